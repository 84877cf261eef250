import { type HitOrder, sortedHits } from '../../core/search/order';
import { tsvLine } from '../../core/report/table';
import type { Span } from '../../core/model/span';
import type { HitLine } from '../../protocol/search';
import type { CorpusText } from '../corpus/corpusText';

/** A hit of a search, with its neighbours as they stood when it was found. */
export interface FoundHit {
	readonly text: CorpusText;
	readonly span: Span;
	readonly left: string;
	/** The words as they stand in the text. */
	readonly match: string;
	readonly right: string;
	readonly speaker: string | null;
	readonly date: string | null;
}

/** How much the hits of a running search must grow until they are sorted anew: sorting is what costs. */
const GROWTH = 1.5;

/** The hits of one search, which may still grow, in any order asked for. */
export class FoundHits {
	readonly all: FoundHit[] = [];
	ended = false;
	#sorted: { readonly order: HitOrder; readonly numbers: Uint32Array; readonly ended: boolean } | null = null;

	/** Numbers of the hits in an order. Of a running search those found a moment ago may be missing. */
	inOrder(order: HitOrder): Uint32Array {
		const known = this.#sorted;
		const fresh =
			known?.order === order && (known.ended || (!this.ended && this.all.length < known.numbers.length * GROWTH));
		if (fresh && known !== null) return known.numbers;
		const numbers = sortedHits(this.all, order);
		this.#sorted = { order, numbers, ended: this.ended };
		return numbers;
	}

	lines(order: HitOrder, from: number, count: number): { lines: HitLine[]; total: number } {
		const numbers = this.inOrder(order);
		const lines = Array.from(numbers.subarray(from, from + count), (number) => this.#line(number));
		return { lines, total: numbers.length };
	}

	/** Hits as lines of a table with its heading, tabs between the cells. */
	table(headings: readonly string[], numbers: Iterable<number>): string {
		const lines = [tsvLine(headings)];
		for (const number of numbers) {
			const hit = this.all[number];
			if (hit === undefined) continue;
			const { text, span, left, match, right, speaker, date } = hit;
			const { line } = text.range(span).start;
			lines.push(tsvLine([text.label, date, speaker, left, match, right, text.path, line + 1]));
		}
		return `${lines.join('\n')}\n`;
	}

	#line(number: number): HitLine {
		const { text, span, left, match, right, speaker, date } = this.all[number] as FoundHit;
		return {
			hit: number,
			uri: text.uri,
			range: text.range(span),
			left,
			match: match.replaceAll(/\s+/g, ' '),
			right,
			text: text.label,
			date: date ?? '',
			speaker: speaker ?? '',
		};
	}
}
