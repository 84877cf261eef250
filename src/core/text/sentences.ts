import { Stop, stops } from './abbreviations';
import { Signal } from './signals';
import { Shape, TokenKind, type Tokens } from './tokens';

/** The sentences of a paragraph as ranges of its tokens: half-open, in order, without gaps. */
export interface Sentences {
	readonly count: number;
	/** First token of each sentence. */
	readonly start: readonly number[];
	/** The token after the last one of each sentence. */
	readonly end: readonly number[];
}

/**
 * Longest sentence in tokens. A longer one is cut (after a semicolon, else a comma, else anywhere), so that a rule which
 * looks no farther than its sentence stays linear on any input.
 */
export const LONGEST_SENTENCE = 400;

/**
 * Finds the sentences of a paragraph from its tokens. Full stops of abbreviations, initials, acronyms, list numbers and
 * addresses end nothing; closing marks and brackets belong to the sentence they close; a sentence goes on where a lower
 * case word follows the mark (`"Why?" he asked`). Linear in the count of tokens.
 */
export function findSentences(tokens: Tokens): Sentences {
	ended = 0;
	let start = 0;
	const { signal } = tokens;
	const stops = tokens.signals & Signal.Stop ? tokens.count : 0;
	for (let i = 0; i < stops; i += 1) {
		if (!((signal[i] as number) & Signal.Stop)) continue;
		let last = i;
		while (last + 1 < tokens.count && isTerminatorAt(tokens, last + 1)) last += 1;
		const end = afterClosers(tokens, last);
		if (endsSentence(tokens, start, i, last, end)) start = close(tokens, start, end);
		i = Math.max(last, end - 1);
	}
	close(tokens, start, tokens.count);
	const count = ended;
	if (count < 2) return { count, start: count === 0 ? NONE : FIRST, end: count === 0 ? NONE : [tokens.count] };
	const end = ends.slice(0, count);
	const starts = [0];
	for (let k = 1; k < count; k += 1) starts.push(end[k - 1] as number);
	return { count, start: starts, end };
}

/** The ends found so far in the paragraph that is read, and how many these are: to cut an array short is slow. */
const ends: number[] = [];
let ended = 0;
const NONE: readonly number[] = [];
const FIRST: readonly number[] = [0];

/** Ends a sentence, or several where it is too long. Returns where the next one starts. */
function close(tokens: Tokens, start: number, end: number): number {
	let from = start;
	while (end - from > LONGEST_SENTENCE) {
		from = cutPoint(tokens, from);
		note(from);
	}
	if (end > from) note(end);
	return end;
}

function note(end: number): void {
	if (ended < ends.length) ends[ended] = end;
	else ends.push(end);
	ended += 1;
}

/** Index of the sentence that holds a token. Logarithmic in the count of sentences. */
export function sentenceAt(sentences: Sentences, token: number): number {
	let low = 0;
	let high = sentences.count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sentences.start[middle] as number) <= token) low = middle;
		else high = middle - 1;
	}
	return low;
}

const FULL_STOP = 46;

/** `。！？；` end a Chinese sentence whatever follows. */
function isWideTerminator(code: number): boolean {
	return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b;
}

function isTerminatorAt(tokens: Tokens, i: number): boolean {
	return ((tokens.signal[i] as number) & Signal.Stop) !== 0;
}

/** The token after the closing marks and brackets that stand right behind token `last`. */
function afterClosers(tokens: Tokens, last: number): number {
	let end = last + 1;
	while (end < tokens.count && tokens.start[end] === tokens.end[end - 1] && isCloser(tokens, end)) end += 1;
	return end;
}

function isCloser(tokens: Tokens, i: number): boolean {
	const code = tokens.text.charCodeAt(tokens.start[i] as number);
	switch (code) {
		case 0x29: // )
		case 0x5d: // ]
		case 0x201d: // ”
		case 0x2019: // ’
		case 0xbb: // »
		case 0x300d: // 」
		case 0x300f: // 』
		case 0xff09: // ）
		case 0x300b: // 》
			return true;
		case 0x22: // straight marks close where a blank or nothing follows
		case 0x27:
			return i + 1 === tokens.count || tokens.start[i + 1] !== tokens.end[i] || isCloser(tokens, i + 1);
		default:
			return false;
	}
}

