import type { Figure, Voice } from '../model/document';
import { shift, type Span } from '../model/span';
import { innermost } from './cover';
import type { Dating } from './dates/dating';
import type { LinkDate } from './dates/linkDates';
import type { FigureFact } from './fact';

/** What a figure is read with in its document, in the offsets of its paragraph. */
export interface FigureSurroundings {
	/** Who has the floor, in a transcript. */
	readonly turn: { readonly speaker: string | null } | null;
	readonly quotations: readonly (Span & { readonly kind: string; readonly speaker: string | null })[];
	readonly reported: readonly (Span & { readonly speaker: string | null })[];
	/** Dates in the links of the paragraph. */
	readonly links: readonly LinkDate[];
}

/** Furniture whose digits say nothing: page numbers, licences, telephone numbers. */
const NUMBERED_FURNITURE = new Set([
	'pagination',
	'licence',
	'hotline',
	'nav',
	'cookie_banner',
	'language_chooser',
	'markup_comment',
	'copyright',
]);

/** Whether a paragraph is furniture of a kind that holds no figures. */
export function holdsNoFigures(kind: string | null): boolean {
	return kind !== null && NUMBERED_FURNITURE.has(kind);
}

/** Whether a figure is a date, a year, an ordinal or an age, which are seldom statistics. */
export function isDateLike(fact: FigureFact): boolean {
	return isDated(fact) || fact.kind === 'year' || fact.kind === 'ordinal' || fact.kind === 'age';
}

/**
 * The figures of a paragraph in their document: fills in years, resolves times, says whose voice each stands in.
 * `start` is where the paragraph stands. Linear in the figures and in the spans round them.
 */
export function placeFigures(
	facts: readonly FigureFact[],
	start: number,
	around: FigureSurroundings,
	dating: Dating,
): Figure[] {
	if (facts.length === 0) return [];
	const reported = innermost(around.reported);
	const marked = around.quotations.length > 0;
	const quotations = innermost(marked ? around.quotations.filter((q) => q.kind !== 'term') : around.quotations);
	const named = innermost(marked ? around.quotations.filter((q) => q.speaker !== null) : around.quotations);
	dating.enter(around.links);
	return facts.map((fact): Figure => {
		const speech = reported.of(fact);
		const quotation = quotations.of(fact);
		const { when } = fact;
		const span = shift(fact, start);
		const voice: Voice =
			quotation !== null ? 'quotation' : speech !== null ? 'reported' : around.turn !== null ? 'turn' : 'narration';
		// Spelled out: to copy an object of this size with a spread costs more than to find out all that stands in it.
		const figure: Figure = {
			start: span.start,
			end: span.end,
			kind: fact.kind,
			value: isDated(fact) && when !== null ? (dating.complete(when, fact) ?? fact.value) : fact.value,
			unit: fact.unit,
			modifier: fact.modifier,
			change: fact.change,
			changeForm: fact.changeForm,
			of: fact.of,
			period: fact.period,
			measure: fact.measure,
			place: fact.place,
			time: fact.time,
			source: fact.source ?? speech?.speaker ?? null,
			timeISO: when === null ? null : dating.resolve(when, fact),
			speaker: named.of(fact)?.speaker ?? around.turn?.speaker ?? null,
			voice,
		};
		dating.pass(fact);
		return figure;
	});
}

function isDated(fact: FigureFact): boolean {
	return (
		fact.kind === 'date' ||
		(fact.kind === 'range' && fact.unit === null && fact.when?.kind === 'date' && fact.time === null)
	);
}
