import { english } from './vocabulary';

/** A set of words asked by vocabulary number: an array read, no string is made. */
export class WordSet {
	readonly #members: Uint8Array;

	/** @param words lower case, apart by blanks; they become known to the vocabulary now, so make sets when modules load */
	constructor(words: string) {
		const ids = words.split(' ').map((word) => english.id(word));
		this.#members = new Uint8Array(Math.max(...ids) + 1);
		for (const id of ids) this.#members[id] = 1;
	}

	/** Whether the word with this number is in the set; never for 0, the unknown word. */
	has(id: number): boolean {
		return id < this.#members.length && this.#members[id] === 1;
	}
}
