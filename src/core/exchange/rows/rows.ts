import type { Anchorable } from '../../anchoring/quote';
import { selectorsOf } from '../../anchoring/selectors';
import { isDateLike } from '../../figures/dateLike';
import type { Figure, Quotation, ReportedSpeech } from '../../model/document';
import { overlap, type Span } from '../../model/span';
import { citeLostWords, type CitationStyle, citePassage } from '../citations/citation';
import { codeName, codePath, joinCell, resolveCode } from '../codes';
import { contextOf, contextOfFigure, contextOfSpeech, type PassageContext, roleIn } from '../context';
import type { ExchangeAnnotation, ExchangeFrame, ExchangeText } from '../model';
import { column, type Column } from './columns';
import { bearings, type DocumentRow, origin, textNames } from './documentColumns';

/** A passage of a text with what every row says of it. */
export interface PassageRow extends DocumentRow {
	/** Null for an annotation that stands nowhere now. */
	readonly span: Span | null;
	/** Those of where it stands now, else those stored. */
	readonly selectors: Anchorable;
	readonly context: PassageContext | null;
	/** The annotation itself, or those that share words with a find. */
	readonly annotations: readonly ExchangeAnnotation[];
}
export interface SegmentRow extends PassageRow {
	readonly annotation: ExchangeAnnotation;
	/** One of the codes, where each has a row of its own; null: all in one row. */
	readonly code: string | null;
}
export interface QuotationRow extends PassageRow {
	readonly speech: Quotation | ReportedSpeech;
}
export interface FigureRow extends PassageRow {
	readonly figure: Figure;
}

export interface RowOptions {
	/** A row for each code of a segment, instead of all of them in one. */
	readonly rowPerCode: boolean;
	/** Dates, years, ordinals and ages among the figures, which are no statistics. */
	readonly dates: boolean;
	readonly style: CitationStyle;
}

/** The annotations of a text; linear in annotations times finds. */
export function* segmentRows(frame: ExchangeFrame, text: ExchangeText, options: RowOptions): Generator<SegmentRow> {
	for (const annotation of text.annotations) {
		const { span } = annotation.anchor;
		const row = {
			frame,
			text,
			style: options.style,
			span,
			selectors: span === null ? annotation.annotation : selectorsOf(text.units, span),
			context: span === null ? null : contextOf(text.analysis, span),
			annotations: [annotation],
			annotation,
		};
		const codes = annotation.annotation.codes;
		if (!options.rowPerCode || codes.length < 2) yield { ...row, code: null };
		else for (const code of codes) yield { ...row, code };
	}
}

/** Quotations and reported speech of a text, in text order. */
export function* quotationRows(frame: ExchangeFrame, text: ExchangeText, options: RowOptions): Generator<QuotationRow> {
	const { analysis } = text;
	const all = [...analysis.quotations, ...analysis.reported].sort((a, b) => a.start - b.start);
	for (const speech of all) {
		yield { ...findRow(frame, text, options, speech), context: contextOfSpeech(analysis, speech), speech };
	}
}

export function* figureRows(frame: ExchangeFrame, text: ExchangeText, options: RowOptions): Generator<FigureRow> {
	for (const figure of text.analysis.figures) {
		if (!options.dates && isDateLike(figure)) continue;
		yield { ...findRow(frame, text, options, figure), context: contextOfFigure(text.analysis, figure), figure };
	}
}

/** How many figures `figureRows` leaves out when dates are not asked for. */
export function datesIn(text: ExchangeText): number {
	return text.analysis.figures.filter(isDateLike).length;
}

function findRow(
	frame: ExchangeFrame,
	text: ExchangeText,
	{ style }: RowOptions,
	{ start, end }: Span,
): Omit<PassageRow, 'context'> {
	const span = { start, end };
	const annotations = text.annotations.filter(({ anchor }) => anchor.span !== null && overlap(anchor.span, span) > 0);
	return { frame, text, style, span, selectors: selectorsOf(text.units, span), annotations };
}

