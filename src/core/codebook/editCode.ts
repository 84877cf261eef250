import { failed, type Result } from '../model/problem';
import { applySplices } from '../model/splice';
import { eolOf } from '../yaml/lines';
import { entryOf, removeKey, setKey } from '../yaml/mappingEdits';
import { type Code, type Codebook, parseCodebook } from './codebook';
import { formRefused, unlikeExcept } from './codebookChecks';
import { codeNode, linesOfCode, rootOf } from './codeNodes';
import type { CodeFields } from './code';
import { codeKeys, writeCodeValue, writeFlowCodeValue } from './codeWriter';
import { placeCode } from './placeCode';

/** What is to stand under the keys of a code; null takes a key away, an absent one stays as it is. */
export type CodeValues = { readonly [key in keyof CodeFields]?: CodeFields[key] | null };

/** Sets keys of a code. Comments, unknown keys, key order and the style of other values stay. */
export function setCode(codebook: Codebook, id: string, values: CodeValues): Result<Codebook> {
	const code = found(codebook, id);
	if (!code.ok) return code;
	let { text } = codebook;
	const eol = eolOf(text);
	for (const key of codeKeys) {
		const value = values[key];
		if (value === undefined) continue;
		const root = rootOf(text);
		const map = root === null ? null : (codeNode(root, code.value.offset)?.map ?? null);
		if (map === null) return formRefused(codebook, code.value.offset);
		if (value === null || value.length === 0) {
			if (entryOf(map, key) === undefined) continue;
			const splice = removeKey(text, map, key);
			if (splice === null) return formRefused(codebook, code.value.offset);
			text = applySplices(text, [splice]);
			continue;
		}
		const writer = {
			block: (column: number): string => writeCodeValue(value, column, eol),
			flow: (): string => writeFlowCodeValue(value),
		};
		text = applySplices(text, [setKey(text, map, key, value, writer, codeKeys)]);
	}
	const after = parseCodebook(text, codebook.uri);
	const now = after.find(values.id ?? id);
	const said =
		now !== undefined && Object.entries(values).every(([key, value]) => says(now, key as keyof CodeFields, value));
	const kept = now !== undefined && codeKeys.every((key) => key in values || same(now[key], code.value[key], key));
	if (!said || !kept || unlikeExcept(codebook, after, new Set([id, now.id])))
		return formRefused(codebook, code.value.offset);
	return { ok: true, value: after };
}

/** Moves a code with all below it under another (to the top for null), before a sibling there or to the end. */
export function moveCode(
	codebook: Codebook,
	id: string,
	parent: string | null,
	before: string | null,
): Result<Codebook> {
	const code = found(codebook, id);
	if (!code.ok) return code;
	const above = parent === null ? null : codebook.find(parent);
	if (above === undefined) return refused(codebook, code.value, `there is no code ${parent}`);
	if (above !== null && codebook.pathOf(above).some((each) => each.id === code.value.id))
		return refused(codebook, code.value, `${code.value.id} cannot stand below itself`);
	if (before === code.value.id) return { ok: true, value: codebook };
	const cut = cutCode(codebook, code.value);
	if (cut === null) return formRefused(codebook, code.value.offset);
	const rest = parseCodebook(cut.rest, codebook.uri);
	const target = {
		parent: above === null ? null : (rest.find(above.id)?.offset ?? null),
		before: before === null ? null : (rest.find(before)?.offset ?? null),
	};
	const form = { lines: (dash: number): string => indented(cut.lines, cut.dash, dash), flow: (): null => null };
	const splice = (above !== null) === (target.parent !== null) ? placeCode(cut.rest, form, target) : null;
	const after = splice === null ? null : parseCodebook(applySplices(cut.rest, [splice]), codebook.uri);
	const moved = new Set(subtree(codebook, code.value).map((each) => each.id));
	if (after === null || unlikeExcept(codebook, after, moved) || !sameTree(codebook, after, code.value))
		return formRefused(codebook, code.value.offset);
	if (after.find(id)?.parent !== (above?.id ?? null)) return formRefused(codebook, code.value.offset);
	return { ok: true, value: after };
}

/** Takes a code out. The codes below it come to stand in its place. */
export function removeCode(codebook: Codebook, id: string): Result<Codebook> {
	const code = found(codebook, id);
	if (!code.ok) return code;
	let now: Result<Codebook> = { ok: true, value: codebook };
	for (const child of codebook.childrenOf(code.value.id)) {
		if (now.ok) now = moveCode(now.value, child.id, code.value.parent, code.value.id);
	}
	if (!now.ok) return now;
	const alone = now.value.find(code.value.id);
	const cut = alone === undefined ? null : cutCode(now.value, alone);
	const after = cut === null ? null : parseCodebook(cut.rest, codebook.uri);
	if (
		after === null ||
		after.find(code.value.id) !== undefined ||
		unlikeExcept(codebook, after, new Set([code.value.id]))
	)
		return formRefused(codebook, code.value.offset);
	return { ok: true, value: after };
}

