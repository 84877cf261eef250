import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { beforeStop } from './clauseEnd';
import type { ContentKind } from './content';
import type { Cue } from './cues';
import { clauseFollows } from './finite';
import { pastOccasion } from './occasions';
import type { Subject } from './subjects';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isFinite, isMark, isWord } from './words';

interface Range {
	readonly start: number;
	readonly end: number;
	readonly kind: ContentKind;
}

const AS = english.id('as');
const TO = english.id('to');

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
	if (cue.form !== 'finite' || !(cue.takes & (Takes.Quotation | Takes.Mental))) return null;
	if (cue.takes & Takes.That && !(cue.takes & Takes.Quotation)) return null;
	if (subject.relation !== 'left' && subject.relation !== 'right') return null;
	let opens = subject.relation === 'left' ? subject.start : cue.group;
	const closes = subject.relation === 'left' ? cue.end : subject.end;
	const as = opens > from && isWord(tokens, opens - 1) && tokens.id[opens - 1] === AS;
	if (as) opens -= 1;
	const after = afterAttribution(tokens, closes, to, subject.relation === 'right');
	if (as && opens <= skipOpeners(tokens, from, opens)) return after.start < 0 ? null : rest(tokens, after.start, to);
	const comma = opens - 1;
	if (comma <= from || !(isChar(tokens, comma, Char.Comma) || isDash(tokens, comma))) return null;
	if (quoted[comma - 1] && isMark(tokens, comma - 1)) return null;
	if (!after.free) return null;
	const start = skipOpeners(tokens, from, comma);
	const left: Range = { start, end: comma, kind: 'clause' };
	const whole = clauseFollows(tokens, start, comma) && !frontedOnly(tokens, start, comma);
	if (after.start < 0) return whole ? left : null;
	const { end } = rest(tokens, after.start, to);
	// `a study that, he claimed, had warned of it`: the clause of the study alone.
	if (isWord(tokens, comma - 1) && fn(tokens, comma - 1) & Fn.Relative) return rest(tokens, after.start, to);
	return end > after.start ? { start, end, kind: 'clause' } : whole ? left : null;
}

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
): { readonly free: boolean; readonly start: number } {
	const past = pastOccasion(tokens, closes, to);
	const at = past < 0 ? closes : past;
	if (at >= to) return { free: true, start: -1 };
	if (isWord(tokens, at)) {
		const bits = fn(tokens, at);
		const loose = Fn.Preposition | Fn.Subordinator | Fn.Time | Fn.Coordinator | Fn.Adverb | Fn.Relative;
		return { free: (bits & loose) !== 0 || endsIn(tokens, at, 'ing') || isAdverb(tokens, at), start: -1 };
	}
	if (isMark(tokens, at) || isChar(tokens, at, Char.Colon) || tokens.kind[at] === TokenKind.Number) {
		return { free: false, start: -1 };
	}
	if (!isChar(tokens, at, Char.Comma)) return { free: true, start: -1 };
	const next = at + 1;
	if (next >= to) return { free: true, start: -1 };
	if (isMark(tokens, next)) return { free: false, start: -1 };
	const bits = fn(tokens, next);
	const goesOn = Fn.Be | Fn.Have | Fn.Do | Fn.Modal | Fn.Subject | Fn.Determiner | Fn.Possessive;
	if (bits & Fn.Relative) return { free: true, start: -1 };
	// Behind an inverted source a noun phrase tells who he is; only a verb goes on with the clause.
	if (inverted && !isFinite(tokens, next)) return { free: true, start: -1 };
	if (bits & goesOn) return { free: true, start: next };
	return { free: true, start: bits !== 0 || endsIn(tokens, next, 'ing') ? -1 : next };
}

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

function skipOpeners(tokens: Tokens, from: number, limit: number): number {
	let start = from === 0 ? pastDateline(tokens, limit) : from;
	while (start < limit && (isMark(tokens, start) || isDash(tokens, start))) start += 1;
	const bits = fn(tokens, start);
	if (bits & Fn.Coordinator && !(bits & Fn.Adverb) && start + 1 < limit) start += 1;
	// `Second, as X has warned, …`
	if (fn(tokens, start) & Fn.Adverb && isChar(tokens, start + 1, Char.Comma) && start + 2 <= limit) start += 2;
	return start;
}

/** `According to X, …`, `…, according to X`, and in the middle: then the longer part. */
export function contentOfSource(tokens: Tokens, cue: Cue, subject: Subject, from: number, to: number): Range | null {
	const start = skipOpeners(tokens, from, cue.start);
	let end = cue.start;
	while (end > start && (isChar(tokens, end - 1, Char.Comma) || isDash(tokens, end - 1))) end -= 1;
	const left: Range = { start, end, kind: 'clause' };
	let comma = subject.end;
	while (comma < to && !isChar(tokens, comma, Char.Comma)) comma += 1;
	const right = rest(tokens, Math.min(comma + 1, to), to);
	if (end - start < 2) return right.end > right.start ? right : null;
	if (right.end <= right.start) return left;
	const apposition =
		tokens.id[right.start] !== TO && !isFinite(tokens, right.start) && !clauseFollows(tokens, right.start, right.end);
	if (apposition && clauseFollows(tokens, left.start, left.end)) return left;
	// The words behind a parenthesis that go on with the verb are the gist, even when they are a little shorter.
	const share = tokens.id[right.start] === TO || isFinite(tokens, right.start) ? 0.7 : 1;
	return length(tokens, right) > share * length(tokens, left) ? right : left;
}
