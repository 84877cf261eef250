import * as vscode from 'vscode';
import type { ExportFormat, ImportFormat, RowKind } from '../../protocol/exchange';

/** What can be exported, as the user picks it. */
export interface ExportChoice extends vscode.QuickPickItem {
	readonly format: ExportFormat;
	readonly ending: string;
	readonly rows?: RowKind;
	readonly by?: 'text' | 'code';
}

export function exportChoices(): ExportChoice[] {
	const { t } = vscode.l10n;
	return [
		{
			format: 'xlsx',
			ending: 'xlsx',
			label: t('Excel workbook'),
			detail: t('Segments, quotations, figures, texts and the codebook, a sheet each, with citations.'),
		},
		{ format: 'csv', ending: 'csv', label: t('CSV of segments'), detail: t('A row for each annotated passage.') },
		{
			format: 'csv',
			ending: 'csv',
			rows: 'quotations',
			label: t('CSV of quotations'),
			detail: t('A row for each quotation and report, with who is credited.'),
		},
		{
			format: 'csv',
			ending: 'csv',
			rows: 'figures',
			label: t('CSV of figures'),
			detail: t('A row for each figure, with value, unit and what it measures.'),
		},
		{
			format: 'csv',
			ending: 'csv',
			rows: 'texts',
			label: t('CSV of texts'),
			detail: t('A row for each text, with what is known of the document and how far its coders are.'),
		},
		{
			format: 'qdpx',
			ending: 'qdpx',
			label: t('REFI-QDA project'),
			detail: t('For MAXQDA, NVivo, ATLAS.ti and others: texts, codes, annotations, notes, speakers as cases.'),
		},
		{
			format: 'qdc',
			ending: 'qdc',
			label: t('REFI-QDA codebook'),
			detail: t('The codes alone, for the same programs.'),
		},
		{
			format: 'markdown',
			ending: 'md',
			label: t('Markdown by text'),
			detail: t('Annotated passages with citations below their texts, the codebook at the end.'),
		},
		{
			format: 'markdown',
			ending: 'md',
			by: 'code',
			label: t('Markdown by code'),
			detail: t('The same below their codes.'),
		},
		{ format: 'codebook', ending: 'md', label: t('Codebook as Markdown'), detail: t('For an appendix.') },
		{ format: 'jsonl', ending: 'jsonl', label: t('JSON lines'), detail: t('Everything, for scripts.') },
		{
			format: 'jsonld',
			ending: 'jsonld',
			label: t('W3C Web Annotations'),
			detail: t('Annotations in JSON-LD, by their words and by their place.'),
		},
		{ format: 'ris', ending: 'ris', label: t('RIS'), detail: t('The texts, for reference managers.') },
		{ format: 'csl-json', ending: 'json', label: t('CSL-JSON'), detail: t('The texts, for Zotero and Pandoc.') },
	];
}

/** What is read, by the endings of files. */
export const importEndings: Readonly<Record<string, ImportFormat>> = {
	qdpx: 'qdpx',
	qdc: 'qdc',
	csv: 'csv',
	tsv: 'csv',
	jsonl: 'jsonl',
	jsonld: 'jsonld',
	json: 'jsonld',
};
