import { holdsNoFigures, isDateLike } from '../figures/placeFigures';
import type { QuotationKind } from '../model/document';
import { type Span, shift } from '../model/span';
import type { SizedList } from '../text/sizedList';
import type { FrameReading } from './frameReading';
import type { Piece } from './piece';

/** What is painted of a text: places and kinds without the names, times and credits that a find has besides. */
export interface Painted {
	readonly quotations: readonly (Span & { readonly kind: QuotationKind })[];
	readonly reported: readonly Span[];
	readonly figures: readonly (Span & { readonly dateLike: boolean })[];
	/** Names of the labels that turns open with. */
	readonly labels: readonly Span[];
	readonly boilerplate: readonly (Span & { readonly kind: string })[];
}

/** What is painted in the paragraphs that a stretch touches; `lead` is the length of the white space before them. */
export function paintedIn(pieces: SizedList<Piece>, lead: number, frame: FrameReading, { start, end }: Span): Painted {
	const painted = {
		quotations: [] as (Span & { kind: QuotationKind })[],
		reported: [] as Span[],
		figures: [] as (Span & { dateLike: boolean })[],
		labels: [] as Span[],
		boilerplate: [] as (Span & { kind: string })[],
	};
	const first = pieces.indexAt(Math.max(0, start - lead));
	if (first < 0) return painted;
	let at = lead + pieces.startOf(first);
	for (const piece of pieces.from(first)) {
		if (at >= end) break;
		const { facts, found, opens } = piece;
		for (const one of found?.quotations ?? []) {
			const kind = facts.han?.quotations.find(({ start }) => start === one.start)?.kind ?? one.kind;
			painted.quotations.push({ ...shift(one, at), kind });
		}
		const told: readonly Span[] = found?.headline == null ? [] : [found.headline.said];
		const reported = [...told, ...facts.reported, ...(facts.han?.reported ?? [])];
		for (const one of reported.toSorted((a, b) => a.start - b.start)) painted.reported.push(shift(one, at));
		if (!holdsNoFigures(piece.kind))
			for (const one of facts.figures) painted.figures.push({ ...shift(one, at), dateLike: isDateLike(one) });
		if (opens !== null) painted.labels.push(shift(opens.label, at));
		for (const one of frame.furnitureIn(piece)) painted.boilerplate.push({ ...shift(one, at), kind: one.kind });
		at += piece.size;
	}
	return painted;
}
