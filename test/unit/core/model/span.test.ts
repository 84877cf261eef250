import assert from 'node:assert/strict';
import { cutBy } from '../../../../src/core/model/span';

suite('spans', () => {
	const span = (start: number, end: number) => ({ start, end });

	test('cut by others, what is left stands between them', () => {
		assert.deepEqual(cutBy([span(0, 20), span(30, 40)], [span(5, 8), span(12, 14), span(34, 40)]), [
			span(0, 5),
			span(8, 12),
			span(14, 20),
			span(30, 34),
		]);
	});
	test('others at the edges, over them, and all over a span', () => {
		assert.deepEqual(cutBy([span(10, 20)], [span(5, 12), span(18, 25)]), [span(12, 18)]);
		assert.deepEqual(cutBy([span(10, 20)], [span(0, 30)]), []);
		assert.deepEqual(cutBy([span(10, 20)], [span(0, 10), span(20, 30)]), [span(10, 20)]);
	});
	test('spans inside one another are cut each', () => {
		assert.deepEqual(cutBy([span(0, 20), span(10, 20)], [span(12, 14)]), [
			span(0, 12),
			span(14, 20),
			span(10, 12),
			span(14, 20),
		]);
	});
});
