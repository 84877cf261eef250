import { LinePlaces } from '../model/linePlaces';
import type { Span } from '../model/span';

/** A hit with its place and its neighbours. */
export interface ConcordanceLine extends Span {
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 1, in UTF-16 code units. */
	readonly column: number;
	readonly left: string;
	readonly match: string;
	readonly right: string;
}

/** Hits with up to `context` characters on each side, cut between words where that is possible. */
export function* concordance(text: string, hits: readonly Span[], context: number): Generator<ConcordanceLine> {
	if (hits.length === 0) return;
	const places = new LinePlaces(text);
	for (const { start, end } of hits) {
		const left = text.slice(snapped(text, Math.max(0, start - context)), start);
		const right = text.slice(end, snapped(text, Math.min(text.length, end + context)));
		yield {
			...places.at(start),
			start,
			end,
			left: start > context ? left.replace(/^\S*\s+(?=\S)/, '') : left,
			match: text.slice(start, end),
			right: end + context < text.length ? right.replace(/(?<=\S)\s+\S*$/, '') : right,
		};
	}
}

/** An offset that cuts no pair of surrogates. */
function snapped(text: string, offset: number): number {
	const code = text.charCodeAt(offset);
	return code >= 0xdc00 && code < 0xe000 ? offset - 1 : offset;
}
