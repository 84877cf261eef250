import type { Span } from '../model/span';
import { endsAt, Sentences } from './sentences';
import { knownWords } from './knownWords';
import { hanClass, NUMERAL } from './wordClasses';
import { HASH_PRIME, HASH_START, LONGEST, numberOf } from './words';

/** Words for which there is room at first, and for which room is kept. */
const ROOM = 1 << 12;
const MOST_ROOM = 1 << 17;

/**
 * The words and sentence ends of a text, read once; then any stretch of it can be gone through word by word. Han script
 * counts by pairs of characters. One for many texts, so that nothing is made of each word. Reading is linear in the text.
 */
export class TextWords {
	/** Where the word stands. */
	start = 0;
	end = 0;
	/** Its number among all words. */
	all = -1;
	/** Its number without the little words; -1: it is one of them. */
	content = -1;
	/** What it tells by itself, bits of `wordClasses`. */
	classes = 0;
	readonly sentences = new Sentences();
	#text = '';
	#count = 0;
	#starts = new Int32Array(ROOM);
	#ends = new Int32Array(ROOM);
	/** The place of a word among those known; below zero: a character of Han script. */
	#places = new Int32Array(ROOM);
	#at = 0;
	#from = 0;
	#behind = 0;

	get text(): string {
		return this.#text;
	}

	/** Takes another text; what is known of words must not be tidied until it has been gone through. */
	read(text: string): void {
		this.#text = text;
		this.#count = 0;
		this.sentences.clear();
		if (this.#starts.length > MOST_ROOM) this.#make(ROOM);
		const { length } = text;
		for (let i = 0; i < length; i += 1) {
			let code = text.charCodeAt(i);
			let kind = KINDS[code];
			if (kind === Kind.Letter) {
				const start = i;
				const longest = start + LONGEST;
				let hash = HASH_START;
				do {
					if (i < longest) hash = Math.imul(hash ^ code, HASH_PRIME);
					i += 1;
					// Behind the text is no letter.
					code = i < length ? text.charCodeAt(i) : 0;
					kind = KINDS[code];
				} while (kind === Kind.Letter);
				this.#note(start, i, knownWords.placeOf(hash, text, start, i));
			}
			if (kind === Kind.Han) this.#note(i, i + 1, HAN);
			else if (kind === Kind.Sign && endsAt(text, i, code)) this.sentences.note(i, code);
		}
		this.over(0, length);
	}

	/** Goes before the first word of a stretch. A word that is cut by an end of it counts as what is left. */
	over(start: number, end: number): void {
		let low = 0;
		let high = this.#count;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#ends[middle] as number) <= start) low = middle + 1;
			else high = middle;
		}
		this.#at = low;
		this.#from = start;
		this.#behind = end;
	}

	/** Goes to the next word. Answers whether there is one. */
	next(): boolean {
		for (; this.#at < this.#count; ) {
			const at = this.#at;
			const start = this.#starts[at] as number;
			if (start >= this.#behind) return false;
			this.#at = at + 1;
			const place = this.#places[at] as number;
			if (place === HAN) {
				if (this.#han(at, start)) return true;
				continue;
			}
			const end = this.#ends[at] as number;
			if (start >= this.#from && end <= this.#behind) this.#show(start, end, place);
			else this.#showCut(start, end);
			return true;
		}
		return false;
	}

	/** Goes to the next word that tells one of some things, bits of `wordClasses`. Answers whether there is one. */
	nextTelling(bits: number): boolean {
		const { classes } = knownWords;
		for (;;) {
			let at = this.#at;
			while (at < this.#count) {
				const place = this.#places[at] as number;
				if (place === HAN || ((classes[place] as number) & bits) !== 0) break;
				// The last one may be cut.
				if ((this.#ends[at] as number) >= this.#behind || (this.#starts[at] as number) < this.#from) break;
				at += 1;
			}
			this.#at = at;
			if (!this.next()) return false;
			if ((this.classes & bits) !== 0) return true;
		}
	}

	/** Adds the distinct content words of a stretch to those that are there, until there are `most`. Answers them. */
	addContent(words: number[], most: number, { start, end }: Span, numerals = false): number[] {
		this.over(start, end);
		while (words.length < most && this.next()) {
			const word = this.content;
			if (word >= 0 && (numerals || (this.classes & NUMERAL) === 0) && !words.includes(word)) words.push(word);
		}
		return words;
	}

	#show(start: number, end: number, place: number): void {
		this.start = start;
		this.end = end;
		this.all = knownWords.all[place] as number;
		this.content = knownWords.content[place] as number;
		this.classes = knownWords.classes[place] as number;
	}

	#showCut(start: number, end: number): void {
		const from = Math.max(start, this.#from);
		const behind = Math.min(end, this.#behind);
		this.#show(from, behind, knownWords.placeOfLetters(this.#text, from, behind));
	}

	/** Shows the pair that begins with a character, or the character where it stands alone; false: it ends a pair. */
	#han(at: number, start: number): boolean {
		const isPair = start + 1 < this.#behind && this.#isHan(at + 1, start + 1);
		if (!isPair && start > this.#from && this.#isHan(at - 1, start - 1)) return false;
		this.start = start;
		this.end = isPair ? start + 2 : start + 1;
		this.all = numberOf(this.#text.slice(start, this.end));
		this.content = this.all;
		this.classes = hanClass(this.#text.charCodeAt(start), isPair ? this.#text.charCodeAt(start + 1) : 0);
		return true;
	}

	#isHan(at: number, start: number): boolean {
		return at >= 0 && at < this.#count && this.#starts[at] === start && this.#places[at] === HAN;
	}

	#note(start: number, end: number, place: number): void {
		const at = this.#count;
		if (at === this.#starts.length) this.#make(2 * at);
		this.#starts[at] = start;
		this.#ends[at] = end;
		this.#places[at] = place;
		this.#count = at + 1;
	}

	/** Makes room for so many words. */
	#make(room: number): void {
		const kept = this.#count;
		const grown = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
			const larger = new Int32Array(room);
			larger.set(array.subarray(0, kept));
			return larger;
		};
		this.#starts = grown(this.#starts);
		this.#ends = grown(this.#ends);
		this.#places = grown(this.#places);
	}
}

/** Stands for the place of a character of Han script. */
const HAN = -1;

/** What a character can be; signs may end a sentence or its line. */
const Kind = { Other: 0, Letter: 1, Han: 2, Sign: 3 } as const;

/** Letters and digits of all scripts make words. */
const KINDS = Uint8Array.from({ length: 1 << 16 }, (_, code) => {
	if ('\n.!?。！？；'.includes(String.fromCharCode(code))) return Kind.Sign;
	if (code < 0x400) return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? Kind.Letter : Kind.Other;
	if (code >= 0x3400 && code <= 0x9fff) return Kind.Han;
	return code < 0x2000 || (code > 0x303f && code < 0xff00) ? Kind.Letter : Kind.Other;
});

const phrases = new TextWords();

/** The distinct content words of a phrase, in order, with numerals or without; at most `most`. Linear in the phrase. */
export function contentWords(phrase: string, most: number, numerals = false): number[] {
	knownWords.tidy();
	return addContentOf([], most, phrase, numerals);
}

/** Adds those of a phrase to words that are there, until there are `most`. Answers them. */
export function addContentOf(words: number[], most: number, phrase: string, numerals = false): number[] {
	if (phrase === '') return words;
	phrases.read(phrase);
	return phrases.addContent(words, most, { start: 0, end: phrase.length }, numerals);
}
