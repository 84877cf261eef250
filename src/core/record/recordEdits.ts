import {
	type Document,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import { failed, type Result } from '../model/problem';
import { applySplices, type Splice } from '../model/splice';
import { columnAt, eolOf, lineEndAt, lineStartAt, trimmedEnd } from '../yaml/lines';
import { fitsLiteralBlock, literalBlock, scalar } from '../yaml/scalars';
import { type Correction, correctionSchema, RECORD_VERSION, recordKeys } from './record';
import { type DocumentRecord, parseRecord, valueOf } from './recordFile';

type Mapping = YAMLMap<Node, Node | null>;
type Entry = Pair<Node, Node | null>;
type Plain = string | number | readonly string[] | { readonly [key: string]: string | number };

/** The order in which we write keys. */
const order: readonly string[] = ['version', ...recordKeys, 'corrections'];
const correctionKeys = Object.keys(correctionSchema.entries) as readonly (keyof Correction)[];

/**
 * Sets what the record says under a key, or under a key of a key (`event`, `date`); null takes it out. Only the lines of
 * this value change; comments, order and unknown keys stay. What does not read back as wanted is refused.
 */
export function setField(
	record: DocumentRecord,
	path: readonly [string, string?],
	value: string | number | readonly string[] | null,
): Result<DocumentRecord> {
	return edited(record, (text) => {
		const root = rootOf(text);
		if (root === undefined) return null;
		const [key, inner] = path;
		if (root === null) return value === null ? [] : [opening(text, lineOf(path, value))];
		const entry = entryOf(root, key);
		const below = entry?.value;
		if (inner === undefined) return value === null ? without(text, root, key) : [withKey(text, root, key, value)];
		if (below !== undefined && isMap(below) && below.items.length > 0) {
			const map = below as Mapping;
			if (value !== null) return [withKey(text, map, inner, value)];
			if (entryOf(map, inner) === undefined) return [];
			return map.items.length === 1 ? without(text, root, key) : without(text, map, inner);
		}
		if (value === null) return [];
		return Array.isArray(value) ? null : [withKey(text, root, key, { [inner]: value as string | number })];
	});
}

/** Adds a correction at the end of the list. */
export function addCorrection(record: DocumentRecord, correction: Correction): Result<DocumentRecord> {
	return edited(record, (text) => {
		const root = rootOf(text);
		if (root === undefined) return null;
		const eol = eolOf(text);
		const item = itemText(correction, 2, eol);
		if (root === null) return [opening(text, `corrections:${eol}${item}`)];
		const list = entryOf(root, 'corrections')?.value;
		if (list === undefined) return [linesAtEnd(text, root, `corrections:${eol}${item}`)];
		if (!isSeq(list) || (list.flow === true && list.items.length > 0)) {
			if (isSeq(list)) return flowItem(list as YAMLSeq<Node>, correction);
			if (list !== null && !(isScalar(list) && list.value === null)) return null;
		}
		if (isSeq(list) && list.items.length > 0) {
			const last = list.items.at(-1) as Node;
			const end = lineEndAt(text, trimmedEnd(text, startOf(last), last.range?.[1] ?? 0));
			const dash = columnAt(text, startOf(list as Node));
			return [afterLine(text, end, itemText(correction, dash, eol), eol)];
		}
		// An empty list, or a key without a value: the item takes its place on the next line.
		const colon = text.indexOf(':', startOf(entryOf(root, 'corrections')?.key as Node)) + 1;
		const from = isSeq(list) ? (list.range?.[1] ?? colon) : colon;
		const lineEnd = lineEndAt(text, from);
		const rest = text.slice(from, lineEnd).trimEnd();
		return [{ start: colon, end: lineEnd, text: `${rest}${eol}${item.slice(0, -eol.length)}` }];
	});
}

/** Takes a correction out, with its lines; the key goes with the last one. */
export function removeCorrection(record: DocumentRecord, id: string): Result<DocumentRecord> {
	return edited(record, (text) => {
		const root = rootOf(text);
		const list = root && entryOf(root, 'corrections')?.value;
		if (!root || !isSeq(list)) return null;
		const index = list.items.findIndex((item) => isMap(item) && String(item.get('id')) === id);
		const item = list.items[index] as Node | undefined;
		if (item === undefined) return null;
		if (list.items.length === 1) return without(text, root, 'corrections');
		if (list.flow === true) {
			const next = list.items[index + 1] as Node | undefined;
			const before = list.items[index - 1] as Node | undefined;
			const span = next ? [startOf(item), startOf(next)] : [before?.range?.[1] ?? startOf(item), item.range?.[1] ?? 0];
			return [{ start: span[0] as number, end: span[1] as number, text: '' }];
		}
		const start = lineStartAt(text, startOf(item));
		const end = lineEndAt(text, trimmedEnd(text, startOf(item), item.range?.[1] ?? 0));
		return end < text.length
			? [{ start, end: end + 1, text: '' }]
			: [{ start: Math.max(0, start - eolOf(text).length), end, text: '' }];
	});
}

/** Applies splices and looks whether the result can be read and says nothing else than was wanted. */
function edited(record: DocumentRecord, splicesOf: (text: string) => Splice[] | null): Result<DocumentRecord> {
	if (record.unwritable !== null) return failed(record.unwritable);
	const splices = splicesOf(record.text);
	const after = splices === null ? null : parseRecord(applySplices(record.text, splices), record.uri);
	if (after === null || after.problems.length > record.problems.length) {
		const message = 'the document record stands in a form we do not edit';
		return failed({ severity: 'error', code: 'record-form', message, file: record.uri, line: 1, column: 1 });
	}
	return { ok: true, value: after };
}

/** The mapping at the root; null for an empty file, undefined for what is no mapping in block form. */
function rootOf(text: string): Mapping | null | undefined {
	const document: Document = parseDocument(text, { logLevel: 'silent' });
	const root = document.contents;
	if (root === null) return null;
	return isMap(root) && root.flow !== true && valueOf(root as Node, document) !== undefined
		? (root as Mapping)
		: undefined;
}

function lineOf([key, inner]: readonly [string, string?], value: Plain): string {
	return `${key}: ${written(inner === undefined ? value : { [inner]: value as string | number }, '', '\n', false)}\n`;
}

/** The first lines of a file that says nothing yet. */
function opening(text: string, lines: string): Splice {
	const eol = eolOf(text);
	const head = text === '' || text.endsWith('\n') ? '' : eol;
	return { start: text.length, end: text.length, text: `${head}version: ${RECORD_VERSION}${eol}${lines}` };
}

function withKey(text: string, map: Mapping, key: string, value: Plain): Splice {
	const entry = entryOf(map, key);
	const flow = map.flow === true;
	const column = columnAt(text, startOf(map.items[0]?.key ?? map));
	const eol = eolOf(text);
	const pad = ' '.repeat(column);
	const put = written(value, pad, eol, flow);
	if (entry !== undefined) {
		const to = valueEnd(text, entry);
		if (isEmpty(entry)) return { start: to, end: to, text: ` ${put}` };
		// A block list or mapping begins on the next line: its key's colon is where the value goes.
		const block = isSeq(entry.value) || isMap(entry.value) ? entry.value.flow !== true : false;
		const from = block ? text.indexOf(':', entry.key.range?.[1] ?? 0) + 1 : startOf(entry.value as Node);
		const commented = /\S/.test(text.slice(to, lineEndAt(text, to)));
		const fitting = commented && typeof value === 'string' ? scalar(value, flow) : put;
		return { start: from, end: to, text: block ? ` ${fitting}` : fitting };
	}
	const known = order.slice(0, Math.max(0, order.indexOf(key)));
	const behind = map.items.findLast((item) => known.includes(nameOf(item))) ?? (flow ? map.items.at(-1) : undefined);
	if (flow) {
		const end = behind === undefined ? startOf(map) + 1 : valueEnd(text, behind);
		return { start: end, end, text: behind === undefined ? ` ${key}: ${put} ` : `, ${key}: ${put}` };
	}
	const last = behind ?? map.items.at(-1);
	const end = last === undefined ? text.length : lineEndAt(text, valueEnd(text, last));
	return afterLine(text, end, `${pad}${key}: ${put}${eol}`, eol);
}

function without(text: string, map: Mapping, key: string): Splice[] {
	const index = map.items.findIndex((entry) => nameOf(entry) === key);
	const entry = map.items[index];
	if (entry === undefined) return [];
	if (map.flow === true) {
		const next = map.items[index + 1];
		const before = map.items[index - 1];
		if (next !== undefined) return [{ start: startOf(entry.key), end: startOf(next.key), text: '' }];
		const from = before === undefined ? startOf(entry.key) : valueEnd(text, before);
		return [{ start: from, end: valueEnd(text, entry), text: '' }];
	}
	const start = lineStartAt(text, startOf(entry.key));
	const end = lineEndAt(text, valueEnd(text, entry));
	return [{ start, end: Math.min(end + 1, text.length), text: '' }];
}

function linesAtEnd(text: string, map: Mapping, lines: string): Splice {
	const last = map.items.at(-1);
	const end = last === undefined ? text.length : lineEndAt(text, valueEnd(text, last));
	return afterLine(text, end, lines, eolOf(text));
}

/** Inserts whole lines behind the line that ends at `lineEnd`. */
function afterLine(text: string, lineEnd: number, lines: string, eol: string): Splice {
	if (lineEnd < text.length) return { start: lineEnd + 1, end: lineEnd + 1, text: lines };
	return { start: lineEnd, end: lineEnd, text: eol + lines.slice(0, -eol.length) };
}

function flowItem(list: YAMLSeq<Node>, correction: Correction): Splice[] {
	const end = list.items.at(-1)?.range?.[1] ?? 0;
	const pairs = presentKeys(correction).map((key) => `${key}: ${written(correction[key] as Plain, '', '', true)}`);
	return [{ start: end, end, text: `, { ${pairs.join(', ')} }` }];
}

function itemText(correction: Correction, dash: number, eol: string): string {
	const pad = ' '.repeat(dash + 2);
	const lines = presentKeys(correction).map((key) => `${key}: ${written(correction[key] as Plain, pad, eol, false)}`);
	return `${' '.repeat(dash)}- ${lines.join(`${eol}${pad}`)}${eol}`;
}

function presentKeys(correction: Correction): (keyof Correction)[] {
	return correctionKeys.filter((key) => correction[key] !== undefined);
}

/** A value as YAML; `pad` stands before the keys of its mapping. */
function written(value: Plain, pad: string, eol: string, flow: boolean): string {
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') {
		if (!flow && fitsLiteralBlock(value)) return literalBlock(value, `${pad}  `, eol);
		return scalar(value, flow);
	}
	if (Array.isArray(value)) return `[${(value as readonly string[]).map((word) => scalar(word, true)).join(', ')}]`;
	const pairs = Object.entries(value as Record<string, string | number>);
	return `{ ${pairs.map(([key, each]) => `${key}: ${written(each, '', eol, true)}`).join(', ')} }`;
}

function entryOf(map: Mapping, key: string): Entry | undefined {
	return map.items.find((entry) => nameOf(entry) === key);
}

function nameOf(entry: Entry): string {
	return isScalar(entry.key) ? String(entry.key.value) : '';
}

function startOf(node: Node): number {
	return node.range?.[0] ?? 0;
}

function isEmpty({ value }: Entry): boolean {
	return !value?.range || value.range[0] === value.range[1];
}

function valueEnd(text: string, entry: Entry): number {
	if (isEmpty(entry)) return text.indexOf(':', entry.key.range?.[1] ?? 0) + 1;
	const from = startOf(entry.value as Node);
	return trimmedEnd(text, from, entry.value?.range?.[1] ?? from);
}
