import { foldFully } from './alphabet';
import type { Phrase, Report } from './phraseAutomaton';

/**
 * Finds phrases of a script that writes without blanks, anywhere in the text.
 *
 * An Aho-Corasick automaton whose transitions lie in one hash table keyed by state and character: Chinese has too many
 * characters for dense rows. Time linear in the text plus finds; memory linear in the phrases.
 */
export class HanAutomaton {
	readonly #keys: Float64Array;
	readonly #targets: Int32Array;
	readonly #mask: number;
	readonly #fail: Int32Array;
	readonly #reports: readonly (readonly number[])[];
	readonly #phrases: readonly Phrase[];
	/** Whether a character begins any phrase. */
	readonly #begins = new Uint8Array(0x10000);

	constructor(phrases: readonly Phrase[]) {
		this.#phrases = phrases;
		const most = phrases.reduce((sum, phrase) => sum + phrase.text.length, 1);
		let capacity = 16;
		while (capacity < most * 3) capacity *= 2;
		this.#mask = capacity - 1;
		this.#keys = new Float64Array(capacity).fill(-1);
		this.#targets = new Int32Array(capacity);
		this.#fail = new Int32Array(most);
		const reports: number[][] = [[]];
		const levels: [parent: number, code: number, state: number][][] = [];
		phrases.forEach((phrase, index) => {
			let state = 0;
			for (let i = 0; i < phrase.text.length; i += 1) {
				const code = foldFully(phrase.text.charCodeAt(i));
				let child = this.#next(state, code);
				if (child < 0) {
					child = reports.length;
					reports.push([]);
					this.#link(state, code, child);
					(levels[i] ??= []).push([state, code, child]);
				}
				if (state === 0) this.#begins[code] = 1;
				state = child;
			}
			if (state !== 0) reports[state]?.push(index);
		});
		for (const [parent, code, state] of levels.flat()) {
			if (parent === 0) continue;
			const back = this.#after(this.#fail[parent] as number, code);
			this.#fail[state] = back;
			reports[state]?.push(...(reports[back] as number[]));
		}
		this.#reports = reports;
	}

	/** Reports all places of all phrases in `text`, overlapping ones too, in order of their ends. */
	find(text: string, report: Report): void {
		let state = 0;
		for (let i = 0; i < text.length; i += 1) {
			const raw = text.charCodeAt(i);
			const code = raw < 0x2e80 ? foldFully(raw) : raw;
			if (state === 0 && this.#begins[code] === 0) continue;
			state = this.#after(state, code);
			for (const index of this.#reports[state] as readonly number[]) {
				const { id, text: phrase } = this.#phrases[index] as Phrase;
				report(id, i + 1 - phrase.length, i + 1);
			}
		}
	}

	#after(from: number, code: number): number {
		for (let state = from; ; state = this.#fail[state] as number) {
			const next = this.#next(state, code);
			if (next >= 0) return next;
			if (state === 0) return 0;
		}
	}

	#next(state: number, code: number): number {
		const key = state * 0x10000 + code;
		for (let slot = slotOf(state, code) & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const found = this.#keys[slot] as number;
			if (found === key) return this.#targets[slot] as number;
			if (found === -1) return -1;
		}
	}

	#link(state: number, code: number, child: number): void {
		let slot = slotOf(state, code) & this.#mask;
		while (this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
		this.#keys[slot] = state * 0x10000 + code;
		this.#targets[slot] = child;
	}
}

function slotOf(state: number, code: number): number {
	const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
	return mixed ^ (mixed >>> 15);
}
