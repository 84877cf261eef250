/** Numbers a word has room for: two lines of a processor's cache and a half. */
const COLUMNS = 40;

/**
 * What all rooms know of each word, one row a word. A rule asks many things of the same few words: in a row they lie side
 * by side, while in a table for each list of words every question would reach for memory of its own.
 */
export class WordRows {
	/** The number of the word whose row is the first. */
	readonly #first: number;
	#cells = new Int32Array(COLUMNS << 10);
	#columns = 0;
	/** Where the next set of words has its bit. */
	#setColumn = -1;
	#setBit = 0;

	constructor(first: number) {
		this.#first = first;
	}

	/** A column of 32 bits for each word, all of them 0. */
	newColumn(): number {
		if (this.#columns === COLUMNS) throw new Error('the rows of words are full: they need more columns');
		this.#columns += 1;
		return this.#columns - 1;
	}

	/** A column and one bit in it that no other set has. */
	newBit(): { readonly column: number; readonly bit: number } {
		if (this.#setBit === 0) this.#setColumn = this.newColumn();
		const bit = 1 << this.#setBit;
		this.#setBit = (this.#setBit + 1) & 31;
		return { column: this.#setColumn, bit };
	}

	/** Adds bits to a word of the vocabulary. */
	mark(id: number, column: number, bits: number): void {
		const cell = (id - this.#first) * COLUMNS + column;
		while (cell >= this.#cells.length) {
			const larger = new Int32Array(this.#cells.length * 2);
			larger.set(this.#cells);
			this.#cells = larger;
		}
		this.#cells[cell] = (this.#cells[cell] as number) | bits;
	}

	/** The bits of a word; 0 for what is none and for words of whom nothing is known. */
	at(id: number, column: number): number {
		const cell = (id - this.#first) * COLUMNS + column;
		return cell >= 0 && cell < this.#cells.length ? (this.#cells[cell] as number) : 0;
	}
}
