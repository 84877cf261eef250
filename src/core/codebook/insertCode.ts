import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { failed, type Result } from '../model/problem';
import { applySplices, type Splice, spliceBetween } from '../model/splice';
import { columnAt, eolOf, lineEndAt, trimmedEnd } from '../yaml/lines';
import { offsetOf } from '../yaml/values';
import { CODEBOOK_VERSION } from './code';
import { type Codebook, parseCodebook } from './codebook';
import { type NewCode, writeCode, writeFlowCode } from './codeWriter';

/** A changed codebook, and the splices that lead from the old text to its text. */
export interface CodebookEdit {
	readonly codebook: Codebook;
	readonly splices: readonly Splice[];
}

/**
 * Adds a code as the last one below `parent` (at the top for null), in the style of its siblings; no other line changes.
 * Taken ids and unknown parents are problems.
 */
export function insertCode(codebook: Codebook, code: NewCode, parent: string | null): Result<CodebookEdit> {
	if (codebook.unwritable !== null) return failed(codebook.unwritable);
	const refuse = (problemCode: string, message: string): Result<never> =>
		failed({ severity: 'error', code: problemCode, message, file: codebook.uri, line: 1, column: 1 });
	if (codebook.find(code.id) !== undefined) return refuse('duplicate-id', `the id ${code.id} is taken`);
	const above = parent === null ? null : codebook.find(parent);
	if (above === undefined) return refuse('unknown-code', `there is no code ${parent}`);
	const { text } = codebook;
	const root = parseDocument(text, { logLevel: 'silent' }).contents;
	const splice =
		root === null
			? newList(text, code)
			: isMap(root)
				? insertion(text, root as Mapping, code, above?.offset ?? null)
				: null;
	const after = splice === null ? null : parseCodebook(applySplices(text, [splice]), codebook.uri);
	if (after === null || !isWanted(codebook, after, code.id, above?.id ?? null)) {
		return refuse('codebook-form', 'the codes stand in a form we do not edit');
	}
	return { ok: true, value: { codebook: after, splices: [spliceBetween(text, after.text)] } };
}

type Mapping = YAMLMap<Node, Node | null>;

function insertion(text: string, root: Mapping, code: NewCode, parentOffset: number | null): Splice | null {
	const mapping = parentOffset === null ? root : findMapping(root, parentOffset);
	if (mapping === null) return null;
	const key = parentOffset === null ? 'codes' : 'children';
	const entry = mapping.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
	const list = entry?.value;
	const eol = eolOf(text);
	if (isSeq(list) && list.items.length > 0) return afterLast(text, list as YAMLSeq<Node>, code, eol);
	if (mapping.flow === true) {
		if (isSeq(list)) return at(offsetOf(list) + 1, writeFlowCode(code));
		if (entry !== undefined) return null;
		const end = trimmedEnd(text, offsetOf(mapping), (mapping.range?.[1] ?? 0) - 1);
		return at(end, `${mapping.items.length > 0 ? ',' : ''} ${key}: [${writeFlowCode(code)}]`);
	}
	const pad = columnAt(text, offsetOf(mapping));
	const item = writeCode(code, pad + 2, eol);
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

function afterLast(text: string, list: YAMLSeq<Node>, code: NewCode, eol: string): Splice {
	const last = list.items.at(-1) as Node;
	const end = trimmedEnd(text, offsetOf(last), last.range?.[1] ?? 0);
	if (list.flow === true) return at(end, `, ${writeFlowCode(code)}`);
	const dash = columnAt(text, offsetOf(list));
	const before = list.items.at(-2);
	const gap =
		before === undefined ? '' : text.slice(trimmedEnd(text, offsetOf(before), before.range?.[1] ?? 0), offsetOf(last));
	const blank = /\n[ \t]*\r?\n/.test(gap) ? eol : '';
	return lineAfter(text, lineEndAt(text, end), blank + writeCode(code, dash, eol), eol);
}

/** Inserts whole lines behind the line that ends at `lineEnd`. */
function lineAfter(text: string, lineEnd: number, lines: string, eol: string): Splice {
	return lineEnd < text.length ? at(lineEnd + 1, lines) : at(lineEnd, eol + lines.slice(0, -eol.length));
}

function newList(text: string, code: NewCode): Splice {
	const eol = eolOf(text);
	const head = text === '' || text.endsWith('\n') ? '' : eol;
	return at(text.length, `${head}version: ${CODEBOOK_VERSION}${eol}codes:${eol}${writeCode(code, 2, eol)}`);
}

function findMapping(node: Mapping, offset: number): Mapping | null {
	for (const { value } of node.items) {
		if (!isSeq(value)) continue;
		for (const item of value.items) {
			if (!isMap(item)) continue;
			const found = offsetOf(item) === offset ? (item as Mapping) : findMapping(item as Mapping, offset);
			if (found !== null) return found;
		}
	}
	return null;
}

function isWanted(before: Codebook, after: Codebook, id: string, parent: string | null): boolean {
	const others = after.codes.filter((code) => code.id !== id);
	const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
	const content = (codebook: readonly { readonly id: string }[]): unknown =>
		codebook.map((code) => ({ ...code, offset: 0, idOffset: 0, colour: '' }));
	return after.unwritable === null && after.find(id)?.parent === parent && same(content(others), content(before.codes));
}

function at(offset: number, text: string): Splice {
	return { start: offset, end: offset, text };
}
