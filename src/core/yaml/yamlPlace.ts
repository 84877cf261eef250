import type { Span } from '../model/span';
import { flowPlace, flowStart } from './flowPlace';
import { lineEndAt, lineStartAt } from './lines';
import { lineShape, type LineShape, scalarAt } from './lineShape';

/** Where an offset of a YAML text stands, for completion and hovers: made for texts in the middle of an edit. */
export interface YamlPlace {
	/**
	 * What leads here from the root: keys, and `-` for an item of a list. Where a key may stand it leads to the mapping,
	 * else to the value itself.
	 */
	readonly path: readonly string[];
	readonly kind: 'key' | 'value';
	/** The scalar at the offset, without quotation marks; empty where none stands. */
	readonly word: Span;
	/** Whether the scalar stands in quotation marks. */
	readonly quoted: boolean;
	/** Whether it stands in a flow list or mapping. */
	readonly flow: boolean;
	/** Keys that the mapping has already. */
	readonly siblings: readonly string[];
	/** Offset at which the item of a block list begins that the place lies in; -1 outside of lists. */
	readonly item: number;
}

/**
 * Finds what an offset means by lines and indentation alone, so that half-typed text does no harm. Null in comments and
 * in blocks of text. Linear in the lines above up to the root, and in those of the mapping around.
 */
export function yamlPlace(text: string, offset: number): YamlPlace | null {
	const start = lineStartAt(text, offset);
	const line = text.slice(start, lineEndAt(text, start)).replace(/\r$/, '');
	const inFlow = flowStart(text, offset);
	if (inFlow !== null) {
		const shape = shapeAt(text, inFlow.line);
		const around = ancestors(text, inFlow.line, shape, shape.key === null ? 'dash' : 'key');
		const to = shape.key === null ? around.path : [...around.path, shape.key];
		const within = flowPlace(text, inFlow.open, offset);
		return { ...within, path: [...to, ...within.path], flow: true, item: around.item };
	}
	const shape = lineShape(line);
	const column = offset - start;
	if (shape.comment >= 0 && column > shape.comment) return null;
	if (shape.key !== null && column > shape.keyEnd) {
		const around = ancestors(text, start, shape, 'key');
		if (column <= shape.colon || around.inBlock) return null;
		const scalar = scalarAt(line, shape.valueStart, shape.comment);
		const path = [...around.path, shape.key];
		return { path, kind: 'value', ...shifted(scalar, start), flow: false, siblings: [], item: around.item };
	}
	const lastDash = shape.dashes.at(-1);
	if (lastDash !== undefined && column <= lastDash) return null;
	if (shape.key === null && lastDash !== undefined) {
		const around = ancestors(text, start, shape, 'dash');
		if (around.inBlock) return null;
		const scalar = scalarAt(line, shape.column, shape.comment);
		return {
			path: around.path,
			kind: 'value',
			...shifted(scalar, start),
			flow: false,
			siblings: [],
			item: around.item,
		};
	}
	const keyColumn = line.trim() === '' ? column : shape.column;
	const around = ancestors(text, start, { ...shape, column: keyColumn }, 'key');
	if (around.inBlock) return null;
	const scalar =
		shape.key === null
			? scalarAt(line, keyColumn, shape.comment)
			: { word: { start: shape.column, end: shape.keyEnd }, quoted: false };
	const siblings = [...around.siblings, ...keysBelow(text, start, keyColumn)];
	return { path: around.path, kind: 'key', ...shifted(scalar, start), flow: false, siblings, item: around.item };
}

function shifted(
	scalar: { readonly word: Span; readonly quoted: boolean },
	by: number,
): Pick<YamlPlace, 'word' | 'quoted'> {
	return { word: { start: scalar.word.start + by, end: scalar.word.end + by }, quoted: scalar.quoted };
}

function shapeAt(text: string, lineStart: number): LineShape {
	return lineShape(text.slice(lineStart, lineEndAt(text, lineStart)).replace(/\r$/, ''));
}

interface Ancestors {
	readonly path: readonly string[];
	readonly siblings: readonly string[];
	readonly inBlock: boolean;
	readonly item: number;
}

/** Goes up from a line to the root: what leads to the mapping of its key, or (`dash`) to its item. */
function ancestors(text: string, lineStart: number, shape: LineShape, kind: 'key' | 'dash'): Ancestors {
	const path: string[] = [];
	const siblings: string[] = [];
	let item = -1;
	let nearest = true;
	// The column whose owner is sought, and whether a key or a dash stands in it.
	let column = kind === 'key' ? shape.column : (shape.dashes.at(-1) ?? shape.column);
	let dashed = kind === 'dash';
	const enterItems = (dashes: readonly number[], at: number): void => {
		if (item < 0 && dashes.length > 0) item = at + (dashes.at(-1) as number);
		for (let i = 0; i < dashes.length; i += 1) path.unshift('-');
		if (dashes.length === 0) return;
		column = dashes[0] as number;
		dashed = true;
	};
	if (shape.dashes.length > 0) enterItems(shape.dashes, lineStart);
	let at = lineStart;
	while (at > 0 && (column > 0 || dashed || nearest)) {
		at = lineStartAt(text, at - 1);
		const above = shapeAt(text, at);
		if (above.blank) continue;
		const nested = dashed ? above.dashes.indexOf(column) : -1;
		if (nested > 0) enterItems(above.dashes.slice(0, nested), at);
		else if (!dashed && above.column === column) {
			if (nearest && above.key !== null) siblings.push(above.key);
			if (above.dashes.length > 0) enterItems(above.dashes, at);
		} else if (above.key !== null && (above.column < column || (dashed && nested < 0 && above.column === column))) {
			if (nearest && above.block) return { path, siblings, inBlock: true, item };
			path.unshift(above.key);
			nearest = false;
			column = above.column;
			dashed = false;
			enterItems(above.dashes, at);
		} else if (!dashed && above.key === null && above.dashes.length > 0 && (above.dashes.at(-1) as number) < column) {
			// An item that begins with nothing behind its dash.
			if (above.bare) enterItems(above.dashes, at);
		}
		if (dashed) nearest = false;
	}
	return { path, siblings, inBlock: false, item };
}

/** Keys of the same mapping below a line. */
function keysBelow(text: string, lineStart: number, column: number): string[] {
	const keys: string[] = [];
	for (let at = lineEndAt(text, lineStart) + 1; at < text.length; at = lineEndAt(text, at) + 1) {
		const shape = shapeAt(text, at);
		if (shape.blank) continue;
		const first = shape.dashes[0] ?? shape.column;
		if (first < column) break;
		if (shape.column === column && shape.dashes.length === 0 && shape.key !== null) keys.push(shape.key);
	}
	return keys;
}
