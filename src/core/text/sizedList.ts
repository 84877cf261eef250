/** What takes up a stretch of a text. */
export interface Sized {
	/** How long the stretch is, in UTF-16 code units. */
	readonly size: number;
}

const MOST_IN_BLOCK = 256;

interface Block<T> {
	items: T[];
	size: number;
}

/**
 * A list of stretches that follow each other, addressed by index or by offset. It is kept in blocks, so that a change
 * moves the items of its block alone; all calls take time in the order of the number of blocks plus a block's items.
 */
export class SizedList<T extends Sized> {
	#blocks: Block<T>[] = [];
	#length = 0;
	#size = 0;

	constructor(items: readonly T[]) {
		this.splice(0, 0, items);
	}

	/** How many items there are. */
	get length(): number {
		return this.#length;
	}

	/** What all items take up together. */
	get size(): number {
		return this.#size;
	}

	/** Index of the item whose stretch holds the offset; the last one for the end of the list, -1 for an empty list. */
	indexAt(offset: number): number {
		let index = 0;
		let start = 0;
		for (const { items, size } of this.#blocks) {
			if (offset < start + size) {
				for (const item of items) {
					start += item.size;
					if (offset < start) return index;
					index += 1;
				}
			}
			start += size;
			index += items.length;
		}
		return this.#length - 1;
	}

	/** Where the item of an index begins; the list's size for the index behind the last one. */
	startOf(index: number): number {
		let before = 0;
		let start = 0;
		for (const { items, size } of this.#blocks) {
			if (index < before + items.length) {
				for (let i = before; i < index; i += 1) start += (items[i - before] as T).size;
				return start;
			}
			before += items.length;
			start += size;
		}
		return start;
	}

	/** The item of an index; undefined outside the list. */
	at(index: number): T | undefined {
		let before = 0;
		if (index < 0) return undefined;
		for (const { items } of this.#blocks) {
			if (index < before + items.length) return items[index - before];
			before += items.length;
		}
		return undefined;
	}

	/** All items as an array: much faster than the iterator where most of them are wanted. */
	toArray(): T[] {
		const all: T[] = [];
		for (const { items } of this.#blocks) for (const item of items) all.push(item);
		return all;
	}

	/** All items in order. */
	*[Symbol.iterator](): Generator<T> {
		for (const { items } of this.#blocks) yield* items;
	}

	/** The items from an index on. */
	*from(index: number): Generator<T> {
		let before = 0;
		for (const { items } of this.#blocks) {
			for (let i = Math.max(0, index - before); i < items.length; i += 1) yield items[i] as T;
			before += items.length;
		}
	}

	/** The items of [start, end). */
	slice(start: number, end: number): T[] {
		const items: T[] = [];
		if (end > start) {
			for (const item of this.from(start)) {
				items.push(item);
				if (items.length === end - start) break;
			}
		}
		return items;
	}

	/** Takes `count` items out at `index` and puts `items` there instead. */
	splice(index: number, count: number, items: readonly T[]): void {
		let first = 0;
		let before = 0;
		while (first < this.#blocks.length && before + (this.#blocks[first] as Block<T>).items.length <= index) {
			before += (this.#blocks[first] as Block<T>).items.length;
			first += 1;
		}
		let last = first;
		const joined: T[] = [];
		while (last < this.#blocks.length && joined.length < index - before + count) {
			joined.push(...(this.#blocks[last] as Block<T>).items);
			last += 1;
		}
		for (let i = first; i < last; i += 1) this.#size -= (this.#blocks[i] as Block<T>).size;
		const kept = [...joined.slice(0, index - before), ...items, ...joined.slice(index - before + count)];
		const blocks: Block<T>[] = [];
		for (let from = 0; from < kept.length; from += MOST_IN_BLOCK / 2) {
			// A rest that fits stays together, so that blocks do not fall apart into ever smaller ones.
			const to = kept.length - from <= MOST_IN_BLOCK ? kept.length : from + MOST_IN_BLOCK / 2;
			const part = kept.slice(from, to);
			blocks.push({ items: part, size: part.reduce((sum, item) => sum + item.size, 0) });
			if (to === kept.length) break;
		}
		for (const block of blocks) this.#size += block.size;
		this.#blocks.splice(first, last - first, ...blocks);
		this.#length += items.length - count;
	}
}
