import type { FigureKind } from '../model/document';

const dateKinds: ReadonlySet<FigureKind> = new Set<FigureKind>(['date', 'year', 'ordinal', 'rank', 'age']);

/** Whether a figure is a date, a year, a place in an order or an age: a number, but no statistic. */
export function isDateKind(kind: FigureKind): boolean {
	return dateKinds.has(kind);
}
