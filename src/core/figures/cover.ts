import type { Span } from '../model/span';

/** Answers which of a set of spans holds another span, for spans asked in text order. */
export interface Cover<S extends Span> {
	/** The span of the set that holds all of `inner`, or null. Must be asked with growing starts. */
	of(inner: Span): S | null;
}

/** The smallest span round each: the innermost quotation. Amortised linear in the spans and questions. */
export function innermost<S extends Span>(spans: readonly S[]): Cover<S> {
	return new Sweep(spans, (a, b) => a.end - a.start < b.end - b.start);
}

/** The largest span round each. */
export function outermost<S extends Span>(spans: readonly S[]): Cover<S> {
	return new Sweep(spans, (a, b) => a.end - a.start > b.end - b.start);
}

class Sweep<S extends Span> implements Cover<S> {
	readonly #spans: readonly S[];
	readonly #better: (a: S, b: S) => boolean;
	#next = 0;
	#open: S[] = [];

	constructor(spans: readonly S[], better: (a: S, b: S) => boolean) {
		this.#spans = spans.toSorted((a, b) => a.start - b.start);
		this.#better = better;
	}

	of(inner: Span): S | null {
		while (this.#next < this.#spans.length && (this.#spans[this.#next] as S).start <= inner.start) {
			this.#open.push(this.#spans[this.#next] as S);
			this.#next += 1;
		}
		if (this.#open.some((span) => span.end <= inner.start)) {
			this.#open = this.#open.filter((span) => span.end > inner.start);
		}
		let best: S | null = null;
		for (const span of this.#open)
			if (span.end >= inner.end && (best === null || this.#better(span, best))) best = span;
		return best;
	}
}
