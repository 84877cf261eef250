import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Codebook, parseCodebook } from '../../../../src/core/codebook/codebook';
import { moveCode, removeCode, setCode } from '../../../../src/core/codebook/editCode';
import { writeCode } from '../../../../src/core/codebook/codeWriter';
import type { Result } from '../../../../src/core/model/problem';

const read = (text: string): Codebook => parseCodebook(text, 'codebook.yaml');
const textOf = (result: Result<Codebook>): string => {
	assert.ok(result.ok, result.ok ? '' : result.problem.message);
	return result.value.text;
};
/** Lines that are only in one of the texts. */
const diff = (before: string, after: string): string[] => {
	const a = before.split('\n');
	const b = after.split('\n');
	return [
		...a.filter((l) => !b.includes(l)).map((l) => `-${l}`),
		...b.filter((l) => !a.includes(l)).map((l) => `+${l}`),
	];
};

const book = `# agreed in May
version: 1
codes:
  # all that is wet
  - id: water          # the first
    name: Water use
    definition: |
      What is drawn,

        by whom.
    theirs: kept
    children:
      - id: intake
        was: [withdrawal]
        terms:
          - intake
          - drawing
      # not certain
      - { id: leakage, name: Leakage }

  - id: 煤炭

  - id: jobs
    name: Jobs
`;

