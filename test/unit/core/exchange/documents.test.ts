import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withFacts } from '../../../../src/core/exchange/importing/importFacts';
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
	const source = corpusOf({ 'a.txt': text }, { 'a.txt': said });

	for (const format of ['jsonl', 'qdpx'] as const) {
		test(`${format}: title, authors, source, dates, address, event, part and translation reach the record`, () => {
			const [record] = planned(format, exported(format, source).bytes, corpusOf({ 'a.txt': text })).records;
			assert.equal(record?.text, 'a.txt');
			const losses = new Losses();
			const written = withFacts(parseRecord('', 'a.txt.document.yaml'), record.facts, losses);
			assert.ok(written.ok);
			assert.deepEqual(written.value.problems, []);
			assert.deepEqual(written.value.fields, said);
			assert.deepEqual(losses.lines, []);
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
