import type { CitationStyle } from './citations/citation';
import { cslItem } from './citations/csl';
import { risRecord } from './citations/ris';
import { type ExportFormat, type RowKind, rowKinds } from './formats';
import { jsonLines } from './jsonl/writeJsonl';
import { type Feature, Losses, lossesOfFrame, lossesOfText } from './losses';
import { codebookMarkdown } from './markdown/codebookMarkdown';
import { markdown } from './markdown/markdown';
import { plainMarkdown } from './markdown/markdownText';
import type { ExchangeFrame, ExchangeText } from './model';
import { codebookXml } from './refi/writeCodes';
import { projectArchive } from './refi/writeProject';
import type { Column, Table } from './rows/columns';
import { csvLines } from './rows/csv';
import { textColumns } from './rows/documentColumns';
import {
	datesIn,
	figureColumns,
	figureRows,
	quotationColumns,
	quotationRows,
	segmentColumns,
	segmentRows,
} from './rows/rows';
import { Workbook } from './rows/xlsx';
import { webAnnotations } from './webAnnotation/writeAnnotations';

export interface ExportOptions {
	/** What a row of CSV is; a workbook has a sheet of each. */
	readonly rows: RowKind;
	/** A row for each code of a segment. */
	readonly rowPerCode: boolean;
	/** Dates, years, ordinals and ages among the figures. */
	readonly dates: boolean;
	/** The texts themselves, in JSON lines. */
	readonly texts: boolean;
	/** What the program found, in JSON lines. */
	readonly finds: boolean;
	/** How Markdown gathers passages. */
	readonly by: 'text' | 'code';
	readonly style: CitationStyle;
}

/** What an export is made of, piece by piece; `losses` is whole when all pieces were taken. */
export interface Exported {
	readonly pieces: Iterable<Uint8Array>;
	readonly losses: Losses;
}

/** What belongs to annotations, for formats that have a place for all of it. */
const passageFeatures: readonly Feature[] = [
	'annotations',
	'detached',
	'notes',
	'firstExact',
	'replies',
	'placeless',
	'annotationDates',
];
const codebookFeatures: readonly Feature[] = ['codebook', 'codeRules', 'codeKeys'];

/** What each format has a place for; all else is reported. */
const carried: Readonly<Record<ExportFormat, readonly Feature[]>> = {
	csv: ['documents'],
	xlsx: [...passageFeatures, 'documents', 'speech', 'figures', 'coding', ...codebookFeatures],
	jsonl: [...passageFeatures, 'documents', 'speech', 'figures', 'coding', ...codebookFeatures, 'texts'],
	jsonld: [...passageFeatures, 'coding', 'documents'],
	markdown: ['annotations', 'detached', 'notes', 'replies', 'documents', 'codebook', 'codeRules'],
	codebook: ['codebook', 'codeRules'],
	qdpx: ['annotations', 'notes', 'annotationDates', 'coding', ...codebookFeatures, 'documents', 'texts'],
	qdc: codebookFeatures,
	'csl-json': ['documents'],
	ris: ['documents'],
};

/** What a CSV of these rows has a place for besides. */
const carriedByRows: Readonly<Record<RowKind, readonly Feature[]>> = {
	segments: passageFeatures,
	quotations: ['speech'],
	figures: ['figures'],
	texts: ['coding'],
};

/** Formats that hold no annotations, and so do not report each of them as lost. */
const withoutAnnotations: ReadonlySet<ExportFormat> = new Set(['codebook', 'qdc', 'csl-json', 'ris']);

/**
 * Writes a corpus in a format. Texts are taken one by one, and no more than one of them is held; of a workbook its packed
 * sheets are, of a project its selections, of Markdown by code its passages.
 */
export function exportCorpus(
	format: ExportFormat,
	frame: ExchangeFrame,
	texts: Iterable<ExchangeText>,
	options: ExportOptions,
): Exported {
	const losses = new Losses();
	const has = new Set([...carried[format], ...(format === 'csv' ? carriedByRows[options.rows] : [])]);
	function* watched(): Generator<ExchangeText> {
		for (const text of texts) {
			if (!withoutAnnotations.has(format)) lossesOfText(text, has, losses);
			if (format === 'csv' && options.rows === 'segments' && text.annotations.length === 0)
				losses.add('texts without annotations, which have no row', text.path);
			if (
				!options.dates &&
				(format === 'xlsx' || (format === 'csv' && options.rows === 'figures') || format === 'jsonl')
			)
				losses.add(
					'dates, years, ordinals and ages, which are no statistics, unless asked for',
					text.path,
					datesIn(text),
				);
			yield text;
		}
	}
	if (format !== 'csl-json' && format !== 'ris') lossesOfFrame(frame, has, losses);
	return { pieces: encoded(piecesOf(format, frame, watched(), options, losses)), losses };
}

