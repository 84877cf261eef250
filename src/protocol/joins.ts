/** Requests about what several texts say of one thing: wordings of an utterance, statements of a measure. */
import { RequestType } from 'vscode-jsonrpc';
import type { Position, Range } from 'vscode-languageserver-protocol';

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
