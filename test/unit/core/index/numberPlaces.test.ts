import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { NumberPlaces } from '../../../../src/core/index/numberPlaces';

suite('places of numbers', () => {
	test('each number has the place in which it first came, round after round', () => {
		const places = new NumberPlaces();
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.nat(50), fc.nat(0xffffffff)), { maxLength: 200 }), (numbers) => {
				places.clear();
				const known = [...new Set(numbers)];
				for (const number of numbers) assert.equal(places.placeOf(number), known.indexOf(number));
				assert.deepEqual(places.numbers, known);
			}),
		);
	});

	test('there is room for as many as come', () => {
		const places = new NumberPlaces();
		places.clear();
		for (let i = 0; i < 100_000; i += 1) assert.equal(places.placeOf(i * 4096), i);
		for (let i = 0; i < 100_000; i += 999) assert.equal(places.placeOf(i * 4096), i);
		places.clear();
		assert.equal(places.placeOf(4096), 0);
	});
});
