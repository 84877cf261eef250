import type { Span } from '../model/span';
import { irregularForms, plainForms } from './irregularForms';
import { stem } from './stem';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** What all forms of a word have in common. */
function lemma(word: string): string {
	const small = word.toLowerCase().replace(/['’]s?$/, '');
	return stem(plainForms.get(small) ?? small);
}

/**
 * Finds words in all their inflected forms: `build a mine` finds `built the` not, but `building a mine` and `built a
 * mine`. Between the words may stand blanks, line ends and hyphens. Words of other scripts are found as they stand.
 * Linear in the text: every place where the first word could begin is looked at once.
 */
export class WordForms {
	readonly #wanted: readonly string[];
	/** Finds what the first word may be. */
	readonly #first: RegExp | null;
	readonly #lemmas = new Map<string, string>();

	constructor(words: string) {
		const first = words.match(WORD)?.[0]?.toLowerCase();
		this.#wanted = Array.from(words.matchAll(WORD), ([word]) => lemma(word));
		this.#first = first === undefined ? null : new RegExp(candidates(first), 'giu');
	}

	/** The hits in text order; they do not overlap. */
	find(text: string, most: number): Span[] {
		const hits: Span[] = [];
		if (this.#first === null) return hits;
		this.#first.lastIndex = 0;
		for (let hit = this.#first.exec(text); hit !== null; hit = this.#first.exec(text)) {
			if (!this.#matches(hit[0], 0)) continue;
			const end = this.#behind(text, hit.index + hit[0].length);
			if (end === null) continue;
			hits.push({ start: hit.index, end });
			if (hits.length >= most) break;
			this.#first.lastIndex = end;
		}
		return hits;
	}

	/** Where the words after the first one end, when they stand at an offset. */
	#behind(text: string, from: number): number | null {
		let at = from;
		for (let i = 1; i < this.#wanted.length; i += 1) {
			const next = /^[\s\u00ad\-‐‑]{1,8}/u.exec(text.slice(at, at + 8));
			if (next === null) return null;
			const start = at + next[0].length;
			const word = /^[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/u.exec(text.slice(start, start + 60))?.[0];
			if (word === undefined || !this.#matches(word, i)) return null;
			at = start + word.length;
		}
		return at;
	}

	#matches(word: string, number: number): boolean {
		let known = this.#lemmas.get(word);
		if (known === undefined) {
			known = lemma(word);
			if (this.#lemmas.size < 20_000) this.#lemmas.set(word, known);
		}
		return known === this.#wanted[number];
	}
}

/** An expression for words that may be forms of a word: those that begin like its stem, and its irregular forms. */
function candidates(word: string): string {
	const plain = plainForms.get(word.replace(/['’]s?$/, '')) ?? word.replace(/['’]s?$/, '');
	const root = stem(plain);
	// Rules may change the last letter of a stem: `policy`, `polici`; `make`, `making`.
	const start = root.length > 3 ? root.slice(0, -1) : root;
	const common = plain.startsWith(start) ? start : plain.slice(0, 2);
	const irregular = (irregularForms.get(plain) ?? []).map((form) => `${form}(?:['’]s)?`);
	const rest = "[\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}\\p{M}]+)*";
	return `(?<![\\p{L}\\p{M}\\p{N}])(?:${[`${common}${rest}`, ...irregular].join('|')})(?![\\p{L}\\p{M}\\p{N}])`;
}
