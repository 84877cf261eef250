import type { Span } from '../model/span';

/** Answers which of a set of spans holds another span, for spans asked in text order. */
export interface Cover<S extends Span> {
	/** The span of the set that holds all of `inner`, or null. Must be asked with growing starts. */
	of(inner: Span): S | null;
}

/** The smallest span round each: the innermost quotation. Amortised linear in the spans and questions. */
export function innermost<S extends Span>(spans: readonly S[]): Cover<S> {
	return spans.length === 0 ? NOTHING : new Sweep(spans, 1);
}

/** The largest span round each. */
export function outermost<S extends Span>(spans: readonly S[]): Cover<S> {
	return spans.length === 0 ? NOTHING : new Sweep(spans, -1);
}

const NOTHING: Cover<never> = { of: () => null };

class Sweep<S extends Span> implements Cover<S> {
	readonly #spans: readonly S[];
	/** Smaller spans are better with 1, larger ones with -1. */
	readonly #sign: 1 | -1;
	#next = 0;
	#open: S[] = [];

	constructor(spans: readonly S[], sign: 1 | -1) {
		this.#spans = spans.length === 1 ? spans : spans.toSorted((a, b) => a.start - b.start);
		this.#sign = sign;
	}

	of(inner: Span): S | null {
		const { start, end } = inner;
		for (; this.#next < this.#spans.length && this.#spans[this.#next]!.start <= start; this.#next += 1)
			this.#open.push(this.#spans[this.#next]!);
		let best: S | null = null;
		let least = Number.POSITIVE_INFINITY;
		let kept = 0;
		for (const span of this.#open) {
			if (span.end <= start) continue;
			this.#open[kept] = span;
			kept += 1;
			const size = (span.end - span.start) * this.#sign;
			if (span.end >= end && size < least) {
				best = span;
				least = size;
			}
		}
		while (this.#open.length > kept) this.#open.pop();
		return best;
	}
}
