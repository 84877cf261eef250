import assert from 'node:assert/strict';
import { Postings } from '../../../../src/core/joins/postings';

/** What owners share with features, as pairs in the order in which they are met. */
function met(postings: Postings, features: readonly number[], budget: number): [owner: number, count: number][] {
	const sharing = postings.sharing(features, budget);
	return [...sharing.owners].map((owner) => [owner, sharing.count(owner)]);
}

suite('joins: postings', () => {
	test('owners are met from the rarest feature on, the last added first, with how many features they share', () => {
		const postings = new Postings(100);
		postings.add(0, [7, 8]);
		postings.add(1, [8]);
		postings.add(2, [7, 8, 9]);
		assert.deepEqual(met(postings, [8, 9, 7], 100), [
			[2, 3],
			[0, 2],
			[1, 1],
		]);
		assert.deepEqual(met(postings, [5], 100), []);
		const sharing = postings.sharing([7, 8], 100);
		assert.deepEqual(sharing.best(2, 9), [0, 2]);
		assert.deepEqual(sharing.best(1, 9), [0, 2, 1]);
		assert.deepEqual(sharing.best(1, 1), [0]);
	});

	test('the best are those that share most, of equals the first, however they are met', () => {
		const postings = new Postings(4096);
		const shared = new Map<number, number>();
		for (let owner = 0; owner < 400; owner += 1) {
			const features = [1, 2, 3, 4, 5, 6].filter((feature) => (owner * feature * 7919) % 11 < 4);
			postings.add(owner, features);
			if (features.length > 0) shared.set(owner, features.length);
		}
		const sharing = postings.sharing([6, 5, 4, 3, 2, 1], 4096);
		const order = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
		for (const least of [1, 2, 4]) {
			const expected = order.filter(([, count]) => count >= least).map(([owner]) => owner);
			for (const most of [1, 7, 1000]) assert.deepEqual(sharing.best(least, most), expected.slice(0, most));
		}
	});

	test('no more postings are looked at than the budget allows', () => {
		const postings = new Postings(100);
		for (let owner = 0; owner < 50; owner += 1) postings.add(owner, owner < 10 ? [1, 2] : [2]);
		assert.deepEqual(met(postings, [2], 3), [
			[49, 1],
			[48, 1],
			[47, 1],
		]);
		const counts = met(postings, [2, 1], 12);
		assert.deepEqual(
			counts.map(([owner]) => owner),
			[9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 49, 48],
		);
	});

	test('of a feature found everywhere the last owners are kept; rare ones lose none', () => {
		const postings = new Postings(10);
		for (let owner = 0; owner < 20_000; owner += 1) postings.add(owner, [3, 100 + owner, 50_000 + (owner >> 3)]);
		assert.deepEqual(
			met(postings, [3], 10).map(([owner]) => owner),
			Array.from({ length: 10 }, (_, i) => 19_999 - i),
		);
		for (const owner of [0, 1, 4_711, 19_999]) {
			assert.deepEqual(met(postings, [100 + owner], 10), [[owner, 1]]);
			const eight = Array.from({ length: 8 }, (_, i) => 8 * (owner >> 3) + 7 - i);
			assert.deepEqual(
				met(postings, [50_000 + (owner >> 3)], 10).map(([each]) => each),
				eight,
			);
		}
	});

	test('lists that move as they grow do not run into each other', () => {
		const postings = new Postings(1000);
		const expected = new Map<number, number[]>();
		for (let owner = 0; owner < 30_000; owner += 1) {
			// Some features often, some seldom.
			const feature = Math.floor(300 * ((owner * 0.618) % 1) ** 3);
			postings.add(owner, [feature]);
			expected.set(feature, [owner, ...(expected.get(feature) ?? [])]);
		}
		for (const [feature, owners] of expected)
			assert.deepEqual(
				met(postings, [feature], 1000).map(([owner]) => owner),
				owners.slice(0, 1000),
			);
	});
});
