import { RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { CodeChange } from '../core/codebook/refactoring';
import type { ActionResult, CodeSummary } from './annotations';

export type { CodeChange } from '../core/codebook/refactoring';

/** An annotation file that a change of a code concerns. */
export interface ConcernedFile {
	readonly uri: string;
	/** Label of the text that it belongs to. */
	readonly text: string;
	/** Id of the coder whose file it is; null for the file without a coder. */
	readonly coder: string | null;
	/** Whether the user writes to it; files of others are rewritten only when asked to. */
	readonly own: boolean;
	/** Annotations that change, those removed included. */
	readonly changed: number;
	readonly removed: number;
}

/** What a change of a code does, or has done. */
export interface ChangeSummary {
	/** What it is, in words for the user. */
	readonly what: string;
	readonly codebook: string;
	readonly files: readonly ConcernedFile[];
	/** Annotation files that cannot be read or written, with the reason; they are left as they are. */
	readonly left: readonly { readonly uri: string; readonly reason: string }[];
	/** URIs of the texts whose annotations change. */
	readonly texts: readonly string[];
}

/**
 * Changes a code and the annotations that carry it, as one action that can be undone. `uri`: any file of the corpus;
 * `files`: the annotation files to be rewritten. With `dryRun` nothing is written.
 */
export const ChangeCodeRequest = new RequestType<
	{
		readonly uri: string;
		readonly change: CodeChange;
		readonly files: readonly string[];
		readonly dryRun: boolean;
	},
	ActionResult<{ readonly summary: ChangeSummary }>,
	void
>('policyAnnotator/changeCode');

/** How a file would read after a change. */
export const ChangedFileRequest = new RequestType<
	{ readonly uri: string; readonly change: CodeChange; readonly file: string },
	ActionResult<{ readonly before: string; readonly after: string }>,
	void
>('policyAnnotator/changedFile');

/** A code with what is needed to choose and change it. */
export interface CodeEntry extends CodeSummary {
	readonly parent: string | null;
	/** Where it stands in the codebook. */
	readonly location: { readonly uri: string; readonly range: Range };
	/** Whether its colour is written in the codebook. */
	readonly ownColour: boolean;
}

/** All codes of a corpus in the order of the codebook. */
export const CodebookRequest = new RequestType<
	{ readonly uri: string },
	{ readonly uri: string; readonly codes: readonly CodeEntry[]; readonly problem: string | null } | null,
	void
>('policyAnnotator/codebook');

/** Passages that carry a code. */
export const CodedPassagesRequest = new RequestType<
	{ readonly uri: string; readonly code: string },
	readonly {
		readonly sidecar: string;
		readonly id: string;
		readonly text: string;
		readonly exact: string;
		readonly note: string;
		readonly coder: string | null;
		readonly own: boolean;
	}[],
	void
>('policyAnnotator/codedPassages');

/** A free id for a name: a slug in its own script. */
export const CodeIdRequest = new RequestType<{ readonly uri: string; readonly name: string }, string, void>(
	'policyAnnotator/codeId',
);

/** What is tagged where a term is mentioned. */
export type MentionExtent = 'words' | 'sentence';

/** A mention of a term of a code. */
export interface Mention {
	/** URI of the text. */
	readonly uri: string;
	readonly range: Range;
	/** Label of the text. */
	readonly text: string;
	readonly words: string;
	/** The words with their neighbours. */
	readonly context: string;
}

/** The mentions of a code that nobody has decided on yet, text by text. */
export const MentionsRequest = new RequestType<
	{ readonly uri: string; readonly code: string },
	readonly Mention[],
	void
>('policyAnnotator/mentions');

/** Makes mentions annotations, or remembers that they are none; one action, taken back by one undo. */
export const DecideMentionsRequest = new RequestType<
	{
		readonly uri: string;
		readonly code: string;
		readonly mentions: readonly { readonly uri: string; readonly range: Range }[];
		readonly decision: 'accepted' | 'rejected';
		readonly extent: MentionExtent;
	},
	ActionResult<{ readonly count: number; readonly texts: readonly string[] }>,
	void
>('policyAnnotator/decideMentions');
