import { bitsOf, FIRST_WORD as FIRST, LAST_WORD as LAST, markWord, newColumn } from './wordRows';

/**
 * The words that rules know, numbered, so that rules compare integers instead of strings.
 *
 * A word is looked up by a rolling hash of its case-folded code units, computed while the tokeniser walks over it: no
 * substring is made and nothing is allocated. Open addressing with linear probing; the table doubles at a quarter load.
 */
export class Vocabulary {
	/** From the first number on. */
	readonly #words: string[] = [];
	readonly #ids = new Map<string, number>();
	/** By slot the place of a word, counted from 1; 0 is an empty slot. */
	#table = new Uint16Array(1 << 10);
	#mask = (1 << 10) - 1;
	/** The whole hash of each word. */
	#hashes = new Int32Array(1 << 10);
	/** The code units of all words, one behind the other, and where each begins and the last ends. */
	#codes = new Uint16Array(1 << 12);
	#starts = new Int32Array(1 << 10);
	/** What each word signals to the rules that walk over all tokens, from the first number on. */
	#signals = new Uint8Array(1 << 10);

	/**
	 * The number of a word (lower case), given to it now if it is new. 0 is "no word known"; no number is the code unit of
	 * a sign, which tokens hold in the same place, so that a sign is never taken for a word.
	 */
	id(word: string): number {
		const known = this.#ids.get(word);
		if (known !== undefined) return known;
		if (word !== word.toLowerCase()) throw new Error(`vocabulary words are lower case: ${word}`);
		const id = FIRST + this.#words.length;
		if (id > LAST) throw new Error('the vocabulary is full');
		this.#words.push(word);
		this.#ids.set(word, id);
		this.#keepCodes(word);
		if (this.#words.length * 4 > this.#mask) this.#grow();
		this.#insert(id);
		return id;
	}

	/** The number of a word (lower case); 0 when no rule knows it. */
	known(word: string): number {
		return this.#ids.get(word) ?? 0;
	}

	/** Lets a word signal what can begin at it: bits of `Signal`. */
	signal(id: number, bits: number): void {
		const place = id - FIRST;
		while (place >= this.#signals.length) {
			const larger = new Uint8Array(this.#signals.length * 2);
			larger.set(this.#signals);
			this.#signals = larger;
		}
		this.#signals[place] = (this.#signals[place] as number) | bits;
	}

	/** What a word signals; 0 for the unknown word. */
	signalsOf(id: number): number {
		const place = id - FIRST;
		return place >= 0 && place < this.#signals.length ? (this.#signals[place] as number) : 0;
	}

	/** One past the last number given. */
	get size(): number {
		return FIRST + this.#words.length;
	}

	/** The word behind a number. */
	word(id: number): string {
		return id < FIRST ? '' : (this.#words[id - FIRST] ?? '');
	}

	/** Number of the word that stands at [start, end) of `codes`, whatever its case, given its hash; 0 when unknown. */
	find(codes: Uint16Array, start: number, end: number, hash: number): number {
		const table = this.#table;
		for (let slot = slotOf(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const place = table[slot] as number;
			if (place === 0) return 0;
			if (this.#hashes[place - 1] !== hash) continue;
			let at = this.#starts[place - 1] as number;
			if ((this.#starts[place] as number) - at !== end - start) continue;
			let i = start;
			while (i < end && fold(codes[i] as number) === this.#codes[at]) {
				i += 1;
				at += 1;
			}
			if (i === end) return FIRST + place - 1;
		}
	}

	#keepCodes(word: string): void {
		const number = this.#words.length - 1;
		if (number + 1 >= this.#starts.length) {
			const larger = new Int32Array(this.#starts.length * 2);
			larger.set(this.#starts);
			this.#starts = larger;
			const hashes = new Int32Array(larger.length);
			hashes.set(this.#hashes);
			this.#hashes = hashes;
		}
		const start = this.#starts[number] as number;
		if (start + word.length > this.#codes.length) {
			const larger = new Uint16Array(this.#codes.length * 2 + word.length);
			larger.set(this.#codes);
			this.#codes = larger;
		}
		for (let i = 0; i < word.length; i += 1) this.#codes[start + i] = word.charCodeAt(i);
		this.#starts[number + 1] = start + word.length;
	}

	#insert(id: number): void {
		const hash = hashOf(this.word(id));
		let slot = slotOf(hash) & this.#mask;
		while (this.#table[slot] !== 0) slot = (slot + 1) & this.#mask;
		this.#table[slot] = id - FIRST + 1;
		this.#hashes[id - FIRST] = hash;
	}

	#grow(): void {
		this.#table = new Uint16Array(this.#table.length * 2);
		this.#mask = this.#table.length - 1;
		for (let id = FIRST; id < FIRST + this.#words.length - 1; id += 1) this.#insert(id);
	}
}

/** Whether a number that tokens hold is that of a word: of none that is unknown, and no sign. */
export function isWordNumber(id: number): boolean {
	return id >= FIRST && id <= LAST;
}

/** Folds ASCII and Latin-1 capitals, and the curly apostrophe to the straight one. */
export function fold(code: number): number {
	if (code >= 65 && code <= 90) return code + 32;
	if (code < 128) return code;
	if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
	return code === 0x2019 ? 0x27 : code;
}

/** One step of the rolling hash over folded code units. */
export function hashStep(hash: number, folded: number): number {
	return (Math.imul(hash, 31) + folded) | 0;
}

/** Mixes the high bits of a hash into the low ones, which pick the slot. */
function slotOf(hash: number): number {
	return hash ^ (hash >>> 15);
}

function hashOf(word: string): number {
	let hash = 0;
	for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, fold(word.charCodeAt(i)));
	return hash;
}

/**
 * Classes of words for one room of the analyser: 32 bits of its own for each word of the vocabulary.
 * Built once when the module loads; `of` is an array read.
 */
export class WordClasses {
	readonly #vocabulary: Vocabulary;
	/** Open, since what is private is fetched anew at each question. */
	readonly column: number;

	constructor(vocabulary: Vocabulary) {
		this.#vocabulary = vocabulary;
		this.column = newColumn();
	}

	/** Adds the class bit to each of the words (lower case, white-space separated or a list). */
	tag(words: string | readonly string[], bit: number): this {
		const list = typeof words === 'string' ? words.split(/\s+/).filter(Boolean) : words;
		for (const word of list) markWord(this.#vocabulary.id(word), this.column, bit);
		return this;
	}

	/** Lets all words of these classes signal something to the tokeniser; called when all are tagged. */
	signal(classes: number, signal: number): this {
		for (let id = FIRST; id < this.#vocabulary.size; id += 1)
			if (this.of(id) & classes) this.#vocabulary.signal(id, signal);
		return this;
	}

	/** The class bits of a word by its number; 0 for words of no class. */
	of(id: number): number {
		return bitsOf(id, this.column);
	}
}
