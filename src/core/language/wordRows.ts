/** Numbers a word has room for: two lines of a processor's cache and a half. */
const COLUMNS = 40;

/** Numbers of words lie among the code units of Chinese characters, which are never signs. */
export const FIRST_WORD = 0x4e00;
export const LAST_WORD = 0x9fff;
const MOST = LAST_WORD - FIRST_WORD + 1;

/**
 * What all rooms know of each word, one row a word. A rule asks many things of the same few words: in a row they lie side
 * by side, while in a table for each list of words every question would reach for memory of its own. The table has room
 * for all words there can be, so that it never moves: a rule asks a million times for each megabyte, and to look up first
 * where the table is costs more than the question. Memory that no word uses is never touched.
 */
const cells = new Int32Array(COLUMNS * MOST);
let columns = 0;
/** Where the next set of words has its bit. */
let setColumn = -1;
let setBit = 0;

/** A column of 32 bits for each word, all of them 0. */
export function newColumn(): number {
	if (columns === COLUMNS) throw new Error('the rows of words are full: they need more columns');
	columns += 1;
	return columns - 1;
}

/** A column and one bit in it that no other set has. */
export function newBit(): { readonly column: number; readonly bit: number } {
	if (setBit === 0) setColumn = newColumn();
	const bit = 1 << setBit;
	setBit = (setBit + 1) & 31;
	return { column: setColumn, bit };
}

/** Adds bits to a word of the vocabulary. */
export function markWord(id: number, column: number, bits: number): void {
	const cell = (id - FIRST_WORD) * COLUMNS + column;
	cells[cell] = (cells[cell] as number) | bits;
}

/** The bits of a word; 0 for what is none and for words of whom nothing is known. */
export function bitsOf(id: number, column: number): number {
	const place = id - FIRST_WORD;
	return place >= 0 && place < MOST ? (cells[place * COLUMNS + column] as number) : 0;
}
