import type { DocumentDate } from '../../model/document';
import type { Span } from '../../model/span';
import type { FigureFact } from '../fact';
import { type LinkDate, monthOfLink, newerDate } from './linkDates';
import { isoOf } from './partialDate';
import { completeDate, type ReferenceDate, referenceOf, resolveWhen } from './resolveWhen';
import type { When } from './when';

/** The reference of times in a document: the event date, else the dateline, else the publication date; null without. */
export function referenceDate(dates: readonly DocumentDate[], published: string | null): ReferenceDate | null {
	const dated = (role: string): string | undefined => dates.find((date) => date.role === role)?.value;
	const iso = dated('event') ?? dated('dateline') ?? dated('published') ?? published;
	return iso === null ? null : referenceOf(iso);
}

/** The newest full date among the figures: the text is no older. */
export function newestFullDate(figures: readonly FigureFact[]): ReferenceDate | null {
	let newest: ReferenceDate | null = null;
	for (const fact of figures) newest = newerDate(newest, fullDate(fact));
	return newest;
}

/** Resolves the times of a document, one paragraph after the other. */
export class Dating {
	readonly #reference: ReferenceDate | null;
	/** What a document without a date of its own is no older than: its newest full date, the newest in its links. */
	readonly #newest: ReferenceDate | null;
	readonly #newestLink: ReferenceDate | null;
	/** Dates in the links of the paragraph being read. */
	#links: readonly LinkDate[] = [];
	/** The last full date of the paragraph being read. */
	#nearest: ReferenceDate | null = null;

	constructor(reference: ReferenceDate | null, newest: ReferenceDate | null, newestLink: ReferenceDate | null) {
		this.#reference = reference;
		this.#newest = newest;
		this.#newestLink = newestLink;
	}

	/** A paragraph begins: dates of the one before no longer lend their year. */
	enter(links: readonly LinkDate[]): void {
		this.#links = links;
		this.#nearest = null;
	}

	/** ISO form of a time that stands at `span` of the paragraph; null where it cannot be known. */
	resolve(when: When, span: Span): string | null {
		if (when.kind === 'relative') return resolveWhen(when, this.#reference ?? this.#newestLink);
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

	/** Remembers a full date, which later dates without a year lean on where the document itself has no date. */
	pass(fact: FigureFact): void {
		if (this.#reference === null) this.#nearest = fullDate(fact) ?? this.#nearest;
	}

	#yearReference(when: When & { readonly kind: 'date' }, span: Span): ReferenceDate | null {
		if (this.#reference !== null) return this.#reference;
		const { month } = when.start;
		if (month !== null) {
			const link = monthOfLink(this.#links, month, span.end);
			if (link !== null) return link;
		}
		return this.#nearest ?? this.#newest ?? this.#newestLink;
	}
}

function fullDate({ kind, when }: FigureFact): ReferenceDate | null {
	if (kind !== 'date' || when?.kind !== 'date' || when.start.year === null || when.start.month === null) return null;
	return { ...when.start, year: when.start.year };
}
