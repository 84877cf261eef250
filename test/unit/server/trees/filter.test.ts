import assert from 'node:assert/strict';
import { type Branches, BranchTree, lazily, withLast } from '../../../../src/server/trees/tree';

/** Milliseconds that the roots of a slow tree take to say what is below them. */
const SLOW = 1;

/** A view of many numbered roots with one child each. */
class NumberedTree extends BranchTree {
	readonly #count: number;
	readonly #slow: boolean;
	unfolded = 0;

	readonly #rest: number;

	/** `rest`: roots more that stand below a node behind the others. */
	constructor(count: number, slow = false, rest = 0) {
		super();
		this.#count = count;
		this.#slow = slow;
		this.#rest = rest;
	}

	protected roots(): Branches {
		if (this.#rest === 0) return this.#numbered(0, this.#count);
		const below = (): Branches => this.#numbered(this.#count, this.#rest);
		return withLast(this.#numbered(0, this.#count), [{ key: 'rest', node: { label: 'the rest' }, below }]);
	}

	#numbered(first: number, count: number): Branches {
		return lazily(
			Array.from({ length: count }, (_, i) => first + i),
			(i) => ({
				key: `r${i}`,
				node: { label: `root ${i}` },
				below: () => {
					this.unfolded += 1;
					const end = Date.now() + SLOW;
					while (this.#slow && Date.now() < end);
					return [{ key: 'c', node: { label: `child of ${i}` } }];
				},
			}),
		);
	}
}

suite('trees: filter', () => {
	const labels = (tree: NumberedTree): string[] => tree.children(null).map(({ label }) => label);

	test('finds children below any of thousands of roots', () => {
		const tree = new NumberedTree(3000);
		assert.equal(tree.filter('child 2718'), true);
		assert.deepEqual(labels(tree), ['root 2718']);
		const [root] = tree.children(null);
		assert.deepEqual(
			tree.children(root?.id ?? '').map(({ label }) => label),
			['child of 2718'],
		);
		assert.equal(tree.filter('2718 root'), true);
		assert.deepEqual(labels(tree), ['root 2718']);
		assert.equal(tree.filter(''), true);
		assert.deepEqual(labels(tree).slice(398), [
			'root 398',
			'root 399',
			'root 400 … root 899',
			'root 900 … root 1399',
			'root 1400 … root 1899',
			'root 1900 … root 2399',
			'root 2400 … root 2899',
			'root 2900 … root 2999',
		]);
	});

	test('looks below the first 500 in any case, below others as long as there is time, and says so', () => {
		const tree = new NumberedTree(100_000, true);
		const begun = Date.now();
		assert.equal(tree.filter('child of 499'), false);
		assert.ok(tree.unfolded >= 500 && tree.unfolded < 5000, `${tree.unfolded}`);
		assert.ok(Date.now() - begun < 500 * SLOW * 10, `${Date.now() - begun} ms`);
		assert.ok(labels(tree).includes('root 499'));
		assert.equal(tree.filter('root 99999'), false);
		assert.deepEqual(labels(tree), ['root 99999'], 'the roots themselves are all looked at');
	});

	test('a folded group is found again', () => {
		const tree = new NumberedTree(1200);
		const nodes = tree.children(null);
		assert.equal(tree.children(nodes.at(-1)?.id ?? '')[0]?.label, 'root 900');
		assert.equal(tree.children(nodes[7]?.id ?? '')[0]?.label, 'child of 7');
	});

	test('what stands behind all others is in sight however many there are, and is looked into', () => {
		const tree = new NumberedTree(1200, false, 20);
		const rest = tree.children(null).at(-1);
		assert.equal(rest?.label, 'the rest');
		assert.equal(tree.children(rest.id).length, 20);
		for (const words of ['child of 1207', 'root 1207']) {
			assert.equal(tree.filter(words), true);
			assert.deepEqual(labels(tree), ['the rest'], words);
		}
		tree.filter('root 555');
		assert.ok(!labels(tree).includes('the rest'));
	});
});
