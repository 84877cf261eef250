import search from 'approx-string-match';
import type { Span } from '../model/span';
import type { FoldedText } from './foldedText';
import { type GramIndex, isWordUnit } from './gramIndex';
import type { Quote } from './quote';

/** A passage of the folded text that is like the quote. */
export interface LikePlace extends Span {
	/** Insertions, deletions and substitutions between the two. */
	readonly errors: number;
}

/** The share of a quote that may differ for a place to be proposed. */
const MOST_DIFFERENT = 0.35;
/** How far from the hint a passage is looked for first, in code units. */
const NEARBY = 1000;
/** Other places that words of the quote point to. */
const PLACES = 3;

/**
 * Passages like `words`, the most alike first: near the hint, then where its rarer words point. Bounded by the length of
 * the quote, not of the text. Myers' bit-parallel matching, as approx-string-match has it.
 */
export function likePlaces(words: string, text: FoldedText, index: GramIndex, hint: number | null): LikePlace[] {
	const most = Math.floor(words.length * MOST_DIFFERENT);
	if (most < 1) return [];
	const found = new Map<number, LikePlace>();
	const look = (from: number, to: number): void => {
		const start = Math.max(0, from);
		for (const match of search(text.text.slice(start, to), words, most)) {
			const place = toWords(text.text, words, { start: start + match.start, end: start + match.end });
			if (place.end <= place.start) continue;
			const known = found.get(place.start);
			if (known === undefined || known.errors > match.errors)
				found.set(place.start, { ...place, errors: match.errors });
		}
	};
	if (hint !== null) look(hint - NEARBY, hint + words.length + NEARBY);
	for (const at of index.likelyPlaces(words, PLACES)) look(at - most - 64, at + words.length + most + 64);
	return [...found.values()].sort((a, b) => a.errors - b.errors || a.start - b.start);
}

/** Stored surroundings are told by this many code units on either side. */
const BRACKET = 12;
/** Fewer, at the edge of the text, tell nothing. */
const LEAST_BRACKET = 4;

/**
 * What stands near `hint` between the stored surroundings, when these are found and what they enclose is not much longer
 * than the quote: the passage whose words were replaced.
 */
export function gapBetween(quote: Quote, text: FoldedText, hint: number): Span | null {
	const before = quote.folded.text.slice(Math.max(0, quote.start - BRACKET), quote.start);
	const after = quote.folded.text.slice(quote.end, quote.end + BRACKET);
	if (before.length < LEAST_BRACKET || after.length < LEAST_BRACKET) return null;
	const from = Math.max(0, hint - NEARBY);
	const near = text.text.slice(from, hint + quote.words.length + NEARBY);
	const start = near.indexOf(before) + before.length;
	if (start < before.length) return null;
	const end = near.indexOf(after, start);
	return end <= start || end - start > quote.words.length * 2 + 40 ? null : { start: from + start, end: from + end };
}

/** Surroundings that two passages share by chance, in a list or a table, are shorter than this on one side at least. */
const TWIN = 24;

/**
 * Whether between the same surroundings, but at another place than `own`, stand other words of about the same length:
 * the passage has a twin whose words were edited, and which of the two was annotated is not for the program to say.
 * Bounded by the places of the surroundings.
 */
export function hasEditedTwin(quote: Quote, text: FoldedText, index: GramIndex, own: number): boolean {
	const before = quote.folded.text.slice(Math.max(0, quote.start - TWIN), quote.start);
	const after = quote.folded.text.slice(quote.end, quote.end + TWIN);
	if (before.length < TWIN || after.length < TWIN) return false;
	const most = quote.words.length + Math.max(BRACKET, quote.words.length >> 1);
	return index.occurrences(before, false, false).some((at) => {
		const start = at + before.length;
		if (text.text.startsWith(quote.words, start)) return false;
		const length = text.text.slice(start, start + most + after.length).indexOf(after);
		if (length * 2 < quote.words.length) return false;
		// Words that repeat themselves may be found shifted within their own place.
		return start + length <= own || start >= own + quote.words.length;
	});
}

/** Widens or narrows a match to whole words where the quote begins or ends with one. */
function toWords(text: string, words: string, { start, end }: Span): Span {
	let from = start;
	let to = end;
	if (isWordUnit(words.charCodeAt(0))) {
		while (from > 0 && isWordUnit(text.charCodeAt(from)) && isWordUnit(text.charCodeAt(from - 1))) from -= 1;
		while (from < to && !isWordUnit(text.charCodeAt(from))) from += 1;
	}
	if (isWordUnit(words.charCodeAt(words.length - 1))) {
		while (to < text.length && isWordUnit(text.charCodeAt(to - 1)) && isWordUnit(text.charCodeAt(to))) to += 1;
		while (to > from && !isWordUnit(text.charCodeAt(to - 1))) to -= 1;
	}
	return { start: from, end: Math.max(from, to) };
}
