import { isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Splice } from '../model/splice';
import { columnAt, eolOf, lineEndAt, lineStartAt, trimmedEnd } from './lines';
import { scalar } from './scalars';

type Mapping = YAMLMap<Node, Node | null>;
type Entry = Pair<Node, Node | null>;

/** How a value is written: into a block mapping whose keys stand in column `column`, or into a flow mapping. */
export interface ValueWriter {
	readonly block: (column: number) => string;
	readonly flow: () => string;
}

/**
 * The splice that sets a key of a mapping, as parsed from `text`. Comments, other keys and their order stay; a block list
 * stays one. A new key stands behind the last of those that `order` names before it, else at the end.
 */
export function setKey(
	text: string,
	map: Mapping,
	key: string,
	value: string | readonly string[],
	writer: ValueWriter,
	order: readonly string[],
): Splice {
	const found = entryOf(map, key);
	const column = columnAt(text, start(map.items[0]?.key ?? map));
	const written = map.flow === true ? writer.flow() : writer.block(column);
	if (found === undefined)
		return insertion(text, map, `${key}: ${written}`, column, order.slice(0, order.indexOf(key)));
	const to = valueEnd(text, found);
	if (isEmpty(found)) return { start: to, end: to, text: ` ${written}` };
	const old = found.value as Node;
	const list = isSeq(old) && old.flow !== true && typeof value !== 'string' && value.length > 0;
	if (!list) return { start: start(old), end: to, text: written };
	const pad = `${eolOf(text)}${' '.repeat(columnAt(text, start(old)))}`;
	return { start: start(old), end: to, text: value.map((word) => `- ${scalar(word)}`).join(pad) };
}

/** The splice that takes a key out of a mapping, with its lines; null when it is not there or the only one. */
export function removeKey(text: string, map: Mapping, key: string): Splice | null {
	const index = map.items.findIndex((entry) => nameOf(entry) === key);
	const entry = map.items[index];
	if (entry === undefined || map.items.length < 2) return null;
	const next = map.items[index + 1];
	const before = map.items[index - 1];
	if (next !== undefined && (map.flow === true || before === undefined))
		return { start: start(entry.key), end: start(next.key), text: '' };
	if (map.flow === true && before !== undefined)
		return { start: valueEnd(text, before), end: valueEnd(text, entry), text: '' };
	const lineEnd = lineEndAt(text, valueEnd(text, entry));
	const lineStart = lineStartAt(text, start(entry.key));
	if (lineEnd < text.length) return { start: lineStart, end: lineEnd + 1, text: '' };
	return { start: text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1, end: lineEnd, text: '' };
}

/** The entry of a key. */
export function entryOf(map: Mapping, key: string): Entry | undefined {
	return map.items.find((entry) => nameOf(entry) === key);
}

function insertion(text: string, map: Mapping, written: string, column: number, before: readonly string[]): Splice {
	const behind = map.items.findLast((entry) => before.includes(String(nameOf(entry)))) ?? map.items.at(-1);
	const end = behind === undefined ? start(map) + 1 : valueEnd(text, behind);
	if (map.flow === true) return { start: end, end, text: behind === undefined ? ` ${written} ` : `, ${written}` };
	let lineEnd = lineEndAt(text, end);
	if (text[lineEnd - 1] === '\r') lineEnd -= 1;
	return { start: lineEnd, end: lineEnd, text: `${eolOf(text)}${' '.repeat(column)}${written}` };
}

function valueEnd(text: string, entry: Entry): number {
	if (isEmpty(entry)) return text.indexOf(':', entry.key.range?.[1] ?? 0) + 1;
	const from = start(entry.value as Node);
	return trimmedEnd(text, from, entry.value?.range?.[1] ?? from);
}

function start(node: Node): number {
	return node.range?.[0] ?? 0;
}

function nameOf(entry: Entry): unknown {
	return isScalar(entry.key) ? entry.key.value : null;
}

function isEmpty(entry: Entry): boolean {
	const range = entry.value?.range;
	return range === undefined || range === null || range[0] === range[1];
}
