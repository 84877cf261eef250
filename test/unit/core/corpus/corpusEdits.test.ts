import assert from 'node:assert/strict';
import { parseCorpus } from '../../../../src/core/corpus/corpus';
import {
	addJoin,
	mergeSpeakers,
	removeJoin,
	renameSpeaker,
	splitSpeaker,
} from '../../../../src/core/corpus/corpusEdits';
import type { JoinChoice } from '../../../../src/core/corpus/corpusSchema';
import type { Result } from '../../../../src/core/model/problem';

const file = `# Our study.
version: 1
speakers: # known beforehand
  - name: Oona Brandis
    aliases: [Mayor Brandis] # as the Courier has it
    role: Mayor of Mirram
  - name: Tilo Rask
references:
  - measure: cargo # keep
    value: 41600000
`;
const choice: JoinChoice = {
	kind: 'figure',
	as: 'apart',
	places: [
		{ text: 'a.txt', exact: '41.6 million tonnes: "all" of it' },
		{ text: 'b/c.txt', exact: '12', occurrence: 3 },
	],
	by: 'ann',
};

function value(result: Result<string>): string {
	assert.ok(result.ok, JSON.stringify(result));
	return result.value;
}
/** Lines of the first that the second lacks. */
const lost = (before: string, after: string): string[] =>
	before.split('\n').filter((line) => !after.split('\n').includes(line));

suite('corpus.yaml: edits', () => {
	test('a join is added at the end, read back as said, and removed again without a trace', () => {
		const added = value(addJoin(file, 'u', choice));
		assert.ok(added.startsWith(file));
		assert.deepEqual(parseCorpus(added, 'u').joins, [choice]);
		const two = value(addJoin(added, 'u', { ...choice, as: 'one' }));
		assert.equal(parseCorpus(two, 'u').joins[1]?.as, 'one');
		assert.equal(value(removeJoin(value(removeJoin(two, 'u', 1)), 'u', 0)), file);
	});

	test('files in other forms: empty, no line end, CRLF, an empty list, a flow list', () => {
		for (const text of [
			'',
			'version: 1',
			'version: 1\r\ntitle: x\r\n',
			'joins: [] # none yet\nversion: 1\n',
			'joins:\nversion: 1\n',
		])
			assert.deepEqual(parseCorpus(value(addJoin(text, 'u', choice)), 'u').joins, [choice], JSON.stringify(text));
		const flow = value(
			addJoin(
				'joins: [{ kind: figure, as: one, places: [{ text: a, exact: b }, { text: c, exact: d }] }]\n',
				'u',
				choice,
			),
		);
		assert.equal(parseCorpus(flow, 'u').joins.length, 2);
		assert.equal(
			value(addJoin('version: 1\r\n', 'u', choice))
				.replaceAll('\r\n', '')
				.includes('\n'),
			false,
		);
	});

	test('what cannot be read is not written to', () => {
		for (const text of ['speakers: {a: b', '- a\n- b\n', 'joins: yes please\n'])
			assert.equal(addJoin(text, 'u', choice).ok, false, text);
	});

	test('a speaker is renamed; the former name stays a name of his', () => {
		const known = value(renameSpeaker(file, 'u', { name: 'Tilo Rask' }, 'Tilo Rask-Holm'));
		assert.deepEqual(parseCorpus(known, 'u').speakers[1], { name: 'Tilo Rask-Holm', aliases: ['Tilo Rask'] });
		assert.deepEqual(lost(file, known), ['  - name: Tilo Rask']);
		const found = value(renameSpeaker(file, 'u', { name: 'Brandt', role: 'clerk' }, 'Ada Brandt'));
		assert.deepEqual(parseCorpus(found, 'u').speakers[2], { name: 'Ada Brandt', aliases: ['Brandt'], role: 'clerk' });
		assert.deepEqual(lost(file, found), []);
	});

	test('speakers are merged: known into known, found into known, found into found', () => {
		const known = value(mergeSpeakers(file, 'u', { name: 'Tilo Rask' }, { name: 'Oona Brandis' }));
		const [brandis, ...others] = parseCorpus(known, 'u').speakers;
		assert.deepEqual(brandis?.aliases, ['Mayor Brandis', 'Tilo Rask']);
		assert.equal(others.length, 0);
		assert.match(known, /# as the Courier has it/);
		const found = value(mergeSpeakers(file, 'u', { name: 'O. Brandis' }, { name: 'Oona Brandis' }));
		assert.deepEqual(parseCorpus(found, 'u').speakers[0]?.aliases, ['Mayor Brandis', 'O. Brandis']);
		const both = value(mergeSpeakers(file, 'u', { name: 'Kvist' }, { name: 'Ada Kvist', role: 'pilot' }));
		assert.deepEqual(parseCorpus(both, 'u').speakers[2], { name: 'Ada Kvist', aliases: ['Kvist'], role: 'pilot' });
	});

	test('a name is split off, everywhere or in some texts', () => {
		const alias = value(splitSpeaker(file, 'u', 'Mayor Brandis', 'Mayor Brandis', []));
		assert.deepEqual(parseCorpus(alias, 'u').speakers[0]?.aliases, []);
		assert.deepEqual(parseCorpus(alias, 'u').speakers[2], { name: 'Mayor Brandis', aliases: [] });
		const namesake = value(splitSpeaker(file, 'u', 'Tilo Rask', 'Tilo Rask (poet)', ['old.txt']));
		assert.deepEqual(parseCorpus(namesake, 'u').speakers[2], {
			name: 'Tilo Rask (poet)',
			aliases: ['Tilo Rask'],
			texts: ['old.txt'],
		});
	});
});
