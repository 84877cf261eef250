import type { Boilerplate, Figure, Metadata, Quotation, ReportedSpeech, Turn } from '../model/document';
import { shift, type Span } from '../model/span';
import { innermost, outermost } from './cover';
import { monthOfLink, type LinkDate, newestLink, readLinkDates } from './dates/linkDates';
import { isoOf } from './dates/partialDate';
import { completeDate, type ReferenceDate, referenceOf, resolveWhen } from './dates/resolveWhen';
import type { When } from './dates/when';
import type { FigureFact } from './fact';

/** A paragraph's offset in its document, and the figures found in it. */
export interface PlacedFacts {
	readonly start: number;
	readonly figures: readonly FigureFact[];
}

/** What the document knows that figures are read with. */
export interface FigureSurroundings {
	readonly text: string;
	readonly metadata: Metadata;
	readonly boilerplate: readonly Boilerplate[];
	readonly turns: readonly Turn[];
	readonly quotations: readonly Quotation[];
	readonly reported: readonly ReportedSpeech[];
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

/**
 * The document pass of figures: fills in years, resolves times, says whose voice each figure stands in. Time order is
 * that of the text. Linear in the figures and in the spans round them.
 */
export function placeFigures(paragraphs: readonly PlacedFacts[], around: FigureSurroundings): Figure[] {
	const dating = new Dating(paragraphs, around);
	const furniture = outermost(around.boilerplate.filter((b) => NUMBERED_FURNITURE.has(b.kind)));
	const turns = outermost(around.turns);
	const reported = innermost(around.reported);
	const quotations = innermost(around.quotations.filter((q) => q.kind !== 'term'));
	const named = innermost(around.quotations.filter((q) => q.speaker !== null));
	const figures: Figure[] = [];
	for (const { start, figures: facts } of paragraphs) {
		dating.enter();
		for (const fact of facts) {
			const span = shift(fact, start);
			if (furniture.of(span) !== null) continue;
			const turn = turns.of(span);
			const speech = reported.of(span);
			const quotation = quotations.of(span);
			const { when } = fact;
			// Spelled out: to copy an object of this size with a spread costs more than to find out all that stands in it.
			figures.push({
				start: span.start,
				end: span.end,
				kind: fact.kind,
				value: isDated(fact) && when !== null ? (dating.complete(when, span) ?? fact.value) : fact.value,
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
				timeISO: when === null ? null : dating.resolve(when, span),
				speaker: named.of(span)?.speaker ?? turn?.speaker ?? null,
				voice: quotation !== null ? 'quotation' : speech !== null ? 'reported' : turn !== null ? 'turn' : 'narration',
			});
			dating.pass(fact, when);
		}
	}
	return figures;
}

function isDated(fact: FigureFact): boolean {
	return (
		fact.kind === 'date' ||
		(fact.kind === 'range' && fact.unit === null && fact.when?.kind === 'date' && fact.time === null)
	);
}

/** The reference of times in a document: the event date, else the dateline, else the publication date. */
class Dating {
	readonly #reference: ReferenceDate | null;
	readonly #links: readonly LinkDate[];
	/** The last full date of the paragraph being read. */
	#nearest: ReferenceDate | null = null;
	/** The newest full date of the text: it is no older. */
	readonly #newest: ReferenceDate | null;

	constructor(paragraphs: readonly PlacedFacts[], { metadata, text }: FigureSurroundings) {
		const dated = (role: string): string | undefined => metadata.dates.find((date) => date.role === role)?.value;
		const iso = dated('event') ?? dated('dateline') ?? dated('published') ?? metadata.date;
		this.#reference = iso === null || iso === undefined ? null : referenceOf(iso);
		this.#links = this.#reference === null ? readLinkDates(text) : [];
		this.#newest = this.#reference === null ? newestFullDate(paragraphs) : null;
	}

	/** ISO form of a time; null where it cannot be known. */
	resolve(when: When, span: Span): string | null {
		if (when.kind === 'relative') return resolveWhen(when, this.#reference ?? newestLink(this.#links));
		return resolveWhen(when, this.#yearReference(when, span));
	}

	/** A date or an interval of dates with its years filled in. */
	complete(when: When, span: Span): string | null {
		if (when.kind === 'relative') return null;
		const reference = this.#yearReference(when, span);
		const start = completeDate(when.start, reference, when.future);
		if (when.finish === null) return isoOf(start);
		return (
			resolveWhen(when, reference) ?? `${isoOf(start)}/${isoOf(completeDate(when.finish, reference, when.future))}`
		);
	}

	/** A paragraph begins: dates of the one before no longer lend their year. */
	enter(): void {
		this.#nearest = null;
	}

	/** Remembers a full date, which later dates without a year lean on where the document itself has no date. */
	pass(fact: FigureFact, when: When | null): void {
		if (this.#reference !== null || when?.kind !== 'date' || fact.kind !== 'date') return;
		if (when.start.year !== null && when.start.month !== null) this.#nearest = { ...when.start, year: when.start.year };
	}

	#yearReference(when: When & { readonly kind: 'date' }, span: Span): ReferenceDate | null {
		if (this.#reference !== null) return this.#reference;
		const { month } = when.start;
		if (month !== null) {
			const link = monthOfLink(this.#links, month, span.end);
			if (link !== null) return link;
		}
		return this.#nearest ?? this.#newest ?? newestLink(this.#links);
	}
}

function newestFullDate(paragraphs: readonly PlacedFacts[]): ReferenceDate | null {
	let newest: ReferenceDate | null = null;
	const order = (d: ReferenceDate): number => d.year * 372 + (d.month ?? 0) * 31 + (d.day ?? 0);
	for (const { figures } of paragraphs) {
		for (const { kind, when } of figures) {
			if (kind !== 'date' || when?.kind !== 'date' || when.start.year === null || when.start.month === null) continue;
			const date = { ...when.start, year: when.start.year };
			if (newest === null || order(date) > order(newest)) newest = date;
		}
	}
	return newest;
}
