import { isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { Splice } from '../model/splice';
import { columnAt, eolOf, lineEndAt, trimmedEnd } from '../yaml/lines';
import { offsetOf } from '../yaml/values';
import { CODEBOOK_VERSION } from './code';
import { codeNode, linesOfCode, rootOf } from './codeNodes';

/** How a code is written: its lines with the dash in a column, each ended, or as one flow mapping. */
export interface CodeForm {
	readonly lines: (dash: number, eol: string) => string;
	/** Null for what has no flow form. */
	readonly flow: () => string | null;
}

/** Where a code goes: below a parent (at the top for null), before a sibling or at the end. Offsets of their mappings. */
export interface CodeTarget {
	readonly parent: number | null;
	readonly before: number | null;
}

/**
 * The splice that puts a code into a codebook in the style of its siblings; null where the codes stand in a form that we
 * do not edit.
 */
export function placeCode(text: string, form: CodeForm, { parent, before }: CodeTarget): Splice | null {
	const root = rootOf(text);
	const eol = eolOf(text);
	if (root === null) return text.trim() === '' || /^(?:\s*#.*(?:\n|$)|\s*\n)*$/.test(text) ? newList(text, form) : null;
	const mapping = parent === null ? root : (codeNode(root, parent)?.map ?? null);
	if (mapping === null) return null;
	const key = parent === null ? 'codes' : 'children';
	const entry = mapping.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
	const list = entry?.value;
	if (before !== null) {
		const next = codeNode(root, before);
		const lines = next === null ? null : linesOfCode(text, next);
		if (next === null || lines === null || next.above !== mapping) return null;
		const gap = blankBetween(text, next.list) ? eol : '';
		return at(lines.start, form.lines(columnAt(text, offsetOf(next.list)), eol) + gap);
	}
	if (isSeq(list) && list.items.length > 0) return afterLast(text, list as YAMLSeq<Node>, form, eol);
	if (mapping.flow === true) {
		const flow = form.flow();
		if (flow === null) return null;
		if (isSeq(list)) return at(offsetOf(list) + 1, flow);
		if (entry !== undefined) return null;
		const end = trimmedEnd(text, offsetOf(mapping), (mapping.range?.[1] ?? 0) - 1);
		return at(end, `${mapping.items.length > 0 ? ',' : ''} ${key}: [${flow}]`);
	}
	const pad = columnAt(text, offsetOf(mapping));
	const item = form.lines(pad + 2, eol);
	if (entry === undefined) {
		const end = lineEndAt(text, trimmedEnd(text, offsetOf(mapping), mapping.range?.[1] ?? 0));
		return lineAfter(text, end, `${' '.repeat(pad)}${key}:${eol}${item}`, eol);
	}
	return replaceEmpty(text, entry, item, eol);
}

/** The key stands without a value or with `[]`: the item takes its place on the next line. */
function replaceEmpty(text: string, entry: Pair<Node, Node | null>, item: string, eol: string): Splice | null {
	const colon = text.indexOf(':', entry.key.range?.[1] ?? 0) + 1;
	const valueEnd = isSeq(entry.value) ? (entry.value.range?.[1] ?? colon) : colon;
	const lineEnd = lineEndAt(text, valueEnd);
	const rest = text.slice(valueEnd, lineEnd).trimEnd();
	const lines = item.slice(0, lineEnd < text.length ? -1 : -eol.length);
	return { start: colon, end: lineEnd, text: `${rest}${eol}${lines}` };
}

function afterLast(text: string, list: YAMLSeq<Node>, form: CodeForm, eol: string): Splice | null {
	const last = list.items.at(-1) as Node;
	const end = trimmedEnd(text, offsetOf(last), last.range?.[1] ?? 0);
	const flow = list.flow === true ? form.flow() : null;
	if (list.flow === true) return flow === null ? null : at(end, `, ${flow}`);
	const blank = blankBetween(text, list) ? eol : '';
	return lineAfter(text, lineEndAt(text, end), blank + form.lines(columnAt(text, offsetOf(list)), eol), eol);
}

/** Whether a blank line parts the last two items of a list. */
function blankBetween(text: string, list: YAMLSeq<Node>): boolean {
	const [before, last] = list.items.slice(-2);
	if (before === undefined || last === undefined) return false;
	const gap = text.slice(trimmedEnd(text, offsetOf(before), before.range?.[1] ?? 0), offsetOf(last));
	return /\n[ \t]*\r?\n/.test(gap);
}

/** Inserts whole lines behind the line that ends at `lineEnd`. */
function lineAfter(text: string, lineEnd: number, lines: string, eol: string): Splice {
	return lineEnd < text.length ? at(lineEnd + 1, lines) : at(lineEnd, eol + lines.slice(0, -eol.length));
}

function newList(text: string, form: CodeForm): Splice {
	const eol = eolOf(text);
	const head = text === '' || text.endsWith('\n') ? '' : eol;
	return at(text.length, `${head}version: ${CODEBOOK_VERSION}${eol}codes:${eol}${form.lines(2, eol)}`);
}

function at(offset: number, text: string): Splice {
	return { start: offset, end: offset, text };
}
