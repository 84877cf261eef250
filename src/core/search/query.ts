/** How the words of a search are meant: as they stand, as inflected forms, or as a regular expression of JavaScript. */
export const searchModes = ['words', 'forms', 'expression'] as const;
export type SearchMode = (typeof searchModes)[number];

export const scopeKinds = ['texts', 'quotations', 'reported', 'turns', 'figures', 'passages'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What a search looks for. */
export interface Wanted {
	/** Empty: every stretch of the scope as a whole. */
	readonly words: string;
	readonly mode: SearchMode;
	/** Whether capitals and small letters differ. */
	readonly matchCase: boolean;
	/** Words as they stand are found only where no letter or digit touches them. */
	readonly wholeWords?: boolean;
}

/** Where a search looks. A stretch must satisfy all that is given. */
export interface Scope {
	readonly in: ScopeKind;
	/** Which names are the speaker meant. */
	readonly speaker?: (name: string) => boolean;
	/** Which ids are the code meant. */
	readonly code?: (id: string) => boolean;
	/** Whether only paragraphs that mention a topic count; the text knows which. */
	readonly topic?: boolean;
}

/** Whether a scope is the texts from end to end, so that nothing but their words needs to be known. */
export function isWhole({ in: where, speaker, code, topic }: Scope): boolean {
	return where === 'texts' && speaker === undefined && code === undefined && topic !== true;
}
