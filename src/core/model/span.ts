/** A half-open stretch of a text in UTF-16 code units. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Length of what both spans cover, in UTF-16 code units; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span moved by `by` code units. */
export function shift(span: Span, by: number): Span {
	return { start: span.start + by, end: span.end + by };
}

/** How many of the spans, which stand in order, end at or before an offset. Logarithmic. */
export function countEnding(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
