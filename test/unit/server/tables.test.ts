import assert from 'node:assert/strict';
import { AnnotateRequest } from '../../../src/protocol/protocol';
import { TablePlacesRequest, TableRequest, TableTextRequest, type UseTable } from '../../../src/protocol/tables';
import { rangeOf, ServerSession } from './support/serverSession';
import { corpus } from './support/texts';

const codebook = 'codes:\n  - id: water\n    name: Water\n    terms: [weir]\n  - id: money\n    name: Money\n';
const first =
	'Ostrava Bend repairs its weir\n\nOSTRAVA BEND, May 2, 2023 -- The weir of the town broke.\n\n' +
	'"We waited for this weir since the flood," said Mayor Jana Holub. It costs 4 million crowns.\n';
const second = 'Ferry stays closed\n\nOSTRAVA BEND, March 4, 2022 -- A ferry is no weir.\n';

suite('tables of the corpus', () => {
	let session: ServerSession;
	setup(async () => {
		const files = { 'corpus.yaml': corpus, 'codebook.yaml': codebook, 'a.txt': first, 'b.txt': second };
		session = await ServerSession.on(files);
		await session.open('a.txt', first);
		const tag = async (words: string, ...codes: string[]): Promise<void> => {
			const at = first.indexOf(words);
			const range = rangeOf(first, at, at + words.length);
			const done = await session.ask(AnnotateRequest, {
				uri: session.uri('a.txt'),
				version: 1,
				range,
				codes,
				note: '',
			});
			assert.ok(done.ok);
		};
		await tag('waited for this weir', 'water');
		await tag('costs 4 million', 'money', 'water');
	});
	teardown(() => session.end());
	const rows = async (table: UseTable) =>
		(await session.ask(TableRequest, { table })).rows.map(({ key, count, texts }) => [...key, count, texts]);

	test('codes by speaker and year, with the names of codes', async () => {
		assert.deepEqual(await rows('code-speaker-year'), [
			['money', '(the text itself)', '2023', 1, 1],
			['water', '(the text itself)', '2023', 1, 1],
			['water', 'Jana Holub', '2023', 1, 1],
		]);
		const { names, parts, texts } = await session.ask(TableRequest, { table: 'code-speaker-year' });
		assert.deepEqual([names, parts, texts], [{ water: 'Water', money: 'Money' }, ['code', 'speaker', 'year'], 2]);
	});

	test('mentions of topics by speaker and year; codes that occur together', async () => {
		assert.deepEqual(await rows('topic-speaker-year'), [
			['water', '(the text itself)', '2022', 1, 1],
			['water', '(the text itself)', '2023', 2, 1],
			['water', 'Jana Holub', '2023', 1, 1],
		]);
		assert.deepEqual(await rows('co-occurrence'), [['money', 'water', 1, 1]]);
	});

	test('a cell leads to its passages, a sum to those of all its cells', async () => {
		const ask = (table: UseTable, ...key: (string | null)[]) => session.ask(TablePlacesRequest, { table, key });
		const one = await ask('code-speaker-year', 'water', 'Jana Holub', null);
		assert.equal(one.total, 1);
		assert.deepEqual(one.places[0], {
			uri: session.uri('a.txt'),
			range: { start: { line: 4, character: 4 }, end: { line: 4, character: 24 } },
			words: 'waited for this weir',
			text: 'Ostrava Bend repairs its weir',
			date: '2023-05-02',
		});
		assert.equal((await ask('topic-speaker-year', 'water', null, null)).total, 4);
		assert.match((await ask('co-occurrence', 'money', 'water')).places[0]?.words ?? '', /^"We waited .* crowns/);
		assert.equal((await ask('code-speaker-year', 'nothing', null, null)).total, 0);
	});

	test('as text no cell becomes a formula', async () => {
		const cells = [
			['=1+1', 'a\tb', 'c,d'],
			[1, null, 2],
		];
		const text = (format: 'tsv' | 'csv') => session.ask(TableTextRequest, { rows: cells, format });
		assert.equal(await text('tsv'), "'=1+1\ta b\tc,d\n1\t\t2\n");
		assert.equal(await text('csv'), '\'=1+1,"a\tb","c,d"\r\n1,,2\r\n');
	});
});
