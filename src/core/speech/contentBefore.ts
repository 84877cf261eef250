import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { beforeStop } from './clauseEnd';
import type { ContentKind } from './content';
import type { Cue } from './cues';
import { clauseFollows, opensPhrase } from './finite';
import { phraseAfter } from './nounPhrases';
import { pastOccasion } from './occasions';
import type { Subject } from './subjects';
import { Char, endsIn, fn, isAdverb, isCapital, isChar, isDash, isFinite, isMark, isWord } from './words';

interface Range {
	readonly start: number;
	readonly end: number;
	readonly kind: ContentKind;
}

const AS = english.id('as');
const TO = english.id('to');
const THERE = english.id('there');
const BUT = english.id('but');
const A = english.id('a');
const AN = english.id('an');

/**
 * The clause that a trailing or parenthetical attribution governs: `…, X said.`, `…, said X.`, `…, X said, …`,
 * `As X noted, …`. Null when the words before the attribution are no clause of their own, or stand in marks.
 */
export function contentBefore(
	tokens: Tokens,
	cue: Cue,
	subject: Subject,
	from: number,
	to: number,
	quoted: Uint8Array,
): Range | null {
	if (cue.form !== 'finite' || !(cue.takes & (Takes.Quotation | Takes.Mental | Takes.Evidence))) return null;
	// "…, the data showed": what mostly takes a thing as its object needs a source that is one of no thought.
	const shown = (cue.takes & Takes.Evidence) !== 0 && subject.kind !== 'pronoun';
	if (cue.takes & Takes.That && !(cue.takes & Takes.Quotation) && !shown) return null;
	if (subject.relation !== 'left' && subject.relation !== 'right') return null;
	let opens = subject.relation === 'left' ? subject.start : cue.group;
	const closes = subject.relation === 'left' ? cue.end : subject.end;
	const as = opens > from && isWord(tokens, opens - 1) && tokens.id[opens - 1] === AS;
	if (as) opens -= 1;
	const after = afterAttribution(tokens, pastTold(tokens, cue, subject, closes, to), to, subject.relation === 'right');
	// "…, Venn began to say": no attribution.
	if (cue.takes & Takes.That && isWord(tokens, closes) && tokens.id[closes] === TO) return null;
	if (as && opens <= skipOpeners(tokens, from, opens)) {
		const main = after.start < 0 ? behindSetting(tokens, closes, to) : after.start;
		return main < 0 ? null : rest(tokens, main, to);
	}
	const comma = opens - 1;
	if (comma <= from || !(isChar(tokens, comma, Char.Comma) || isDash(tokens, comma))) return null;
	if (quoted[comma - 1] && isMark(tokens, comma - 1)) return null;
	if (!after.free) return null;
	const start = skipOpeners(tokens, from, comma);
	const left: Range = { start, end: comma, kind: 'clause' };
	const fronted = frontedOnly(tokens, start, comma);
	const whole =
		!fronted &&
		(clauseFollows(tokens, start, comma) ||
			(after.start < 0 && (isRun(tokens, cue, start, comma) || isToCome(tokens, cue, start, comma))));
	// "If this fails, Venn argues, replacing it would cost more": what is fronted needs its main clause.
	const goesOn = after.start < 0 && fronted && isChar(tokens, after.at, Char.Comma) ? after.at + 1 : after.start;
	if (goesOn < 0) return whole ? left : null;
	if (after.start < 0 && !clauseFollows(tokens, goesOn, to)) return null;
	const { end } = rest(tokens, goesOn, to);
	// `a study that, he claimed, had warned of it`: the clause of the study alone.
	if (isWord(tokens, comma - 1) && fn(tokens, comma - 1) & Fn.Relative) return rest(tokens, goesOn, to);
	// "It was unfair: his town, he said, would pay": what stands before the colon is not his.
	return end > goesOn ? { start: pastColon(tokens, start, comma), end, kind: 'clause' } : whole ? left : null;
}

/** `As Venn said at the opening of the quay, | …`: behind the comma that ends the setting, when no verb stands in it; else -1. */
function behindSetting(tokens: Tokens, closes: number, to: number): number {
	if (!(fn(tokens, closes) & (Fn.Preposition | Fn.Time))) return -1;
	for (let i = closes + 1; i < Math.min(to - 1, closes + LONGEST_SETTING); i += 1) {
		if (isMark(tokens, i) || isFinite(tokens, i)) return -1;
		if (isChar(tokens, i, Char.Comma)) return isMark(tokens, i + 1) || !clauseFollows(tokens, i + 1, to) ? -1 : i + 1;
	}
	return -1;
}
const LONGEST_SETTING = 16;

