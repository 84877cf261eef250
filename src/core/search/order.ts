/** How concordance lines are sorted. */
export const hitOrders = ['text', 'left', 'match', 'right', 'speaker', 'date'] as const;
export type HitOrder = (typeof hitOrders)[number];

/** What lines are sorted by. */
export interface Sortable {
	readonly left: string;
	readonly match: string;
	readonly right: string;
	readonly speaker: string | null;
	/** ISO 8601. */
	readonly date: string | null;
}

/** Signs that come after every letter, so that lines without a speaker or a date stand at the end. */
const LAST = '\uffff';

/** The numbers of the lines in an order; equal lines stay as they are. Sorts: n log n. */
export function sortedHits(hits: readonly Sortable[], order: HitOrder): Uint32Array {
	const numbers = Uint32Array.from(hits, (_, i) => i);
	if (order === 'text') return numbers;
	const keys = hits.map(keyBy[order]);
	return numbers.sort((a, b) => {
		const one = keys[a] as string;
		const other = keys[b] as string;
		return one < other ? -1 : one > other ? 1 : a - b;
	});
}

const keyBy: Readonly<Record<Exclude<HitOrder, 'text'>, (hit: Sortable) => string>> = {
	// The word next to the hit counts first.
	left: ({ left }) => wordsOf(left).toReversed().join(' '),
	match: ({ match, right }) => `${wordsOf(match).join(' ')}\u0000${wordsOf(right).join(' ')}`,
	right: ({ right }) => wordsOf(right).join(' '),
	speaker: ({ speaker }) => speaker?.toLowerCase() ?? LAST,
	date: ({ date }) => date ?? LAST,
};

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
