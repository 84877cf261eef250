/**
 * Words as the joins compare them: stems as small integers, so that what is kept of a statement is a few numbers.
 * Two words may share a number by chance (one in a thousand million); what is joined is checked by several words.
 */

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

/** Letters of a word that a number is made of; longer ones are no words of a language. */
const LONGEST = 40;

const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** A hash as a number below 2^30, so that engines keep it without a box. */
function ended(hash: number): number {
	return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** A number for a string. FNV-1a. */
export function numberOf(word: string): number {
	let hash = HASH_START;
	for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME);
	return ended(hash);
}

/** The hash by which words are found again, however they are broken into lines. */
export function wordsHash(words: string): number {
	let hash = HASH_START;
	let hasBegun = false;
	let space = false;
	for (let i = 0; i < words.length; i += 1) {
		const code = words.charCodeAt(i);
		if (isSpace(code)) {
			space = hasBegun;
			continue;
		}
		if (space) hash = Math.imul(hash ^ 0x20, HASH_PRIME);
		hash = Math.imul(hash ^ code, HASH_PRIME);
		hasBegun = true;
		space = false;
	}
	return ended(hash);
}

function isSpace(code: number): boolean {
	return code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : /\s/.test(String.fromCharCode(code));
}

/** One form for the inflections of an English word in lower case; other words stay as they are. */
export function stem(word: string): string {
	if (word.length < 4 || word.length > LONGEST || !/^[a-z]+$/.test(word)) return word;
	let form = word;
	if (form.endsWith('ies') && form.length > 4) form = `${form.slice(0, -3)}y`;
	else if (/[^su]s$/.test(form) && !form.endsWith('is')) form = form.slice(0, -1);
	else if (/(?:ss|sh|ch|x)es$/.test(form)) form = form.slice(0, -2);
	if (form.endsWith('ing') && form.length > 6) form = undoubled(form.slice(0, -3));
	else if (form.endsWith('ied') && form.length > 5) form = `${form.slice(0, -3)}y`;
	else if (form.endsWith('ed') && form.length > 5) form = undoubled(form.slice(0, -2));
	if (form.endsWith('ical') && form.length > 7) form = form.slice(0, -4);
	if (/[^aeiou]y$/.test(form) && form.length > 3) return `${form.slice(0, -1)}i`;
	return form.endsWith('e') && form.length > 4 ? form.slice(0, -1) : form;
}

function undoubled(form: string): string {
	return /([bdgmnprt])\1$/.test(form) ? form.slice(0, -1) : form;
}

/** Slots for the words seen last; most words of a corpus are few words again and again. */
const SLOTS = 1 << 16;
/** The hash of the word in each slot. */
const hashes = new Int32Array(SLOTS);
/** What it counts as among all words; -1: the slot is free. */
const allNumbers = new Int32Array(SLOTS).fill(-1);
/** What it counts as without the little words; -1: it does not count. */
const contentNumbers = new Int32Array(SLOTS);

/** The slot of a word of this hash, which stands at a place of a phrase: of two with one hash the first counts for both. */
function slotOf(hash: number, phrase: string, start: number, end: number): number {
	const slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
	if (hashes[slot] === hash && (allNumbers[slot] as number) >= 0) return slot;
	const lower = phrase.slice(start, end).toLowerCase();
	const stemmed = numberOf(stem(lower));
	const one = ONE_FORM.get(lower);
	hashes[slot] = hash;
	allNumbers[slot] = one === undefined ? stemmed : numberOf(one);
	contentNumbers[slot] = SMALL.has(lower) ? -1 : stemmed;
	return slot;
}

/** Which words of a phrase count. */
interface WordsWanted {
	/** With the little words of the language. */
	readonly small?: boolean;
	/** With what begins with a digit. */
	readonly numerals?: boolean;
	/** Each word once. */
	readonly distinct?: boolean;
	readonly most?: number;
}

/** The words of a phrase as numbers, in order. Han script counts by pairs of characters. Linear in the phrase. */
export function wordNumbers(
	phrase: string,
	{ small = false, numerals = true, distinct = false, most = Infinity }: WordsWanted = {},
): number[] {
	const numbers: number[] = [];
	const add = (number: number): void => {
		if (number >= 0 && !(distinct && numbers.includes(number))) numbers.push(number);
	};
	const numbersOf = small ? allNumbers : contentNumbers;
	let start = -1;
	let hash = HASH_START;
	for (let i = 0; i <= phrase.length && numbers.length < most; i += 1) {
		const code = i < phrase.length ? phrase.charCodeAt(i) : 0;
		const kind = i < phrase.length ? kindOf(code) : Kind.Other;
		if (kind === Kind.Letter) {
			if (start < 0) {
				start = i;
				hash = HASH_START;
			}
			if (i - start < LONGEST) hash = Math.imul(hash ^ code, HASH_PRIME);
			continue;
		}
		if (start >= 0) {
			if (numerals || phrase.charCodeAt(start) >= 0x3a)
				add(numbersOf[slotOf(hash, phrase, start, Math.min(i, start + LONGEST))] as number);
			start = -1;
		}
		if (kind === Kind.Han) {
			if (i + 1 < phrase.length && kindOf(phrase.charCodeAt(i + 1)) === Kind.Han) add(numberOf(phrase.slice(i, i + 2)));
			else if (i === 0 || kindOf(phrase.charCodeAt(i - 1)) !== Kind.Han) add(numberOf(phrase.charAt(i)));
		}
	}
	return numbers;
}

const enum Kind {
	Other,
	Letter,
	Han,
}

/** Letters and digits of all scripts make words; the first thousand characters decide by a table. */
function kindOf(code: number): Kind {
	if (code < 0x400) return LATIN[code] === 1 ? Kind.Letter : Kind.Other;
	if (code >= 0x3400 && code <= 0x9fff) return Kind.Han;
	return code < 0x2000 || (code > 0x303f && code < 0xff00) ? Kind.Letter : Kind.Other;
}

const LATIN = Uint8Array.from({ length: 0x400 }, (_, code) =>
	/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The distinct content words of a phrase, in order, with numerals or without; at most `most`. */
export function contentWords(phrase: string, most: number, numerals = false): number[] {
	return wordNumbers(phrase, { numerals, distinct: true, most });
}

/** How many members two short lists of distinct numbers share. */
export function shared(a: readonly number[], b: readonly number[]): number {
	let count = 0;
	for (const each of a) if (b.includes(each)) count += 1;
	return count;
}

/** Jaccard likeness of two short lists of distinct numbers; 0 where both are empty. */
export function likeness(a: readonly number[], b: readonly number[]): number {
	const both = shared(a, b);
	return both === 0 ? 0 : both / (a.length + b.length - both);
}
