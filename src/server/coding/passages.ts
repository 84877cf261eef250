import type { Span } from '../../core/model/span';
import type { PassageKind } from '../../protocol/coding';
import type { Anchored } from '../annotations/anchored';
import type { CorpusText } from '../corpus/corpusText';

export interface FoundPassage {
	readonly text: CorpusText;
	readonly annotation: Anchored;
	readonly span: Span;
	readonly number: number;
	readonly of: number;
}

interface Place {
	readonly text: CorpusText;
	readonly annotation: Anchored;
}

/**
 * The next or previous passage through all texts, by path and then by place, wrapping round. An annotation that needs
 * review stands at the place proposed for it, or at the top of its text when there is none. Sorts: n log n in them.
 */
export function neighbourPassage(
	places: Iterable<Place>,
	here: { readonly path: string; readonly span: Span },
	kind: Exclude<PassageKind, { readonly code: null }>,
	direction: 'next' | 'previous',
): FoundPassage | null {
	const found: (Place & { readonly span: Span })[] = [];
	for (const { text, annotation } of places) {
		const span = kind === 'review' ? reviewPlace(annotation) : codedPlace(annotation, kind.code);
		if (span !== null) found.push({ text, annotation, span });
	}
	found.sort((a, b) => compare(a.text.path, b.text.path) || a.span.start - b.span.start || a.span.end - b.span.end);
	const side = ({ text, span }: { readonly text: CorpusText; readonly span: Span }): number =>
		compare(text.path, here.path) || span.start - here.span.start || span.end - here.span.end;
	let index =
		direction === 'next'
			? found.findIndex((place) => side(place) > 0)
			: found.findLastIndex((place) => side(place) < 0);
	if (index < 0) index = direction === 'next' ? 0 : found.length - 1;
	const place = found[index];
	return place ? { ...place, number: index + 1, of: found.length } : null;
}

function codedPlace(annotation: Anchored, code: string | null): Span | null {
	return code !== null && annotation.codes.includes(code) ? annotation.span : null;
}

function reviewPlace(annotation: Anchored): Span | null {
	return annotation.span === null ? (annotation.proposed ?? { start: 0, end: 0 }) : null;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
