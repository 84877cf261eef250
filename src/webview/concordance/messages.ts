/** What the page of the concordance and the extension say to each other. */

export interface Query {
	readonly words: string;
	readonly mode: 'words' | 'forms' | 'expression';
	readonly matchCase: boolean;
	readonly wholeWords: boolean;
	readonly in: 'texts' | 'quotations' | 'reported' | 'turns' | 'figures' | 'passages';
	readonly speaker: string;
	readonly topic: string;
	readonly code: string;
	readonly text: string;
}

export const nothing: Query = {
	words: '',
	mode: 'words',
	matchCase: false,
	wholeWords: false,
	in: 'texts',
	speaker: '',
	topic: '',
	code: '',
	text: '',
};

export type Order = 'text' | 'left' | 'match' | 'right' | 'speaker' | 'date';

export interface State {
	readonly search: number;
	readonly hits: number;
	readonly textsWithHits: number;
	readonly read: number;
	readonly texts: number;
	readonly running: boolean;
	readonly message: string;
}

export interface Line {
	readonly hit: number;
	readonly left: string;
	readonly match: string;
	readonly right: string;
	readonly text: string;
	readonly date: string;
	readonly speaker: string;
}

/** A code to choose; `path` holds the names of those above it. */
export interface CodeChoice {
	readonly id: string;
	readonly name: string;
	readonly path: readonly string[];
}

export type FromPage =
	| { readonly kind: 'ready' }
	| { readonly kind: 'search'; readonly query: Query }
	| { readonly kind: 'stop' }
	| {
			readonly kind: 'lines';
			readonly search: number;
			readonly order: Order;
			readonly from: number;
			readonly count: number;
	  }
	/** `stay`: the focus stays in the page. */
	| { readonly kind: 'open'; readonly hit: number; readonly stay: boolean }
	/** The hits ticked; null: all. */
	| { readonly kind: 'copy'; readonly order: Order; readonly hits: readonly number[] | null }
	| { readonly kind: 'tag'; readonly hits: readonly number[] | null };

export type ToPage =
	| { readonly kind: 'words'; readonly words: Words }
	| { readonly kind: 'choices'; readonly speakers: readonly string[]; readonly codes: readonly CodeChoice[] }
	/** Fills the form; `run`: and searches. */
	| { readonly kind: 'query'; readonly query: Query; readonly run: boolean }
	| { readonly kind: 'state'; readonly state: State }
	| { readonly kind: 'problem'; readonly message: string }
	| {
			readonly kind: 'lines';
			readonly search: number;
			readonly order: Order;
			readonly from: number;
			readonly lines: readonly Line[];
			readonly total: number;
	  };

/** Every word of the page, in the user's language. `{0}` and so on are filled in. */
export interface Words {
	readonly find: string;
	readonly placeholder: string;
	readonly mode: string;
	readonly modeWords: string;
	readonly modeForms: string;
	readonly modeExpression: string;
	readonly matchCase: string;
	readonly wholeWords: string;
	readonly search: string;
	readonly stop: string;
	readonly where: string;
	readonly inTexts: string;
	readonly inQuotations: string;
	readonly inReported: string;
	readonly inTurns: string;
	readonly inFigures: string;
	readonly inPassages: string;
	readonly speaker: string;
	readonly anybody: string;
	readonly topic: string;
	readonly anyTopic: string;
	readonly code: string;
	readonly anyCode: string;
	readonly text: string;
	readonly anyText: string;
	readonly clear: string;
	readonly sort: string;
	readonly sortText: string;
	readonly sortLeft: string;
	readonly sortMatch: string;
	readonly sortRight: string;
	readonly sortSpeaker: string;
	readonly sortDate: string;
	readonly tag: string;
	readonly copy: string;
	readonly tickAll: string;
	readonly tick: string;
	readonly left: string;
	readonly matchAndRight: string;
	readonly date: string;
	readonly hits: string;
	readonly oneHit: string;
	readonly searching: string;
	readonly begun: string;
	readonly ticked: string;
	readonly start: string;
	readonly none: string;
	readonly noneHint: string;
	readonly sayWhat: string;
	readonly ownWords: string;
	readonly lines: string;
}
