import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { acronymEnd, acronymStart } from '../text/acronyms';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Form, forms } from './cueWords';
import { linkBefore, opensLink } from './links';
import {
	Char,
	endsIn,
	fn,
	isAdverb,
	isChar,
	isDash,
	isFinite,
	isJoiningHyphen,
	isMark,
	isNameWord,
	isPlural,
	isWord,
} from './words';

/** What the head of a noun phrase is. */
export type HeadKind = 'name' | 'pronoun' | 'organisation' | 'noun';

/** A noun phrase in tokens of the paragraph, half-open. */
export interface NounPhrase {
	readonly start: number;
	readonly end: number;
	/** The words that name: `Lin Tao` of `spokesperson Lin Tao`, `minister` of `the minister of trade`. */
	readonly head: number;
	readonly headEnd: number;
	readonly kind: HeadKind;
}

const WINDOW = 40;
const OF = english.id('of');
const THE = english.id('the');
const IN = english.id('in');
const AND = english.id('and');
const organisationWords = new Set(
	`ministry department government agency administration committee commission council bureau office party congress
	senate parliament court bank company group institute university association organization organisation union
	foundation board authority team campaign corporation center centre house post times journal news network embassy
	police army academy federation alliance coalition league society service command federation fund`
		.split(/\s+/)
		.map((word) => english.id(word)),
);
const emphatic = new Set(['himself', 'herself', 'itself', 'themselves'].map((word) => english.id(word)));
const names = (bits: number): boolean => (bits & ~(Fn.Time | Fn.NotAdverb | Fn.Numeral)) === 0;

/** Words that end a search to the left: nothing of the subject lies before them. */
const breaks = Fn.Be | Fn.Have | Fn.Do | Fn.Modal | Fn.Object;

/**
 * The noun phrase that ends before `end`, its modifiers and prepositional phrases included; null when no noun stands
 * there. Looks at most 40 tokens back and not beyond `from`.
 */
export function phraseBefore(tokens: Tokens, from: number, end: number): NounPhrase | null {
	const link = linkBefore(tokens, from, end);
	let last = link < 0 ? end - 1 : link - 1;
	// "the minister himself argued"
	if (last > from && isWord(tokens, last) && emphatic.has(tokens.id[last] as number) && fn(tokens, last - 1) === 0)
		last -= 1;
	if (last < from || tokens.kind[last] === TokenKind.Clitic) return null;
	// "the F.B.I. said"
	const letters = isChar(tokens, last, Char.Stop) ? acronymStart(tokens, from, last + 1) : last + 1;
	if (letters <= last) return ofLetters(tokens, from, letters, last + 1);
	const lastBits = fn(tokens, last);
	if (isWord(tokens, last)) {
		const partitive = last - 1 > from && tokens.id[last - 1] === OF && isWord(tokens, last - 1);
		if (lastBits & (Fn.Subject | Fn.Object) && !(lastBits & Fn.Determiner) && !partitive) return pronoun(last);
		if (
			lastBits & (Fn.Subordinator | Fn.Preposition | Fn.Coordinator | breaks) &&
			!(lastBits & Fn.Determiner) &&
			!(partitive && lastBits & Fn.Object)
		)
			return null;
	} else if (isPercent(tokens, last)) {
		return { start: last - 1, end: last + 1, head: last - 1, headEnd: last + 1, kind: 'noun' };
	} else if (tokens.kind[last] !== TokenKind.Number && !isMark(tokens, last) && !isChar(tokens, last, Char.Close)) {
		if (!isChar(tokens, last, Char.Stop)) return null;
	}
	const least = Math.max(from, last + 1 - WINDOW);
	let start = last + 1;
	for (let i = last; i >= least; i -= 1) {
		const stop = stopsAt(tokens, i, least, last + 1);
		if (stop) break;
		start = i;
		if (opensPhrase(tokens, i, least)) break;
	}
	while (
		start <= last &&
		fn(tokens, start) & (Fn.Preposition | Fn.Adverb | Fn.Coordinator | Fn.Subordinator) &&
		!(fn(tokens, start) & (Fn.Determiner | Fn.Indefinite))
	)
		start += 1;
	// "In 2010 Venn said"
	if (start < last && tokens.kind[start] === TokenKind.Number && isNameWord(tokens, start + 1) && start > from)
		if (tokens.id[start - 1] === IN) start += 1;
	return start <= last ? withHead(tokens, start, last + 1) : null;
}

/** The sign of `58% thought`: so many of them. */
function isPercent(tokens: Tokens, i: number): boolean {
	return isChar(tokens, i, PERCENT) && i > 0 && tokens.kind[i - 1] === TokenKind.Number;
}
const PERCENT = 37;

