/** What the page of the tables and the extension say to each other. */

export type TableName = 'code-speaker-year' | 'co-occurrence' | 'topic-speaker-year';
export const tableNames: readonly TableName[] = ['code-speaker-year', 'topic-speaker-year', 'co-occurrence'];

export interface Row {
	readonly key: readonly string[];
	readonly count: number;
	readonly texts: number;
}

export interface Counts {
	readonly table: TableName;
	/** What each part of a key is. */
	readonly parts: readonly string[];
	readonly rows: readonly Row[];
	/** Names of codes by their ids. */
	readonly names: Readonly<Record<string, string>>;
	readonly texts: number;
}

export interface Place {
	readonly words: string;
	readonly text: string;
	readonly date: string;
}

export type Cell = string | number | null;

export type FromPage =
	| { readonly kind: 'ready' }
	| { readonly kind: 'table'; readonly table: TableName }
	/** The passages of a cell; null: any. */
	| { readonly kind: 'places'; readonly table: TableName; readonly key: readonly (string | null)[] }
	| { readonly kind: 'open'; readonly place: number; readonly stay: boolean }
	| {
			readonly kind: 'copy' | 'save';
			readonly rows: readonly (readonly Cell[])[];
			/** What the file is to be called, without its ending. */
			readonly name: string;
	  };

export type ToPage =
	| { readonly kind: 'words'; readonly words: Words }
	| { readonly kind: 'counts'; readonly counts: Counts }
	| { readonly kind: 'places'; readonly places: readonly Place[]; readonly total: number }
	| { readonly kind: 'problem'; readonly message: string }
	/** Something has changed since: count again. */
	| { readonly kind: 'stale' };

/** Every word of the page, in the user's language. */
export interface Words {
	readonly table: string;
	readonly tables: Readonly<Record<TableName, string>>;
	/** What each part of a key is called. */
	readonly parts: Readonly<Record<string, string>>;
	readonly rows: string;
	readonly columns: string;
	readonly only: string;
	readonly all: string;
	readonly total: string;
	readonly ownWords: string;
	readonly noYear: string;
	readonly copy: string;
	readonly save: string;
	readonly none: Readonly<Record<TableName, string>>;
	readonly counting: string;
	readonly counted: string;
	readonly choose: string;
	readonly passages: string;
	readonly more: string;
	readonly left: string;
}
