import { type Sentences, sentenceAt } from '../text/sentences';
import { TokenKind, type Tokens } from '../text/tokens';

/**
 * Reads the tokens of a paragraph by index. Indices beyond either end are allowed and read as nothing, so that rules
 * need no bounds of their own.
 */
export class Reader {
	readonly tokens: Tokens;
	readonly count: number;
	readonly #sentences: Sentences;

	constructor(tokens: Tokens, sentences: Sentences) {
		this.tokens = tokens;
		this.#sentences = sentences;
		this.count = tokens.count;
	}

	/** First token of the sentence that holds token `i`. Logarithmic in the count of sentences. */
	sentenceStart(i: number): number {
		return this.#sentences.start[sentenceAt(this.#sentences, i)] ?? 0;
	}

	/** The token after the last of the sentence that holds token `i`. */
	sentenceEnd(i: number): number {
		return this.#sentences.end[sentenceAt(this.#sentences, i)] ?? this.count;
	}

	/** Whether a sentence begins at token `i`. */
	opensSentence(i: number): boolean {
		return i <= 0 || this.sentenceStart(i) === i;
	}

	kind(i: number): number {
		return i >= 0 && i < this.count ? (this.tokens.kind[i] as number) : 0;
	}

	shape(i: number): number {
		return i >= 0 && i < this.count ? (this.tokens.shape[i] as number) : 0;
	}

	/** Vocabulary number of a word; 0 for anything else. */
	word(i: number): number {
		return this.kind(i) === TokenKind.Word ? (this.tokens.id[i] as number) : 0;
	}

	/** Code unit of a mark or punctuation; 0 for anything else. */
	sign(i: number): number {
		const kind = this.kind(i);
		return kind === TokenKind.Punctuation || kind === TokenKind.Mark ? (this.tokens.id[i] as number) : 0;
	}

	isNumber(i: number): boolean {
		return this.kind(i) === TokenKind.Number;
	}

	isWord(i: number): boolean {
		return this.kind(i) === TokenKind.Word;
	}

	/** Whether a token touches the one before it. */
	glued(i: number): boolean {
		return i > 0 && i < this.count && this.tokens.start[i] === this.tokens.end[i - 1];
	}

	start(i: number): number {
		return this.tokens.start[i] as number;
	}

	end(i: number): number {
		return this.tokens.end[i] as number;
	}

	length(i: number): number {
		return this.end(i) - this.start(i);
	}

	text(i: number): string {
		return i >= 0 && i < this.count ? this.tokens.text.slice(this.start(i), this.end(i)) : '';
	}

	/** The text of tokens [from, to), white space runs as one blank. */
	phrase(from: number, to: number): string {
		return to <= from ? '' : this.tokens.text.slice(this.start(from), this.end(to - 1)).replace(/\s+/g, ' ');
	}
}

const HYPHENS = new Set(['-', '‐', '‑'].map((c) => c.charCodeAt(0)));
const DASHES = new Set(['-', '‐', '‑', '–', '—', '−', '~', '～'].map((c) => c.charCodeAt(0)));

export const enum Sign {
	Percent = 37,
	Plus = 43,
	Comma = 44,
	Minus = 45,
	Dot = 46,
	Slash = 47,
	Colon = 58,
	Semicolon = 59,
	Open = 40,
	Close = 41,
	OpenBracket = 91,
	CloseBracket = 93,
	Hash = 35,
	Star = 42,
	Caret = 94,
	Underscore = 95,
	Equals = 61,
	Degree = 0xb0,
	PlusMinus = 0xb1,
	Times = 0xd7,
	EnDash = 0x2013,
	EmDash = 0x2014,
	TrueMinus = 0x2212,
	Ampersand = 38,
}

/** Hyphens that join the parts of one word. */
export function isHyphen(sign: number): boolean {
	return HYPHENS.has(sign);
}

/** Hyphens, dashes and minus signs as they stand between the ends of a range. */
export function isDash(sign: number): boolean {
	return DASHES.has(sign);
}
