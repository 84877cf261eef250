import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { TokenKind, type Tokens } from '../text/tokens';
import { linkBefore } from './links';
import { Char, fn, isAdverb, isChar, isDash, isMark, isNameWord, isWord } from './words';

const WINDOW = 60;

/**
 * The end of what stands before `at` once adverbs, times and what is set off by commas, dashes or brackets are
 * passed over: in `Wang, the mayor, on Monday | said` it is the place after `Wang`. Null when nothing can be passed.
 * Bounded by the sentence start `from` and a window of tokens.
 */
export function skipBack(tokens: Tokens, from: number, at: number): number | null {
	let i = at;
	const least = Math.max(from, at - WINDOW);
	for (;;) {
		const start = i;
		i = skipAdverbs(tokens, least, i);
		i = skipTime(tokens, least, i);
		if (i > least && isChar(tokens, i - 1, Char.Close) && linkBefore(tokens, from, i) < 0) {
			let open = i - 2;
			while (open > least && !isChar(tokens, open, Char.Open)) open -= 1;
			if (isChar(tokens, open, Char.Open)) i = open;
		} else if (i > least && isDash(tokens, i - 1)) {
			let open = i - 2;
			while (open > least && !isDash(tokens, open)) open -= 1;
			if (!isDash(tokens, open)) return null;
			i = open;
		} else if (i > least && isChar(tokens, i - 1, Char.Comma)) {
			const open = openingComma(tokens, from, least, i - 1);
			if (open < 0) return null;
			i = open;
		}
		if (i === start) return i;
	}
}

function skipAdverbs(tokens: Tokens, least: number, at: number): number {
	let i = at;
	while (i > least && isAdverb(tokens, i - 1) && !(fn(tokens, i - 1) & (Fn.Indefinite | Fn.Time | Fn.Subordinator)))
		i -= 1;
	return i;
}

/** `in 2010`, behind a word that can be a subject. */
function isYear(tokens: Tokens, i: number): boolean {
	const length = (tokens.end[i] as number) - (tokens.start[i] as number);
	return length === 4 && isWord(tokens, i - 1) && tokens.id[i - 1] === IN && isWord(tokens, i - 2);
}
const IN = english.id('in');

/** `on Monday`, `last week`, `Tuesday`, `in March`. */
function skipTime(tokens: Tokens, least: number, at: number): number {
	let i = at;
	if (i - 2 > least && tokens.kind[i - 1] === TokenKind.Number && isYear(tokens, i - 1)) return i - 2;
	if (i > least && tokens.kind[i - 1] === TokenKind.Number && i - 2 >= least && fn(tokens, i - 2) & Fn.Time) i -= 1;
	if (!(i > least && fn(tokens, i - 1) & Fn.Time)) return at;
	i -= 1;
	while (i > least && at - i < 5 && fn(tokens, i - 1) & (Fn.Determiner | Fn.Adverb | Fn.Numeral)) i -= 1;
	if (i > least && fn(tokens, i - 1) & Fn.Preposition) i -= 1;
	// "this week" alone can be the subject of nothing that speaks; a name of a month can ("May said").
	return i > least && (isWord(tokens, i - 1) || !isNameWord(tokens, i) || at - i > 1) ? i : at;
}

/**
 * The comma that opens the apposition or aside which the comma at `close` closes: the last one before it, or an earlier
 * one when what stands between is a list or a further aside. -1 when the words before it make no noun phrase.
 */
function openingComma(tokens: Tokens, from: number, least: number, close: number): number {
	let candidate = -1;
	let i = close - 1;
	let quoted = false;
	for (; i >= least; i -= 1) {
		if (isMark(tokens, i)) quoted = !quoted;
		if (quoted) continue;
		if (isChar(tokens, i, Char.Semicolon) || isDash(tokens, i)) break;
		if (!isChar(tokens, i, Char.Comma)) continue;
		candidate = i;
		if (!asideBefore(tokens, from, i)) return i;
	}
	return i < from || least === from ? candidate : -1;
}

/** Whether the words between `comma` and the comma before it are themselves an aside, so that the search goes on. */
function asideBefore(tokens: Tokens, from: number, comma: number): boolean {
	let start = comma - 1;
	while (start >= from && comma - start < WINDOW && !isChar(tokens, start, Char.Comma)) start -= 1;
	if (start < from || !isChar(tokens, start, Char.Comma)) return false;
	const first = start + 1;
	const bits = fn(tokens, first);
	if (bits & Fn.Relative) return true;
	if (bits & (Fn.Coordinator | Fn.Subject)) return false;
	if (bits & (Fn.Determiner | Fn.Preposition | Fn.Adverb)) return true;
	if (tokens.kind[first] === TokenKind.Number) return true;
	return isWord(tokens, first) && !isNameWord(tokens, first) && bits === 0;
}
