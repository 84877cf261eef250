import type { Span } from './span';

/** A replacement of one stretch of a text: the unit in which files of the user are changed. */
export interface Splice extends Span {
	readonly text: string;
}

/** Applies splices that do not overlap, in any order; offsets refer to the text as given. */
export function applySplices(text: string, splices: readonly Splice[]): string {
	let out = '';
	let at = 0;
	for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
		if (splice.start < at) throw new Error('splices overlap');
		out += text.slice(at, splice.start) + splice.text;
		at = splice.end;
	}
	return out + text.slice(at);
}

/** The one splice that turns `before` into `after`, without what they share at either end. Linear. */
export function spliceBetween(before: string, after: string): Splice {
	let start = 0;
	const shorter = Math.min(before.length, after.length);
	while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
	let tail = 0;
	while (
		tail < shorter - start &&
		before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
	) {
		tail += 1;
	}
	return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
