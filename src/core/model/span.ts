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

/**
 * What is left of spans where others, which stand in order and apart, are taken out. In the order of the spans; time in
 * the order of the spans, each with the logarithm of the others and those in it.
 */
export function cutBy(spans: readonly Span[], others: readonly Span[]): Span[] {
	const left: Span[] = [];
	for (const { start, end } of spans) {
		let from = start;
		for (let i = countEnding(others, start); i < others.length; i += 1) {
			const other = others[i] as Span;
			if (other.start >= end) break;
			if (other.start > from) left.push({ start: from, end: other.start });
			from = other.end;
		}
		if (from < end) left.push({ start: from, end });
	}
	return left;
}
