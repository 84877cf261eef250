import { type Annotation, type AnnotationKey, annotationKeys } from './annotation';
import { fitsLiteralBlock, literalBlock, quoted, scalar } from '../yaml/scalars';

/** Where and how the lines of an item stand: taken over from the items around it. */
export interface ItemStyle {
	/** Columns before the dash. */
	readonly dash: number;
	/** Columns before each key. */
	readonly key: number;
	readonly eol: string;
	/** Whether a blank line parts the items. */
	readonly blankBetween: boolean;
}

export const defaultItemStyle: ItemStyle = { dash: 2, key: 4, eol: '\n', blankBetween: true };

/** The lines of an annotation as an item of a block sequence, one key a line, each ended. */
export function writeItem(annotation: Annotation, style: ItemStyle): string {
	const pad = ' '.repeat(style.key);
	const lines = presentKeys(annotation).map((key) => `${key}: ${writeValue(annotation, key, style)}`);
	const first = `${' '.repeat(style.dash)}-${' '.repeat(Math.max(1, style.key - style.dash - 1))}`;
	return `${first}${lines.join(`${style.eol}${pad}`)}${style.eol}`;
}

/** The annotation as a flow mapping on one line. */
export function writeFlowItem(annotation: Annotation): string {
	return `{ ${presentKeys(annotation)
		.map((key) => `${key}: ${writeFlowValue(annotation, key)}`)
		.join(', ')} }`;
}

/** The value of one key for a block mapping whose keys stand in column `style.key`. */
export function writeValue(annotation: Annotation, key: AnnotationKey, style: ItemStyle): string {
	const value = annotation[key];
	if (key === 'note' && typeof value === 'string' && fitsLiteralBlock(value)) {
		return literalBlock(value, ' '.repeat(style.key + 2), style.eol);
	}
	return typeof value === 'string' ? scalar(value) : writeFlowValue(annotation, key);
}

/** The value of one key for a flow mapping. */
export function writeFlowValue(annotation: Annotation, key: AnnotationKey): string {
	const value = annotation[key];
	if (value === undefined) throw new Error(`no value for ${key}`);
	if (typeof value === 'string') return key === 'note' ? quoted(value) : scalar(value, true);
	if ('start' in value) return `{ start: ${value.start}, end: ${value.end} }`;
	return `[${value.map((code) => scalar(code, true)).join(', ')}]`;
}

function presentKeys(annotation: Annotation): AnnotationKey[] {
	return annotationKeys.filter((key) => annotation[key] !== undefined);
}
