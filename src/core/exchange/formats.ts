/** What can be written. */
export const exportFormats = [
	'csv',
	'xlsx',
	'jsonl',
	'jsonld',
	'markdown',
	'codebook',
	'qdpx',
	'qdc',
	'csl-json',
	'ris',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a row of a table is. */
export const rowKinds = ['segments', 'quotations', 'figures', 'texts'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Ending of the files of a format. */
export const formatEndings: Readonly<Record<ExportFormat, string>> = {
	csv: 'csv',
	xlsx: 'xlsx',
	jsonl: 'jsonl',
	jsonld: 'jsonld',
	markdown: 'md',
	codebook: 'md',
	qdpx: 'qdpx',
	qdc: 'qdc',
	'csl-json': 'json',
	ris: 'ris',
};

/** What can be read. */
export const importFormats = ['qdpx', 'qdc', 'csv', 'jsonl', 'jsonld'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** The format that a file has by its name; null when it is not said. */
export function formatOfName<Format extends ExportFormat | ImportFormat>(
	name: string,
	formats: readonly Format[],
): Format | null {
	const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	const known: Readonly<Record<string, ExportFormat>> = {
		csv: 'csv',
		tsv: 'csv',
		xlsx: 'xlsx',
		jsonl: 'jsonl',
		ndjson: 'jsonl',
		jsonld: 'jsonld',
		json: 'jsonld',
		md: 'markdown',
		qdpx: 'qdpx',
		qdc: 'qdc',
		ris: 'ris',
	};
	return formats.find((format) => format === known[ending]) ?? null;
}