function stopsAt(tokens: Tokens, i: number, least: number, end: number): boolean {
	if (!isWord(tokens, i)) {
		if (tokens.kind[i] === TokenKind.Clitic || tokens.kind[i] === TokenKind.Number || tokens.kind[i] === TokenKind.Han)
			return false;
		if (isJoiningHyphen(tokens, i) || isChar(tokens, i, 47) || isPlural(tokens, i)) return false;
		return !isChar(tokens, i, Char.Stop) && !opensLink(tokens, i);
	}
	const bits = fn(tokens, i);
	if (bits & breaks) {
		if (bits & Fn.Possessive) return false;
		// "a memo from May 2019", "one of them"
		if (bits & Fn.Modal && tokens.shape[i] !== Shape.Lower) return tokens.kind[i + 1] !== TokenKind.Number;
		return !(bits & Fn.Object && i === end - 1);
	}
	if (bits & (Fn.Subordinator | Fn.Question | Fn.Relative)) return !(bits & Fn.Determiner && i === end - 1);
	if (bits & Fn.Coordinator) {
		// "X and Y said": both name the subject when the words before are a noun phrase of their own.
		return tokens.id[i] !== AND || i - 1 < least || !(canEndPhrase(tokens, i - 1) || joinsSubjects(tokens, i, least));
	}
	const form = forms.of(tokens.id[i] as number);
	if (i < end - 1 && form & (Form.Past | Form.S | Form.Ing) && !(form & (Form.NounLike | Form.Participle))) return true;
	return false;
}

/** `the union of miners and the guild said`: before "and" stands one noun phrase with a determiner, and no verb. */
function joinsSubjects(tokens: Tokens, and: number, least: number): boolean {
	const opens = Fn.Determiner | Fn.Possessive;
	if (!(fn(tokens, and + 1) & opens) || fn(tokens, and + 1) & Fn.Subordinator) return false;
	let i = and - 1;
	for (; i >= least && and - i < 14; i -= 1) {
		if (!isWord(tokens, i) || isFinite(tokens, i)) break;
		const bits = fn(tokens, i);
		if (bits & (Fn.Subordinator | Fn.Coordinator | Fn.Subject | Fn.Object) && !(bits & Fn.Determiner)) return false;
	}
	const boundary = i < least || (!isWord(tokens, i) && tokens.kind[i] !== TokenKind.Clitic);
	return boundary && (fn(tokens, i + 1) & opens) !== 0;
}

function canEndPhrase(tokens: Tokens, i: number): boolean {
	if (!isWord(tokens, i)) return false;
	const bits = fn(tokens, i);
	if (bits & (Fn.Subject | Fn.Time)) return true;
	return bits === 0 && isNameWord(tokens, i);
}

/** A determiner or pronoun opens the phrase, unless the words before it still belong to it (`a spokesman for the city`). */
function opensPhrase(tokens: Tokens, i: number, least: number): boolean {
	const bits = fn(tokens, i);
	if (!(bits & (Fn.Determiner | Fn.Possessive | Fn.Subject))) return false;
	if (i <= least) return true;
	if (bits & Fn.Subject) return true;
	const left = fn(tokens, i - 1);
	if (left & Fn.Determiner) return false;
	if (tokens.id[i - 1] === AND && isWord(tokens, i - 1)) return false;
	return !(left & Fn.Preposition);
}

/**
 * The noun phrase that starts at `from`: determiner, modifiers, names, and what follows with `of`. Null when none does.
 * Ends before verbs, commas and other prepositions; at most 40 tokens long and not beyond `to`.
 */
export function phraseAfter(tokens: Tokens, from: number, to: number): NounPhrase | null {
	if (from >= to || tokens.kind[from] === TokenKind.Clitic) return null;
	const limit = Math.min(to, from + WINDOW);
	const firstBits = fn(tokens, from);
	if (isWord(tokens, from) && firstBits & (Fn.Subject | Fn.Object) && !(firstBits & (Fn.Determiner | Fn.Possessive)))
		return pronoun(from);
	const letters = firstBits & Fn.Determiner ? from + 1 : from;
	const behind = acronymEnd(tokens, letters);
	if (behind > letters && !goesOnAsName(tokens, behind, limit)) return ofLetters(tokens, from, letters, behind);
	let i = from;
	let named = false;
	for (; i < limit; i += 1) {
		if (!isWord(tokens, i)) {
			const kind = tokens.kind[i];
			if (kind === TokenKind.Clitic || kind === TokenKind.Number || kind === TokenKind.Han) continue;
			if (i === from) return null;
			if (isJoiningHyphen(tokens, i) || isChar(tokens, i, 47) || isChar(tokens, i, 38) || isPlural(tokens, i)) continue;
			if (isChar(tokens, i, Char.Stop) && i + 1 < limit && isWord(tokens, i + 1) && abbreviates(tokens, i)) continue;
			break;
		}
		const bits = fn(tokens, i);
		if (bits === 0 || names(bits)) {
			const capital = isNameWord(tokens, i);
			if (!capital && named && !tiedOn(tokens, i) && !(firstBits & Fn.Determiner && isBody(tokens, i))) break;
			if (capital) named = true;
			else if (i > from && verbal(tokens, i)) break;
			if (!capital && bits & Fn.Time && named) break;
			continue;
		}
		if (bits & (Fn.Determiner | Fn.Possessive | Fn.Numeral) && !(bits & Fn.Subordinator)) {
			if (i === from || continues(tokens, i - 1)) continue;
			break;
		}
		if (tokens.id[i] === OF && i > from && i + 1 < limit) {
			named = false;
			continue;
		}
		if (tokens.id[i] === AND && i > from && i + 1 < limit && joins(tokens, i, from)) {
			named = false;
			continue;
		}
		if (bits & Fn.Determiner && i === from) continue;
		break;
	}
	while (i > from && isWord(tokens, i - 1) && fn(tokens, i - 1) & (Fn.Preposition | Fn.Coordinator)) i -= 1;
	if (i === from) return null;
	if (i === from + 1 && firstBits & Fn.Determiner && tokens.id[from] === THE) return null;
	if (
		i === from + 1 &&
		isWord(tokens, from) &&
		firstBits & (Fn.Preposition | Fn.Subordinator | Fn.Adverb) &&
		!(firstBits & Fn.Determiner)
	)
		return null;
	return withHead(tokens, from, i);
}

