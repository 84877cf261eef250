import type { Span } from '../model/span';

/** One line of a block YAML text, by its look alone. Columns count from 0. */
export interface LineShape {
	/** Whether nothing but a comment stands here. */
	readonly blank: boolean;
	/** Columns of the dashes that open items. */
	readonly dashes: readonly number[];
	/** Column behind indentation and dashes. */
	readonly column: number;
	/** The key, without quotation marks; null where none stands. */
	readonly key: string | null;
	readonly keyEnd: number;
	readonly colon: number;
	/** Column of the value, or where it would stand. */
	readonly valueStart: number;
	/** Column of the `#` of a comment, or -1. */
	readonly comment: number;
	/** Whether the value is a block of text (`|`, `>`) in the lines below. */
	readonly block: boolean;
	/** Whether nothing stands behind the dashes. */
	readonly bare: boolean;
}

/** Linear in the line. */
export function lineShape(line: string): LineShape {
	const head = /^ *(?:-(?: +|$))*/.exec(line)?.[0] ?? '';
	const dashes: number[] = [];
	for (let i = head.indexOf('-'); i >= 0; i = head.indexOf('-', i + 1)) dashes.push(i);
	const column = head.length;
	const comment = commentAt(line);
	const rest = comment < 0 ? line.slice(column) : line.slice(column, Math.max(column, comment));
	const found =
		/^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'#,:[\]{}&*!|>%@`-][^:#]*?|-[^\s:][^:#]*?))(\s*):(?=\s|$)/.exec(rest);
	const key = found === null ? null : (found[1] ?? found[2] ?? found[3] ?? '');
	const keyEnd = found === null ? column : column + found[0].length - 1 - (found[4] ?? '').length;
	const colon = found === null ? -1 : column + found[0].length - 1;
	const value = found === null ? '' : rest.slice(found[0].length);
	const valueStart = found === null ? column : colon + 1 + (value.length - value.trimStart().length);
	return {
		blank: rest.trim() === '' && dashes.length === 0,
		dashes,
		column,
		key,
		keyEnd,
		colon,
		valueStart,
		comment,
		block: /^\s*(?:[|>][-+\d]*)\s*$/.test(found === null ? (dashes.length > 0 ? rest : '') : value),
		bare: rest.trim() === '',
	};
}

/** The scalar that begins at a column, without quotation marks; empty where none stands. */
export function scalarAt(
	line: string,
	column: number,
	comment: number,
): { readonly word: Span; readonly quoted: boolean } {
	const end = comment < 0 ? line.length : comment;
	const written = line.slice(column, end).trimEnd();
	const mark = written.charAt(0);
	if (mark !== '"' && mark !== "'") return { word: { start: column, end: column + written.length }, quoted: false };
	const close = written.length > 1 && written.endsWith(mark) ? written.length - 1 : written.length;
	return { word: { start: column + 1, end: column + close }, quoted: true };
}

/** Column of the `#` that begins a comment: at the line's start or behind white space, not in quotation marks. */
function commentAt(line: string): number {
	let mark = '';
	for (let i = 0; i < line.length; i += 1) {
		const char = line.charAt(i);
		const before = i === 0 ? ' ' : line.charAt(i - 1);
		if (mark !== '') {
			if (char === '\\' && mark === '"') i += 1;
			else if (char === mark) mark = '';
		} else if ((char === '"' || char === "'") && /[\s,:[{-]/.test(before)) mark = char;
		else if (char === '#' && /\s/.test(before)) return i;
	}
	return -1;
}
