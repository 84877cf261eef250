/** Requests of people who code with the keyboard: apply codes, move edges, go from passage to passage. */
import { RequestType } from 'vscode-jsonrpc';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { ActionResult } from './annotations';

/** What a key has done: a new annotation, codes added to one that stood there, or nothing because they stood there. */
export type Applied = 'tagged' | 'added' | 'there';

/**
 * Puts codes on a range. Where one of the user's annotations covers exactly this range the codes join it, so that one
 * passage with several codes is one annotation; an empty range means the innermost of the user's annotations round it.
 */
export const ApplyCodesRequest = new RequestType<
	{ readonly uri: string; readonly version: number; readonly range: Range; readonly codes: readonly string[] },
	ActionResult<{ readonly id: string; readonly applied: Applied }>,
	void
>('policyAnnotator/applyCodes');

/** Moves one edge of the user's innermost annotation at a position by a word. Answers its new range. */
export const MoveEdgeRequest = new RequestType<
	{
		readonly uri: string;
		readonly position: Position;
		readonly edge: 'start' | 'end';
		readonly direction: 'forward' | 'backward';
	},
	ActionResult<{ readonly range: Range }>,
	void
>('policyAnnotator/moveEdge');

/** What to go to through all texts: passages of a code (null: of the annotation there), or what needs review. */
export type PassageKind = { readonly code: string | null } | 'review';

export interface Passage {
	readonly uri: string;
	readonly range: Range;
	/** What was reached, for the status bar: the code's name, or why the annotation needs review. */
	readonly what: string;
	/** Counted from 1 among all of its kind. */
	readonly number: number;
	readonly of: number;
}

/** The next or previous passage of a kind, through all texts in their order and round again; null when there is none. */
export const PassageRequest = new RequestType<
	{
		readonly uri: string;
		/** The selection from which to go on. */
		readonly range: Range;
		readonly kind: PassageKind;
		readonly direction: 'next' | 'previous';
	},
	Passage | null,
	void
>('policyAnnotator/passage');
