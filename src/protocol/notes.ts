/** Requests about notes: talk about passages, and memos on texts and on the corpus. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { ActionResult } from './annotations';

/** One contribution: the note of an annotation, or a reply to it. */
export interface NoteSaid {
	/** Id of the annotation that says it. */
	readonly id: string;
	readonly body: string;
	/** Name of the coder; empty for the file without one. */
	readonly author: string;
	readonly own: boolean;
	/** ISO 8601, or null. */
	readonly created: string | null;
}

/** The talk about one annotation. */
export interface NoteThread {
	/** Id of the annotation; the thread is the same as long as this is. */
	readonly id: string;
	/** Where it stands; null while it has no place. */
	readonly range: Range | null;
	/** Names of its codes; empty for a note without a code. */
	readonly label: string;
	readonly said: readonly NoteSaid[];
}

/** The talk about a text's annotations, in text order; annotations about which nobody has said anything are left out. */
export interface Notes {
	readonly threads: readonly NoteThread[];
	/** There are so many that only those near the lines in sight are given. */
	readonly partial: boolean;
}

/** Asks for the talk about a text of which these lines, counted from 0, are in sight. */
export const NotesRequest = new RequestType<
	{ readonly uri: string; readonly lines: { readonly start: number; readonly end: number } },
	Notes,
	void
>('policyAnnotator/notes');

/**
 * Says something about an annotation: it becomes the note of the user's own annotation that has none, else a reply in the
 * user's own file, for files of others are never written to.
 */
export const ReplyRequest = new RequestType<
	{ readonly uri: string; readonly to: string; readonly body: string },
	ActionResult<{ readonly id: string }>,
	void
>('policyAnnotator/reply');

/** Takes back what the user has said: a reply, the note of an annotation, or a note without a code with its annotation. */
export const RemoveNoteRequest = new RequestType<{ readonly uri: string; readonly id: string }, ActionResult, void>(
	'policyAnnotator/removeNote',
);

/** The memo on a text, or on the corpus that it belongs to: a Markdown file, made when there is none yet. */
export const MemoRequest = new RequestType<
	{ readonly uri: string; readonly of: 'text' | 'corpus' },
	ActionResult<{ readonly uri: string }>,
	void
>('policyAnnotator/memo');
