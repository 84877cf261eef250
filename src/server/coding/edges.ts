import type { Span } from '../../core/model/span';

/** Characters looked at on each side of an edge: words farther away are no next word. */
const WINDOW = 2000;

export interface EdgeMove {
	readonly edge: 'start' | 'end';
	readonly direction: 'forward' | 'backward';
}

/**
 * The span with one edge moved by a word; null when there is no word to move it to. A currency sign before a number and a
 * percent sign behind one go with it, for an amount without its unit is another amount.
 */
export function moveEdge(text: string, span: Span, { edge, direction }: EdgeMove): Span | null {
	const at = edge === 'start' ? span.start : span.end;
	const words = wordsAround(text, at);
	const edges = words.map((word) => (edge === 'start' ? word.start : word.end));
	const next =
		direction === 'forward'
			? edges.find((place) => place > at && (edge === 'end' || place < span.end))
			: edges.findLast((place) => place < at && (edge === 'start' || place > span.start));
	if (next === undefined) return null;
	return edge === 'start' ? { start: next, end: span.end } : { start: span.start, end: next };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function wordsAround(text: string, at: number): Span[] {
	// The window begins and ends between lines or words, so that it cuts none.
	let from = Math.max(0, at - WINDOW);
	while (from > 0 && from < at && !/\s/.test(text.charAt(from - 1))) from += 1;
	let to = Math.min(text.length, at + WINDOW);
	while (to < text.length && to > at && !/\s/.test(text.charAt(to))) to -= 1;
	const words: Span[] = [];
	for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
		if (isWordLike !== true) continue;
		let start = from + index;
		let end = start + segment.length;
		if (/^\d/.test(segment) && /\p{Sc}/u.test(text.charAt(start - 1))) start -= 1;
		if (/\d$/.test(segment) && /[%‰]/.test(text.charAt(end))) end += 1;
		words.push({ start, end });
	}
	return words;
}
