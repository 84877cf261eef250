import { isMap, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../model/span';
import { columnAt, lineEndAt, lineStartAt, trimmedEnd } from '../yaml/lines';
import { offsetOf } from '../yaml/values';

export type Mapping = YAMLMap<Node, Node | null>;

/** The mapping of a code in the parsed codebook, with the list it stands in. */
export interface CodeNode {
	readonly map: Mapping;
	readonly list: YAMLSeq<Node>;
	/** The mapping whose key `codes` or `children` holds the list. */
	readonly above: Mapping;
	readonly key: 'codes' | 'children';
}

/** The mapping of the whole codebook; null for an empty file and for anything that is no mapping. */
export function rootOf(text: string): Mapping | null {
	const root = parseDocument(text, { logLevel: 'silent' }).contents;
	return isMap(root) ? (root as Mapping) : null;
}

/** The code whose mapping begins at an offset. Linear in the codes. */
export function codeNode(root: Mapping, offset: number): CodeNode | null {
	return findIn(root, 'codes', offset);
}

function findIn(above: Mapping, key: CodeNode['key'], offset: number): CodeNode | null {
	const list = above.get(key, true) as unknown;
	if (!isSeq(list)) return null;
	for (const item of list.items) {
		if (!isMap(item)) continue;
		const map = item as Mapping;
		if (offsetOf(map) === offset) return { map, list: list as YAMLSeq<Node>, above, key };
		const found = findIn(map, 'children', offset);
		if (found !== null) return found;
	}
	return null;
}

/**
 * The lines of a code in a block list, with all codes below it and the comments directly above; null where it does not
 * stand in lines of its own.
 */
export function linesOfCode(text: string, { map, list }: CodeNode): Span | null {
	if (list.flow === true) return null;
	const dash = columnAt(text, offsetOf(list));
	let start = lineStartAt(text, offsetOf(map));
	while (start > 0 && text[start + dash] !== '-') start = lineStartAt(text, start - 1);
	if (text[start + dash] !== '-' || text.slice(start, start + dash).trim() !== '') return null;
	for (;;) {
		const above = start === 0 ? -1 : lineStartAt(text, start - 1);
		if (above < 0 || !new RegExp(`^ {${dash}}#`).test(text.slice(above, start))) break;
		start = above;
	}
	let end = nextLine(text, trimmedEnd(text, offsetOf(map), map.range?.[1] ?? 0));
	while (end < text.length && new RegExp(`^ {${dash + 1},}#`).test(text.slice(end, lineEndAt(text, end)))) {
		end = nextLine(text, end);
	}
	return { start, end };
}

function nextLine(text: string, at: number): number {
	return Math.min(lineEndAt(text, at) + 1, text.length);
}
