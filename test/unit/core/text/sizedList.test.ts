import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Sized, SizedList } from '../../../../src/core/text/sizedList';

const item = fc.record({ size: fc.integer({ min: 1, max: 9 }) });
const splice = fc.record({ at: fc.nat(), count: fc.nat(700), items: fc.array(item, { maxLength: 700 }) });

suite('list of sized items', () => {
	test('is an array that knows offsets', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(fc.array(splice, { maxLength: 6 }), (splices) => {
				const list = new SizedList<Sized>([]);
				const plain: Sized[] = [];
				for (const { at, count, items } of splices) {
					const index = at % (plain.length + 1);
					const taken = Math.min(count, plain.length - index);
					list.splice(index, taken, items);
					plain.splice(index, taken, ...items);
				}
				assert.deepEqual([...list], plain);
				assert.equal(list.length, plain.length);
				let start = 0;
				plain.forEach(({ size }, i) => {
					if (i % 37 === 0) {
						assert.equal(list.startOf(i), start);
						assert.equal(list.indexAt(start), i);
						assert.equal(list.indexAt(start + size - 1), i);
					}
					start += size;
				});
				assert.equal(list.size, start);
				assert.equal(list.startOf(plain.length), start);
				assert.equal(list.indexAt(start), plain.length - 1);
			}),
		);
	});
});
