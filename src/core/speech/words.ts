import { commonVerbs } from '../language/en/commonVerbs';
import { Fn, functionWords } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { FIRST_WORD } from '../language/wordRows';
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
	/** The long dash that some sites set for one. */
	Bar = 0x2015,
}

/** What a word is by itself, in the bits above those of its function words. */
const enum Derived {
	Functions = (1 << 21) - 1,
	/** An adverb by its list, in any case. */
	Adverb = 1 << 21,
	/** In small letters an adverb by its ending. */
	EndsInLy = 1 << 22,
	/** An auxiliary with a tense. */
	Auxiliary = 1 << 23,
	/** By its list or its ending a past or a third person. */
	Verb = 1 << 24,
}

const ANY_AUXILIARY = Fn.Be | Fn.Have | Fn.Do | Fn.Modal;
const NOT_OF_NAMES = ~(Fn.Time | Fn.NotAdverb | Fn.Numeral);
const untensed = new Set(['be', 'been', 'being', 'having'].map((word) => english.id(word)));

/** The bits of all words known when this module loads; whatever becomes known later is judged by its letters. */
const known = Int32Array.from({ length: english.size }, (_, id) => (id < FIRST_WORD ? 0 : bitsOfWord(id)));

function bitsOfWord(id: number): number {
	const word = english.word(id);
	let all = functionWords.of(id);
	if (all & Fn.Adverb) all |= Derived.Adverb;
	if (!(all & Fn.NotAdverb) && word.length > 4 && word.endsWith('ly')) all |= Derived.EndsInLy;
	const form = forms.of(id);
	if (all & ANY_AUXILIARY) {
		if (!untensed.has(id)) all |= Derived.Auxiliary;
	} else if (
		commonVerbs.of(id) !== 0 ||
		(form & (Form.Past | Form.S) && !(form & Form.NounLike)) ||
		(word.length > 3 && word.endsWith('ed'))
	)
		all |= Derived.Verb;
	return all;
}

/** All bits of a word of the paragraph; 0 for whatever is no word. */
function bitsOf(tokens: Tokens, i: number): number {
	if (tokens.kind[i] !== TokenKind.Word) return 0;
	const id = tokens.id[i] as number;
	return id !== 0 && id < known.length ? (known[id] as number) : bitsByEnding(tokens, i);
}

function bitsByEnding(tokens: Tokens, i: number): number {
	const { text } = tokens;
	const end = tokens.end[i] as number;
	const length = end - (tokens.start[i] as number);
	const last = text.charCodeAt(end - 1);
	const before = text.charCodeAt(end - 2);
	if (last === 121 && before === 108) return length > 4 ? Derived.EndsInLy : 0;
	return last === 100 && before === 101 && length > 3 ? Derived.Verb : 0;
}

/** After an article or a preposition no verb follows but a noun or its adjective. */
function bindsNoun(before: number): boolean {
	return (before & (Fn.Determiner | Fn.Possessive | Fn.Preposition)) !== 0 && !(before & (Fn.Relative | Fn.Indefinite));
}

/** Function-word bits of a token; 0 for names, marks and words of open classes. */
export function fn(tokens: Tokens, i: number): number {
	if (tokens.kind[i] !== TokenKind.Word) return 0;
	const id = tokens.id[i] as number;
	return id < known.length ? (known[id] as number) & Derived.Functions : 0;
}

/** An auxiliary or modal that carries a tense. */
export function isAuxiliary(tokens: Tokens, i: number): boolean {
	return (bitsOf(tokens, i) & Derived.Auxiliary) !== 0;
}

/** Likely a finite verb, by list or ending and by the word before it. */
export function isFinite(tokens: Tokens, i: number): boolean {
	const bits = bitsOf(tokens, i);
	if (bits & Derived.Auxiliary) return true;
	if (!(bits & Derived.Verb) || tokens.shape[i] !== Shape.Lower) return false;
	return i === 0 || !bindsNoun(bitsOf(tokens, i - 1));
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
	if (code === Char.EmDash || code === Char.Bar) return true;
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
	const bits = bitsOf(tokens, i);
	if (bits & Derived.Adverb) return true;
	return (bits & Derived.EndsInLy) !== 0 && tokens.shape[i] === Shape.Lower;
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
	if (tokens.kind[i] !== TokenKind.Word || tokens.shape[i] === Shape.Lower) return false;
	const id = tokens.id[i] as number;
	return (
		(id >= known.length || ((known[id] as number) & NOT_OF_NAMES & Derived.Functions) === 0) && isCapital(tokens, i)
	);
}
