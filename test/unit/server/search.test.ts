import assert from 'node:assert/strict';
import { UndoRequest } from '../../../src/protocol/protocol';
import {
	HitLinesRequest,
	type HitOrder,
	HitPassagesRequest,
	HitTableRequest,
	SearchChoicesRequest,
	type SearchQuery,
	SearchRequest,
	TagHitsRequest,
} from '../../../src/protocol/search';
import { ServerSession } from './support/serverSession';
import { corpus } from './support/texts';

const codebook =
	'codes:\n  - id: water\n    name: Water\n    terms: [weir]\n    children:\n      - id: flood\n        name: Flood\n';
const first =
	'Ostrava Bend repairs its weir\n\nOSTRAVA BEND, May 2, 2023 -- The weir of the town broke. =The weir= is old.\n\n' +
	'"We waited for this weir since the flood," said Mayor Jana Holub. Repairing a weir takes long.\n';
const second =
	'Ferry stays closed\n\nOSTRAVA BEND, March 4, 2022 -- A ferry is no weir. "No ferry passes a weir," said Marek Sova.\n';

const anything: SearchQuery = {
	words: '',
	mode: 'words',
	matchCase: false,
	wholeWords: false,
	in: 'texts',
	speaker: '',
	topic: '',
	code: '',
	text: '',
};

