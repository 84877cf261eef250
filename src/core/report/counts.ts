import type { Cell } from './table';

/** Counts under keys of several parts, with the texts they were counted in. */
export class Counts {
	readonly #width: number;
	readonly #rows = new Map<
		string,
		{ readonly key: readonly string[]; readonly sums: number[]; texts: number; last: string }
	>();

	/** `width`: how many things are counted under each key. */
	constructor(width = 1) {
		this.#width = width;
	}

	get size(): number {
		return this.#rows.size;
	}

	/** Texts must be added one after the other. `column`: which of the things is counted. */
	add(text: string, key: readonly string[], column = 0, by = 1): void {
		const id = JSON.stringify(key);
		let row = this.#rows.get(id);
		if (row === undefined) {
			row = { key, sums: Array.from({ length: this.#width }, () => 0), texts: 0, last: '' };
			this.#rows.set(id, row);
		}
		row.sums[column] = (row.sums[column] ?? 0) + by;
		if (row.last === text) return;
		row.last = text;
		row.texts += 1;
	}

	/** The keys with their counts and number of texts; the largest sums first, then by key. */
	rows(): Cell[][] {
		const total = (sums: readonly number[]): number => sums.reduce((a, b) => a + b, 0);
		return [...this.#rows.values()]
			.sort((a, b) => total(b.sums) - total(a.sums) || compare(a.key, b.key))
			.map(({ key, sums, texts }) => [...key, ...sums, texts]);
	}

	/** The same in the order of the keys. */
	rowsByKey(): Cell[][] {
		return [...this.#rows.values()]
			.sort((a, b) => compare(a.key, b.key))
			.map(({ key, sums, texts }) => [...key, ...sums, texts]);
	}
}

function compare(a: readonly string[], b: readonly string[]): number {
	for (let i = 0; i < a.length; i += 1) {
		const [one, other] = [a[i] ?? '', b[i] ?? ''];
		if (one !== other) return one < other ? -1 : 1;
	}
	return 0;
}
