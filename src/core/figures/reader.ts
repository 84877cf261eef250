import { isWordNumber } from '../language/vocabulary';
import { isPluralPossessive } from '../text/possessive';
import { type Sentences, sentenceAt } from '../text/sentences';
import { Signal } from '../text/signals';
import { TokenKind, type Tokens } from '../text/tokens';

/**
 * Reads the tokens of a paragraph by index. Indices beyond either end are allowed and read as nothing, so that rules
 * need no bounds of their own.
 */
export class Reader {
	readonly tokens: Tokens;
	readonly count: number;
	readonly #sentences: Sentences;
	readonly #kind: Uint8Array;
	readonly #id: Int32Array;
	readonly #start: Int32Array;
	readonly #end: Int32Array;

	constructor(tokens: Tokens, sentences: Sentences) {
		this.tokens = tokens;
		this.#kind = tokens.kind;
		this.#id = tokens.id;
		this.#start = tokens.start;
		this.#end = tokens.end;
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
		return i >= 0 && i < this.count ? (this.#kind[i] as number) : 0;
	}

	shape(i: number): number {
		return i >= 0 && i < this.count ? (this.tokens.shape[i] as number) : 0;
	}

	/** Vocabulary number of a word; 0 for anything else. */
	word(i: number): number {
		if (i < 0 || i >= this.count) return 0;
		const id = this.#id[i] as number;
		return isWordNumber(id) ? id : 0;
	}

	/** Code unit of a mark or punctuation; 0 for anything else. */
	sign(i: number): number {
		const kind = this.kind(i);
		return kind === TokenKind.Punctuation || kind === TokenKind.Mark ? (this.#id[i] as number) : 0;
	}

	/** Whether token `i` may say something of the figures of its sentence; true of any semicolon. */
	tells(i: number): boolean {
		return ((this.tokens.signal[i] as number) & Signal.Context) !== 0;
	}

	isNumber(i: number): boolean {
		return this.kind(i) === TokenKind.Number;
	}

	/** Whether token `i` is a run of Chinese characters. */
	isHan(i: number): boolean {
		return this.kind(i) === TokenKind.Han;
	}

	isWord(i: number): boolean {
		return this.kind(i) === TokenKind.Word;
	}

	/** Whether a token touches the one before it. */
	glued(i: number): boolean {
		return i > 0 && i < this.count && this.#start[i] === this.#end[i - 1];
	}

	start(i: number): number {
		return this.#start[i] as number;
	}

	end(i: number): number {
		return this.#end[i] as number;
	}

	length(i: number): number {
		return this.end(i) - this.start(i);
	}

	text(i: number): string {
		return i >= 0 && i < this.count ? this.tokens.text.slice(this.start(i), this.end(i)) : '';
	}

	/** Code unit `k` of token `i`, which must be that long. */
	code(i: number, k: number): number {
		return this.tokens.text.charCodeAt((this.tokens.start[i] as number) + k);
	}

	/** Whether token `i` is this one character. */
	isChar(i: number, code: number): boolean {
		return i >= 0 && i < this.count && this.length(i) === 1 && this.code(i, 0) === code;
	}

	/** Whether a word ends in this code unit. */
	endsIn(i: number, code: number): boolean {
		return this.isWord(i) && this.tokens.text.charCodeAt(this.end(i) - 1) === code;
	}

	/** Whether a word ends in "ly". */
	endsInLy(i: number): boolean {
		if (!this.isWord(i)) return false;
		const end = this.end(i);
		return (
			end - this.start(i) > 1 &&
			this.tokens.text.charCodeAt(end - 1) === 121 &&
			this.tokens.text.charCodeAt(end - 2) === 108
		);
	}

	/** Whether a word ends in "ed". */
	endsInEd(i: number): boolean {
		return this.endsIn(i, 100) && this.length(i) > 1 && this.tokens.text.charCodeAt(this.end(i) - 2) === 101;
	}

	/** Whether a word ends in "ing". */
	endsInIng(i: number): boolean {
		if (!this.endsIn(i, 103) || this.length(i) < 3) return false;
		const end = this.end(i);
		return this.tokens.text.charCodeAt(end - 2) === 110 && this.tokens.text.charCodeAt(end - 3) === 105;
	}

	/** Whether token `i` ends a possessive: the "'s" of "the city's", the apostrophe of "the islands' ports". */
	isPossessive(i: number): boolean {
		const kind = this.kind(i);
		if (kind === TokenKind.Clitic) return true;
		if (kind !== TokenKind.Mark || !this.isWord(i - 1)) return false;
		return isPluralPossessive(this.tokens, i) && (this.isWord(i + 1) || this.isNumber(i + 1));
	}

	/** The value of a number of up to 15 digits without points and commas; -1 for any other token. */
	digits(i: number): number {
		if (!this.isNumber(i)) return -1;
		const end = this.end(i);
		if (end - this.start(i) > 15) return -1;
		let value = 0;
		for (let at = this.start(i); at < end; at += 1) {
			const digit = this.tokens.text.charCodeAt(at) - 48;
			if (digit < 0 || digit > 9) return -1;
			value = value * 10 + digit;
		}
		return value;
	}

	/** The text of tokens [from, to), white space runs as one blank. */
	phrase(from: number, to: number): string {
		if (to <= from) return '';
		const { text, start, end } = this.tokens;
		const whole = text.slice(start[from], end[to - 1]);
		for (let at = from + 1; at < to; at += 1) {
			const gap = (start[at] as number) - (end[at - 1] as number);
			if (gap > 1 || (gap === 1 && text.charCodeAt(end[at - 1] as number) !== 32)) return whole.replace(/\s+/g, ' ');
		}
		return whole;
	}

	/** The same without marks of Markdown: brackets of links, stars. */
	plainPhrase(from: number, to: number): string {
		const whole = this.phrase(from, to);
		for (let at = from; at < to; at += 1) {
			const sign = this.sign(at);
			if (sign === Sign.OpenBracket || sign === Sign.CloseBracket || sign === Sign.Star)
				return whole.replace(MARKUP, '');
		}
		return whole;
	}
}

const MARKUP = /[[\]*]/g;

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

/** Hyphens that join the parts of one word: the ASCII one, and those of Unicode, breaking and not. */
export function isHyphen(sign: number): boolean {
	return sign === Sign.Minus || sign === 0x2010 || sign === 0x2011;
}

/** Hyphens, dashes, tildes and minus signs as they stand between the ends of a range. */
export function isDash(sign: number): boolean {
	if (sign < 128) return sign === Sign.Minus || sign === 0x7e;
	return (
		sign === Sign.EnDash ||
		sign === Sign.EmDash ||
		sign === Sign.TrueMinus ||
		sign === 0x2010 ||
		sign === 0x2011 ||
		sign === 0xff5e
	);
}
