import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SpanCover } from '../../../../src/core/model/spanCover';

suite('span cover', () => {
	test('agrees with a look at every span', () => {
		const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([start, l]) => ({ start, end: start + l }));
		fc.assert(
			fc.property(fc.array(span), span, (spans, asked) => {
				const expected = spans.some((s) => s.start < asked.end && asked.start < s.end);
				assert.equal(new SpanCover(spans).touches(asked), expected);
			}),
		);
	});
});
