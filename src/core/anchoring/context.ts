import type { FoldedText } from './foldedText';
import { isWordUnit } from './gramIndex';
import { isProtectedWord } from './protectedWords';
import type { Quote } from './quote';
import { isFigure, wordTokens } from './wordTokens';

/** How well the surroundings of a place agree with those that were stored. */
export interface Agreement {
	/** Characters, white space not counted, that agree without a break on both sides together. */
	readonly agreeing: number;
	/** Whether each side agrees: all that is stored, or far enough, or up to a line edge that both have. */
	readonly before: boolean;
	readonly after: boolean;
	/** Whether the first and last word or number are whole there if they were so, and cut alike if they were cut. */
	readonly intact: boolean;
	/** Whether the words next to the passage claim the same: no negation, modifier, unit or name differs there. */
	readonly unclaimed: boolean;
}

/** Characters of agreement that make a side sure: half of what is stored. */
const ENOUGH = 16;

/** Compares the surroundings of [start, end) of a folded text with the stored ones. Constant time. */
export function agreementAt(quote: Quote, text: FoldedText, start: number, end: number): Agreement {
	const before = side(quote.folded, quote.start, text, start, -1);
	const after = side(quote.folded, quote.end, text, end, 1);
	const sameBefore = before.full && quote.hasBefore;
	const sameAfter = after.full && quote.hasAfter;
	return {
		agreeing: before.agreeing + after.agreeing,
		before: before.sure,
		after: after.sure,
		intact:
			(sameBefore || (intactStart(quote, text, start) && !isGlued(quote, quote.start, text, start))) &&
			(sameAfter || (intactEnd(quote, text, end) && !isGlued(quote, quote.end, text, end))),
		unclaimed:
			(sameBefore || !quote.hasBefore || before.agreeing >= TWO_WORDS || sameNeighbours(quote, text, start, -1)) &&
			(sameAfter || !quote.hasAfter || after.agreeing >= TWO_WORDS || sameNeighbours(quote, text, end, 1)),
	};
}

/** Characters of agreement within which the two nearest words lie. */
const TWO_WORDS = 28;

interface Side {
	readonly agreeing: number;
	readonly full: boolean;
	readonly sure: boolean;
}

/** Walks outward from both edges until a character differs. */
function side(stored: FoldedText, from: number, text: FoldedText, at: number, step: 1 | -1): Side {
	let agreeing = 0;
	let walked = 0;
	const limit = step < 0 ? from : stored.text.length - from;
	const unit = (folded: FoldedText, edge: number): number =>
		folded.text.charCodeAt(step < 0 ? edge - walked - 1 : edge + walked);
	while (walked < limit && unit(stored, from) === unit(text, at)) {
		if (unit(stored, from) !== SPACE) agreeing += 1;
		walked += 1;
	}
	const full = walked === limit;
	const edges = atLineEdge(stored, from + step * walked, step) && atLineEdge(text, at + step * walked, step);
	return { agreeing, full, sure: full || agreeing >= ENOUGH || edges };
}

const SPACE = 32;

/** Whether a line begins (going back) or ends (going on) at an edge, or has just done so. */
function atLineEdge(folded: FoldedText, edge: number, step: 1 | -1): boolean {
	if (step < 0) return edge <= 0 || folded.breaksLine(edge - 1) || folded.breaksLine(edge);
	return edge >= folded.text.length || folded.breaksLine(edge) || folded.breaksLine(edge - 1);
}

function intactStart(quote: Quote, text: FoldedText, start: number): boolean {
	const stored = quote.folded.text.slice(0, quote.start);
	const there = text.text.slice(Math.max(0, start - WINDOW), start);
	const first = quote.folded.text.charCodeAt(quote.start);
	if (isWordUnit(first) && runBefore(stored, letter) !== runBefore(there, letter)) return false;
	return !isDigit(first) || runBefore(stored, figureBefore) === runBefore(there, figureBefore);
}

function intactEnd(quote: Quote, text: FoldedText, end: number): boolean {
	const stored = quote.folded.text.slice(quote.end);
	const there = text.text.slice(end, end + WINDOW);
	const last = quote.folded.text.charCodeAt(quote.end - 1);
	if (isWordUnit(last) && runAfter(stored, lettersAfter) !== runAfter(there, lettersAfter)) return false;
	return !isDigit(last) || runAfter(stored, figureAfter) === runAfter(there, figureAfter);
}

/** Whether an edge lies inside a word that it stood at the edge of: "hectares, as the" has become "hectaresthe". */
function isGlued({ folded }: Quote, stored: number, text: FoldedText, edge: number): boolean {
	return isInWord(text.text, edge) && !isInWord(folded.text, stored);
}

function isInWord(text: string, at: number): boolean {
	return isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
}

/** Longer than any word or number that could be joined to the passage. */
const WINDOW = 48;
const letter = /[\p{L}\p{M}\p{N}]/u;
const lettersAfter = /^[\p{L}\p{M}\p{N}]*/u;
const figureBefore = /[\p{N}.,:/+\-±~<>≤≥≈\p{Sc}]/u;
const figureAfter = /^(?:[.,:/-]?\p{N}|[%‰°])*/u;

/** What is joined to the end of a text, character by character back from it. */
function runBefore(text: string, shape: RegExp): string {
	let at = text.length;
	while (at > 0 && shape.test(text.charAt(at - 1))) at -= 1;
	return text.slice(at);
}

function runAfter(text: string, shape: RegExp): string {
	return shape.exec(text)?.[0] ?? '';
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/**
 * Whether the nearest words on one side, within the sentence, hold the same protected ones: one word, two beside a
 * figure, whose unit or modifier may be two words ("less than", "million tonnes").
 */
function sameNeighbours(quote: Quote, text: FoldedText, edge: number, step: 1 | -1): boolean {
	const stored = step < 0 ? quote.folded.text.slice(0, quote.start) : quote.folded.text.slice(quote.end);
	const there = step < 0 ? text.text.slice(Math.max(0, edge - WINDOW), edge) : text.text.slice(edge, edge + WINDOW);
	const own = wordTokens(quote.words);
	const edgeWord = step < 0 ? own[0] : own.at(-1);
	const count = edgeWord !== undefined && isFigure(edgeWord) ? 2 : 1;
	return nearest(stored, step, count) === nearest(there, step, count);
}

function nearest(context: string, step: 1 | -1, count: number): string {
	const sentences = context.split(/[.!?。！？；;](?=\s|$)/);
	// A passage behind a full stop begins a sentence: what stands before it is another statement.
	const sentence = (step < 0 ? sentences.at(-1) : sentences[0]) ?? '';
	const tokens = wordTokens(sentence);
	return (step < 0 ? tokens.slice(-count) : tokens.slice(0, count)).filter(isProtectedWord).join(' ');
}
