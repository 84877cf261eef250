import type { FurnitureKind } from './furnitureWords';
import type { HeaderLine } from './headerLine';
import type { Zone } from './zones';

/** A paragraph of the head or the foot that names a date, a source or an author. */
export interface FrameLine extends HeaderLine {
	readonly index: number;
	readonly foot: boolean;
}

/** What the paragraphs of head and foot are found to be, while they are sorted. */
export interface Sorting {
	readonly zones: Zone[];
	/** Kind of furniture of each paragraph that is furniture, captions included. */
	readonly furniture: (FurnitureKind | null)[];
	readonly lines: FrameLine[];
}

/** The words of the paragraph of an index. */
export type WordsAt = (index: number) => string;

/** How near the ends of a text furniture is looked for that would be none elsewhere, in paragraphs. */
export const EDGE = 25;

/** Makes furniture of a paragraph. */
export function furnish(frame: Sorting, i: number, kind: FurnitureKind): void {
	frame.furniture[i] = kind;
	frame.zones[i] = 'furniture';
}

/** The name of the body a text comes from, on a line of its own, is its source. */
export function letterhead(frame: Sorting, at: WordsAt, i: number): void {
	frame.zones[i] = 'source_line';
	frame.lines.push({
		kind: 'source_line',
		dates: [],
		source: at(i).replace(/[*_#]/g, '').trim(),
		author: null,
		title: -1,
		labelEnd: 0,
		index: i,
		foot: false,
	});
}
