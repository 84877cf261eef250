import { bitsOf, markWord, newBit } from '../wordRows';
import { english } from './vocabulary';

/** A set of words asked by vocabulary number: an array read, no string is made. */
export class WordSet {
	/** Open, since what is private is fetched anew at each question. */
	readonly column: number;
	readonly bit: number;

	/** @param words lower case, apart by blanks; they become known to the vocabulary now, so make sets when modules load */
	constructor(words: string) {
		const { column, bit } = newBit();
		this.column = column;
		this.bit = bit;
		for (const word of words.split(/\s+/)) if (word !== '') markWord(english.id(word), column, bit);
	}

	/** Whether the word with this number is in the set; never for 0, the unknown word, and for signs. */
	has(id: number): boolean {
		return (bitsOf(id, this.column) & this.bit) !== 0;
	}
}
