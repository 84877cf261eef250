/** Requests about what several texts say of one thing: wordings of an utterance, statements of a measure. */
import { RequestType } from 'vscode-jsonrpc';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { ActionResult } from './annotations';

/** One wording of an utterance, as one text prints it. */
export interface Wording {
	readonly uri: string;
	readonly range: Range;
	/** Its words; fragments joined by "…". */
	readonly words: string;
	/** Which text prints it, who, when, and whether a machine translated it: one line. */
	readonly head: string;
}

/** All wordings of the utterance at a place, the first one first; `at`: which of them stands there. Null where none stands. */
export const WordingsRequest = new RequestType<
	{ readonly uri: string; readonly position: Position },
	{ readonly speaker: string; readonly wordings: readonly Wording[]; readonly at: number } | null,
	void
>('policyAnnotator/wordings');

/** A statement that is joined with another, or may be. */
export interface JoinOffer {
	/** Path of the text from the corpus' folder. */
	readonly text: string;
	/** Its words as corpus.yaml names them. */
	readonly exact: string;
	/** Which of several with these words in the text, counted from 1. */
	readonly occurrence: number;
	/** Its words with some before and behind, to choose by. */
	readonly words: string;
	/** The text, its date, who is credited. */
	readonly where: string;
	readonly joined: boolean;
}

/** The figure or utterance at a place with what it is joined with and what it might be joined with; null where none stands. */
export const JoinsRequest = new RequestType<
	{ readonly uri: string; readonly position: Position },
	{ readonly kind: 'figure' | 'utterance'; readonly words: string; readonly offers: readonly JoinOffer[] } | null,
	void
>('policyAnnotator/joins');

/** Joins the figure or utterance at a place with others and parts it from others; kept in corpus.yaml, undone as one. */
export const CorrectJoinsRequest = new RequestType<
	{
		readonly uri: string;
		readonly position: Position;
		readonly join: readonly JoinOffer[];
		readonly part: readonly JoinOffer[];
	},
	ActionResult,
	void
>('policyAnnotator/correctJoins');
