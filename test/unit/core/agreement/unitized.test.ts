import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { unitizedAlpha, unitizedDisagreement } from '../../../../src/core/agreement/unitized';
import type { Span } from '../../../../src/core/model/span';

const units = (...pairs: readonly (readonly [start: number, length: number])[]): Span[] =>
	pairs.map(([start, length]) => ({ start: start - 150, end: start - 150 + length }));

suite('agreement on where passages begin and end', () => {
	// Krippendorff 2004: a continuum of 300 from 150, two coders, categories c and k.
	const c = unitizedDisagreement([units([225, 70], [370, 30]), units([220, 80], [355, 20], [400, 20])], 300);
	const k = unitizedDisagreement([units([180, 60], [300, 50]), units([180, 60], [300, 50])], 300);

	test('the published example: c, k and all', () => {
		assert.equal(unitizedAlpha([c]).value?.toFixed(4), '0.7286');
		assert.equal(unitizedAlpha([k]).value, 1);
		assert.deepEqual(
			[c.observed, c.expected, k.observed, k.expected].map((value) => value.toFixed(4)),
			['0.0144', '0.0532', '0.0000', '0.0490'],
		);
		// The .8591 in print is computed from these rounded disagreements; unrounded ones give .8587.
		assert.equal((1 - 0.0144 / (0.0532 + 0.049)).toFixed(4), '0.8591');
		assert.equal(unitizedAlpha([c, k]).value?.toFixed(4), '0.8587');
	});
	test('no passages, or the whole taken for one by all, is no variation', () => {
		const whole = [{ start: 0, end: 10 }];
		assert.equal(unitizedAlpha([unitizedDisagreement([[], []], 10)]).undefined, 'no variation');
		assert.equal(unitizedAlpha([unitizedDisagreement([whole, whole], 10)]).undefined, 'no variation');
		assert.equal(unitizedAlpha([]).undefined, 'no variation');
	});
	test('equals the sum over all pairs of sections, and does not depend on the order of coders', () => {
		const coder = fc
			.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
			.map((ends) => [...ends].sort((a, b) => a - b))
			.map((ends) =>
				Array.from({ length: ends.length >> 1 }, (_, i) => ({ start: ends[2 * i]!, end: ends[2 * i + 1]! })),
			);
		fc.assert(
			fc.property(fc.array(coder, { minLength: 2, maxLength: 4 }), (coders) => {
				const { observed, expected } = unitizedDisagreement(coders, 60);
				assert.ok(Math.abs(observed - slowObserved(coders, 60)) < 1e-9);
				const turned = unitizedDisagreement(coders.toReversed(), 60);
				assert.ok(Math.abs(turned.observed - observed) < 1e-9 && Math.abs(turned.expected - expected) < 1e-9);
			}),
		);
	});
});

/** The definition, section by section. */
function slowObserved(coders: readonly (readonly Span[])[], length: number): number {
	const sections = coders.map((own) => {
		const list: (Span & { unit: boolean })[] = [];
		let at = 0;
		for (const { start, end } of own) {
			if (start > at) list.push({ start: at, end: start, unit: false });
			list.push({ start, end, unit: true });
			at = end;
		}
		if (at < length) list.push({ start: at, end: length, unit: false });
		return list;
	});
	const inside = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;
	let sum = 0;
	for (const one of sections) {
		for (const other of sections) {
			if (one === other) continue;
			for (const a of one) {
				for (const b of other) {
					if (a.unit && b.unit && a.start < b.end && b.start < a.end)
						sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
					else if (a.unit && !b.unit && inside(a, b)) sum += (a.end - a.start) ** 2;
					else if (!a.unit && b.unit && inside(b, a)) sum += (b.end - b.start) ** 2;
				}
			}
		}
	}
	return sum / (coders.length * (coders.length - 1) * length ** 2);
}
