import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { applySplices, type Splice } from '../model/splice';
import { columnAt, eolOf, lineEndAt, lineStartAt, trimmedEnd } from './lines';
import { entryOf, setKey } from './mappingEdits';
import { scalar } from './scalars';

type Mapping = YAMLMap<Node, Node | null>;
/** Members of an item that is a mapping: words, numbers, lists of words, and lists of small mappings, one a line. */
export type ItemValue = string | number | readonly (string | Readonly<Record<string, string | number>>)[];
export type ItemFields = readonly (readonly [key: string, value: ItemValue])[];

/**
 * The text of a YAML file whose root is a block mapping, with an item added at the end of the list under a key; the key
 * comes at the end where it is new. All other lines stay. Null where the list stands in a form that is not edited.
 */
export function withItem(text: string, key: string, fields: ItemFields): string | null {
	const root = rootOf(text);
	if (root === undefined) return null;
	const eol = eolOf(text);
	if (root === null)
		return `${text === '' || text.endsWith('\n') ? text : text + eol}${key}:${eol}${blockItem(fields, 2, eol)}`;
	const entry = entryOf(root, key);
	if (entry === undefined) {
		const ended = text.endsWith('\n') ? text : text + eol;
		return `${ended}${key}:${eol}${blockItem(fields, 2, eol)}`;
	}
	const list = entry.value;
	if (isSeq(list) && list.items.length > 0) {
		const last = list.items.at(-1) as Node;
		const end = trimmedEnd(text, start(last), last.range?.[1] ?? start(last));
		if (list.flow === true) return applySplices(text, [{ start: end, end, text: `, ${flowItem(fields)}` }]);
		const lineEnd = lineEndAt(text, end);
		const item = blockItem(fields, columnAt(text, start(list as Node)), eol);
		if (lineEnd < text.length) return applySplices(text, [{ start: lineEnd + 1, end: lineEnd + 1, text: item }]);
		return text + eol + item;
	}
	if (list !== null && !isSeq(list) && !(isScalar(list) && list.value === null)) return null;
	// An empty list, or a key without a value: the item takes its place on the next line, a comment stays.
	const colon = text.indexOf(':', start(entry.key) + key.length) + 1;
	const from = isSeq(list) ? (list.range?.[1] ?? colon) : colon;
	const lineEnd = lineEndAt(text, from);
	const rest = text.slice(from, lineEnd).trimEnd();
	const item = `${eol}${blockItem(fields, 2, eol)}`.slice(0, -eol.length);
	return applySplices(text, [{ start: colon, end: lineEnd, text: rest + item }]);
}

/** The text without an item of the list under a key, and without the key when it was the last. Null where it is not there. */
export function withoutItem(text: string, key: string, index: number): string | null {
	const root = rootOf(text);
	const entry = root ? entryOf(root, key) : undefined;
	const list = entry?.value;
	if (!entry || !isSeq(list)) return null;
	const items = (list as YAMLSeq<Node>).items;
	const item = items[index];
	if (!item) return null;
	if (items.length === 1) {
		const from = lineStartAt(text, start(entry.key));
		return without(text, from, trimmedEnd(text, from, list.range?.[1] ?? from));
	}
	if (list.flow === true) {
		const next = items[index + 1];
		const before = items[index - 1];
		const [from, to] = next ? [start(item), start(next)] : [before?.range?.[1] ?? start(item), item.range?.[1] ?? 0];
		return text.slice(0, from) + text.slice(to);
	}
	const from = lineStartAt(text, start(item));
	return without(text, from, trimmedEnd(text, start(item), item.range?.[1] ?? from));
}

/** The text with a key of an item set to words or a list of words; null where the item is no mapping or is not there. */
export function withItemKey(
	text: string,
	key: string,
	index: number,
	field: string,
	value: string | readonly string[],
	order: readonly string[],
): string | null {
	const root = rootOf(text);
	const list = root ? entryOf(root, key)?.value : undefined;
	const item = isSeq(list) ? (list.items[index] as Node | undefined) : undefined;
	if (!item || !isMap(item) || item.items.length === 0) return null;
	const written = (flow: boolean): string =>
		typeof value === 'string' ? scalar(value, flow) : `[${value.map((word) => scalar(word, true)).join(', ')}]`;
	const writer = { block: () => written(false), flow: () => written(true) };
	const splice: Splice = setKey(text, item as Mapping, field, value, writer, order);
	return applySplices(text, [splice]);
}

/** The mapping at the root; null for an empty file, undefined for what is no block mapping or cannot be read. */
function rootOf(text: string): Mapping | null | undefined {
	const document = parseDocument(text, { logLevel: 'silent' });
	if (document.errors.length > 0) return undefined;
	const root = document.contents as Node | null;
	if (root === null) return null;
	return isMap(root) && root.flow !== true ? (root as Mapping) : undefined;
}

function without(text: string, from: number, end: number): string {
	const lineEnd = lineEndAt(text, end);
	return text.slice(0, from) + text.slice(Math.min(lineEnd + 1, text.length));
}

function blockItem(fields: ItemFields, dash: number, eol: string): string {
	const pad = ' '.repeat(dash + 2);
	const lines = fields.map(([key, value]) => {
		if (typeof value === 'string') return `${key}: ${scalar(value)}`;
		if (typeof value === 'number') return `${key}: ${value}`;
		if (value.every((each) => typeof each === 'string')) return `${key}: ${flowList(value)}`;
		return [`${key}:`, ...value.map((each) => `${pad}  - ${flowValue(each)}`)].join(eol);
	});
	return `${' '.repeat(dash)}- ${lines.join(eol + pad)}${eol}`;
}

function flowItem(fields: ItemFields): string {
	const pairs = fields.map(([key, value]) => {
		if (typeof value === 'number') return `${key}: ${value}`;
		return `${key}: ${typeof value === 'string' ? scalar(value, true) : flowList(value)}`;
	});
	return `{ ${pairs.join(', ')} }`;
}

function flowList(values: readonly (string | Readonly<Record<string, string | number>>)[]): string {
	return `[${values.map(flowValue).join(', ')}]`;
}

function flowValue(value: string | Readonly<Record<string, string | number>>): string {
	if (typeof value === 'string') return scalar(value, true);
	const pairs = Object.entries(value).map(
		([key, each]) => `${key}: ${typeof each === 'number' ? each : scalar(each, true)}`,
	);
	return `{ ${pairs.join(', ')} }`;
}

function start(node: Node): number {
	return node.range?.[0] ?? 0;
}
