import type { Range } from 'vscode-languageserver-protocol';
import type { AnchorState } from '../core/anchoring/anchor';

/** The states of the anchoring promise; the first three are attached. */
export type AnnotationState = AnchorState;

export interface CodeSummary {
	readonly id: string;
	readonly name: string;
	/** `#rrggbb` */
	readonly color: string;
	readonly definition: string;
	/** The letter or digit that applies it; empty when it has none. */
	readonly key: string;
	/** Names of its ancestors, outermost first. */
	readonly path: readonly string[];
}

/** An annotation as the client shows it in pickers. */
export interface AnnotationSummary {
	readonly id: string;
	readonly uri: string;
	readonly codes: readonly CodeSummary[];
	readonly exact: string;
	readonly note: string;
	/** Id of the coder whose file holds it; null for the file without a coder. */
	readonly coder: string | null;
	/** Whether it stands in the file that the user writes to. */
	readonly own: boolean;
	readonly state: AnnotationState;
	/** Where it is attached, or null. */
	readonly range: Range | null;
}

/** Outcome of an action: done, or a message for the user that says what to do. */
export type ActionResult<T = object> = ({ readonly ok: true } & T) | { readonly ok: false; readonly message: string };
