import { commonVerbs } from '../language/en/commonVerbs';
import { Fn, functionWords } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Form, forms } from './cueWords';

/** Code units of the punctuation that rules of speech look at. */
export const enum Char {
	Comma = 44,
	Stop = 46,
	Colon = 58,
	Semicolon = 59,
	Open = 40,
	Close = 41,
	Hyphen = 45,
	EnDash = 0x2013,
	EmDash = 0x2014,
}

/** What is known of a token beside the bits of its function words, in the bits above those. */
const enum Derived {
	Functions = (1 << 21) - 1,
	Name = 1 << 21,
	Adverb = 1 << 22,
	Auxiliary = 1 << 23,
	Finite = 1 << 24,
}

// The rules ask for the same few tokens again and again; their bits are kept for the paragraph last asked for.
let paragraph: Tokens | null = null;
let known: Int32Array = new Int32Array(0);

function bitsOf(tokens: Tokens): Int32Array {
	if (tokens !== paragraph) {
		known = classify(tokens);
		paragraph = tokens;
	}
	return known;
}

/** All bits of all tokens of a paragraph; linear in their count. */
function classify(tokens: Tokens): Int32Array {
	const { count, kind, id, shape } = tokens;
	const bits = new Int32Array(count);
	for (let i = 0; i < count; i += 1) {
		if (kind[i] !== TokenKind.Word) continue;
		const word = functionWords.of(id[i] as number);
		let all = word;
		const lower = shape[i] === Shape.Lower;
		if (!lower && (word & ~(Fn.Time | Fn.NotAdverb | Fn.Numeral)) === 0 && isCapital(tokens, i)) all |= Derived.Name;
		if (word & Fn.Adverb || (lower && !(word & Fn.NotAdverb) && endsInLy(tokens, i))) all |= Derived.Adverb;
		if (word & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal)) {
			if (!untensed.has(id[i] as number)) all |= Derived.Auxiliary | Derived.Finite;
		} else if (lower && isVerbForm(tokens, i) && !(i > 0 && bindsNoun(bits[i - 1] as number))) all |= Derived.Finite;
		bits[i] = all;
	}
	return bits;
}

const untensed = new Set(['be', 'been', 'being', 'having'].map((word) => english.id(word)));

function endsInLy(tokens: Tokens, i: number): boolean {
	const end = tokens.end[i] as number;
	const { text } = tokens;
	return text.charCodeAt(end - 1) === 121 && text.charCodeAt(end - 2) === 108 && end - (tokens.start[i] as number) > 4;
}

/** By its list or its ending a past or a third person. */
function isVerbForm(tokens: Tokens, i: number): boolean {
	const id = tokens.id[i] as number;
	if (id !== 0) {
		if (commonVerbs.of(id) !== 0) return true;
		const form = forms.of(id);
		if (form & (Form.Past | Form.S) && !(form & Form.NounLike)) return true;
	}
	return endsIn(tokens, i, 'ed');
}

/** After an article or a preposition no verb follows but a noun or its adjective. */
function bindsNoun(before: number): boolean {
	return (before & (Fn.Determiner | Fn.Possessive | Fn.Preposition)) !== 0 && !(before & (Fn.Relative | Fn.Indefinite));
}

/** Function-word bits of a token; 0 for names, marks and words of open classes. */
export function fn(tokens: Tokens, i: number): number {
	return (bitsOf(tokens)[i] as number) & Derived.Functions;
}

/** An auxiliary or modal that carries a tense. */
export function isAuxiliary(tokens: Tokens, i: number): boolean {
	return ((bitsOf(tokens)[i] as number) & Derived.Auxiliary) !== 0;
}

/** Likely a finite verb, by list or ending and by the word before it. */
export function isFinite(tokens: Tokens, i: number): boolean {
	return ((bitsOf(tokens)[i] as number) & Derived.Finite) !== 0;
}

export function isWord(tokens: Tokens, i: number): boolean {
	return tokens.kind[i] === TokenKind.Word;
}

/** The token is this punctuation character. */
export function isChar(tokens: Tokens, i: number, code: number): boolean {
	return tokens.kind[i] === TokenKind.Punctuation && tokens.id[i] === code;
}

/** A quotation mark; the apostrophe of a plural (`miners' union`) is none. */
export function isMark(tokens: Tokens, i: number): boolean {
	return tokens.kind[i] === TokenKind.Mark && !isPlural(tokens, i);
}

/** The apostrophe of a plural possessive. */
export function isPlural(tokens: Tokens, i: number): boolean {
	const code = tokens.id[i];
	if ((code !== 0x27 && code !== 0x2019) || i === 0 || i + 1 >= tokens.count) return false;
	const before = tokens.end[i - 1] as number;
	return (
		before === tokens.start[i] &&
		(tokens.text.charCodeAt(before - 1) | 32) === 115 &&
		tokens.kind[i + 1] === TokenKind.Word
	);
}

/** A dash between clauses: a long one, or hyphens that stand free (`--`, ` - `). */
export function isDash(tokens: Tokens, i: number): boolean {
	if (tokens.kind[i] !== TokenKind.Punctuation) return false;
	const code = tokens.id[i];
	if (code === Char.EmDash) return true;
	if (code !== Char.EnDash && code !== Char.Hyphen) return false;
	const freeBefore = i === 0 || (tokens.end[i - 1] as number) < (tokens.start[i] as number);
	const freeAfter = i + 1 >= tokens.count || (tokens.end[i] as number) < (tokens.start[i + 1] as number);
	if (freeBefore && freeAfter) return true;
	return code === Char.Hyphen && (isHyphen(tokens, i - 1) || isHyphen(tokens, i + 1));
}

function isHyphen(tokens: Tokens, i: number): boolean {
	return i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.Punctuation && tokens.id[i] === Char.Hyphen;
}

/** A hyphen that joins two words (`spokes-person`, `then-Governor`). */
export function isJoiningHyphen(tokens: Tokens, i: number): boolean {
	return isHyphen(tokens, i) && !isDash(tokens, i);
}

/** An adverb by its list or its ending in -ly. */
export function isAdverb(tokens: Tokens, i: number): boolean {
	return ((bitsOf(tokens)[i] as number) & Derived.Adverb) !== 0;
}

/** Ends in -ed or -ing (letters only, lower case): a word of open class that is likely a verb form. */
export function endsIn(tokens: Tokens, i: number, ending: string): boolean {
	const end = tokens.end[i] as number;
	const length = ending.length;
	return (
		tokens.kind[i] === TokenKind.Word &&
		end - (tokens.start[i] as number) > length + 1 &&
		tokens.text.startsWith(ending, end - length)
	);
}

/** Written with a capital, but no function word (`The`, `He`): part of a name, if it does not open a sentence. */
export function isCapital(tokens: Tokens, i: number): boolean {
	const shape = tokens.shape[i];
	if (shape === Shape.Lower || shape === Shape.None) return false;
	const first = tokens.text.charCodeAt(tokens.start[i] as number);
	return first < 97 || first > 122;
}

/** Capitalised and not a function word. */
export function isNameWord(tokens: Tokens, i: number): boolean {
	return ((bitsOf(tokens)[i] as number) & Derived.Name) !== 0;
}