/** `…, Venn told the Dorrow Courier`: behind those who are told. */
function pastTold(tokens: Tokens, cue: Cue, subject: Subject, closes: number, to: number): number {
	if (!(cue.takes & Takes.Told) || subject.relation !== 'left') return closes;
	return phraseAfter(tokens, closes, to)?.end ?? closes;
}

/** Six words or more that open with no participle pass for a clause whose verb no list knows. */
function isRun(tokens: Tokens, cue: Cue, start: number, end: number): boolean {
	// "Ports far busier than thought, figures show": in headlines papers tell as persons do.
	const shown = cue.takes & Takes.Evidence && cue.end >= tokens.count;
	if (end - start < SHORTEST_RUN || !(shown || (cue.takes & Takes.Quotation && !(cue.takes & Takes.That))))
		return false;
	let at = start;
	if (fn(tokens, at) & Fn.Preposition) while (at < end && !isChar(tokens, at - 1, Char.Comma)) at += 1;
	if (at === end) return false;
	return opensPhrase(tokens, at) && !endsIn(tokens, at, 'ing') && !endsIn(tokens, at, 'ed');
}
const SHORTEST_RUN = 6;

/** `Mine to close, says Venn`: headlines say with an infinitive what will be. */
function isToCome(tokens: Tokens, cue: Cue, start: number, end: number): boolean {
	if (!(cue.takes & Takes.Quotation) || cue.takes & Takes.That) return false;
	const phrase = phraseAfter(tokens, start, end);
	return phrase !== null && phrase.end + 1 < end && tokens.id[phrase.end] === TO && fn(tokens, phrase.end + 1) === 0;
}

function pastColon(tokens: Tokens, start: number, end: number): number {
	for (let i = end - 1; i > start && i > end - LONGEST_OPENING; i -= 1) if (isChar(tokens, i, Char.Colon)) return i + 1;
	return start;
}
const LONGEST_OPENING = 20;

function rest(tokens: Tokens, start: number, to: number): Range {
	return { start, end: beforeStop(tokens, start, to), kind: 'clause' };
}

function length(tokens: Tokens, { start, end }: Range): number {
	return (tokens.end[end - 1] as number) - (tokens.start[start] as number);
}

/** `In the three years since the flood`, `If it rains`: an adverbial without a main clause behind it. */
function frontedOnly(tokens: Tokens, start: number, end: number): boolean {
	const bits = fn(tokens, start);
	if (!(bits & (Fn.Preposition | Fn.Subordinator)) || bits & Fn.Determiner) return false;
	for (let i = start; i < end; i += 1) if (isChar(tokens, i, Char.Comma)) return false;
	return true;
}

/**
 * What follows the attribution: whether it stands free there (an end, a comma, a time or place, not an object or a
 * quotation of its own), and where the clause goes on behind it, -1 when it does not.
 */
function afterAttribution(
	tokens: Tokens,
	closes: number,
	to: number,
	inverted: boolean,
): { readonly free: boolean; readonly start: number; readonly at: number } {
	const past = pastOccasion(tokens, closes, to);
	const at = past < 0 ? closes : past;
	if (at >= to) return { free: true, start: -1, at };
	if (isWord(tokens, at)) {
		const bits = fn(tokens, at);
		const loose = Fn.Preposition | Fn.Subordinator | Fn.Time | Fn.Coordinator | Fn.Adverb | Fn.Relative;
		const adjunct = endsIn(tokens, at, 'ing') || endsIn(tokens, at, 'ed') || isAdverb(tokens, at);
		return { free: (bits & loose) !== 0 || adjunct, start: -1, at };
	}
	if (isMark(tokens, at) || isChar(tokens, at, Char.Colon) || tokens.kind[at] === TokenKind.Number) {
		return { free: false, start: -1, at };
	}
	if (!isChar(tokens, at, Char.Comma)) return { free: true, start: -1, at };
	const next = at + 1;
	if (next >= to) return { free: true, start: -1, at };
	if (isMark(tokens, next)) return { free: false, start: -1, at };
	const bits = fn(tokens, next);
	const goesOn = Fn.Be | Fn.Have | Fn.Do | Fn.Modal | Fn.Subject | Fn.Determiner | Fn.Possessive | Fn.Indefinite;
	if (bits & Fn.Relative) return { free: true, start: -1, at };
	// Behind an inverted source a noun phrase tells who he is; only a verb goes on with the clause.
	if (inverted && !isFinite(tokens, next)) return { free: true, start: -1, at };
	const there = tokens.id[next] === THERE && (fn(tokens, next + 1) & (Fn.Be | Fn.Have | Fn.Modal)) !== 0;
	if (bits & goesOn || there || continuing.has(tokens.id[next] as number)) return { free: true, start: next, at };
	return { free: true, start: bits !== 0 || endsIn(tokens, next, 'ing') ? -1 : next, at };
}
/** Clauses that go on with what is said behind an attribution: `It was great, Venn said, until it fell`. */
const continuing = new Set(
	['since', 'because', 'until', 'unless', 'although', 'though', 'if'].map((word) => english.id(word)),
);

