import type { Code } from '../codebook/codebook';
import type { ExchangeFrame } from './model';

/** What stands between the names in the path of a code. */
export const PATH_SEPARATOR = ' > ';

/** The code that an id means, also by a former id; an unknown id is its own name. */
export function resolveCode(
	{ codebook }: ExchangeFrame,
	id: string,
): { readonly id: string; readonly code: Code | null } {
	const code = codebook.find(id) ?? null;
	return { id: code?.id ?? id, code };
}

/** Name of a code. */
export function codeName(frame: ExchangeFrame, id: string): string {
	return resolveCode(frame, id).code?.name ?? id;
}

/** Names from the top down to a code. */
export function codePath(frame: ExchangeFrame, id: string): string {
	const { code } = resolveCode(frame, id);
	return code === null
		? id
		: frame.codebook
				.pathOf(code)
				.map(({ name }) => name)
				.join(PATH_SEPARATOR);
}

/** Ids of codes used in texts that the codebook does not know, in the order given. */
export function unknownCodes(frame: ExchangeFrame, used: Iterable<string>): string[] {
	return [...new Set(used)].filter((id) => frame.codebook.find(id) === undefined);
}

const SEPARATOR = ';';

/** Several values in one cell; `;` within a value gets a backslash. */
export function joinCell(values: readonly string[]): string {
	return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join(`${SEPARATOR} `);
}

/** The values of a cell that `joinCell` made, or that a person wrote with `;` between them. */
export function splitCell(cell: string): string[] {
	const values: string[] = [];
	let value = '';
	for (let i = 0; i < cell.length; i += 1) {
		const char = cell.charAt(i);
		if (char === '\\' && /[\\;]/.test(cell.charAt(i + 1))) {
			i += 1;
			value += cell.charAt(i);
		} else if (char === SEPARATOR) {
			values.push(value);
			value = '';
			if (cell.charAt(i + 1) === ' ') i += 1;
		} else value += char;
	}
	values.push(value);
	return values.filter((each) => each !== '');
}