/** Whether the terminators `first`..`last`, with closers up to `end`, end the sentence that began at `start`. */
function endsSentence(tokens: Tokens, start: number, first: number, last: number, end: number): boolean {
	if (end >= tokens.count) return true;
	if (isWideTerminator(tokens.id[last] as number)) return true;
	const apart = tokens.start[end] !== tokens.end[end - 1];
	const next = afterOpeners(tokens, end);
	if (next === tokens.count) return true;
	const shape = tokens.shape[next];
	if (tokens.kind[next] === TokenKind.Word && shape === Shape.Lower) return false;
	if (tokens.kind[next] === TokenKind.Punctuation && isInner(tokens.id[next] as number)) return false;
	if (!apart) {
		// No blank: an address, a file name or a code, unless a word in lower case was glued to the next sentence.
		if (end > last + 1) return true;
		return (
			first > start &&
			tokens.shape[first - 1] === Shape.Lower &&
			(tokens.end[first - 1] as number) - (tokens.start[first - 1] as number) > 2 &&
			shape === Shape.Capital
		);
	}
	if (last > first || tokens.id[last] !== FULL_STOP || end > last + 1) return true;
	return fullStopEnds(tokens, start, first, next);
}

/** Skips the opening marks and brackets of the next sentence. */
function afterOpeners(tokens: Tokens, i: number): number {
	while (i < tokens.count && (tokens.kind[i] === TokenKind.Mark || tokens.id[i] === 0x28 || tokens.id[i] === 0x5b)) {
		i += 1;
	}
	return i;
}

/** `,` `;` `:` and their kin, which no sentence begins with. */
function isInner(code: number): boolean {
	return code === 44 || code === 59 || code === 58 || code === 0xff0c || code === 0x3001;
}

/** A single full stop at `stop`, then a blank, then `next`, which is not in lower case. */
function fullStopEnds(tokens: Tokens, start: number, stop: number, next: number): boolean {
	const before = stop - 1;
	if (before < start) return true;
	if (tokens.kind[before] === TokenKind.Number) return before > start;
	if (tokens.kind[before] !== TokenKind.Word) return true;
	if (tokens.end[before] !== tokens.start[stop]) return true;
	const opens = isOpener(tokens, next);
	const length = (tokens.end[before] as number) - (tokens.start[before] as number);
	if (length === 1) {
		if (before === start) return false;
		// "at 702.5p. Sales", "a depth of 60 m. Divers": a letter behind a number is its unit.
		if (tokens.shape[before] === Shape.Lower && tokens.kind[before - 1] === TokenKind.Number) return true;
		// An initial, or the last letter of `U.S.`, `a.m.`: an end only where a new sentence clearly begins.
		return opens;
	}
	const classes = stops.of(tokens.id[before] as number);
	if (classes === 0) return true;
	const capital = tokens.shape[before] !== Shape.Lower;
	if ((classes & Stop.Title) !== 0 && capital) return false;
	if ((classes & Stop.Title) !== 0) return opens;
	if ((classes & Stop.BeforeNumber) !== 0) return tokens.kind[next] !== TokenKind.Number;
	if ((classes & Stop.MayClose) !== 0) return opens || tokens.kind[next] === TokenKind.Mark;
	return true;
}

function isOpener(tokens: Tokens, i: number): boolean {
	return (
		tokens.kind[i] === TokenKind.Word &&
		tokens.shape[i] === Shape.Capital &&
		(stops.of(tokens.id[i] as number) & Stop.Opener) !== 0
	);
}

/** Where to cut a sentence that is too long: past the last semicolon, else comma, of its longest allowed beginning. */
function cutPoint(tokens: Tokens, start: number): number {
	const limit = start + LONGEST_SENTENCE;
	let comma = 0;
	for (let i = limit - 1; i > start + LONGEST_SENTENCE / 2; i -= 1) {
		if (tokens.kind[i] !== TokenKind.Punctuation) continue;
		if (tokens.id[i] === 59) return i + 1;
		if (comma === 0 && isInner(tokens.id[i] as number)) comma = i + 1;
	}
	return comma === 0 ? limit : comma;
}
