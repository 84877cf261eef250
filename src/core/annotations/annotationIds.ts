import { monotonicFactory } from 'ulid';

/** What ids and times are made of; tests bring their own. */
export interface IdSource {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** In [0, 1); the platform's secure source when absent. */
	readonly random?: () => number;
}

/** Makes the ids of annotations: ULIDs that sort in the order they were made, within a millisecond too. */
export function annotationIds(source: IdSource): () => string {
	const next = monotonicFactory(source.random);
	return () => next(source.now());
}
