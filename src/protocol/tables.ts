/** Tables of what is coded and mentioned in all texts, whose cells lead to passages. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { UseTable } from '../core/report/uses';

export type { UseTable } from '../core/report/uses';

/** One key of a table and how often it was met. */
export interface TableRow {
	/** Ids, as cells are asked for by. */
	readonly key: readonly string[];
	readonly count: number;
	readonly texts: number;
}

/** A table as rows of keys; the page turns it into rows and columns. */
export interface UseCounts {
	readonly table: UseTable;
	/** What each part of a key is. */
	readonly parts: readonly string[];
	readonly rows: readonly TableRow[];
	/** Names of codes by their ids. */
	readonly names: Readonly<Record<string, string>>;
	/** Texts counted. */
	readonly texts: number;
}

/** Counts a table over all texts; cancelled by its token. */
export const TableRequest = new RequestType<{ readonly table: UseTable }, UseCounts, void>('policyAnnotator/table');

export interface TablePlace {
	readonly uri: string;
	readonly range: Range;
	readonly words: string;
	/** Label of the text. */
	readonly text: string;
	readonly date: string;
}

/** The passages counted in a cell: those whose key has these parts, null for any. At most as many as a list can show. */
export const TablePlacesRequest = new RequestType<
	{ readonly table: UseTable; readonly key: readonly (string | null)[] },
	{ readonly places: readonly TablePlace[]; readonly total: number },
	void
>('policyAnnotator/tablePlaces');

/** Rows of cells as text: to be pasted, or for a file of comma-separated values. No cell becomes a formula. */
export const TableTextRequest = new RequestType<
	{ readonly rows: readonly (readonly (string | number | null)[])[]; readonly format: 'tsv' | 'csv' },
	string,
	void
>('policyAnnotator/tableText');
