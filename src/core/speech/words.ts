import { Fn, functionWords } from '../language/en/functionWords';
import { Shape, TokenKind, type Tokens } from '../text/tokens';

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

/** Function-word bits of a token; 0 for names, marks and words of open classes. */
export function fn(tokens: Tokens, i: number): number {
	return tokens.kind[i] === TokenKind.Word ? functionWords.of(tokens.id[i] as number) : 0;
}

export function isWord(tokens: Tokens, i: number): boolean {
	return tokens.kind[i] === TokenKind.Word;
}

/** The token is this punctuation character. */
export function isChar(tokens: Tokens, i: number, code: number): boolean {
	return tokens.kind[i] === TokenKind.Punctuation && tokens.id[i] === code;
}

export function isMark(tokens: Tokens, i: number): boolean {
	return tokens.kind[i] === TokenKind.Mark;
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
	if (tokens.kind[i] !== TokenKind.Word) return false;
	const bits = functionWords.of(tokens.id[i] as number);
	if (bits & Fn.Adverb) return true;
	if (tokens.shape[i] !== Shape.Lower || bits & Fn.NotAdverb) return false;
	const end = tokens.end[i] as number;
	return (
		end - (tokens.start[i] as number) > 4 &&
		tokens.text.charCodeAt(end - 1) === 121 &&
		tokens.text.charCodeAt(end - 2) === 108
	);
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
	if (!isCapital(tokens, i)) return false;
	const bits = functionWords.of(tokens.id[i] as number);
	return (bits & ~(Fn.Time | Fn.NotAdverb | Fn.Numeral)) === 0;
}
