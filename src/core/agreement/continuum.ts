import type { Span } from '../model/span';

/**
 * A text as the stretch of characters that coders are compared on: what is left out (page furniture) takes no room in
 * it, so that nobody agrees on cookie notices. Spans of the text are mapped in time logarithmic in what is left out.
 */
export class Continuum {
	/** Stretches of the text that count, in order. */
	readonly #kept: Span[] = [];
	/** Where each of them begins on the continuum. */
	readonly #starts: number[] = [];
	/** In UTF-16 code units. */
	readonly length: number;

	constructor(textLength: number, leftOut: readonly Span[]) {
		let from = 0;
		let length = 0;
		const keep = (to: number): void => {
			if (to <= from) return;
			this.#kept.push({ start: from, end: to });
			this.#starts.push(length);
			length += to - from;
		};
		for (const span of [...leftOut].sort((a, b) => a.start - b.start)) {
			keep(Math.min(span.start, textLength));
			from = Math.max(from, span.end);
		}
		keep(textLength);
		this.length = length;
	}

	/** Where a span of the text lies on the continuum; null when all of it is left out. */
	place(span: Span): Span | null {
		const start = this.#placeOf(span.start);
		const end = this.#placeOf(span.end);
		return start < end ? { start, end } : null;
	}

	#placeOf(offset: number): number {
		let low = 0;
		let high = this.#kept.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#kept[middle] as Span).start <= offset) low = middle + 1;
			else high = middle;
		}
		const kept = this.#kept[low - 1];
		return kept === undefined ? 0 : (this.#starts[low - 1] as number) + Math.min(offset, kept.end) - kept.start;
	}
}
