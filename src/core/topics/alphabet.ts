import { fold } from '../language/vocabulary';

/** Signs of the alphabet in which terms are matched; characters that occur in terms come after these. */
export const enum Sign {
	/** A letter or digit of no term: no term goes on through it. */
	Foreign = 0,
	/** A sign between words at which a term may begin, but none goes on. */
	Border = 1,
	/** A blank, line end, hyphen or dash; several in a row count as one. */
	Gap = 2,
	/** The first character of a term. */
	First = 3,
}

/** Most signs an alphabet may have: keeps the rows of the table short. Characters beyond are foreign. */
const LARGEST = 120;

const GAPS = ' \t\n\r\u00a0\u2002\u2003\u2009\u202f-\u2010\u2011\u2013';

/** Maps code units to signs, with the case fold and the kinds of blanks, hyphens and apostrophes in the map itself. */
export class Alphabet {
	/** The sign of each code unit. */
	readonly signs = new Uint8Array(0x10000).fill(Sign.Border);
	/** Whether a sign is part of a word, by sign. */
	readonly inWord = new Uint8Array(LARGEST);
	#size: number = Sign.First;

	/** @param terms what is to be matched */
	constructor(terms: Iterable<string>) {
		const { signs, inWord } = this;
		signs.set(wordSigns());
		for (const gap of GAPS) signs[gap.charCodeAt(0)] = Sign.Gap;
		inWord[Sign.Foreign] = 1;
		for (const term of terms) for (let i = 0; i < term.length; i += 1) this.#add(foldFully(term.charCodeAt(i)));
		for (let code = 0; code < WORDS_END; code += 1) {
			const folded = signs[foldFully(code)] as number;
			if (folded >= Sign.First) signs[code] = folded;
		}
	}

	/** How many signs there are. */
	get size(): number {
		return this.#size;
	}

	#add(folded: number): void {
		const sign = this.signs[folded] as number;
		if (sign >= Sign.Gap || this.#size === LARGEST) return;
		this.inWord[this.#size] = sign === Sign.Foreign ? 1 : 0;
		this.signs[folded] = this.#size;
		this.#size += 1;
	}
}

/** Where the scripts end that are looked at character by character here; Chinese, Japanese and Korean lie above. */
const WORDS_END = 0x2e80;

let known: Uint8Array | undefined;

/** `Foreign` for each letter, digit and accent below `WORDS_END`, else `Border`; computed when first asked for. */
function wordSigns(): Uint8Array {
	if (known === undefined) {
		known = new Uint8Array(WORDS_END).fill(Sign.Border);
		const word = /[\p{L}\p{M}\p{Nd}]/u;
		for (let code = 0; code < WORDS_END; code += 1) {
			if (word.test(String.fromCharCode(code))) known[code] = Sign.Foreign;
		}
	}
	return known;
}

/** Case fold of any letter; used when an alphabet is built, never while reading. */
export function foldFully(code: number): number {
	const folded = fold(code);
	if (folded < 0x100) return folded;
	const lower = String.fromCharCode(folded).toLowerCase();
	return lower.length === 1 ? lower.charCodeAt(0) : folded;
}