function abbreviates(tokens: Tokens, stop: number): boolean {
	return isWord(tokens, stop - 1) && (tokens.end[stop - 1] as number) - (tokens.start[stop - 1] as number) <= 4;
}

/** The phrase whose head is the short form of tokens [head, end), with the article before it. */
function ofLetters(tokens: Tokens, from: number, head: number, end: number): NounPhrase {
	const start = head > from && fn(tokens, head - 1) & Fn.Determiner ? head - 1 : head;
	return { start, end, head, headEnd: end, kind: 'organisation' };
}

/** `the U.S. | Senate`, `the U.S. | envoy`: the short form only belongs to another noun. */
function goesOnAsName(tokens: Tokens, at: number, limit: number): boolean {
	if (at >= limit || !isWord(tokens, at) || isFinite(tokens, at)) return false;
	return isNameWord(tokens, at) || fn(tokens, at) === 0;
}

/** After `of`, `and` or a hyphen a determiner goes on with the phrase. */
function continues(tokens: Tokens, i: number): boolean {
	return isWord(tokens, i) && (tokens.id[i] === OF || tokens.id[i] === AND || (fn(tokens, i) & Fn.Determiner) !== 0);
}

/** "and" between two names or two noun phrases with determiners. */
function joins(tokens: Tokens, i: number, from: number): boolean {
	if (isNameWord(tokens, i - 1) && isNameWord(tokens, i + 1)) return true;
	const opens = Fn.Determiner | Fn.Possessive;
	return (fn(tokens, i + 1) & opens) !== 0 && (fn(tokens, from) & opens) !== 0;
}

/** `the Senate committee`: in small letters the noun that a name in front of it tells apart. */
function isBody(tokens: Tokens, i: number): boolean {
	return organisationWords.has(tokens.id[i] as number) && (isNameWord(tokens, i - 1) || isBody(tokens, i - 1));
}

/** After a name lower-case words end the phrase, unless a hyphen ties them on. */
function tiedOn(tokens: Tokens, i: number): boolean {
	const owned = tokens.kind[i - 1] === TokenKind.Clitic || isPlural(tokens, i - 1);
	return owned || isJoiningHyphen(tokens, i - 1) || isJoiningHyphen(tokens, i + 1);
}

/** A lower-case word that by its form is a verb. */
function verbal(tokens: Tokens, i: number): boolean {
	const form = forms.of(tokens.id[i] as number);
	if (form & (Form.Past | Form.S) && !(form & Form.NounLike)) return true;
	return endsIn(tokens, i, 'ed') || isAdverb(tokens, i);
}

function pronoun(i: number): NounPhrase {
	return { start: i, end: i + 1, head: i, headEnd: i + 1, kind: 'pronoun' };
}

/** The phrase with its naming words: its last run of capitals before any preposition, else its last noun before one. */
function withHead(tokens: Tokens, start: number, end: number): NounPhrase {
	let stop = start;
	while (stop < end && !(stop > start && isWord(tokens, stop) && fn(tokens, stop) & (Fn.Preposition | Fn.Relative)))
		stop += 1;
	let last = stop - 1;
	while (last > start && !isWord(tokens, last)) last -= 1;
	// "a study released by the guild": the participle behind the noun does not name.
	if (last > start + 1 && tokens.shape[last] === Shape.Lower && endsIn(tokens, last, 'ed')) last -= 1;
	const body = organisationWords.has(tokens.id[last] as number);
	if (!isNameWord(tokens, last)) {
		const pronoun = (fn(tokens, last) & Fn.Subject) !== 0;
		return { start, end, head: last, headEnd: last + 1, kind: pronoun ? 'pronoun' : body ? 'organisation' : 'noun' };
	}
	let head = last;
	while (head > start && (isNameWord(tokens, head - 1) || isTie(tokens, head - 1))) head -= 1;
	while (head < last && !isNameWord(tokens, head)) head += 1;
	const organisation = body || (fn(tokens, head - 1) & Fn.Determiner) !== 0;
	return { start, end, head, headEnd: last + 1, kind: organisation ? 'organisation' : 'name' };
}

function isTie(tokens: Tokens, i: number): boolean {
	return isJoiningHyphen(tokens, i) || (isChar(tokens, i, Char.Stop) && !isDash(tokens, i));
}
