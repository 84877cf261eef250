import type { Span } from '../model/span';
import type { TextUnits } from './textUnits';

/** How an annotation finds its passage again: the text quote and text position selectors of the Web Annotation model. */
export interface Selectors {
	/** The words, with line ends as LF. */
	readonly exact: string;
	/** Up to 32 characters before them. */
	readonly prefix: string;
	/** Up to 32 characters after them. */
	readonly suffix: string;
	/** Half-open, in code points of the text with line ends as LF and without byte order mark: a hint. */
	readonly position: { readonly start: number; readonly end: number };
}

/** Length of `prefix` and `suffix`, in code points. */
export const CONTEXT_LENGTH = 32;

/**
 * The selectors of a passage of a text, given in raw UTF-16 offsets. A span that cuts a surrogate pair or a CRLF is
 * widened or narrowed to whole characters. Logarithmic in the text, linear in the passage.
 */
export function selectorsOf(units: TextUnits, span: Span): Selectors {
	const start = units.snap(units.rawToNormal(span.start));
	const end = units.snap(units.rawToNormal(span.end));
	return selectorsOfNormal(units, { start, end });
}

/** The same for a span in offsets of the normal text, on whole characters. */
export function selectorsOfNormal(units: TextUnits, { start, end }: Span): Selectors {
	const position = { start: units.normalToPoints(start), end: units.normalToPoints(end) };
	return {
		exact: units.normal.slice(start, end),
		prefix: units.normal.slice(units.pointsToNormal(position.start - CONTEXT_LENGTH), start),
		suffix: units.normal.slice(end, units.pointsToNormal(position.end + CONTEXT_LENGTH)),
		position,
	};
}
