/**
 * Words as the joins compare them: stems as small integers, so that what is kept of a statement is a few numbers.
 * Two words may share a number by chance (one in a thousand million); what is joined is checked by several words.
 */

/** Letters of a word that a number is made of; longer ones are no words of a language. */
export const LONGEST = 40;

export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

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

/** The number of a stretch of ASCII letters, as if it were written in small ones. */
export function numberOfLetters(text: string, start: number, end: number): number {
	let hash = HASH_START;
	for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (text.charCodeAt(i) | 0x20), HASH_PRIME);
	return ended(hash);
}

/** The hash by which words, those of a stretch of a text, are found again, however they are broken into lines. */
export function wordsHash(words: string, start = 0, end = words.length): number {
	let hash = HASH_START;
	let hasBegun = false;
	let space = false;
	for (let i = start; i < end; i += 1) {
		const code = words.charCodeAt(i);
		// Most are neither blanks nor rare.
		if ((code <= 0x20 || code >= 0x7f) && isSpace(code)) {
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

/** Whether a character is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
	if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
	if (code >= 0x2000 && code <= 0x200a) return true;
	return code === 0xa0 || code === 0x3000 || code === 0xfeff || RARE_SPACES.includes(code);
}

const RARE_SPACES = [0x1680, 0x2028, 0x2029, 0x202f, 0x205f];

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
