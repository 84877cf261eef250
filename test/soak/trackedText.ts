import type { Splice } from '../../src/core/model/splice';

/**
 * A text of which every code unit knows where in the original it came from (-1: it was typed later), so that the truth
 * about where words went is known without searching for them.
 */
export class TrackedText {
	#text: string;
	#origins: readonly number[];
	/** What an editor would have reported, in order. */
	readonly edits: Splice[] = [];

	constructor(text: string) {
		this.#text = text;
		this.#origins = Array.from({ length: text.length }, (_, i) => i);
	}

	get text(): string {
		return this.#text;
	}

	get origins(): readonly number[] {
		return this.#origins;
	}

	/** An edit as an editor makes it. */
	replace(start: number, end: number, text: string, origins?: readonly number[]): void {
		const came = origins ?? Array.from({ length: text.length }, () => -1);
		this.#origins = [...this.#origins.slice(0, start), ...came, ...this.#origins.slice(end)];
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
		this.#origins = origins;
		this.edits.push({ start: 0, end: before.length, text: out });
	}
}
