import { hanClass, wordClass } from './wordClasses';
import { HASH_PRIME, HASH_START, LONGEST, numberOf, stem } from './words';

const SMALL = new Set(
	(
		'a an the of in on at to for and or nor by with from into its it their his her our my your this that these those ' +
		'they them he she we you i us me who which what when where as is are was were be been being has have had do does did ' +
		'will would shall should can could may might must not no but so than then there here also only more most very such ' +
		'some any all each every both other another if while about over under up down out off within per s t re ve ll mr ms mrs dr'
	).split(' '),
);
/** Forms of little verbs that change when speech is reported. */
const ONE_FORM: ReadonlyMap<string, string> = new Map(
	(
		'could:can would:will should:shall might:may had:have has:have did:do does:do is:be are:be was:be were:be been:be ' +
		'being:be'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
);

/** Slots for the words seen last; most words of a corpus are few words again and again. */
const SLOTS = 1 << 16;
/** The hash of the word in each slot. */
const hashes = new Int32Array(SLOTS);
/** What it counts as among all words; -1: the slot is free. */
const allNumbers = new Int32Array(SLOTS).fill(-1);
/** What it counts as without the little words; -1: it does not count. */
const contentNumbers = new Int32Array(SLOTS);
/** What it tells by itself. */
const classes = new Uint8Array(SLOTS);

/** The slot of a word of this hash, which stands at a place of a text: of two with one hash the first counts for both. */
function slotOf(hash: number, text: string, start: number, end: number): number {
	const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
	if (hashes[slot] === hash && (allNumbers[slot] as number) >= 0) return slot;
	const lower = text.slice(start, end).toLowerCase();
	const stemmed = numberOf(stem(lower));
	const one = ONE_FORM.get(lower);
	hashes[slot] = hash;
	allNumbers[slot] = one === undefined ? stemmed : numberOf(one);
	contentNumbers[slot] = SMALL.has(lower) ? -1 : stemmed;
	classes[slot] = wordClass(lower);
	return slot;
}

/**
 * Goes from word to word of a stretch of a text. Han script counts by pairs of characters. One for many stretches, so that
 * nothing is made of each word. Linear in the stretch.
 */
export class WordScan {
	/** Where the word stands. */
	start = 0;
	end = 0;
	/** Its number among all words. */
	all = -1;
	/** Its number without the little words; -1: it is one of them. */
	content = -1;
	/** What it tells by itself, bits of `wordClasses`. */
	classes = 0;
	#text = '';
	#from = 0;
	#at = 0;
	#end = 0;

	/** Puts the scan before the first word of a stretch. */
	over(text: string, start = 0, end = text.length): void {
		this.#text = text;
		this.#from = start;
		this.#at = start;
		this.#end = end;
	}

	/** Goes to the next word. Answers whether there is one. */
	next(): boolean {
		const text = this.#text;
		const behind = this.#end;
		for (let i = this.#at; i < behind; i += 1) {
			const code = text.charCodeAt(i);
			const kind = kindOf(code);
			if (kind === Kind.Other) continue;
			if (kind === Kind.Letter) {
				this.#read(i, code);
				return true;
			}
			if (this.#readHan(i, code)) return true;
		}
		this.#at = behind;
		return false;
	}

	#read(start: number, first: number): void {
		const text = this.#text;
		const behind = this.#end;
		const longest = start + LONGEST;
		let hash = Math.imul(HASH_START ^ first, HASH_PRIME);
		let i = start + 1;
		for (; i < behind; i += 1) {
			const code = text.charCodeAt(i);
			if (kindOf(code) !== Kind.Letter) break;
			if (i < longest) hash = Math.imul(hash ^ code, HASH_PRIME);
		}
		const slot = slotOf(hash, text, start, i < longest ? i : longest);
		this.start = start;
		this.end = i;
		this.#at = i;
		this.all = allNumbers[slot] as number;
		this.content = contentNumbers[slot] as number;
		this.classes = classes[slot] as number;
	}

	/** Reads the pair that begins with a character, or the character where it stands alone; false: it ends a pair. */
	#readHan(i: number, code: number): boolean {
		const text = this.#text;
		const next = i + 1 < this.#end ? text.charCodeAt(i + 1) : 0;
		const isPair = kindOf(next) === Kind.Han;
		if (!isPair && i > this.#from && kindOf(text.charCodeAt(i - 1)) === Kind.Han) return false;
		this.start = i;
		this.end = isPair ? i + 2 : i + 1;
		this.#at = i + 1;
		this.all = numberOf(text.slice(i, this.end));
		this.content = this.all;
		this.classes = hanClass(code, next);
		return true;
	}
}

/** What a character can be. */
const Kind = { Other: 0, Letter: 1, Han: 2 } as const;

/** Letters and digits of all scripts make words; the first thousand characters decide by a table. */
function kindOf(code: number): number {
	if (code < 0x400) return LATIN[code] as number;
	if (code >= 0x3400 && code <= 0x9fff) return Kind.Han;
	return code < 0x2000 || (code > 0x303f && code < 0xff00) ? Kind.Letter : Kind.Other;
}

const LATIN = Uint8Array.from({ length: 0x400 }, (_, code) =>
	/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? Kind.Letter : Kind.Other,
);

/** Words that begin with a digit begin with a character below this. */
const BEHIND_DIGITS = 0x3a;

/** Whether the word at a place begins with a digit. */
export function isNumeral(text: string, at: number): boolean {
	return text.charCodeAt(at) < BEHIND_DIGITS;
}

const scan = new WordScan();

/** All words of a phrase as numbers, in order, the little ones too; at most `most`. Linear in the phrase. */
export function wordNumbers(phrase: string, most = Infinity): number[] {
	const numbers: number[] = [];
	scan.over(phrase);
	while (numbers.length < most && scan.next()) numbers.push(scan.all);
	return numbers;
}

/** The distinct content words of a phrase, in order, with numerals or without; at most `most`. */
export function contentWords(phrase: string, most: number, numerals = false): number[] {
	return addContent([], most, phrase, 0, phrase.length, numerals);
}

/** Adds the distinct content words of a stretch to those that are there, until there are `most`. Answers them. */
export function addContent(
	words: number[],
	most: number,
	text: string,
	start: number,
	end: number,
	numerals = false,
): number[] {
	scan.over(text, start, end);
	while (words.length < most && scan.next()) {
		const word = scan.content;
		if (word >= 0 && (numerals || !isNumeral(text, scan.start)) && !words.includes(word)) words.push(word);
	}
	return words;
}
