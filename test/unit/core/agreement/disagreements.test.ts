import assert from 'node:assert/strict';
import { type CoderView, disagreements } from '../../../../src/core/agreement/disagreements';

type Spec = readonly [start: number, end: number, ...codes: string[]];
const view = (coder: string, ...specs: readonly Spec[]): CoderView => ({
	coder,
	passages: specs.map(([start, end, ...codes], i) => ({ id: `${coder}${i}`, codes, span: { start, end }, note: '' })),
});
const found = (...views: readonly CoderView[]): string[] =>
	disagreements(views).map(({ kind, span }) => `${kind} ${span.start}-${span.end}`);

suite('passages that were coded differently', () => {
	test('the same codes on the same words are no disagreement, in whatever order', () => {
		assert.deepEqual(found(view('a', [0, 9, 'x', 'y']), view('b', [0, 9, 'y', 'x'])), []);
		assert.deepEqual(found(view('a', [0, 9, 'x'], [0, 9, 'y']), view('b', [0, 9, 'y'], [0, 9, 'x'])), []);
	});
	test('each kind is told apart', () => {
		assert.deepEqual(found(view('a', [0, 9, 'x']), view('b')), ['missing 0-9']);
		assert.deepEqual(found(view('a', [0, 9, 'x']), view('b', [0, 9, 'y'])), ['codes 0-9']);
		assert.deepEqual(found(view('a', [0, 9, 'x']), view('b', [2, 12, 'x'])), ['bounds 0-12']);
		assert.deepEqual(found(view('a', [0, 9, 'x']), view('b', [2, 12, 'y'])), ['codes and bounds 0-12']);
		const crossed = found(view('a', [0, 9, 'x'], [2, 9, 'y']), view('b', [0, 9, 'y'], [2, 9, 'x']));
		assert.deepEqual(crossed, ['codes and bounds 0-9']);
	});
	test('annotations that share less than half of the shorter one are two passages', () => {
		assert.deepEqual(found(view('a', [0, 10, 'x']), view('b', [8, 18, 'x'])), ['missing 0-10', 'missing 8-18']);
	});
	test('of three coders each has a view, the one who passed it over too', () => {
		const [one] = disagreements([view('a', [0, 9, 'x']), view('b', [1, 9, 'x']), view('c')]);
		assert.deepEqual(
			one?.views.map(({ coder, passages }) => [coder, passages.length]),
			[
				['a', 1],
				['b', 1],
				['c', 0],
			],
		);
		assert.equal(one?.kind, 'missing');
	});
	test('notes without codes take no part', () => {
		assert.deepEqual(found(view('a', [0, 9]), view('b')), []);
	});
});
