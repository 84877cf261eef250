/** A set of code units that is asked for each character of many lines: one bit for each, so that asking is one read. */
export class CodeSet {
	readonly #bits = new Uint8Array(0x2000);

	/** @param chars the characters, each of one code unit */
	constructor(chars: string) {
		for (let i = 0; i < chars.length; i += 1) {
			const code = chars.charCodeAt(i);
			this.#bits[code >> 3] = (this.#bits[code >> 3] as number) | (1 << (code & 7));
		}
	}

	has(code: number): boolean {
		return ((this.#bits[code >> 3] as number) & (1 << (code & 7))) !== 0;
	}
}
