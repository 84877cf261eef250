import { fitsLiteralBlock, literalBlock, quoted, scalar } from '../yaml/scalars';
import { type CodeFields, codeSchema } from './code';

/** A code to be written: its id and whatever is known of it. */
export type NewCode = Pick<CodeFields, 'id'> & Partial<CodeFields>;

/** The keys of a code, in the order in which they stand in a new one. */
export const codeKeys = Object.keys(codeSchema.entries) as readonly (keyof CodeFields)[];

/** The lines of a code as an item of a block sequence with its dash in column `dash`, each ended. */
export function writeCode(code: NewCode, dash: number, eol: string): string {
	const pad = ' '.repeat(dash + 2);
	const lines = present(code).map((key) => `${key}: ${writeCodeValue(code[key] as string | string[], dash + 2, eol)}`);
	return `${' '.repeat(dash)}- ${lines.join(eol + pad)}${eol}`;
}

/** The code as a flow mapping on one line. */
export function writeFlowCode(code: NewCode): string {
	const pairs = present(code).map((key) => `${key}: ${writeFlowCodeValue(code[key] as string | string[])}`);
	return `{ ${pairs.join(', ')} }`;
}

function present(code: NewCode): (keyof CodeFields)[] {
	return codeKeys.filter((key) => code[key] !== undefined && code[key].length > 0);
}

/** The value of a key for a block mapping whose keys stand in `column`. */
export function writeCodeValue(value: string | readonly string[], column: number, eol: string): string {
	if (typeof value !== 'string') return writeWords(value);
	if (fitsLiteralBlock(value)) return literalBlock(value, ' '.repeat(column + 2), eol);
	return value.startsWith('#') ? quoted(value) : scalar(value);
}

/** The value of a key for a flow mapping. */
export function writeFlowCodeValue(value: string | readonly string[]): string {
	return typeof value === 'string' ? scalar(value, true) : writeWords(value);
}

/** A flow list of words. */
export function writeWords(words: readonly string[]): string {
	return `[${words.map((word) => scalar(word, true)).join(', ')}]`;
}
