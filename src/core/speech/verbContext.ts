/** What the words around a verb form tell of it: whether it is a verb at all, whether it reports, whether it asks. */
import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { governs } from './cueWords';
import { phraseAfter } from './nounPhrases';
import { Char, endsIn, fn, isChar, isJoiningHyphen, isMark, isNameWord, isWord, isFinite } from './words';

const TO = english.id('to');
const THANK = english.id('thank');
const YOU = english.id('you');
const THINK = english.id('think');
const TANK = english.id('tank');
const TANKS = english.id('tanks');
const VALUE = english.id('value');
const ASKED = english.id('asked');
const THAN = english.id('than');
const AS = english.id('as');
const AT = english.id('at');

/** `he's claiming`: the subject holds its form of "be". */
export function contracted(tokens: Tokens, before: number, from: number): boolean {
	return before > from && tokens.kind[before] === TokenKind.Clitic && (fn(tokens, before - 1) & Fn.Subject) !== 0;
}

/** `was quoted | as saying` */
export function isCited(tokens: Tokens, before: number, from: number): boolean {
	return (
		before - 2 > from &&
		tokens.id[before] === AS &&
		quoting.has(tokens.id[before - 1] as number) &&
		(fn(tokens, before - 2) & Fn.Be) !== 0
	);
}

/** The verb of `quoted | as saying`, `cited two wardens | as saying`, with nothing but a noun phrase behind it; -1 without. */
export function quotingBefore(tokens: Tokens, as: number): number {
	for (let i = as - 1; i >= 0 && i > as - LONGEST_CITED; i -= 1) {
		if (isMark(tokens, i) || isChar(tokens, i, Char.Comma) || isChar(tokens, i, Char.Semicolon)) return -1;
		if (quoting.has(tokens.id[i] as number) && isWord(tokens, i)) return i;
		if (isFinite(tokens, i)) return -1;
	}
	return -1;
}
const LONGEST_CITED = 14;

/** `cited | two wardens as saying`: what they say is reported, not that they do. */
export function asSaying(tokens: Tokens, at: number, to: number): boolean {
	const phrase = phraseAfter(tokens, at, to);
	if (phrase === null || tokens.id[phrase.end] !== AS || !endsIn(tokens, phrase.end + 1, 'ing')) return false;
	return (governs.of(tokens.id[phrase.end + 1] as number) & Takes.Quotation) !== 0;
}

/** `the same as saying`, `no more than hoping`; but `was quoted as saying`. */
export function compares(tokens: Tokens, before: number): boolean {
	const id = tokens.id[before];
	if (id === THAN) return true;
	return id === AS && before > 0 && quotingBefore(tokens, before) < 0;
}
const quoting = new Set(
	['quoted', 'cited', 'reported', 'described', 'recorded', 'him', 'her', 'them'].map((w) => english.id(w)),
);

/** `thank you`, `think tank`. */
export function isIdiom(tokens: Tokens, i: number): boolean {
	const next = tokens.id[i + 1];
	return (tokens.id[i] === THANK && next === YOU) || (tokens.id[i] === THINK && (next === TANK || next === TANKS));
}

/** `Asked whether …, he said`, `when asked about it`: who is asked is the speaker, who asks is not named. */
export function isAsked(tokens: Tokens, i: number, before: number, from: number): boolean {
	if (tokens.id[i] !== ASKED || i + 1 >= tokens.count) return false;
	if (before >= from && isWord(tokens, before) && !(fn(tokens, before) & Fn.Subordinator)) return false;
	return (fn(tokens, i + 1) & (Fn.Question | Fn.Preposition)) !== 0;
}

/** Part of a compound (`value-added`, `so-called`). */
export function isJoined(tokens: Tokens, i: number, from: number, to: number): boolean {
	return (i > from && isJoiningHyphen(tokens, i - 1)) || (i + 1 < to && isJoiningHyphen(tokens, i + 1));
}

/** `300 pledged delegates`, `value added tax`: the past form stands before its noun. */
export function isAttributive(tokens: Tokens, i: number, before: number): boolean {
	if (tokens.id[before] === VALUE && isWord(tokens, before)) return true;
	// "of ignoring repeated warnings"
	if (tokens.shape[before] === Shape.Lower && endsIn(tokens, before, 'ing') && attributive.has(tokens.id[i] as number))
		return isWord(tokens, i + 1) && fn(tokens, i + 1) === 0 && tokens.shape[i + 1] === Shape.Lower;
	if (tokens.kind[before] !== TokenKind.Number || !isWord(tokens, i + 1)) return false;
	if (fn(tokens, i + 1) !== 0 || isNameWord(tokens, i + 1)) return false;
	// "512 suspected cholera cases"
	return attributive.has(tokens.id[i] as number) || tokens.text.endsWith('s', tokens.end[i + 1]);
}

const attributive = new Set(
	`repeated reported expected proposed alleged announced promised suggested recommended projected estimated feared planned
	stated pledged predicted perceived suspected confirmed`
		.split(/\s+/)
		.map((w) => english.id(w)),
);

