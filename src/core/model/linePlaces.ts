import type { Problem, Severity } from './problem';

/** Line and column of offsets in one text, both counted from 1, columns in UTF-16 code units. */
export class LinePlaces {
	readonly #starts: number[] = [0];

	/** Linear in the text; each look-up is logarithmic in its lines. */
	constructor(text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
	}

	at(offset: number): { readonly line: number; readonly column: number } {
		let low = 0;
		let high = this.#starts.length;
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] as number) <= offset) low = middle;
			else high = middle;
		}
		return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
	}

	problem(severity: Severity, code: string, message: string, file: string, offset: number, length?: number): Problem {
		return { severity, code, message, file, ...this.at(offset), ...(length !== undefined && { length }) };
	}
}
