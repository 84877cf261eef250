import type { FigureKind, FigureModifier } from '../model/document';
import type { PartialDate } from './dates/partialDate';

/** A figure as first read: tokens [from, to) with modifier and unit; what the sentence says of it is added later. */
export interface Draft {
	readonly from: number;
	readonly to: number;
	/** The bare number within. */
	readonly numberFrom: number;
	readonly numberTo: number;
	readonly kind: FigureKind;
	readonly value: number | string | null;
	readonly unit: string | null;
	readonly modifier: FigureModifier;
	/** Where the figure starts within its first token or before it, in code units; left out when it starts with it. */
	readonly start?: number;
	/** Where the figure ends within its last token, in code units of the paragraph; left out when it ends with it. */
	readonly end?: number;
	/** For dates, years and intervals of them: what the text gives. */
	readonly dates: { readonly start: PartialDate; readonly finish: PartialDate | null } | null;
}

/**
 * A figure of tokens [from, to) round a number. All figures are made here, with their keys in one order: rules that
 * read objects of many shapes look each key up by its name.
 */
export function draftOf(
	from: number,
	to: number,
	number: { readonly from: number; readonly to: number },
	kind: FigureKind,
	value: Draft['value'],
	unit: string | null,
	modifier: FigureModifier,
	dates: Draft['dates'],
): Draft {
	return { from, to, numberFrom: number.from, numberTo: number.to, dates, kind, value, unit, modifier };
}

export function isCalendar(draft: Draft): boolean {
	return draft.dates !== null;
}