const unique = (values: readonly string[]): string => joinCell([...new Set(values)]);

const codesOf = (row: PassageRow): string[] =>
	'code' in row && typeof row.code === 'string'
		? [row.code]
		: row.annotations.flatMap(({ annotation }) => annotation.codes);

const coderName = (row: PassageRow, coder: string | null): string =>
	coder === null ? '' : (row.frame.corpus.coders.get(coder)?.name ?? coder);

const passage: readonly Column<PassageRow>[] = [
	...textNames,
	column('quote', ({ selectors }) => selectors.exact),
	column('citation', ({ text, span, selectors, style }) =>
		span === null ? citeLostWords(text, selectors.exact, style) : citePassage(text, span, style),
	),
	column('speaker', ({ context }) => context?.speaker ?? null),
	column('role', ({ frame, context }) => context && roleIn(frame.corpus, context)),
	column('voice', ({ context }) => context?.voice ?? null),
	column('reporter', ({ context }) => context?.reporter ?? null),
	...bearings,
];

const coding: readonly Column<PassageRow>[] = [
	column('code', (row) => unique(codesOf(row).map((id) => resolveCode(row.frame, id).id))),
	column('code name', (row) => unique(codesOf(row).map((id) => codeName(row.frame, id)))),
	column('code path', (row) => unique(codesOf(row).map((id) => codePath(row.frame, id)))),
	column('coder', ({ annotations }) => unique(annotations.map(({ coder }) => coder ?? ''))),
	column('coder name', (row) => unique(row.annotations.map(({ coder }) => coderName(row, coder)))),
	column('state', ({ annotations }) => unique(annotations.map(({ anchor }) => anchor.state))),
];

const place: readonly Column<PassageRow>[] = [
	column('prefix', ({ selectors }) => selectors.prefix ?? null),
	column('suffix', ({ selectors }) => selectors.suffix ?? null),
	column('start', ({ selectors }) => selectors.position?.start ?? null),
	column('end', ({ selectors }) => selectors.position?.end ?? null),
];

export const segmentColumns: readonly Column<SegmentRow>[] = [
	column('id', ({ annotation }) => annotation.annotation.id),
	...passage,
	...coding,
	column('note', ({ annotation }) => annotation.annotation.note ?? null),
	column('reply to', ({ annotation }) => annotation.annotation.replyTo ?? null),
	column('kept without a place', ({ annotation }) => (annotation.annotation.place === 'none' ? 'yes' : null)),
	column('created', ({ annotation }) => annotation.annotation.created ?? null),
	column('modified', ({ annotation }) => annotation.annotation.modified ?? null),
	column('first words', ({ annotation }) => annotation.annotation.firstExact ?? null),
	...place,
	...origin,
];

export const quotationColumns: readonly Column<QuotationRow>[] = [
	...passage,
	column('kind', ({ speech }) => ('kind' in speech ? speech.kind : 'reported')),
	column('group', ({ speech }) => ('group' in speech ? speech.group : null)),
	column('cue', ({ text, speech }) => (speech.cue ? text.raw.slice(speech.cue.start, speech.cue.end) : null)),
	...coding,
	...place,
	...origin,
];

export const figureColumns: readonly Column<FigureRow>[] = [
	...passage,
	column('kind', ({ figure }) => figure.kind),
	column('value', ({ figure }) => figure.value),
	column('unit', ({ figure }) => figure.unit),
	column('modifier', ({ figure }) => figure.modifier),
	column('change', ({ figure }) => figure.change),
	column('change form', ({ figure }) => figure.changeForm),
	column('measure', ({ figure }) => figure.measure),
	column('of', ({ figure }) => figure.of),
	column('period', ({ figure }) => figure.period),
	column('place', ({ figure }) => figure.place),
	column('time', ({ figure }) => figure.time),
	column('time resolved', ({ figure }) => figure.timeISO),
	column('credited source', ({ figure }) => figure.source),
	...coding,
	...place,
	...origin,
];
