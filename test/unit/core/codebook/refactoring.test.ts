import assert from 'node:assert/strict';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { parseCodebook } from '../../../../src/core/codebook/codebook';
import { type CodeChange, refactor } from '../../../../src/core/codebook/refactoring';

const book = `version: 1
codes:
  - id: water
    name: Water use
    was: [rain]
    terms: [water]
    children:
      - id: intake
        definition: What is drawn.
        terms: [intake, drawing]
        children:
          - id: pumps
      - id: leakage
  - id: jobs
`;
const codebook = parseCodebook(book, 'file:///codebook.yaml');
const done = (change: CodeChange) => {
	const result = refactor(codebook, change);
	assert.ok(result.ok, result.ok ? '' : result.problem.message);
	return result.value;
};
const coded = (id: string, ...codes: string[]): Annotation => ({ id, codes, exact: 'words' });
const shape = (change: CodeChange): string[] =>
	done(change).codebook.codes.map(({ id, parent, was }) => [parent, id, ...was].join(' '));
const refusal = (change: CodeChange): string => {
	const result = refactor(codebook, change);
	return result.ok ? '' : result.problem.message;
};

suite('refactoring of codes', () => {
	test('a renamed code keeps its old ids, its place and its colour, and annotations get the new id once', () => {
		const change: CodeChange = { kind: 'rename', code: 'water', id: 'water-use', name: 'Use of water' };
		const { codebook: after, recode } = done(change);
		assert.deepEqual(shape(change)[0], ' water-use rain water');
		assert.equal(after.find('water')?.colour, codebook.find('water')?.colour);
		assert.equal(after.find('rain')?.name, 'Use of water');
		assert.deepEqual(recode(coded('A', 'jobs', 'rain', 'water'), 's')?.codes, ['jobs', 'water-use']);
		const other = coded('B', 'jobs');
		assert.equal(recode(other, 's'), other);
	});

	test('a new name alone touches no annotation', () => {
		const { codebook: after, recode } = done({ kind: 'rename', code: 'water', id: 'water', name: 'Wet' });
		assert.equal(after.text, book.replace('Water use', 'Wet'));
		const annotation = coded('A', 'water');
		assert.equal(recode(annotation, 's'), annotation);
	});

	test('a code takes up its own former id again', () => {
		assert.equal(shape({ kind: 'rename', code: 'water', id: 'rain', name: 'Water use' })[0], ' rain water');
	});

	test('merging: former ids resolve, terms and rules join, what was below goes below', () => {
		const change: CodeChange = { kind: 'merge', code: 'intake', into: 'jobs' };
		assert.deepEqual(shape(change), [' water rain', 'water leakage', ' jobs intake', 'jobs pumps']);
		const into = done(change).codebook.find('intake');
		assert.deepEqual([into?.id, into?.terms, into?.definition], ['jobs', ['intake', 'drawing'], 'What is drawn.']);
		assert.deepEqual(done(change).recode(coded('A', 'jobs', 'intake'), 's')?.codes, ['jobs']);
	});

	test('merging a code into one below it', () => {
		assert.deepEqual(shape({ kind: 'merge', code: 'water', into: 'intake' }), [
			' intake water rain',
			'intake pumps',
			'intake leakage',
			' jobs',
		]);
	});

	test('a split gives a sibling, and the annotations chosen', () => {
		const annotations = [{ sidecar: 's', id: 'A' }];
		const change: CodeChange = { kind: 'split', code: 'intake', id: 'wells', name: 'Wells', annotations };
		assert.deepEqual(shape(change), [
			' water rain',
			'water intake',
			'intake pumps',
			'water wells',
			'water leakage',
			' jobs',
		]);
		const { recode } = done(change);
		assert.deepEqual(recode(coded('A', 'intake', 'jobs'), 's')?.codes, ['wells', 'jobs']);
		assert.deepEqual(recode(coded('A', 'intake'), 'other')?.codes, ['intake']);
	});

	test('deleting: annotations without another code are removed or stay as notes', () => {
		const change = (alone: 'remove' | 'keep'): CodeChange => ({ kind: 'delete', code: 'water', alone });
		assert.deepEqual(shape(change('keep')), [' intake', 'intake pumps', ' leakage', ' jobs']);
		assert.equal(done(change('remove')).recode(coded('A', 'rain'), 's'), null);
		assert.deepEqual(done(change('keep')).recode(coded('A', 'rain'), 's')?.codes, []);
		assert.deepEqual(done(change('remove')).recode(coded('A', 'water', 'jobs'), 's')?.codes, ['jobs']);
	});

	test('what cannot be is refused in words', () => {
		assert.match(refusal({ kind: 'rename', code: 'water', id: 'jobs', name: '' }), /taken/);
		assert.match(refusal({ kind: 'rename', code: 'water', id: 'two words', name: '' }), /without spaces/);
		assert.match(refusal({ kind: 'merge', code: 'water', into: 'water' }), /itself/);
		assert.match(refusal({ kind: 'move', code: 'water', parent: 'pumps', before: null }), /below itself/);
		assert.match(refusal({ kind: 'delete', code: 'snow', alone: 'keep' }), /no code snow/);
	});
});
