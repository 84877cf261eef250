import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';

type Spoken = Span & { readonly speaker: string | null };

/** Who speaks where in a text, ready for many questions. Sorts the finds once. */
export class Voices {
	readonly #speech: Layer;
	readonly #turns: Layer;

	constructor({ quotations, reported, turns }: Pick<DocumentAnalysis, 'quotations' | 'reported' | 'turns'>) {
		this.#speech = new Layer([...quotations, ...reported]);
		this.#turns = new Layer(turns);
	}

	/** The speaker of the innermost quotation or reported speech round an offset, else of the turn; null: nobody. */
	at(offset: number): string | null {
		return this.#speech.at(offset) ?? this.#turns.at(offset);
	}
}

/** Spans that may lie in each other, asked for the one that begins last of those round an offset. */
class Layer {
	readonly #spans: readonly Spoken[];
	/** The furthest end among the spans up to each. */
	readonly #ends: number[] = [];

	constructor(spans: readonly Spoken[]) {
		this.#spans = spans.filter(({ speaker }) => speaker !== null).sort((a, b) => a.start - b.start);
		let furthest = 0;
		for (const { end } of this.#spans) {
			furthest = Math.max(furthest, end);
			this.#ends.push(furthest);
		}
	}

	at(offset: number): string | null {
		let low = 0;
		let high = this.#spans.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#spans[middle] as Spoken).start <= offset) low = middle + 1;
			else high = middle;
		}
		for (let i = low - 1; i >= 0 && (this.#ends[i] as number) > offset; i -= 1) {
			const { end, speaker } = this.#spans[i] as Spoken;
			if (end > offset) return speaker;
		}
		return null;
	}
}