suite('codebook edits', () => {
	test('keys are set, added in order and taken away, and no other line changes', () => {
		const named = textOf(setCode(read(book), 'water', { name: 'Use: of water' }));
		assert.deepEqual(diff(book, named), ['-    name: Water use', '+    name: "Use: of water"']);
		const more = textOf(setCode(read(book), 'jobs', { colour: '#112233', was: ['work'], terms: ['job', 'a, b'] }));
		assert.deepEqual(diff(book, more), ['+    was: [work]', '+    colour: "#112233"', '+    terms: [job, "a, b"]']);
		assert.match(more, /was: \[work\]\n {4}name: Jobs\n {4}colour: "#112233"\n {4}terms:/);
		const without = textOf(setCode(read(book), 'water', { definition: null }));
		assert.deepEqual(diff(book, without), ['-    definition: |', '-      What is drawn,', '-        by whom.']);
		const list = textOf(setCode(read(book), 'intake', { terms: ['intake', 'outlet'] }));
		assert.deepEqual(diff(book, list), ['-          - drawing', '+          - outlet']);
		const flow = textOf(setCode(read(book), 'leakage', { colour: '#aabbcc', name: null }));
		assert.deepEqual(diff(book, flow), [
			'-      - { id: leakage, name: Leakage }',
			'+      - { id: leakage, colour: "#aabbcc" }',
		]);
	});

	test('an id is changed where it stands', () => {
		const after = setCode(read(book), 'water', { id: 'water-use', was: ['water'] });
		assert.deepEqual(diff(book, textOf(after)), [
			'-  - id: water          # the first',
			'+  - id: water-use          # the first',
			'+    was: [water]',
		]);
		assert.equal(after.ok && after.value.find('water')?.id, 'water-use');
		assert.equal(setCode(read(book), 'water', { id: 'jobs' }).ok, false);
		assert.equal(setCode(read(book), 'rain', { name: 'x' }).ok, false);
	});

	test('a code moves with what is below it, its comments and its words', () => {
		const down = textOf(moveCode(read(book), 'water', 'jobs', null));
		assert.equal(
			down,
			`# agreed in May
version: 1
codes:
  - id: 煤炭

  - id: jobs
    name: Jobs
    children:
      # all that is wet
      - id: water          # the first
        name: Water use
        definition: |
          What is drawn,

            by whom.
        theirs: kept
        children:
          - id: intake
            was: [withdrawal]
            terms:
              - intake
              - drawing
          # not certain
          - { id: leakage, name: Leakage }
`,
		);
		const back = textOf(moveCode(read(down), 'water', null, '煤炭'));
		assert.equal(back, book);
	});

	test('a code moves among its siblings and out of a list that becomes empty', () => {
		assert.match(
			textOf(moveCode(read(book), 'leakage', 'water', 'intake')),
			/# not certain\n {6}- \{ id: leakage.*\n {6}- id: intake/,
		);
		const one = 'codes:\n  - id: a\n    children:\n      - id: b\n    name: A\n';
		assert.equal(textOf(moveCode(read(one), 'b', null, null)), 'codes:\n  - id: a\n    name: A\n  - id: b\n');
		assert.equal(textOf(moveCode(read(one), 'b', null, 'a')), 'codes:\n  - id: b\n  - id: a\n    name: A\n');
	});

	test('line ends of Windows and a missing last line end stay', () => {
		const text = 'codes:\r\n- id: a\r\n  name: A\r\n- id: b';
		assert.equal(
			textOf(moveCode(read(text), 'b', 'a', null)),
			'codes:\r\n- id: a\r\n  name: A\r\n  children:\r\n    - id: b',
		);
		assert.equal(textOf(removeCode(read(text), 'b')), 'codes:\r\n- id: a\r\n  name: A');
		assert.equal(textOf(removeCode(read(text), 'a')), 'codes:\r\n- id: b');
	});

	test('what was below a removed code stands in its place', () => {
		const after = removeCode(read(book), 'water');
		assert.ok(after.ok);
		assert.deepEqual(
			after.value.codes.map(({ id, parent }) => [id, parent]),
			[
				['intake', null],
				['leakage', null],
				['煤炭', null],
				['jobs', null],
			],
		);
		assert.equal(textOf(removeCode(read('codes:\n  - id: a\n'), 'a')), 'codes: []\n');
	});

	test('what cannot be done is refused with the place', () => {
		const below = moveCode(read(book), 'water', 'intake', null);
		assert.deepEqual(below.ok ? null : [below.problem.line, /below itself/.test(below.problem.message)], [5, true]);
		const flow = moveCode(read('codes: [{ id: a }, { id: b }]\n'), 'b', 'a', null);
		assert.equal(flow.ok ? '' : flow.problem.code, 'codebook-form');
		const broken = setCode(read('codes: [\n'), 'a', { name: 'x' });
		assert.equal(broken.ok ? '' : broken.problem.code, 'yaml-syntax');
	});

	test('any move in any tree moves that code alone', () => {
		const tree = fc.array(
			fc.record({ parent: fc.nat(20), note: fc.constantFrom('one line', 'two\nlines\n', ' edge', '#x') }),
			{
				minLength: 2,
				maxLength: 9,
			},
		);
		fc.assert(
			fc.property(tree, fc.nat(20), fc.nat(20), fc.boolean(), (codes, from, to, crlf) => {
				const eol = crlf ? '\r\n' : '\n';
				const lines = (parent: number, dash: number): string =>
					codes
						.map(({ parent: above, note }, i) => {
							if ((i === 0 ? -1 : (above % (i + 1)) - 1) !== parent) return '';
							const below = lines(i, dash + 4);
							const key = below === '' ? '' : `${' '.repeat(dash + 2)}children:${eol}${below}`;
							return writeCode({ id: `c${i}`, definition: note }, dash, eol) + key;
						})
						.join('');
				const codebook = read(`codes:${eol}${lines(-1, 0)}`);
				assert.deepEqual(codebook.problems, []);
				const target = to % (codes.length + 1) === codes.length ? null : `c${to % (codes.length + 1)}`;
				const id = `c${from % codes.length}`;
				const moved = moveCode(codebook, id, target, null);
				if (!moved.ok) {
					assert.equal(moved.problem.code, 'refused-change');
					return;
				}
				const says = (of: Codebook): string[] =>
					of.codes.map((code) => `${code.id} ${code.definition} ${code.id === id ? '' : code.parent}`).sort();
				assert.deepEqual(says(moved.value), says(codebook));
				assert.equal(moved.value.find(id)?.parent, target);
			}),
			{ numRuns: 150 },
		);
	});
});
