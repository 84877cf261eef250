/** Searching the words of all texts: a search is started, tells how far it is, and is asked for its lines page by page. */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { HitOrder } from '../core/search/order';
import type { ScopeKind, SearchMode } from '../core/search/query';
import type { ActionResult, CodeSummary } from './annotations';

export type { HitOrder } from '../core/search/order';

/** What is looked for, and where. An empty field restricts nothing. */
export interface SearchQuery {
	readonly words: string;
	readonly mode: SearchMode;
	readonly matchCase: boolean;
	readonly wholeWords: boolean;
	readonly in: ScopeKind;
	/** A name, or a part of one. */
	readonly speaker: string;
	/** Id of a code whose terms the paragraph mentions. */
	readonly topic: string;
	/** Id of a code that the passage carries, or a code below it. */
	readonly code: string;
	/** URI of a text, or words of its title or path. */
	readonly text: string;
}

/** How far a search is. */
export interface SearchState {
	readonly search: number;
	readonly hits: number;
	/** Texts that hold hits. */
	readonly textsWithHits: number;
	/** Texts looked at, and how many there are. */
	readonly read: number;
	readonly texts: number;
	readonly running: boolean;
	/** What the user should know: that it was stopped, that there are more, why a text was left out; or empty. */
	readonly message: string;
}

/** Searches all texts, and answers when all are looked at. A new search ends the one before; so does cancelling it. */
export const SearchRequest = new RequestType<
	{ readonly search: number; readonly query: SearchQuery },
	ActionResult<{ readonly state: SearchState }>,
	void
>('policyAnnotator/search');

/** How far the search is; sent a few times a second. */
export const SearchProgressNotification = new NotificationType<SearchState>('policyAnnotator/searchProgress');

/** A hit with its neighbours. */
export interface HitLine {
	/** Names it within its search. */
	readonly hit: number;
	readonly uri: string;
	readonly range: Range;
	readonly left: string;
	readonly match: string;
	readonly right: string;
	/** Label of the text. */
	readonly text: string;
	/** ISO date, or empty. */
	readonly date: string;
	/** Empty for the text's own words. */
	readonly speaker: string;
}

/** Some of the lines of a search in an order; null when it is no longer there. */
export const HitLinesRequest = new RequestType<
	{ readonly search: number; readonly order: HitOrder; readonly from: number; readonly count: number },
	{ readonly lines: readonly HitLine[]; readonly total: number } | null,
	void
>('policyAnnotator/hitLines');

/** Lines as a table to be pasted: all in the order, or the hits named. */
export const HitTableRequest = new RequestType<
	{ readonly search: number; readonly order: HitOrder; readonly hits: readonly number[] | null },
	string,
	void
>('policyAnnotator/hitTable');

/** What can be chosen to restrict a search. */
export const SearchChoicesRequest = new RequestType<
	null,
	{ readonly speakers: readonly string[]; readonly codes: readonly CodeSummary[] },
	void
>('policyAnnotator/searchChoices');

/** What is tagged of a hit: its words, or the sentence or paragraph around them. */
export type HitExtent = 'words' | 'sentence' | 'paragraph';

/** A passage that would be tagged. Hits in one passage are one. */
export interface HitPassage {
	readonly hit: number;
	readonly uri: string;
	readonly text: string;
	readonly words: string;
}

/** What tagging hits would do: the passages, and hits left out because they carry the codes already or have changed. */
export const HitPassagesRequest = new RequestType<
	{
		readonly search: number;
		readonly hits: readonly number[] | null;
		readonly extent: HitExtent;
		readonly codes: readonly string[];
	},
	{ readonly passages: readonly HitPassage[]; readonly coded: number; readonly changed: number },
	void
>('policyAnnotator/hitPassages');

/** Tags hits as one action, taken back by one undo. */
export const TagHitsRequest = new RequestType<
	{
		readonly search: number;
		readonly hits: readonly number[];
		readonly extent: HitExtent;
		readonly codes: readonly string[];
	},
	ActionResult<{ readonly count: number; readonly texts: readonly string[] }>,
	void
>('policyAnnotator/tagHits');
