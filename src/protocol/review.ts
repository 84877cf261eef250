import { RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { ActionResult, AnnotationSummary } from './annotations';

/** Words with what stands around them. */
export interface Passage {
	readonly prefix: string;
	readonly exact: string;
	readonly suffix: string;
}

/** A place in the text as it is now. */
export interface ReviewPlace extends Passage {
	readonly range: Range;
}

/** An annotation that a person must look at, with what was coded and what the text says now. */
export interface ReviewItem {
	readonly annotation: AnnotationSummary;
	readonly before: Passage;
	/** The one proposed, or several equal ones; none when nothing is near enough. */
	readonly places: readonly ReviewPlace[];
}

/** One annotation with what was coded and what is there now; null when it is gone. */
export const ReviewItemRequest = new RequestType<
	{ readonly uri: string; readonly id: string },
	ReviewItem | null,
	void
>('policyAnnotator/reviewItem');

/** The user's annotations that are not attached and that nobody has decided on, text by text. */
export const ReviewListRequest = new RequestType<
	{ readonly uri: string | null },
	readonly { readonly uri: string; readonly id: string }[],
	void
>('policyAnnotator/reviewList');

/** Attaches an annotation to a range: the place that was proposed, or one that a person has selected. */
export const AttachRequest = new RequestType<
	{ readonly uri: string; readonly id: string; readonly range: Range },
	ActionResult,
	void
>('policyAnnotator/attach');

/** Keeps annotations without a place: they leave the review list, and are found again should their words return. */
export const KeepWithoutPlaceRequest = new RequestType<
	{ readonly uri: string; readonly id: string },
	ActionResult,
	void
>('policyAnnotator/keepWithoutPlace');

/** Takes over the spelling of the text for all respelled annotations of the user: of one text, or of all for null. */
export const AcceptRespelledRequest = new RequestType<
	{ readonly uri: string | null },
	ActionResult<{ readonly count: number; readonly uris: readonly string[] }>,
	void
>('policyAnnotator/acceptRespelled');

/** Texts that the annotation files of a text that is gone may belong to: those that fit first. */
export const StrayChoicesRequest = new RequestType<
	{ readonly uri: string },
	readonly { readonly uri: string; readonly path: string; readonly label: string; readonly fits: boolean }[],
	void
>('policyAnnotator/strayChoices');

/** What is to be renamed so that the annotation files of a text that is gone stand beside another text. */
export const StrayRenamingsRequest = new RequestType<
	{ readonly from: string; readonly to: string },
	readonly { readonly oldUri: string; readonly newUri: string }[],
	void
>('policyAnnotator/strayRenamings');