/** Behind `DORROW, March 3 (Norland News) --` at the beginning of a paragraph; 0 where it opens with none. */
function pastDateline(tokens: Tokens, limit: number): number {
	const most = Math.min(limit, LONGEST_DATELINE);
	for (let i = 1; i < most; i += 1) {
		if (!isDash(tokens, i)) continue;
		return tokens.shape[0] === Shape.Upper || isChar(tokens, i - 1, Char.Close) ? i + 1 : 0;
	}
	return 0;
}
const LONGEST_DATELINE = 20;

/** Behind `MS. VENN:` or `The Minister for Ports (Orla Venn):` at the beginning of a paragraph; 0 without one. */
function pastLabel(tokens: Tokens, limit: number): number {
	const most = Math.min(limit, LONGEST_DATELINE);
	let inside = false;
	for (let i = 0; i < most; i += 1) {
		if (isChar(tokens, i, Char.Colon)) return i === 0 ? 0 : i + 1;
		if (isChar(tokens, i, Char.Open)) inside = true;
		else if (isChar(tokens, i, Char.Close)) inside = false;
		else if (isMark(tokens, i) || (!inside && isWord(tokens, i) && !inLabel(tokens, i))) return 0;
	}
	return 0;
}

function inLabel(tokens: Tokens, i: number): boolean {
	return isCapital(tokens, i) || (i > 0 && (fn(tokens, i) & (Fn.Preposition | Fn.Determiner | Fn.Coordinator)) !== 0);
}

const BULLET = 0x2022;

function skipOpeners(tokens: Tokens, from: number, limit: number): number {
	let start = from === 0 ? pastDateline(tokens, limit) || pastLabel(tokens, limit) : from;
	while (start < limit && (isMark(tokens, start) || isDash(tokens, start) || isChar(tokens, start, BULLET))) start += 1;
	const bits = fn(tokens, start);
	if (bits & Fn.Coordinator && !(bits & Fn.Adverb) && start + 1 < limit) start += 1;
	// `Second, as X has warned, …`
	if (fn(tokens, start) & Fn.Adverb && isChar(tokens, start + 1, Char.Comma) && start + 2 <= limit) start += 2;
	return start;
}

/** `according to Orla Venn, a retired nurse, | …`: the comma behind the noun phrase that tells who the source is. */
function pastApposition(tokens: Tokens, comma: number, to: number): number {
	const opener = comma + 1;
	if (opener >= to || (tokens.id[opener] !== A && tokens.id[opener] !== AN)) return comma;
	for (let i = opener + 1; i < Math.min(to, opener + LONGEST_OPENING); i += 1) {
		if (isFinite(tokens, i)) return comma;
		if (isChar(tokens, i, Char.Comma))
			return clauseFollows(tokens, i + 1, to) && !isFinite(tokens, i + 1) && !(fn(tokens, i + 1) & Fn.Relative)
				? i
				: comma;
	}
	return comma;
}

/** `According to X, …`, `…, according to X`, and in the middle: then the longer part. */
export function contentOfSource(tokens: Tokens, cue: Cue, subject: Subject, from: number, to: number): Range | null {
	const start = skipOpeners(tokens, from, cue.start);
	let end = cue.start;
	while (end > start && (isChar(tokens, end - 1, Char.Comma) || isDash(tokens, end - 1))) end -= 1;
	const left: Range = { start, end, kind: 'clause' };
	let comma = subject.end;
	while (comma < to && !isChar(tokens, comma, Char.Comma)) comma += 1;
	comma = pastApposition(tokens, comma, to);
	const right = rest(tokens, Math.min(comma + 1, to), to);
	if (end - start < 2) return right.end > right.start ? right : null;
	if (right.end <= right.start) return left;
	if (tokens.id[right.start] === BUT && clauseFollows(tokens, left.start, left.end)) return left;
	const apposition =
		tokens.id[right.start] !== TO && !isFinite(tokens, right.start) && !clauseFollows(tokens, right.start, right.end);
	if (apposition && clauseFollows(tokens, left.start, left.end)) return left;
	// The words behind a parenthesis that go on with the verb are the gist, even when they are a little shorter.
	const share = tokens.id[right.start] === TO || isFinite(tokens, right.start) ? 0.7 : 1;
	return length(tokens, right) > share * length(tokens, left) ? right : left;
}
