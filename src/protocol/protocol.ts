/**
 * The custom requests between server and clients, typed once. Standard LSP is used wherever LSP has a word; these exist
 * for trees, painting, annotation actions and the corpus. Ranges are LSP ranges (line and UTF-16 character).
 */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { ActionResult, AnnotationSummary, CodeSummary } from './annotations';
import type { TreeNode, ViewId } from './tree';

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
	/** Where the server may keep its own state (the undo journal), a `file:` URI; null: nowhere. */
	readonly storage: string | null;
	/** The extension's own folder for what outlives its updates, a `file:` URI; absent: nowhere. */
	readonly globalStorage?: string;
	/** Contents of the translation bundle of the user's language, or null for English. */
	readonly l10n: string | null;
	readonly settings: ServerSettings;
}

/** Settings that the server acts on. */
export interface ServerSettings {
	/** Id of the coder whose file the user writes to; empty: the file without a coder. */
	readonly coder: string;
	/** Whether the workspace is trusted; without trust nothing is written. */
	readonly trusted: boolean;
	/** Whether annotations of others are hidden in a text until the user has marked it as done. */
	readonly blind?: boolean;
	/** Whether dates, years, ordinals and ages are shown among the figures. */
	readonly showDates: boolean;
	/** What another extension does by our schemas for YAML files, which we then leave to it. */
	readonly yamlElsewhere?: { readonly validates: boolean; readonly completes: boolean; readonly hovers: boolean };
}
export const SettingsNotification = new NotificationType<ServerSettings>('policyAnnotator/settings');

/**
 * An open document was replaced by what is on disk: reverted, or reloaded because another program wrote it. Sent after the
 * change itself.
 */
export const RereadNotification = new NotificationType<{ readonly uri: string }>('policyAnnotator/reread');

/** Asked of the editor: whether it shows the file with changes that are not saved. */
export const UnsavedRequest = new RequestType<{ readonly uri: string }, boolean, void>('policyAnnotator/unsaved');

// ---- trees ----

/** The children of a node of a view; the roots when `node` is null. */
export const ChildrenRequest = new RequestType<
	{ readonly view: ViewId; readonly node: string | null },
	readonly TreeNode[],
	void
>('policyAnnotator/children');

/** Markdown shown when the pointer rests on a node; asked for only then. */
export const TooltipRequest = new RequestType<{ readonly view: ViewId; readonly node: string }, string | null, void>(
	'policyAnnotator/tooltip',
);

/**
 * Restricts a view to nodes whose label holds all the words; empty: no filter. `whole`: below each of the top nodes was
 * looked as well, for which there may be too many.
 */
export const FilterRequest = new RequestType<
	{ readonly view: ViewId; readonly words: string },
	{ readonly whole: boolean },
	void
>('policyAnnotator/filter');

/** How a view is grouped, one of the names that the view knows. */
export const GroupingRequest = new RequestType<{ readonly view: ViewId; readonly by: string }, null, void>(
	'policyAnnotator/grouping',
);

/** The content of these views is out of date. */
export const TreeChangedNotification = new NotificationType<{ readonly views: readonly ViewId[] }>(
	'policyAnnotator/treeChanged',
);

// ---- painting ----