suite('search of the corpus', () => {
	let session: ServerSession;
	let number = 0;
	setup(async () => {
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'codebook.yaml': codebook,
			'a.txt': first,
			'b.txt': second,
			'nasty.txt': `Nasty\n\n${'a'.repeat(80)}b\n`,
		});
	});
	teardown(() => session.end());

	const start = async (query: Partial<SearchQuery>) => {
		number += 1;
		return session.ask(SearchRequest, { search: number, query: { ...anything, ...query } });
	};
	const lines = async (order: HitOrder = 'text', from = 0, count = 100) =>
		(await session.ask(HitLinesRequest, { search: number, order, from, count }))?.lines ?? [];
	const hits = async (query: Partial<SearchQuery>) => {
		assert.ok((await start(query)).ok);
		return (await lines()).map(({ match }) => match);
	};

	test('finds words in all texts with neighbours, speaker, date, place; pages say the total', async () => {
		const done = await start({ words: 'weir' });
		assert.ok(done.ok);
		assert.deepEqual(done.state, {
			search: number,
			hits: 7,
			textsWithHits: 2,
			read: 3,
			texts: 3,
			running: false,
			message: '',
		});
		const page = await session.ask(HitLinesRequest, { search: number, order: 'text', from: 3, count: 2 });
		assert.equal(page?.total, 7);
		assert.equal(page.lines.length, 2);
		assert.deepEqual(page.lines[0], {
			hit: 3,
			uri: session.uri('a.txt'),
			range: { start: { line: 4, character: 20 }, end: { line: 4, character: 24 } },
			left: 'BEND, May 2, 2023 -- The weir of the town broke. =The weir= is old. "We waited for this ',
			match: 'weir',
			right: ' since the flood," said Mayor Jana Holub. Repairing a weir takes long. ',
			text: 'Ostrava Bend repairs its weir',
			date: '2023-05-02',
			speaker: 'Jana Holub',
		});
		assert.equal(await session.ask(HitLinesRequest, { search: number - 1, order: 'text', from: 0, count: 1 }), null);
	});

	test('sorted by what stands left and right, by speaker and by date; lines without one at the end', async () => {
		await start({ words: 'weir' });
		const lefts = (await lines('left')).map(({ left }) =>
			left
				.match(/[a-z]+/gi)
				?.at(-1)
				?.toLowerCase(),
		);
		assert.deepEqual(lefts, ['a', 'a', 'its', 'no', 'the', 'the', 'this']);
		const rights = (await lines('right')).map(({ right }) => /[a-z]+/i.exec(right)?.[0].toLowerCase());
		assert.ok(
			rights.every((word, i) => i === 0 || String(rights[i - 1]) <= String(word)),
			rights.join(),
		);
		assert.deepEqual(
			(await lines('speaker')).slice(0, 3).map(({ speaker }) => speaker),
			['Jana Holub', 'Marek Sova', ''],
		);
		assert.deepEqual((await lines('date')).map(({ date }) => date)[0], '2022-03-04');
	});

	test('restricted to a speaker, to quotations, a topic, a code with those below it, a text', async () => {
		assert.equal((await hits({ words: 'weir', in: 'quotations' })).length, 2);
		assert.equal((await hits({ words: 'weir', speaker: 'Holub' })).length, 1);
		assert.equal((await hits({ words: 'ferry', topic: 'water' })).length, 2);
		assert.equal((await hits({ words: 'weir', text: 'ferry stays' })).length, 2);
		assert.equal((await hits({ words: 'weir', text: session.uri('a.txt') })).length, 5);
		await start({ words: 'flood' });
		const tagged = await session.ask(TagHitsRequest, {
			search: number,
			hits: [0],
			extent: 'sentence',
			codes: ['flood'],
		});
		assert.ok(tagged.ok);
		assert.equal((await hits({ words: 'weir', code: 'water' })).length, 1);
		assert.equal((await hits({ code: 'water', in: 'passages' })).length, 1);
		assert.equal((await hits({ words: 'weir', code: 'none' })).length, 0);
	});

	test('forms and expressions; a flawed one is told, one that would never end is stopped and the server answers on', async () => {
		assert.deepEqual(await hits({ words: 'repaired', mode: 'forms' }), ['repairs', 'Repairing']);
		assert.deepEqual(await hits({ words: '^Ferry \\w+', mode: 'expression' }), ['Ferry stays']);
		const flawed = await start({ words: '(', mode: 'expression' });
		assert.ok(!flawed.ok && flawed.message.startsWith('This is no expression'));
		const running = start({ words: '(a+)+$', mode: 'expression' });
		const begun = performance.now();
		assert.ok((await session.labels('documents')).length > 0);
		assert.ok(performance.now() - begun < 1500, 'other requests are answered meanwhile');
		const stopped = await running;
		assert.ok(stopped.ok);
		assert.match(stopped.state.message, /was stopped: in “.+” it takes more than 2 seconds/);
		assert.equal((await hits({ words: 'weir', mode: 'expression' })).length, 7);
	});

	test('copied as a table: a line a hit, in the order shown, and no cell becomes a formula', async () => {
		await start({ words: '=The weir', mode: 'words' });
		const all = await session.ask(HitTableRequest, { search: number, order: 'text', hits: null });
		const [heading, row = '', ...rest] = all.trimEnd().split('\n');
		assert.equal(heading, 'text\tdate\tspeaker\tleft\tmatch\tright\tfile\tline');
		assert.equal(row.split('\t')[4], "'=The weir");
		assert.equal(row.split('\t')[7], '3');
		assert.equal(rest.length, 0);
		assert.equal(
			(await session.ask(HitTableRequest, { search: number, order: 'text', hits: [] })).split('\n').length,
			2,
		);
	});

	test('tagged in bulk after a look at the passages: sentences once, coded ones left out, one undo takes all back', async () => {
		await start({ words: 'weir' });
		const ask = (extent: 'words' | 'sentence') =>
			session.ask(HitPassagesRequest, { search: number, hits: null, extent, codes: ['water'] });
		assert.equal((await ask('words')).passages.length, 7);
		const plan = await ask('sentence');
		assert.equal(plan.passages[1]?.words, 'OSTRAVA BEND, May 2, 2023 -- The weir of the town broke.');
		const some = plan.passages.slice(0, 3).map(({ hit }) => hit);
		const done = await session.ask(TagHitsRequest, {
			search: number,
			hits: some,
			extent: 'sentence',
			codes: ['water'],
		});
		assert.deepEqual(done, { ok: true, count: 3, texts: [session.uri('a.txt')] });
		const again = await ask('sentence');
		assert.deepEqual([again.passages.length, again.coded], [plan.passages.length - 3, 3]);
		const joined = await session.ask(TagHitsRequest, {
			search: number,
			hits: some,
			extent: 'sentence',
			codes: ['flood'],
		});
		assert.ok(joined.ok);
		assert.equal((await session.labels('annotations')).length, 2);
		for (let i = 0; i < 2; i += 1) assert.ok((await session.ask(UndoRequest, { uri: null, redo: false })).ok);
		assert.equal((await ask('sentence')).coded, 0);
		const nothing = await session.ask(TagHitsRequest, { search: number, hits: [], extent: 'words', codes: ['water'] });
		assert.ok(!nothing.ok);
	});

	test('hits whose words have changed since are not tagged', async () => {
		await start({ words: 'weir', text: 'a.txt' });
		await session.open('a.txt', first);
		await session.replace('a.txt', first, 'Ostrava Bend repairs', 'Repairs of');
		const plan = await session.ask(HitPassagesRequest, {
			search: number,
			hits: null,
			extent: 'words',
			codes: ['water'],
		});
		assert.deepEqual([plan.passages.length, plan.changed], [0, 5]);
	});

	test('speakers who say something and the codes are offered', async () => {
		const choices = await session.ask(SearchChoicesRequest, null);
		assert.deepEqual([...choices.speakers].sort(), ['Jana Holub', 'Marek Sova']);
		assert.deepEqual(
			choices.codes.map(({ path, name }) => [...path, name].join('/')),
			['Water', 'Water/Flood'],
		);
	});
});
