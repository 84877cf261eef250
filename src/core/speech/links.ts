import type { Tokens } from '../text/tokens';
import { Char, isChar } from './words';

const OPEN = 0x5b;
const CLOSE = 0x5d;
const LONGEST_TARGET = 100;

/** A square bracket that opens the words of a Markdown link. */
export function opensLink(tokens: Tokens, i: number): boolean {
	return isChar(tokens, i, OPEN);
}

/** The token after `](target)` when the words of a Markdown link end at `at`, else `at`. */
export function pastLink(tokens: Tokens, at: number, to: number): number {
	if (at + 1 >= to || !isChar(tokens, at, CLOSE) || !isChar(tokens, at + 1, Char.Open)) return at;
	const limit = Math.min(to, at + LONGEST_TARGET);
	for (let i = at + 2; i < limit; i += 1) if (isChar(tokens, i, Char.Close)) return i + 1;
	return at;
}

/** The token of `]` when a Markdown link ends before `end` (with its target), else -1. */
export function linkBefore(tokens: Tokens, from: number, end: number): number {
	if (end - 1 < from || !isChar(tokens, end - 1, Char.Close)) return -1;
	const least = Math.max(from, end - LONGEST_TARGET);
	for (let i = end - 2; i > least; i -= 1) {
		if (isChar(tokens, i, Char.Open)) return isChar(tokens, i - 1, CLOSE) ? i - 1 : -1;
	}
	return -1;
}
