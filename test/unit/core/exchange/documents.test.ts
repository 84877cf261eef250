import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type ImportedFacts, withFacts } from '../../../../src/core/exchange/importing/importFacts';
import { Losses } from '../../../../src/core/exchange/losses';
import type { RecordFields } from '../../../../src/core/record/record';
import { parseRecord } from '../../../../src/core/record/recordFile';
import { corpusOf, exported } from './corpora';
import { planned } from './imports';

const text = 'The river rose in Tarn.\n\nNobody was hurt, said the mayor.\n';
const said: RecordFields = {
	title: 'A flood; and "more"',
	authors: ['Ida Vorn', 'Lena Marsk'],
	agency: 'Vornpress',
	publisher: 'Tarn Gazette',
	url: 'https://tarn.example/flood?a=1&b=2',
	retrieved: '2031-05-02',
	published: '2031-05-01',
	event: { name: 'Press conference', date: '2031-04', place: 'Tarn' },
	language: 'fy',
	part: { number: 1, of: 3 },
	translation: { of: 'flut.txt', kind: 'agency', prevails: 'original' },
};

suite('what is known of documents goes along', () => {
	const sidecar =
		'version: 1\ncoding: { status: done }\nannotations:\n  - id: one\n    codes: []\n    exact: The river rose\n    position: { start: 0, end: 14 }\n';
	const source = corpusOf({ 'a.txt': text, 'a.txt.ann.annotations.yaml': sidecar }, { 'a.txt': said });
	const written = (facts: ImportedFacts): RecordFields => {
		const losses = new Losses();
		const record = withFacts(parseRecord('', 'a.txt.document.yaml'), facts, losses);
		assert.ok(record.ok);
		assert.deepEqual([record.value.problems, losses.lines], [[], []]);
		return record.value.fields;
	};

	for (const format of ['jsonl', 'qdpx', 'csv', 'jsonld'] as const) {
		test(`${format}: title, authors, source, dates, address, event, part and translation reach the record`, () => {
			const [record] = planned(format, exported(format, source).bytes, corpusOf({ 'a.txt': text })).records;
			assert.equal(record?.text, 'a.txt');
			assert.deepEqual(written(record.facts), said);
		});
		test(`${format}: what is known already is not written, and what the record says otherwise stays`, () => {
			const { bytes } = exported(format, source);
			assert.deepEqual(planned(format, bytes, source).records, []);
			const other = corpusOf({ 'a.txt': text }, { 'a.txt': { ...said, title: 'Mine', event: { date: '2030' } } });
			const plan = planned(format, bytes, other);
			assert.deepEqual(
				plan.records.map(({ facts }) => Object.keys(facts).filter((key) => key === 'title' || key === 'event.date')),
				[[]],
			);
			assert.ok(plan.losses.lines.some((line) => /says otherwise.*title of a\.txt, event\.date of a\.txt/.test(line)));
		});
	}
	test('a table of texts brings documents, and how far coders are, without annotations', () => {
		const { bytes, losses } = exported('csv', source, { rows: 'texts' });
		assert.ok(
			losses.some((line) => line.startsWith('1 annotations,')),
			losses.join('\n'),
		);
		const plan = planned('csv', bytes, corpusOf({ 'a.txt': text }));
		assert.deepEqual(written(plan.records[0]?.facts ?? {}), said);
		assert.deepEqual(plan.sidecars, [{ text: 'a.txt', coder: 'ann', annotations: [], status: 'done' }]);
		assert.deepEqual(plan.losses.lines, []);
	});
	test('a table of finds is no table of annotations', () => {
		for (const rows of ['quotations', 'figures'] as const) {
			const quoted = corpusOf({ 'a.txt': '"It rose by 5 percent," said the mayor.\n' });
			const plan = planned('csv', exported('csv', quoted, { rows }).bytes, quoted);
			assert.deepEqual([plan.sidecars, plan.records], [[], []]);
			assert.deepEqual(plan.losses.lines, ['1 finds of the program, which are no annotations: given.csv']);
		}
	});
	test('tables of other tools: what can only be of the document; the first of two counts, and the rest is named', () => {
		const table =
			'Document,Segment,URL,Publication date,Date,Mood\n' +
			'a.txt,The river rose,https://tarn.example,2031-05-01,2020-01-01,sad\n' +
			'a.txt,Nobody was hurt,https://other.example,2031-05-01,2020-01-02,glad\n';
		const plan = planned('csv', table, corpusOf({ 'a.txt': text }));
		assert.deepEqual(plan.records, [
			{ text: 'a.txt', facts: { url: 'https://tarn.example', published: '2031-05-01' } },
		]);
		assert.deepEqual(plan.losses.lines, [
			'2 columns that say nothing to us: date, mood',
			'1 things said of a document in two ways, of which the first counts: url of a.txt',
		]);
	});
	test('Hypothesis says title and address of a page, and a source its language', () => {
		const item = (more: object): object => ({
			target: [{ source: 'a.txt', selector: [{ type: 'TextQuoteSelector', exact: 'The river rose' }] }],
			...more,
		});
		const rows = [item({ uri: 'https://tarn.example/a.txt', document: { title: ['A flood'] }, tags: [] })];
		const [record] = planned('jsonld', JSON.stringify({ rows }), corpusOf({ 'a.txt': text })).records;
		assert.deepEqual(record?.facts, { title: 'A flood', url: 'https://tarn.example/a.txt' });
		const selector = { type: 'TextQuoteSelector', exact: 'The river rose' };
		const target = { source: { id: 'a.txt', language: 'fy', 'dcterms:title': 'A flood' }, selector };
		const [other] = planned(
			'jsonld',
			JSON.stringify({ type: 'Annotation', target }),
			corpusOf({ 'a.txt': text }),
		).records;
		assert.deepEqual(other?.facts, { title: 'A flood', language: 'fy' });
	});
	test('variables of other tools under other names are understood; those that mean nothing to us are named', () => {
		const files = unzipSync(exported('qdpx', source).bytes);
		const project = strFromU8(files['project.qde'] as Uint8Array)
			.replace('name="Address"', 'name="URL"')
			.replace('name="Published"', 'name="date"')
			.replace('name="Publisher"', 'name="Mood"');
		const bytes = zipSync({ ...files, 'project.qde': strToU8(project) });
		const plan = planned('qdpx', bytes, corpusOf({ 'a.txt': text }));
		assert.equal(plan.records[0]?.facts.url, said.url);
		assert.equal(plan.records[0]?.facts.published, '2031-05-01');
		assert.equal(plan.records[0]?.facts.publisher, undefined);
		assert.ok(plan.losses.lines.some((line) => /variables of documents: Mood of a\.txt/.test(line)));
	});
	test('a comment of the record survives, and what does not fit its key is left out and said', () => {
		const losses = new Losses();
		const before = parseRecord('# mine\nversion: 1\ntitle: Kept # so\n', 'r');
		const written = withFacts(before, { published: 'last week', url: 'https://x.example' }, losses);
		assert.ok(written.ok);
		assert.equal(written.value.text, '# mine\nversion: 1\ntitle: Kept # so\nurl: https://x.example\n');
		assert.equal(losses.lines.length, 1);
	});
});