function* piecesOf(
	format: ExportFormat,
	frame: ExchangeFrame,
	texts: Iterable<ExchangeText>,
	options: ExportOptions,
	losses: Losses,
): Generator<string | Uint8Array> {
	if (format === 'csv') yield* csvLines(tableOf(options.rows, frame, texts, options));
	else if (format === 'xlsx') yield* workbookOf(frame, texts, options, losses);
	else if (format === 'jsonl') yield* jsonLines(frame, texts, options, losses);
	else if (format === 'jsonld') yield* webAnnotations(frame, texts);
	else if (format === 'qdpx') yield* projectArchive(frame, texts, losses);
	else if (format === 'qdc') yield codebookXml(frame, losses);
	else if (format === 'markdown') yield* markdown(frame, texts, { ...options, appendix: true });
	else if (format === 'codebook') yield `# Codebook: ${plainMarkdown(frame.title)}\n\n${codebookMarkdown(frame, 2)}`;
	else if (format === 'csl-json') yield* jsonArray(texts);
	else if (format === 'ris') for (const text of texts) yield risRecord(text);
}

/** A sheet for each kind of row and one for the codes, text by text. */
function* workbookOf(
	frame: ExchangeFrame,
	texts: Iterable<ExchangeText>,
	options: ExportOptions,
	losses: Losses,
): Generator<Uint8Array> {
	const codes = codeTable(frame);
	const workbook = new Workbook([...rowKinds.map((kind) => tableOf(kind, frame, [], options)), codes], losses);
	for (const text of texts) {
		for (const [i, kind] of rowKinds.entries())
			for (const row of tableOf(kind, frame, [text], options).rows) workbook.add(i, row);
		yield* workbook.taken();
	}
	for (const row of codes.rows) workbook.add(rowKinds.length, row);
	workbook.end();
	yield* workbook.taken();
}

function tableOf(kind: RowKind, frame: ExchangeFrame, texts: Iterable<ExchangeText>, options: ExportOptions): Table {
	function* rows<Row>(
		columns: readonly Column<Row>[],
		rowsOf: (text: ExchangeText) => Iterable<Row>,
	): Generator<readonly (string | number | null)[]> {
		for (const text of texts) for (const row of rowsOf(text)) yield columns.map(({ value }) => value(row));
	}
	const names = (columns: readonly { readonly name: string }[]): string[] => columns.map(({ name }) => name);
	if (kind === 'segments') {
		const made = rows(segmentColumns, (text) => segmentRows(frame, text, options));
		return { name: kind, columns: names(segmentColumns), rows: made };
	}
	if (kind === 'quotations') {
		const made = rows(quotationColumns, (text) => quotationRows(frame, text, options));
		return { name: kind, columns: names(quotationColumns), rows: made };
	}
	if (kind === 'texts') {
		const made = rows(textColumns, (text) => [{ frame, text, style: options.style }]);
		return { name: kind, columns: names(textColumns), rows: made };
	}
	const made = rows(figureColumns, (text) => figureRows(frame, text, options));
	return { name: kind, columns: names(figureColumns), rows: made };
}

function codeTable({ codebook }: ExchangeFrame): Table {
	return {
		name: 'codebook',
		columns: [
			'id',
			'name',
			'path',
			'definition',
			'when',
			'when not',
			'examples',
			'terms',
			'former ids',
			'colour',
			'key',
		],
		rows: codebook.codes.map((code) => [
			code.id,
			code.name,
			codebook
				.pathOf(code)
				.map(({ name }) => name)
				.join(' > '),
			code.definition ?? null,
			code.when ?? null,
			code.whenNot ?? null,
			code.examples.join('\n'),
			code.terms.join('; '),
			code.was.join('; '),
			code.colour,
			code.key ?? null,
		]),
	};
}

function* jsonArray(texts: Iterable<ExchangeText>): Generator<string> {
	let first = true;
	for (const text of texts) {
		yield `${first ? '[\n' : ',\n'}${JSON.stringify(cslItem(text), null, 2)}`;
		first = false;
	}
	yield first ? '[]\n' : '\n]\n';
}

function* encoded(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
	const encoder = new TextEncoder();
	for (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}
