import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { phraseAfter } from './nounPhrases';
import {
	Char,
	fn,
	isAdverb,
	isAuxiliary,
	isChar,
	isDash,
	isFinite,
	isJoiningHyphen,
	isMark,
	isNameWord,
	isWord,
} from './words';

/** Nouns of what is said, written or held: the places and times of speech. */
const occasionNouns = new WordSet(
	`interview interviews statement speech address tweet tweets email post letter memo report filing article column note
	conference briefing debate rally event press remarks testimony hearing call meeting forum release ceremony session
	appearance stop hall visit tour trip inspection symposium summit ad video book op-ed news television tv radio twitter
	facebook reporters journalists lawmakers voters supporters crowd audience show program court floor stage phone
	discussion talks gathering keynote lecture summit expo fair congress parliament panel dinner lunch breakfast campaign convention occasion occasions`,
);
const occasionPrepositions = new WordSet('in on at during to via through by after before from with');
const THAT = english.id('that');

/**
 * The token after what tells when, where and to whom something is said, and stands between the verb and what is said:
 * `| on Monday in Oslo | that`, `| , however, | that`. -1 when nothing of the kind stands at `at`.
 */
export function pastOccasion(tokens: Tokens, at: number, to: number): number {
	let i = at;
	for (let part = 0; part < 6 && i < to; part += 1) {
		const next = pastPart(tokens, i, to);
		if (next < 0) break;
		i = next;
	}
	return i > at && i < to ? i : -1;
}

function pastPart(tokens: Tokens, at: number, to: number): number {
	if (isChar(tokens, at, Char.Open)) return closing(tokens, at, to, Char.Close);
	if (isChar(tokens, at, Char.Comma) || isDash(tokens, at)) {
		const close = closing(tokens, at, to, isChar(tokens, at, Char.Comma) ? Char.Comma : -1);
		return close >= 0 && close < to && isWord(tokens, close) && tokens.id[close] === THAT ? close : -1;
	}
	const bits = fn(tokens, at);
	if (bits & Fn.Time) return pastTime(tokens, at, to);
	if (isAdverb(tokens, at) && !(bits & (Fn.Determiner | Fn.Question | Fn.Subordinator | Fn.Subject))) return at + 1;
	if (bits & Fn.Determiner && at + 1 < to && fn(tokens, at + 1) & Fn.Time) return at + 2;
	if (isAgo(tokens, at, to)) return at + 3;
	const times = pastTimes(tokens, at, to);
	if (times >= 0) return times;
	if (bits & Fn.Preposition && occasionPrepositions.has(tokens.id[at] as number)) return pastPhrase(tokens, at, to);
	return -1;
}

/** After the bracket, comma or dash that closes what the one at `at` opens; nothing but an aside may stand between. */
function closing(tokens: Tokens, at: number, to: number, code: number): number {
	const limit = Math.min(to, at + 26);
	for (let i = at + 1; i < limit; i += 1) {
		if (isMark(tokens, i) || isChar(tokens, i, Char.Semicolon)) return -1;
		if (code < 0 ? isDash(tokens, i) : isChar(tokens, i, code)) {
			const next = i + 1;
			if (code !== Char.Comma || (isWord(tokens, next) && tokens.id[next] === THAT)) return next;
		}
	}
	return -1;
}

function pastTime(tokens: Tokens, at: number, to: number): number {
	let i = at + 1;
	while (i < to && i < at + 4 && (fn(tokens, i) & Fn.Time || isDayNumber(tokens, i))) i += 1;
	return i;
}

function isDayNumber(tokens: Tokens, i: number): boolean {
	const length = (tokens.end[i] as number) - (tokens.start[i] as number);
	return tokens.kind[i] === 2 && (length <= 2 || length === 4);
}

/** `two years ago`. */
function isAgo(tokens: Tokens, at: number, to: number): boolean {
	return at + 2 < to && (fn(tokens, at + 1) & Fn.Time) !== 0 && tokens.id[at + 2] === AGO;
}
const AGO = english.id('ago');

/** `many times`, `three times`, `many, many times`. */
function pastTimes(tokens: Tokens, at: number, to: number): number {
	if (!(fn(tokens, at) & (Fn.Determiner | Fn.Numeral))) return -1;
	let noun = at + 1;
	while (noun < to && (tokens.id[noun] === tokens.id[at] || isChar(tokens, noun, Char.Comma)) && noun < at + 3)
		noun += 1;
	return noun < to && isWord(tokens, noun) && tokens.id[noun] === TIMES ? noun + 1 : -1;
}
const TIMES = english.id('times');

/** `in a statement`, `at a rally in Dorrow`, `to the press`, `on Twitter`: not `in 30 years` nor `under the plan`. */
function pastPhrase(tokens: Tokens, at: number, to: number): number {
	const next = at + 1;
	if (next >= to) return -1;
	if (fn(tokens, next) & Fn.Time) return pastTime(tokens, next, to);
	const phrase = phraseAfter(tokens, next, to);
	if (phrase === null || phrase.end >= to) return -1;
	if (isWord(tokens, phrase.end) && tokens.id[phrase.end] === THAT) return phrase.end;
	if (fn(tokens, phrase.end) & Fn.Time) return pastTime(tokens, phrase.end, to);
	const last = phrase.headEnd - 1;
	const occasion = occasionNouns.has(tokens.id[last] as number) || isNameWord(tokens, last);
	if (!occasion || isAuxiliary(tokens, phrase.end)) return -1;
	return phrase.end;
}

const settings = new WordSet('in at during after before while when');
/** `at least`, `in all`: no place and no time. */
const noSettings = new WordSet('least most all once last first general particular fact favor favour response reply');
const FARTHEST = 28;

/**
 * The "that" behind a long setting: `| at a symposium on the reform of the ports in May | that`, `| while visiting the
 * lock at Rulle | that`. Nothing with a verb of its own may stand between. -1 when there is none within 28 tokens.
 */
export function thatBehindSetting(tokens: Tokens, at: number, to: number): number {
	if (!settings.has(tokens.id[at] as number) || !isWord(tokens, at)) return -1;
	// "at last year's fair" is a setting, "at last" is none.
	if (noSettings.has(tokens.id[at + 1] as number) && !(fn(tokens, at + 2) & Fn.Time)) return -1;
	return thatAhead(tokens, at + 1, Math.min(to, at + FARTHEST));
}

/** The first "that" of `at` up to `to` that opens a clause, with no verb, subject or aside before it; -1 without one. */
export function thatAhead(tokens: Tokens, at: number, to: number): number {
	for (let i = at; i + 1 < to; i += 1) {
		if (!isWord(tokens, i)) {
			if (isMark(tokens, i) || (tokens.kind[i] === TokenKind.Punctuation && !isJoiningHyphen(tokens, i))) return -1;
			continue;
		}
		// "in that case", "the rule that failed": a determiner, a relative
		if (tokens.id[i] === THAT && fn(tokens, i - 1) & Fn.Preposition) continue;
		if (tokens.id[i] === THAT) return isFinite(tokens, i + 1) || isAdverb(tokens, i + 1) ? -1 : i;
		// The month of May is written as a verb is.
		if (tokens.shape[i] === Shape.Lower && isFinite(tokens, i)) return -1;
		if (fn(tokens, i) & (Fn.Subject | Fn.Question)) return -1;
	}
	return -1;
}
