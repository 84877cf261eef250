import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { defaultItemStyle, writeItem } from '../../../../src/core/annotations/itemWriter';
import { readItem } from '../../../../src/core/annotations/itemReader';
import { readPlainItem } from '../../../../src/core/annotations/plainItemReader';
import { parseSidecar } from '../../../../src/core/annotations/sidecar';
import { annotationsOf } from './annotations';

const read = (text: string) => parseSidecar(text, 'speech.txt.ann.annotations.yaml');
const ids = (text: string): string[] => read(text).annotations.map((one) => one.id);
const problems = (text: string): string[] => read(text).problems.map((p) => `${p.line}:${p.column} ${p.code}`);

suite('sidecar', () => {
	test('reads the form of the design', () => {
		const sidecar = read(`version: 1
coding: { status: in-progress }        # half of it
annotations:
  - id: 01K0EXAMPLEULID
    codes: [coal, claim]
    exact: more than 1.5 billion cubic meters of water
    prefix: "The mines drew "
    suffix: " from the Oder basin"
    position: { start: 2371, end: 2414 }   # a hint
    note: |
      Compare with the bulletin.
    created: 2026-11-22T08:00:00Z
`);
		assert.deepEqual(sidecar.problems, []);
		assert.deepEqual(sidecar.coding, { status: 'in-progress' });
		assert.deepEqual(sidecar.annotations, [
			{
				id: '01K0EXAMPLEULID',
				codes: ['coal', 'claim'],
				exact: 'more than 1.5 billion cubic meters of water',
				prefix: 'The mines drew ',
				suffix: ' from the Oder basin',
				position: { start: 2371, end: 2414 },
				note: 'Compare with the bulletin.\n',
				created: '2026-11-22T08:00:00Z',
			},
		]);
	});
	test('reads other forms: flow, JSON, quoted keys, anchors, no indent, dash alone, a document marker', () => {
		assert.deepEqual(ids('version: 1\nannotations: [{ id: a, exact: x }, { id: b, exact: y }]\n'), ['a', 'b']);
		assert.deepEqual(ids('{"version":1,"annotations":[{"id":"a","exact":"x"}]}'), ['a']);
		assert.deepEqual(ids('version: 1\n"annotations":\n- id: a\n  exact: x\n-\n  id: b\n  exact: y\n'), ['a', 'b']);
		const shared =
			'version: 1\nannotations:\n  - { id: a, exact: x, codes: &c [k] }\n  - { id: b, exact: y, codes: *c }\n';
		assert.deepEqual(read(shared).annotations[1]?.codes, ['k']);
		assert.deepEqual(ids('---\nversion: 1\nannotations:\n  - id: a\n    exact: x\n'), ['a']);
		assert.deepEqual(ids('annotations:\n  - id: a\n    exact: x\nversion: 1\n'), ['a']);
	});
	test('numbers and booleans are words where words are meant', () => {
		const [one] = read('version: 1\nannotations:\n  - id: 12\n    exact: 2024\n    codes: [yes, 007]\n').annotations;
		assert.deepEqual(one, { id: '12', exact: '2024', codes: ['yes', '007'] });
	});
	test('an empty file and a file without annotations are fine', () => {
		for (const text of [
			'',
			'# nothing yet\n',
			'version: 1\n',
			'version: 1\nannotations:\n',
			'version: 1\nannotations: []\n',
		]) {
			assert.deepEqual([ids(text), problems(text)], [[], []], text);
		}
	});
	test('a broken annotation hides no other', () => {
		const text = `version: 1
annotations:
  - id: a
    exact: "never closed
    codes: [water]

  - id: b
    exact: fine
  - id: c
    codes: water
    exact: fine
  - id: d
  - just a word
  - id: e
    exact: fine
`;
		assert.deepEqual(ids(text), ['b', 'e']);
		assert.deepEqual(problems(text), ['6:1 yaml-syntax', '10:12 schema', '12:5 schema', '13:5 schema']);
		assert.equal(read(text).unwritable?.line, 6);
	});
	test('flaws of the frame are said with their line, above and below the list', () => {
		const list = 'annotations:\n  - id: a\n    exact: x\n';
		assert.deepEqual(problems(`version: 2\n${list}`), ['1:10 newer-version']);
		assert.deepEqual(problems(`version: 1\n${list}coding: { status: maybe }\n`), ['5:9 schema']);
		assert.deepEqual(problems(`version: 1\n${list}note: "open\n`), ['6:1 yaml-syntax']);
		assert.deepEqual(problems('just words\n'), ['1:1 yaml-syntax']);
		assert.deepEqual(problems(list), ['1:1 schema']);
		assert.deepEqual(problems(`version: 1\n${list}${list}`).length > 0, true);
		assert.deepEqual(problems('version: 1\nannotations: many\n'), ['1:1 yaml-syntax']);
		assert.deepEqual(problems(`version: 1\n${list}  - id: a\n    exact: y\n`), ['5:1 duplicate-id']);
	});
	test('the quick reader takes what we write and reads it as a YAML parser does', () => {
		let quick = 0;
		fc.assert(
			fc.property(annotationsOf(fc.constantFrom('01K0AAAA', 'b c', 'true')), fc.boolean(), (one: Annotation, crlf) => {
				const style = { ...defaultItemStyle, eol: crlf ? '\r\n' : '\n' };
				const text = writeItem(one, style);
				assert.deepEqual(readItem(text), { annotation: one, id: one.id, flaws: [] });
				const plain = readPlainItem(text);
				if (plain !== null) quick += 1;
				if (plain !== null) assert.deepEqual(plain, (parse(text) as unknown[])[0]);
			}),
			{ numRuns: 200 },
		);
		assert.ok(quick > 30, `only ${quick} of 200 were read quickly`);
	}).timeout(120_000);
});
