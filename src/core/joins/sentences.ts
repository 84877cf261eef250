import type { Span } from '../model/span';
import { isSpace } from './words';

/** Characters looked at on each side of a find: a line without an end costs no more. */
const REACH = 400;
/** Characters behind a full stop that are looked at. */
const BEHIND = 8;

const NEW_LINE = 0x0a;
const STOP = 0x2e;

/** Where the sentences and lines of a text end. */
export class Sentences {
	/** Places of the signs that end one, doubled; one more where it is the end of a line, which is no part of it. */
	#ends = new Int32Array(1 << 8);
	#count = 0;
	/** The end that was found last. */
	#last = 0;

	clear(): void {
		this.#count = 0;
		this.#last = 0;
	}

	/** Notes the next sign at which a sentence ends. */
	note(place: number, code: number): void {
		if (this.#count === this.#ends.length) {
			const larger = new Int32Array(2 * this.#count);
			larger.set(this.#ends);
			this.#ends = larger;
		}
		this.#ends[this.#count] = 2 * place + (code === NEW_LINE ? 1 : 0);
		this.#count += 1;
	}

	/** The sentence around a find, within its line and within reach. Logarithmic in the sentences. */
	around(text: string, find: Span): Span {
		const before = this.#firstFrom(find.start) - 1;
		const last = before < 0 ? 0 : ((this.#ends[before] as number) >> 1) + 1;
		let start = Math.max(last, find.start - REACH, 0);
		while (start < find.start && isLoose(text.charCodeAt(start))) start += 1;
		const reach = Math.min(find.end + REACH, text.length);
		const next = this.#firstFrom(find.end);
		if (next === this.#count) return { start, end: reach };
		const end = this.#ends[next] as number;
		return { start, end: Math.min(reach, (end >> 1) + (end % 2 === 0 ? 1 : 0)) };
	}

	/** The first end at a place or behind it. Finds are asked for in their order, so that it is near the one found last. */
	#firstFrom(place: number): number {
		const ends = this.#ends;
		const last = this.#last;
		let low = last > 0 && (ends[last - 1] as number) >= 2 * place ? 0 : last;
		let high = low;
		for (let step = 1; high < this.#count && (ends[high] as number) < 2 * place; step *= 2) {
			low = high + 1;
			high += step;
		}
		high = Math.min(high, this.#count);
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] as number) < 2 * place) low = middle + 1;
			else high = middle;
		}
		this.#last = low;
		return low;
	}
}

/** Whether a sentence or a line ends with a sign. Short words with a capital before a full stop (`Mr.`, `No.`) end nothing. */
export function endsAt(text: string, i: number, sign: number): boolean {
	// What else is no `.`, `!` or `?` ends a line, or a Chinese sentence.
	if (sign !== STOP && sign !== 0x21 && sign !== 0x3f) return true;
	return isBreakBehind(text, i + 1) && (sign !== STOP || !isShortWord(text, i));
}

/** Whether a sentence can begin behind a full stop, or its line ends there. */
function isBreakBehind(text: string, from: number): boolean {
	const limit = Math.min(from + BEHIND - 1, text.length);
	let i = from;
	while (i < limit && isClosing(text.charCodeAt(i))) i += 1;
	const closed = i;
	while (i < limit && isSpace(text.charCodeAt(i))) {
		if (text.charCodeAt(i) === NEW_LINE) return true;
		i += 1;
	}
	if (i >= limit) return true;
	if (i === closed) return false;
	if (isOpening(text.charCodeAt(i))) i += 1;
	if (i >= limit) return false;
	const code = text.charCodeAt(i);
	return code < 0x80 ? isCapital(code) : CAPITAL.test(text.slice(i, limit));
}

const CAPITAL = /^\p{Lu}/u;

/** Whether what stands before a full stop is a letter or a short word with a capital, or one that is known. */
function isShortWord(text: string, stop: number): boolean {
	let start = stop;
	while (start > 0 && stop - start < 5 && isLetter(text.charCodeAt(start - 1))) start -= 1;
	const length = stop - start;
	if (length === 0 || length > 4) return false;
	if (length === 1 && isSmall(text.charCodeAt(start)))
		return text.charCodeAt(start - 1) === STOP && isSmall(text.charCodeAt(start - 2)) && begins(text, start - 2);
	if (!begins(text, start)) return false;
	if (length === 4) return text.startsWith('Prof', start);
	if (!isCapital(text.charCodeAt(start))) return length === 2 && text.startsWith('vs', start);
	for (let i = start + 1; i < stop; i += 1) if (!isSmall(text.charCodeAt(i))) return false;
	return true;
}

function begins(text: string, i: number): boolean {
	if (i <= 0) return i === 0;
	const before = text.charCodeAt(i - 1);
	return before === 0x28 || isSpace(before);
}

function isCapital(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}

function isSmall(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}

function isLetter(code: number): boolean {
	return isSmall(code) || isCapital(code);
}

/** `"”’)]` */
function isClosing(code: number): boolean {
	return code === 0x22 || code === 0x29 || code === 0x5d || code === 0x201d || code === 0x2019;
}

/** `"“‘(` */
function isOpening(code: number): boolean {
	return code === 0x22 || code === 0x28 || code === 0x201c || code === 0x2018;
}

function isLoose(code: number): boolean {
	return isClosing(code) || isSpace(code);
}
