import type { Span } from '../model/span';
import { lineEndAt } from '../yaml/lines';

/**
 * Where the annotations of a sidecar stand in its text, found without a YAML parser, so that a broken item hides no
 * other and a large file is read fast. Only block sequences under a top-level key are understood here (`block`), and
 * lists without items (`empty`, `absent`); all else is `other` and for a YAML parser.
 */
export type SidecarLayout =
	| { readonly kind: 'absent' }
	/** `rest` of the line of the key `annotations`, behind its colon. */
	| { readonly kind: 'empty'; readonly rest: Span }
	| BlockLayout
	| { readonly kind: 'other' };

export interface BlockLayout {
	readonly kind: 'block';
	/** Offset of the line behind the one with the key. */
	readonly start: number;
	/** Offset behind the sequence: the next top-level key, or the end of the text. */
	readonly end: number;
	/** Column of the dashes. */
	readonly dash: number;
	/**
	 * The lines of each item from its dash to its last line, line end included; comments indented no deeper than the
	 * dash, and blank lines, belong to no item.
	 */
	readonly items: readonly Span[];
}

/** Finds the annotations of a sidecar. Linear in the text. */
export function findLayout(text: string): SidecarLayout {
	const keys = [...text.matchAll(/^(?:annotations|"annotations"|'annotations')[ \t]*:/gm)];
	if (keys.length === 0) return /^[ \t]*(?:[[{]|\? )/m.test(text) ? otherOrAbsent(text) : { kind: 'absent' };
	const key = keys[0] as RegExpExecArray;
	if (keys.length > 1 || /^(?:---|\.\.\.)/m.test(text.slice(key.index))) return { kind: 'other' };
	const from = key.index + key[0].length;
	const lineEnd = lineEndAt(text, from);
	const rest = text.slice(from, lineEnd).trim();
	if (rest !== '' && !/^(?:#|\[\s*\](?:\s+#|$))/.test(rest)) return { kind: 'other' };
	const block = findItems(text, Math.min(lineEnd + 1, text.length));
	if (block === null || (block.items.length > 0 && rest.startsWith('['))) return { kind: 'other' };
	if (block.items.length > 0) return block;
	const written = text.slice(from, lineEnd);
	const list = written.indexOf('[');
	const value = rest.startsWith('[') ? written.indexOf(']', list) + 1 : 0;
	return { kind: 'empty', rest: { start: from, end: from + value } };
}

/** A flow mapping of everything, or a complex key, holds annotations that only a parser finds. */
function otherOrAbsent(text: string): SidecarLayout {
	return /annotations/.test(text) ? { kind: 'other' } : { kind: 'absent' };
}

/** Finds the items of a block sequence in the lines from an offset on; null for a form that only a YAML parser understands. */
export function findItems(text: string, start: number): BlockLayout | null {
	const items: { start: number; end: number }[] = [];
	let open: { start: number; end: number } | null = null;
	let dash = -1;
	let at = start;
	let end = text.length;
	while (at < text.length) {
		const lineEnd = lineEndAt(text, at);
		const next = Math.min(lineEnd + 1, text.length);
		let first = at;
		while (text.charCodeAt(first) === SPACE) first += 1;
		const column = first - at;
		const char = text[first];
		if (char === '\t' && open === null) return null;
		if (first < lineEnd && char !== '\r') {
			const after = text[first + 1];
			const dashed = char === '-' && (after === ' ' || after === '\n' || after === '\r' || after === undefined);
			if (char === '#' && (open === null || column <= dash)) {
				// A comment between items: it belongs to none.
			} else if (dashed && (dash < 0 || column === dash)) {
				dash = column;
				open = { start: at, end: next };
				items.push(open);
			} else if (open !== null && (column > dash || char === '\t')) open.end = next;
			else if (column === 0) {
				end = at;
				break;
			} else return null;
		}
		at = next;
	}
	return { kind: 'block', start, end, dash: Math.max(dash, 0), items };
}

const SPACE = 32;
