import assert from 'node:assert/strict';
import { halfStep, significantDigits, valueRange } from '../../../../src/core/joins/valueRange';

suite('joins: what a value leaves room for', () => {
	test('the last digit that is not zero may be rounded', () => {
		assert.equal(halfStep(18.4), 0.05);
		assert.equal(halfStep(260), 5);
		assert.equal(halfStep(18_400_000_000), 50_000_000);
		assert.equal(halfStep(0.015), 0.0005);
		assert.equal(significantDigits(18_400_000_000), 3);
		assert.equal(significantDigits(80), 1);
	});

	test('modifiers widen it to their side', () => {
		const exact = { value: 80, kind: 'percent', modifier: 'exact' } as const;
		assert.deepEqual(valueRange(exact), { low: 75, high: 85 });
		assert.equal(valueRange({ ...exact, modifier: 'more-than' })?.high, Number.POSITIVE_INFINITY);
		assert.equal(valueRange({ ...exact, modifier: 'at-most' })?.low, Number.NEGATIVE_INFINITY);
		assert.ok((valueRange({ ...exact, modifier: 'nearly' })?.low ?? 80) < 72);
		assert.deepEqual(valueRange({ ...exact, value: '60000/65000' }), { low: 59_500, high: 65_500 });
		assert.equal(valueRange({ ...exact, value: null }), null);
		assert.equal(valueRange({ ...exact, value: '2025-07-07/2025-07-08' }), null);
	});
});
