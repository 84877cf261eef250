/** Requests of people who code together: whose annotations are seen, how far each is. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { ActionResult } from './annotations';

/** Whose annotations are shown: everybody's, the user's own, or those of one coder (empty: of the file without one). */
export type ShownCoders = 'all' | 'mine' | { readonly coder: string };

export const ShowCodersRequest = new RequestType<{ readonly who: ShownCoders }, null, void>(
	'policyAnnotator/showCoders',
);

export interface CoderSummary {
	/** The short name; empty for the file without a coder. */
	readonly id: string;
	readonly name: string;
	/** Whether it is the user. */
	readonly own: boolean;
	/** Texts that this coder has marked as done, and texts with annotations that are not yet. */
	readonly done: number;
	readonly begun: number;
}

/** The coders that corpus.yaml names and those whose files are there, with how far each is. */
export const CodersRequest = new RequestType<
	null,
	{ readonly coders: readonly CoderSummary[]; readonly texts: number },
	void
>('policyAnnotator/coders');

/** Marks a text as done, or not, in the user's own file. Answers how many texts are left. */
export const MarkDoneRequest = new RequestType<
	{ readonly uri: string; readonly done: boolean },
	ActionResult<{ readonly left: number }>,
	void
>('policyAnnotator/markDone');

/** The next text in the order of the Documents view that the user has not marked as done; null when all are. */
export const NextUndoneRequest = new RequestType<
	{ readonly uri: string | null },
	{ readonly uri: string; readonly range: Range; readonly label: string; readonly left: number } | null,
	void
>('policyAnnotator/nextUndone');
