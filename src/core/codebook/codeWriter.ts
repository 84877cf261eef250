import { fitsLiteralBlock, literalBlock, quoted, scalar } from '../yaml/scalars';
import { type CodeFields, codeSchema } from './code';

/** A code to be written: its id and whatever is known of it. */
export type NewCode = Pick<CodeFields, 'id'> & Partial<CodeFields>;

const keys = Object.keys(codeSchema.entries) as readonly (keyof CodeFields)[];

/** The lines of a code as an item of a block sequence with its dash in column `dash`, each ended. */
export function writeCode(code: NewCode, dash: number, eol: string): string {
	const pad = ' '.repeat(dash + 2);
	const lines = present(code).map((key) => `${key}: ${writeValue(code[key] as string | string[], pad, eol)}`);
	return `${' '.repeat(dash)}- ${lines.join(eol + pad)}${eol}`;
}

/** The code as a flow mapping on one line. */
export function writeFlowCode(code: NewCode): string {
	const pairs = present(code).map((key) => {
		const value = code[key] as string | string[];
		return `${key}: ${typeof value === 'string' ? scalar(value, true) : writeWords(value)}`;
	});
	return `{ ${pairs.join(', ')} }`;
}

function present(code: NewCode): (keyof CodeFields)[] {
	return keys.filter((key) => code[key] !== undefined && code[key].length > 0);
}

function writeValue(value: string | readonly string[], pad: string, eol: string): string {
	if (typeof value !== 'string') return writeWords(value);
	if (fitsLiteralBlock(value)) return literalBlock(value, `${pad}  `, eol);
	return value.startsWith('#') ? quoted(value) : scalar(value);
}

/** A flow list of words. */
export function writeWords(words: readonly string[]): string {
	return `[${words.map((word) => scalar(word, true)).join(', ')}]`;
}
