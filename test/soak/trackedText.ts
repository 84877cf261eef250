import { type Splice, spliceBetween } from '../../src/core/model/splice';

/** An edit as an editor reports it. */
export interface ReportedEdit extends Splice {
	/** The text was read from disk again: another program wrote it. */
	readonly reread?: boolean;
}

/**
 * A text of which every code unit knows where in the original it came from (-1: it was typed later), so that the truth
 * about where words went is known without searching for them.
 */
export class TrackedText {
	#text: string;
	#origins: Int32Array;
	/** What an editor would have reported, in order. */
	readonly edits: ReportedEdit[] = [];

	constructor(text: string) {
		this.#text = text;
		this.#origins = Int32Array.from({ length: text.length }, (_, i) => i);
	}

	get text(): string {
		return this.#text;
	}

	get origins(): Int32Array {
		return this.#origins;
	}

	/** An edit as an editor makes it; what lies behind the end of the text is not there to be replaced. */
	replace(start: number, behind: number, text: string, origins?: Int32Array): void {
		const end = Math.min(behind, this.#text.length);
		const now = new Int32Array(this.#origins.length + text.length - (end - start));
		now.set(this.#origins.subarray(0, start));
		now.set(origins ?? new Int32Array(text.length).fill(-1), start);
		now.set(this.#origins.subarray(end), start + text.length);
		this.#origins = now;
		this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
		this.edits.push({ start, end, text });
	}

	/** Moves [start, end) to `to`, an offset outside it: cut and paste. */
	move(start: number, end: number, to: number): void {
		const words = this.#text.slice(start, end);
		const origins = this.#origins.slice(start, end);
		this.replace(start, end, '');
		const at = to > end ? to - (end - start) : to;
		this.replace(at, at, words, origins);
	}

	/** Rewrites the whole text by a function on its pieces; a piece keeps the origin of its first code unit. */
	rewrite(pieces: RegExp, change: (piece: string) => string): void {
		const origins: number[] = [];
		const before = this.#text;
		const text = before.replace(pieces, (piece: string) => `\u0000${piece}\u0000`).split('\u0000');
		let at = 0;
		let out = '';
		for (const [i, part] of text.entries()) {
			const now = i % 2 === 1 ? change(part) : part;
			for (let k = 0; k < now.length; k += 1) origins.push(this.#origins[at + Math.min(k, part.length - 1)] ?? -1);
			out += now;
			at += part.length;
		}
		this.#text = out;
		this.#origins = Int32Array.from(origins);
		this.edits.push({ start: 0, end: before.length, text: out });
	}

	/** Another program makes these edits; the editor reads the file again and reports the stretch that differs. */
	elsewhere(work: () => void): void {
		const before = this.#text;
		const { length } = this.edits;
		work();
		this.edits.length = length;
		if (this.#text !== before) this.edits.push({ ...spliceBetween(before, this.#text), reread: true });
	}
}
