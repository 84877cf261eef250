import type { Span } from './span';

/** A set of spans that may overlap, asked whether any of them touches another span. */
export class SpanCover {
	readonly #starts: number[];
	/** The furthest end among the spans up to each. */
	readonly #ends: number[] = [];

	/** Sorts: n log n in the spans. */
	constructor(spans: readonly Span[]) {
		const sorted = [...spans].sort((a, b) => a.start - b.start);
		this.#starts = sorted.map((span) => span.start);
		let furthest = 0;
		for (const { end } of sorted) {
			furthest = Math.max(furthest, end);
			this.#ends.push(furthest);
		}
	}

	/** Whether a span of the set shares a character with this one. Logarithmic in the spans. */
	touches(span: Span): boolean {
		let low = 0;
		let high = this.#starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] as number) < span.end) low = middle + 1;
			else high = middle;
		}
		return low > 0 && (this.#ends[low - 1] as number) > span.start;
	}
}
