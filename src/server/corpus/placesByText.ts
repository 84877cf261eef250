import type { CorpusText } from './corpusText';

/** How many places a text has. */
export interface PlaceCount {
	readonly text: CorpusText;
	readonly count: number;
}

/**
 * Places in many texts, of which only their number is known until they are asked for: then the texts they stand in are
 * unpacked, and no others.
 */
export class PlacesByText<T> {
	readonly length: number;
	readonly #parts: readonly PlaceCount[];
	readonly #of: (text: CorpusText) => readonly T[];

	/** `of`: the places in one text. */
	constructor(parts: readonly PlaceCount[], of: (text: CorpusText) => readonly T[]) {
		this.#parts = parts;
		this.#of = of;
		this.length = parts.reduce((sum, { count }) => sum + count, 0);
	}

	/** The texts that have such places, in order. */
	get texts(): readonly CorpusText[] {
		return this.#parts.map(({ text }) => text);
	}

	/** The places from one number up to another. Linear in the texts, and in the finds of those that hold the places. */
	slice(start = 0, end = this.length): readonly T[] {
		const found: T[] = [];
		let at = 0;
		for (const { text, count } of this.#parts) {
			if (at >= end) break;
			// A text that has changed since may have more or fewer.
			if (at + count > start)
				found.push(...this.#of(text).slice(Math.max(0, start - at), at + count <= end ? count : end - at));
			at += count;
		}
		return found;
	}
}
