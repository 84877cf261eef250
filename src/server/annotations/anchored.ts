import type { Span } from '../../core/model/span';
import type { AnnotationState } from '../../protocol/annotations';

/** An annotation of a text with where it stands now. */
export interface Anchored {
	readonly id: string;
	/** URI of the sidecar that holds it. */
	readonly sidecar: string;
	readonly coder: string | null;
	/** Whether it stands in the file that the user writes to. */
	readonly own: boolean;
	readonly codes: readonly string[];
	readonly exact: string;
	readonly note: string;
	/** Id of the annotation that this one answers, or null. */
	readonly replyTo: string | null;
	/** ISO 8601; null where the file does not say. */
	readonly created: string | null;
	readonly state: AnnotationState;
	/** A suggestion that the coder rejected: remembered, and shown nowhere. */
	readonly rejected: boolean;
	/** A person has decided that it stays without a place. */
	readonly kept: boolean;
	/** Where it is attached; null for states that are not. */
	readonly span: Span | null;
	/** For `changed`: the place proposed. */
	readonly proposed: Span | null;
}
