import type { Cell } from './table';

interface Row {
	readonly key: readonly string[];
	readonly sums: number[];
	texts: number;
	/** Number of the text in which it was last counted. */
	last: number;
	/** Numbers of the texts, where they are kept. */
	readonly in: number[];
}

/** Counts under keys of several parts, with the texts they were counted in. */
export class Counts {
	readonly #width: number;
	readonly #keepsTexts: boolean;
	readonly #rows = new Map<string, Row>();
	#text: string | null = null;
	#number = 0;

	/** `width`: how many things are counted under each key; `keepsTexts`: so that keys can be `joined`. */
	constructor(width = 1, keepsTexts = false) {
		this.#width = width;
		this.#keepsTexts = keepsTexts;
	}

	get size(): number {
		return this.#rows.size;
	}

	/** Texts must be added one after the other. `column`: which of the things is counted. */
	add(text: string, key: readonly string[], column = 0, by = 1): void {
		if (text !== this.#text) {
			this.#text = text;
			this.#number += 1;
		}
		const row = this.#row(key);
		row.sums[column] = (row.sums[column] ?? 0) + by;
		if (row.last === this.#number) return;
		row.last = this.#number;
		row.texts += 1;
		if (this.#keepsTexts) row.in.push(this.#number);
	}

	#row(key: readonly string[]): Row {
		const id = JSON.stringify(key);
		const known = this.#rows.get(id);
		if (known !== undefined) return known;
		const row = { key, sums: Array.from({ length: this.#width }, () => 0), texts: 0, last: 0, in: [] };
		this.#rows.set(id, row);
		return row;
	}

	/** The counts under other keys: those of keys that become one are put together, a text of both counted once. */
	joined(rename: (key: readonly string[]) => readonly string[]): Counts {
		const all = new Counts(this.#width, this.#keepsTexts);
		const texts = new Map<Row, Set<number>>();
		for (const { key, sums, in: numbers } of this.#rows.values()) {
			const row = all.#row(rename(key));
			sums.forEach((sum, i) => {
				row.sums[i] = (row.sums[i] ?? 0) + sum;
			});
			const own = texts.get(row) ?? new Set();
			for (const number of numbers) own.add(number);
			texts.set(row, own);
		}
		for (const [row, own] of texts) row.texts = own.size;
		return all;
	}

	/** The keys counted, in the order in which they were met. */
	get keys(): readonly (readonly string[])[] {
		return Array.from(this.#rows.values(), ({ key }) => key);
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
