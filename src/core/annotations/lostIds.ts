import { parseSidecar } from './sidecar';

/** The ids of all annotations of a sidecar, readable or not; none of a file that is not there. */
export function idsIn(text: string | null): Set<string> {
	return new Set(text === null ? [] : parseSidecar(text, '').items.flatMap((item) => item.id ?? []));
}

/**
 * Ids that a merge has dropped: they stand in one of the versions merged, and not in the result, though neither side took
 * them out. `base` is the common ancestor. Linear.
 */
export function lostInMerge(
	base: ReadonlySet<string>,
	sides: readonly ReadonlySet<string>[],
	merged: ReadonlySet<string>,
): string[] {
	const all = new Set(sides.flatMap((side) => [...side]));
	return [...all].filter((id) => !merged.has(id) && !(base.has(id) && sides.some((side) => !side.has(id))));
}

/** Ids that stood in a file and no longer do. */
export function removedIds(before: ReadonlySet<string>, now: ReadonlySet<string>): string[] {
	return [...before].filter((id) => !now.has(id));
}