/** After this word a form is an adjective or a noun: `the claims`, `its stated aim`, `Wei's report`. */
export function adjectival(tokens: Tokens, before: number, left: number): boolean {
	if (tokens.kind[before] === TokenKind.Clitic) return true;
	if (left & Fn.Possessive || (isWord(tokens, before) && adjectives.has(tokens.id[before] as number))) return true;
	if (!(left & Fn.Determiner)) return false;
	// Pronouns too: `this shows`, `many say`, `all said`.
	return !(left & (Fn.Indefinite | Fn.Subordinator)) && !standsAlone.has(tokens.id[before] as number);
}
/** `the main projected targets`: none of these names anybody by itself. */
const adjectives = new Set(
	['main', 'key', 'major', 'overall', 'total', 'current', 'previous', 'initial'].map((w) => english.id(w)),
);
const standsAlone = new Set(
	['this', 'these', 'those', 'many', 'some', 'others', 'most', 'few', 'several'].map((w) => english.id(w)),
);

/** `they`, `who`, `officials`, `people`: what a bare present form can follow. */
export function pluralSubject(tokens: Tokens, before: number, left: number): boolean {
	// "called that figure": behind a verb "that" points at a noun.
	if (left & Fn.Relative && before > 0 && isFinite(tokens, before - 1)) return false;
	if (left & (Fn.Subject | Fn.Relative | Fn.Indefinite | Fn.Coordinator)) return true;
	// "the minutes show": a word of time as well.
	if ((left & ~Fn.Time) !== 0 || !isWord(tokens, before)) return false;
	const last = tokens.text.charCodeAt((tokens.end[before] as number) - 1);
	return last === 115 || plurals.has(tokens.id[before] as number);
}
const plurals = new Set(
	['people', 'men', 'women', 'police', 'children', 'media', 'data', 'leadership', 'staff'].map((w) => english.id(w)),
);

/** `…, analysts note, …`: a plural noun and its verb between commas. */
export function isAside(tokens: Tokens, i: number, before: number, from: number): boolean {
	return (
		before > from &&
		isChar(tokens, before - 1, Char.Comma) &&
		isChar(tokens, i + 1, Char.Comma) &&
		(governs.of(tokens.id[i] as number) & Takes.Quotation) !== 0
	);
}

/** `put the number of spills at 464,056`, `estimated the cost at $3 million`: a figure is given. */
export function setsFigure(tokens: Tokens, from: number, to: number): boolean {
	if (!(fn(tokens, from) & (Fn.Determiner | Fn.Possessive))) return false;
	const limit = Math.min(to - 1, from + 14);
	for (let i = from + 2; i < limit; i += 1) {
		if (!isWord(tokens, i) || tokens.id[i] !== AT) continue;
		for (let k = i + 1; k < Math.min(to, i + 5); k += 1) {
			if (tokens.kind[k] === TokenKind.Number || fn(tokens, k) & Fn.Numeral) return true;
			if (isChar(tokens, k, Char.Comma)) break;
		}
	}
	return false;
}
export const gauges = new Set(['put', 'puts', 'estimate', 'estimates', 'estimated'].map((w) => english.id(w)));

/** `…, the Dorrow Courier reports.`: nothing but a name between a comma and the verb, which ends the clause. */
export function trails(tokens: Tokens, i: number, from: number): boolean {
	if (!isChar(tokens, i + 1, Char.Stop) && !isChar(tokens, i + 1, Char.Comma) && i + 1 < tokens.count) return false;
	// "…, drilling shows": nouns alone do where a headline ends.
	const ends = i + 1 >= tokens.count;
	const names = (k: number): boolean => isNameWord(tokens, k) || (ends && isWord(tokens, k) && fn(tokens, k) === 0);
	if (!names(i - 1)) return false;
	let at = i - 2;
	while (at > from && at > i - 8 && names(at)) at -= 1;
	if (isWord(tokens, at) && fn(tokens, at) & Fn.Determiner) at -= 1;
	return at > from && isChar(tokens, at, Char.Comma);
}

/** `calls | harbour plan | 'a betrayal'`: headlines leave articles out. */
function pastNouns(tokens: Tokens, at: number, to: number): number {
	let i = at;
	while (i < to - 1 && i < at + 3 && isWord(tokens, i) && fn(tokens, i) === 0) i += 1;
	return i;
}

/** Something that a verb can govern stands here, so the word before it was a verb. */
export function opensContent(tokens: Tokens, at: number, to: number, bits: number): boolean {
	if (at >= to) return false;
	if (isMark(tokens, at)) return true;
	if (!isWord(tokens, at)) return tokens.kind[at] === TokenKind.Number;
	if (bits === 0 && at + 1 < to && (tokens.id[at + 1] === TO || isMark(tokens, pastNouns(tokens, at, to)))) return true;
	if (bits & (Fn.Determiner | Fn.Possessive | Fn.Subject | Fn.Object | Fn.Question)) return true;
	return isNameWord(tokens, at);
}
