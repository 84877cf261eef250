/** Small questions about tokens of names, and the words of a name as they are shown. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Fn, functionWords } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { Name, nameWords } from '../language/en/personNames';
import { Office, officeWords } from '../language/en/officeWords';
import { isDash } from '../speech/words';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Gender, NameKind, type NameFact, type NameParts } from './nameFacts';

export const enum Sign {
	Stop = 0x2e,
	Hyphen = 0x2d,
	Ampersand = 0x26,
	OpenBracket = 0x28,
	CloseBracket = 0x29,
	Comma = 0x2c,
}

/** Words that open no name for all their capital, by number: 1 for those. Days and months are, as function words are. */
const nameless = Uint8Array.from({ length: english.size }, (_, id) => {
	const bits = functionWords.of(id);
	if (bits === 0) return 0;
	const open = (bits & ~(Fn.Time | Fn.NotAdverb | Fn.Numeral)) === 0 && (bodyWords.of(id) & Body.Calendar) === 0;
	return open ? 0 : 1;
});

/** A word with a capital that is no function word. */
export function isNameWord(tokens: Tokens, i: number): boolean {
	if (tokens.kind[i] !== TokenKind.Word) return false;
	const shape = tokens.shape[i];
	if (shape === Shape.Lower || shape === Shape.None) return false;
	if (nameless[tokens.id[i]!] === 1) return false;
	return shape !== Shape.Mixed || !opensSmall(tokens, i);
}

/** `iPhone`, `mRNA`: a small letter before the capital, but that of a particle (`al-Amin`, `deWitt`). */
function opensSmall(tokens: Tokens, i: number): boolean {
	const start = tokens.start[i]!;
	const first = tokens.text.charCodeAt(start);
	return first >= 97 && first <= 122 && !/^(?:al|el|d'|de|di|mc)/.test(tokens.text.slice(start, start + 2));
}

export function touches(tokens: Tokens, i: number): boolean {
	return tokens.start[i] === tokens.end[i - 1];
}

export function isPunctuation(tokens: Tokens, i: number, code: number): boolean {
	return i < tokens.count && tokens.kind[i] === TokenKind.Punctuation && tokens.id[i] === code;
}

function lengthOf(tokens: Tokens, i: number): number {
	return tokens.end[i]! - tokens.start[i]!;
}

export function isInitial(tokens: Tokens, i: number): boolean {
	return lengthOf(tokens, i) === 1;
}

/** A full stop that belongs to the word before it: `Sen.`, `J.`, `U.S.`. */
export function isAbbreviationStop(tokens: Tokens, i: number): boolean {
	if (!isPunctuation(tokens, i, Sign.Stop) || i === 0 || !touches(tokens, i)) return false;
	return isInitial(tokens, i - 1) || (nameWords.of(tokens.id[i - 1]!) & Name.ShortTitle) !== 0;
}

/** The word opens a sentence or a quotation, so its capital says nothing. */
export function isSentenceWord(tokens: Tokens, i: number): boolean {
	if (i === 0) return true;
	const before = i - 1;
	const kind = tokens.kind[before];
	if (kind === TokenKind.Mark) return true;
	if (kind !== TokenKind.Punctuation) return false;
	const code = tokens.id[before]!;
	if (code === Sign.Stop) return !isAbbreviationStop(tokens, before);
	return (
		code === 0x21 ||
		code === 0x3f ||
		code === 0x3a ||
		code === 0x2022 ||
		code === 0x2a ||
		code === 0x2026 ||
		code === 0x7c
	);
}

/** The words of a name as they stand; stops are left out, hyphens join. */
export function nameTexts(tokens: Tokens, from: number, to: number): string[] {
	const words: string[] = [];
	for (let i = from; i < to; i += 1) {
		if (tokens.kind[i] === TokenKind.Punctuation) {
			if (tokens.id[i] === Sign.Hyphen && i + 1 < to && words.length > 0) {
				i += 1;
				words[words.length - 1] += `-${wordText(tokens, i)}`;
			} else if (tokens.id[i] === Sign.Ampersand) words.push('&');
			continue;
		}
		if (tokens.kind[i] === TokenKind.Mark && words.length > 0) words[words.length - 1] += wordText(tokens, i);
		else words.push(wordText(tokens, i));
	}
	return words;
}

function wordText(tokens: Tokens, i: number): string {
	return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** A mention with what its surroundings say of it. */
export function nameFact(tokens: Tokens, parts: NameParts): NameFact {
	const { kind, from, nameFrom, to } = parts;
	const before = from > 0 && tokens.kind[from - 1] === TokenKind.Word ? functionWords.of(tokens.id[from - 1]!) : 0;
	const name = tokens.text.slice(tokens.start[nameFrom], tokens.end[to - 1]);
	return {
		kind,
		from,
		to,
		nameFrom,
		words: to - nameFrom === 1 ? [name] : nameTexts(tokens, nameFrom, to),
		name,
		acronym: kind === NameKind.Person ? null : acronymBehind(tokens, to),
		capital: tokens.shape[to - 1] !== Shape.Lower,
		article: (before & Fn.Determiner) !== 0,
		apposed: kind === NameKind.Unknown && personalAside(tokens, to),
		gender: parts.gender ?? Gender.Unknown,
		office: parts.office ?? null,
		titled: parts.titled ?? false,
		headline: parts.headline ?? false,
		familyFirst: parts.familyFirst ?? false,
		opens: nameFrom === from && isSentenceWord(tokens, nameFrom),
	};
}

/** The word in capitals that stands in brackets behind a name. */
function acronymBehind(tokens: Tokens, to: number): string | null {
	if (!isPunctuation(tokens, to, Sign.OpenBracket) || !isPunctuation(tokens, to + 2, Sign.CloseBracket)) return null;
	// `VELM (NN) — The quay …`: a dateline, which names its agency there.
	if (to + 3 < tokens.count && isDash(tokens, to + 3)) return null;
	const at = to + 1;
	if (tokens.kind[at] !== TokenKind.Word || (tokens.shape[at] !== Shape.Upper && tokens.shape[at] !== Shape.Mixed))
		return null;
	return tokens.text.slice(tokens.start[at], tokens.end[at]);
}

/** `, 52,` or `, a teacher from …`: an age or a role, as it follows the names of persons. */
function personalAside(tokens: Tokens, to: number): boolean {
	if (!isPunctuation(tokens, to, Sign.Comma) || to + 2 >= tokens.count) return false;
	const next = to + 1;
	if (tokens.kind[next] === TokenKind.Number) {
		return (
			lengthOf(tokens, next) === 2 &&
			(isPunctuation(tokens, to + 2, Sign.Comma) || tokens.kind[to + 2] === TokenKind.Mark)
		);
	}
	if (tokens.kind[next] !== TokenKind.Word) return false;
	if (tokens.text.startsWith('who', tokens.start[next]) && lengthOf(tokens, next) === 3) return true;
	const last = Math.min(tokens.count, next + 6);
	for (let i = next; i < last; i += 1) {
		if (tokens.kind[i] === TokenKind.Punctuation && tokens.id[i] === Sign.Comma) return false;
		if (
			tokens.kind[i] === TokenKind.Word &&
			tokens.shape[i] === Shape.Lower &&
			officeWords.of(tokens.id[i]!) & Office.Head
		)
			return true;
	}
	return false;
}