/** Kinds of machine finds that are painted. */
export const markKinds = ['direct', 'partial', 'term', 'reported', 'figure', 'date', 'label', 'furniture'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Ranges as flat numbers: start line, start character, end line, end character of each. */
export type FlatRanges = readonly number[];

export interface CodeMarks {
	readonly code: CodeSummary;
	readonly ranges: FlatRanges;
}

export interface Marks {
	/** Version of the document that the ranges belong to. */
	readonly version: number;
	readonly finds: Readonly<Record<MarkKind, FlatRanges>>;
	readonly codes: readonly CodeMarks[];
	/** True where only the stretch asked for is answered, because the text holds too many marks. */
	readonly partial: boolean;
}

/** What is to be painted in a text; null when it is no member. `lines`: those in sight. */
export const MarksRequest = new RequestType<
	{ readonly uri: string; readonly lines: { readonly start: number; readonly end: number } },
	Marks | null,
	void
>('policyAnnotator/marks');

/** The marks of a text are out of date for another reason than an edit of it; null: of all texts. */
export const MarksChangedNotification = new NotificationType<{ readonly uri: string | null }>(
	'policyAnnotator/marksChanged',
);

// ---- going from find to find ----

export type NavigationKind = 'quotation' | 'figure' | 'annotation' | 'turn';

/** The next or previous find of a kind; wraps round at the ends; null when there is none. */
export const NavigateRequest = new RequestType<
	{
		readonly uri: string;
		readonly position: Position;
		readonly kind: NavigationKind;
		readonly direction: 'next' | 'previous';
	},
	Range | null,
	void
>('policyAnnotator/navigate');

/** A citation of what stands at a range: label of the text, who is credited, the words. */
export const CitationRequest = new RequestType<{ readonly uri: string; readonly range: Range }, string | null, void>(
	'policyAnnotator/citation',
);

// ---- the corpus ----

export interface CorpusFolderState {
	readonly uri: string;
	readonly name: string;
	/** Whether a `corpus.yaml` stands at its root. */
	readonly declared: boolean;
	/** Whether its texts are read: always when declared, else once a view asked for it. */
	readonly open: boolean;
	readonly texts: number;
	/** Texts read so far; equals `texts` when all are. */
	readonly read: number;
	/** What the user should know, such as why nothing is shown; empty when all is well. */
	readonly message: string;
}
export interface CorpusState {
	readonly folders: readonly CorpusFolderState[];
}

/** Sent when folders, their texts or the progress of reading them change. */
export const CorpusStateNotification = new NotificationType<CorpusState>('policyAnnotator/corpusState');

/** Reads the texts of folders without `corpus.yaml` as well, now that a view shows them. */
export const OpenFoldersRequest = new RequestType<null, CorpusState, void>('policyAnnotator/openFolders');

/** Whether a document belongs to a corpus, or is open prose that is treated alike. */
export const MembershipRequest = new RequestType<
	{ readonly uri: string },
	{ readonly member: boolean; readonly declared: boolean },
	void
>('policyAnnotator/membership');

/** How an open text is written, when the editor reads it in another encoding and shows scrambled words; else null. */
export const MisreadRequest = new RequestType<{ readonly uri: string }, { readonly encoding: string } | null, void>(
	'policyAnnotator/misread',
);

/** Writes the files that make a folder a corpus, never over existing ones. Answers with the URIs written. */
export const CreateCorpusRequest = new RequestType<
	{ readonly folder: string; readonly corpusFile: boolean; readonly codebook: boolean },
	ActionResult<{ readonly written: readonly string[] }>,
	void
>('policyAnnotator/createCorpus');

// ---- annotations ----

/** Codes a passage. The range is trimmed of white space. */
export const AnnotateRequest = new RequestType<
	{
		readonly uri: string;
		readonly version: number;
		readonly range: Range;
		readonly codes: readonly string[];
		readonly note: string;
	},
	ActionResult<{ readonly id: string }>,
	void
>('policyAnnotator/annotate');

export const EditAnnotationRequest = new RequestType<
	{
		readonly uri: string;
		readonly id: string;
		readonly codes?: readonly string[];
		readonly note?: string;
		/** A new place for it. */
		readonly range?: Range;
	},
	ActionResult,
	void
>('policyAnnotator/editAnnotation');

export const RemoveAnnotationsRequest = new RequestType<
	{ readonly uri: string; readonly ids: readonly string[] },
	ActionResult,
	void
>('policyAnnotator/removeAnnotations');

/** The annotations at a place, innermost first; all of the text without a range. */
export const AnnotationsAtRequest = new RequestType<
	{ readonly uri: string; readonly range: Range | null },
	readonly AnnotationSummary[],
	void
>('policyAnnotator/annotationsAt');

/** Undoes, or does again, the newest annotation action: of one text, or of all when `uri` is null. */
export const UndoRequest = new RequestType<
	{ readonly uri: string | null; readonly redo: boolean },
	ActionResult<{ readonly what: string; readonly uris: readonly string[] }>,
	void
>('policyAnnotator/undo');

/** All codes of the corpus that a document belongs to, in codebook order. */
export const CodesRequest = new RequestType<{ readonly uri: string }, readonly CodeSummary[], void>(
	'policyAnnotator/codes',
);

/** Adds a code to the codebook; creates the codebook when there is none. */
export const CreateCodeRequest = new RequestType<
	{ readonly uri: string; readonly name: string; readonly terms?: readonly string[]; readonly parent?: string | null },
	ActionResult<{ readonly code: CodeSummary }>,
	void
>('policyAnnotator/createCode');
