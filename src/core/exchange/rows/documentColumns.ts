import { citeDocument, type CitationStyle } from '../citations/citation';
import { joinCell } from '../codes';
import type { ExchangeFrame, ExchangeText } from '../model';
import { column, type Column } from './columns';

/** A text with what every row says of its document. */
export interface DocumentRow {
	readonly frame: ExchangeFrame;
	readonly text: ExchangeText;
	readonly style: CitationStyle;
}

/** What stands first in a row: which text it is of. */
export const textNames: readonly Column<DocumentRow>[] = [
	column('text', ({ text }) => text.path),
	column('title', ({ text }) => text.facts.label),
];

/** When and from where, and which part of a work: what a passage is judged by. */
export const bearings: readonly Column<DocumentRow>[] = [
	column('event date', ({ text }) => text.facts.event.date),
	column('ordering date', ({ text }) => text.facts.ordering?.value ?? null),
	column('ordering date is', ({ text }) => text.facts.ordering?.role ?? null),
	column('source', ({ text }) => text.facts.source),
	column('part', ({ text }) => text.facts.part?.number ?? null),
	column('parts', ({ text }) => text.facts.part?.of ?? null),
];

/** All else that is known of the document, and by what program. */
export const origin: readonly Column<DocumentRow>[] = [
	column('authors', ({ text }) => joinCell(text.facts.authors)),
	column('publisher', ({ text }) => text.facts.publisher),
	column('published', ({ text }) => text.facts.published),
	column('event', ({ text }) => text.facts.event.name),
	column('place of event', ({ text }) => text.facts.event.place),
	column('work', ({ text }) => text.facts.work),
	column('language', ({ text }) => text.facts.language),
	column('url', ({ text }) => text.facts.url),
	column('accessed', ({ text }) => text.facts.accessed),
	column('translation', ({ text }) => text.facts.translation?.kind ?? (text.facts.translation ? 'unknown' : null)),
	column('translation of', ({ text }) => text.facts.translation?.of ?? null),
	column('translation prevails', ({ text }) => text.facts.translation?.prevails ?? null),
	column('analyser version', ({ frame }) => frame.analyser),
	column('commit', ({ frame }) => frame.commit),
];

/** A row for each text: its document, how far its coders are, and how much there is in it. */
export const textColumns: readonly Column<DocumentRow>[] = [
	...textNames,
	column('citation', ({ text, style }) => citeDocument(text, style)),
	...bearings,
	column('coding', ({ text }) =>
		joinCell(Array.from(text.coding, ([coder, status]) => (coder === null ? status : `${coder}: ${status}`))),
	),
	column('characters', ({ text }) => text.units.points),
	column('segments', ({ text }) => text.annotations.length),
	column('quotations', ({ text }) => text.analysis.quotations.length),
	column('reported', ({ text }) => text.analysis.reported.length),
	column('figures', ({ text }) => text.analysis.figures.length),
	...origin,
];
