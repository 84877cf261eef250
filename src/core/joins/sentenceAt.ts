import type { Span } from '../model/span';
import { isSpace } from './words';

/** Characters looked at on each side of a find: a line without an end costs no more. */
const REACH = 400;
/** Characters behind a full stop that are looked at. */
const BEHIND = 8;

/**
 * The sentence around a find, within its line and within reach. Short words with a capital before a full stop (`Mr.`,
 * `No.`) end nothing. Bounded by the reach.
 */
export function sentenceAt(text: string, find: Span): Span {
	let start = Math.max(find.start - REACH, 0);
	let end = Math.min(find.end + REACH, text.length);
	for (let i = find.start - 1; i >= start; i -= 1) {
		const code = text.charCodeAt(i);
		if (code === NEW_LINE || endsAt(text, i, code)) {
			start = i + 1;
			break;
		}
	}
	for (let i = find.end; i < end; i += 1) {
		const code = text.charCodeAt(i);
		if (code === NEW_LINE) end = i;
		else if (endsAt(text, i, code)) end = i + 1;
	}
	while (start < find.start && isLoose(text.charCodeAt(start))) start += 1;
	return { start, end };
}

const NEW_LINE = 0x0a;
const STOP = 0x2e;

function endsAt(text: string, i: number, sign: number): boolean {
	if (sign !== STOP && sign !== 0x21 && sign !== 0x3f) {
		// 。！？；
		return sign === 0x3002 || sign === 0xff01 || sign === 0xff1f || sign === 0xff1b;
	}
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