interface Cut {
	/** The lines of the code, each ended, its dash in column `dash`. */
	readonly lines: string;
	readonly dash: number;
	readonly rest: string;
}

/** The lines of a code, and the codebook without them; null in forms that are not edited. */
function cutCode(codebook: Codebook, code: Code): Cut | null {
	const { text } = codebook;
	const root = rootOf(text);
	const node = root === null ? null : codeNode(root, code.offset);
	const span = node === null ? null : linesOfCode(text, node);
	if (node === null || span === null) return null;
	const eol = eolOf(text);
	const written = text.slice(span.start, span.end);
	const lines = written.endsWith('\n') ? written : written + eol;
	const dash = written.search(/- |-\r?\n|-$/);
	const firstDash = /^(?: *#.*\n)*( *)-/.exec(written)?.[1]?.length ?? dash;
	if (node.list.items.length === 1) {
		// A list that becomes empty: the key goes with it, but the codebook keeps its key `codes`.
		if (node.key === 'children') {
			const splice = removeKey(text, node.above, 'children');
			return splice === null ? null : { lines, dash: firstDash, rest: applySplices(text, [splice]) };
		}
		const colon = text.indexOf(':', entryOf(node.above, 'codes')?.key.range?.[1] ?? 0) + 1;
		const rest = applySplices(text, [
			{ start: colon, end: colon, text: ' []' },
			{ ...span, text: '' },
		]);
		return { lines, dash: firstDash, rest };
	}
	const last = node.list.items.at(-1) === node.map;
	const behind = last ? 0 : (/^[ \t]*\r?\n/.exec(text.slice(span.end))?.[0].length ?? 0);
	const ahead = last ? (/\n([ \t]*\r?\n)$/.exec(text.slice(0, span.start))?.[1]?.length ?? 0) : 0;
	const start = span.start - ahead;
	// The last line of a file without a final line end takes that of the line before along.
	const before = span.end === text.length && !written.endsWith('\n') ? eol.length : 0;
	const rest = applySplices(text, [{ start: start - before, end: span.end + behind, text: '' }]);
	return { lines, dash: firstDash, rest };
}

/** Lines moved to another column: all by as much, so that what hangs together stays so. */
function indented(lines: string, from: number, to: number): string {
	if (to >= from) return lines.replace(/^(?=[^\r\n])/gm, ' '.repeat(to - from));
	return lines.replace(new RegExp(`^ {1,${from - to}}`, 'gm'), '');
}

function subtree(codebook: Codebook, code: Code): Code[] {
	return [code, ...codebook.childrenOf(code.id).flatMap((child) => subtree(codebook, child))];
}

/** Whether a code and those below it say the same in both codebooks. */
function sameTree(before: Codebook, after: Codebook, code: Code): boolean {
	const tree = (codebook: Codebook): unknown => {
		const root = codebook.find(code.id);
		return root && subtree(codebook, root).map((each) => codeKeys.map((key) => (key === 'colour' ? '' : each[key])));
	};
	return JSON.stringify(tree(before)) === JSON.stringify(tree(after));
}

function says(code: Code, key: keyof CodeFields, value: CodeValues[keyof CodeFields]): boolean {
	if (value === null || value === undefined || value.length === 0) return true;
	return JSON.stringify(code[key]) === JSON.stringify(value);
}

function same(a: unknown, b: unknown, key: keyof CodeFields): boolean {
	// A colour that is not written depends on the ids before it, a name that is not written on the id.
	return key === 'colour' || key === 'name' || JSON.stringify(a) === JSON.stringify(b);
}

function found(codebook: Codebook, id: string): Result<Code> {
	if (codebook.unwritable !== null) return failed(codebook.unwritable);
	const code = codebook.codes.find((each) => each.id === id);
	if (code !== undefined) return { ok: true, value: code };
	return failed({
		severity: 'error',
		code: 'unknown-code',
		message: `there is no code ${id}`,
		file: codebook.uri,
		line: 1,
		column: 1,
	});
}

function refused(codebook: Codebook, code: Code, message: string): Result<never> {
	const before = codebook.text.slice(0, code.offset).split('\n');
	return failed({
		severity: 'error',
		code: 'refused-change',
		message,
		file: codebook.uri,
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
	});
}
