/**
 * Who said a quotation, as far as its own paragraph tells: by the cue after it, before it, around it, or by the
 * quotation before it. Cues and their subjects come from the room of speech; here each quotation finds its cue.
 */
import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import type { Cue } from '../speech/cues';
import type { Subject } from '../speech/subjects';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isWord } from '../speech/words';
import { type Sentences, sentenceAt } from '../text/sentences';
import { TokenKind, type Tokens } from '../text/tokens';
import type { NameFact } from '../speakers/nameFacts';
import {
	type LooseSource,
	endsOpenly,
	inWordsOf,
	labelBefore,
	looseAfter,
	looseBefore,
	nameSubject,
	opensClause,
} from './looseSources';
import type { Pair } from './pairs';

/** How a quotation is tied to its cue. */
export const enum Tie {
	/** No cue in the paragraph. */
	None = 0,
	/** `"…," said X`: the cue stands behind it. */
	After = 1,
	/** `X said: "…"`: the cue stands before it, set off by a comma or colon. */
	Before = 2,
	/** `X said that "…"`, `X praised "…"`: words outside the marks govern it. */
	Governed = 3,
	/** `"A," said X. "B."`: it goes on with the quotation before. */
	Continued = 4,
	/** The cue of the quotation before it in its sentence holds for it too: `called it "a" and "b"`. */
	Shared = 5,
}

export interface Attribution {
	readonly tie: Tie;
	/** Number of its cue among the cues of the paragraph, -1 without one. */
	readonly cue: number;
	/** A source and cue that the rules of speech do not know: a rarer verb, a dash before a name. */
	readonly loose: LooseSource | null;
	/** The cue stands right before the opening mark. */
	readonly near: boolean;
}

const AS = english.id('as');
const THAT = english.id('that');
const NONE: Attribution = { tie: Tie.None, cue: -1, loose: null, near: false };

/** How many tokens behind a quotation its cue may stand, and how many before it. */
const REACH_AFTER = 70;
const REACH_BEFORE = 80;

/** The cue of each quotation of a paragraph. Linear: each looks at a bounded window. */
export function attribute(
	tokens: Tokens,
	sentences: Sentences,
	pairs: readonly Pair[],
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
	names: readonly NameFact[],
): Attribution[] {
	const found: Attribution[] = [];
	const outside = cuesOutside(pairs, cues);
	let at = 0;
	let last: Attribution | undefined;
	for (let q = 0; q < pairs.length; q += 1) {
		const pair = pairs[q] as Pair;
		while (at < outside.length && (cues[outside[at]!] as Cue).start < pair.open) at += 1;
		const context: Context = { tokens, sentences, pairs, cues, subjects, names, outside, at, q, pair };
		const limit = pairs[q + 1]?.open ?? tokens.count;
		const own =
			loosely(Tie.Before, labelBefore(tokens, names, pair)) ??
			loosely(Tie.Before, inWordsOf(tokens, names, pair)) ??
			before(context, true) ??
			(isWord(tokens, pair.open - 1) && tokens.id[pair.open - 1] === THAT ? before(context, false) : null) ??
			after(context) ??
			loosely(Tie.After, looseAfter(tokens, pair, names, limit)) ??
			before(context, false) ??
			carried(context, last) ??
			loosely(Tie.Before, looseBefore(tokens, sentences, pair)) ??
			NONE;
		const attribution = goesOn(tokens, pair, own, last) ? { ...own, tie: Tie.Before } : own;
		found.push(attribution);
		if (attribution.tie !== Tie.None) last = attribution;
	}
	return found;
}

/** `"A," X told me when I came back, "but b."`: the same verb parts one utterance. */
function goesOn(tokens: Tokens, pair: Pair, own: Attribution, last: Attribution | undefined): boolean {
	return (
		own.tie === Tie.Governed &&
		last?.tie === Tie.After &&
		own.cue === last.cue &&
		isChar(tokens, pair.open - 1, Char.Comma)
	);
}

function loosely(tie: Tie, loose: LooseSource | null): Attribution | null {
	return loose === null ? null : { tie, cue: -1, loose, near: false };
}

interface Context {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly pairs: readonly Pair[];
	readonly cues: readonly Cue[];
	readonly subjects: readonly (Subject | null)[];
	readonly names: readonly NameFact[];
	/** Numbers of the cues outside quotations, and the first of them behind the quotation's opening mark. */
	readonly outside: readonly number[];
	readonly at: number;
	readonly q: number;
	readonly pair: Pair;
}

/** Numbers of the cues that stand outside all quotations. */
function cuesOutside(pairs: readonly Pair[], cues: readonly Cue[]): number[] {
	const outside: number[] = [];
	let q = 0;
	for (let c = 0; c < cues.length; c += 1) {
		const { start } = cues[c] as Cue;
		while (q < pairs.length && (pairs[q] as Pair).behind <= start) q += 1;
		if (q === pairs.length || start < (pairs[q] as Pair).open) outside.push(c);
	}
	return outside;
}

/** `"…," said X`, `"…," X said`, `"…," according to X`. */
function after(context: Context): Attribution | null {
	const { tokens, sentences, pairs, cues, subjects, names, outside, q, pair } = context;
	if (!pair.closed || pair.behind >= tokens.count || isChar(tokens, pair.behind, Char.Semicolon)) return null;
	const sentence = sentenceAt(sentences, pair.behind - 1);
	let end = sentences.end[sentence] as number;
	let asked = false;
	if (end <= pair.behind) {
		// After `?"` or `!"` the sentence may go on with a name, whose capital looks like a new sentence.
		if (sentence + 1 >= sentences.count || !endsAloud(tokens, pair)) return null;
		end = sentences.end[sentence + 1] as number;
		asked = true;
	}
	const next = pairs[q + 1];
	const limit = Math.min(end, next === undefined ? tokens.count : next.open, pair.behind + REACH_AFTER);
	let from = pair.behind;
	while (from < limit && (isChar(tokens, from, Char.Comma) || isDash(tokens, from) || isAdverb(tokens, from)))
		from += 1;
	const frontedAt = sentences.start[sentence] as number;
	const inFront = !asked && frontedAt < pair.open - 1 && isFronted(tokens, frontedAt, pair.open);
	if (isWord(tokens, from) && tokens.id[from] === AS) from += 1;
	else if (opensClause(tokens, from)) return null;
	for (let k = context.at; k < outside.length; k += 1) {
		const number = outside[k]!;
		const cue = cues[number] as Cue;
		if (cue.start < pair.behind) continue;
		if (cue.start >= limit) break;
		const subject = subjects[number] ?? null;
		if (cue.form === 'source') {
			if (cue.start <= from + 1) return { tie: Tie.After, cue: number, loose: null, near: false };
			continue;
		}
		if (cue.form === 'noun') continue;
		if (inFront && cue.form === 'finite' && saysThat(tokens, cue, end)) return NONE;
		if (subject !== null && cue.start <= from + 1 && subject.start >= pair.behind && !asked) {
			return { tie: Tie.After, cue: number, loose: null, near: false };
		}
		if (cue.form !== 'finite') continue;
		if (asked && governsMore(tokens, cue, end)) return null;
		if (subject === null || subject.relation === 'shared') {
			const name = nameSubject(names, from);
			if (name === null || name.end > cue.start) break;
			return { tie: Tie.After, cue: -1, loose: { subject: name, cue }, near: false };
		}
		if (subject.start < pair.behind) continue;
		if (subject.relation !== 'left' || (subject.start > from + 1 && !longSubject(tokens, pair, from))) break;
		return { tie: Tie.After, cue: number, loose: null, near: false };
	}
	return null;
}

/** `In the name of "safety," Venn announced that …`: words in the adverbial that opens the sentence. */
function isFronted(tokens: Tokens, from: number, open: number): boolean {
	let start = from;
	// Behind a dateline.
	for (let i = from + 1; i < Math.min(open - 1, from + 14); i += 1) if (isDash(tokens, i)) start = i + 1;
	if (isDash(tokens, start)) start += 1;
	const before = fn(tokens, open - 1);
	const opener = fn(tokens, start);
	return (
		(before & (Fn.Preposition | Fn.Determiner | Fn.Possessive)) !== 0 &&
		(opener & Fn.Preposition) !== 0 &&
		(opener & Fn.Determiner) === 0
	);
}

/** Behind the cue, or a time behind it, stands its own clause with "that". */
function saysThat(tokens: Tokens, cue: Cue, end: number): boolean {
	for (let i = cue.end; i < Math.min(end, cue.end + 4); i += 1) {
		if (!isWord(tokens, i)) return false;
		if (tokens.id[i] === THAT) return true;
		if (!(fn(tokens, i) & (Fn.Time | Fn.Preposition | Fn.Adverb | Fn.Determiner)) && !isAdverb(tokens, i)) return false;
	}
	return false;
}

/** What stands between a quotation that ends openly and a later subject can be its own beginning: `the old, 71-year-old man`. */
function longSubject(tokens: Tokens, pair: Pair, from: number): boolean {
	if (!endsOpenly(tokens, pair) || !isWord(tokens, from)) return false;
	const bits = fn(tokens, from);
	const other = Fn.Coordinator | Fn.Subordinator | Fn.Preposition | Fn.Relative | Fn.Be | Fn.Have | Fn.Modal;
	return ((bits & other) === 0 || (bits & Fn.Determiner) !== 0) && !endsIn(tokens, from, 'ing');
}

/** The quotation ends with a question or exclamation mark, or breaks off. */
function endsAloud(tokens: Tokens, pair: Pair): boolean {
	const last = pair.close - 1;
	if (tokens.kind[last] !== TokenKind.Punctuation) return false;
	const code = tokens.id[last];
	return code === 0x3f || code === 0x21 || code === 0x2014 || code === 0x2026;
}

/** Whether the cue has a clause or object of its own behind it, so that it does not report the quotation before. */
function governsMore(tokens: Tokens, cue: Cue, end: number): boolean {
	const at = cue.end;
	if (at >= end || !isWord(tokens, at))
		return at < end && (isChar(tokens, at, Char.Colon) || tokens.kind[at] === TokenKind.Mark);
	const bits = fn(tokens, at);
	if (bits & (Fn.Time | Fn.Adverb | Fn.Preposition)) return false;
	return !(bits & Fn.Subordinator) || (bits & Fn.Question) !== 0 || tokens.id[at] === THAT;
}

/** `X said: "…"` (`near`: only with the cue and a comma, colon or nothing between), else any cue that governs it. */
function before(context: Context, near: boolean): Attribution | null {
	const { tokens, sentences, pairs, cues, subjects, outside, at, q, pair } = context;
	if (pair.open === 0) return null;
	const last = q === 0 ? undefined : pairs[q - 1];
	const sentence = sentenceAt(sentences, pair.open);
	const start = Math.max(sentences.start[sentence] as number, pair.open - REACH_BEFORE);
	let end = pair.open;
	const comma = isChar(tokens, end - 1, Char.Comma);
	const colon = isChar(tokens, end - 1, Char.Colon);
	if (comma || colon) end -= 1;
	for (let k = at - 1; k >= 0; k -= 1) {
		const number = outside[k]!;
		const cue = cues[number] as Cue;
		if (cue.start < start) break;
		const subject = subjects[number] ?? null;
		if (cue.end > end) continue;
		const told = cue.irrealis ? outerOf(context, k) : -1;
		if (told >= 0 && (near ? cue.end === end : true) && !(last !== undefined && (cues[told] as Cue).end <= last.open))
			return { tie: Tie.Governed, cue: told, loose: null, near };
		if (near) {
			if (cue.end < (namesIt(tokens, cue, end) ? end - 1 : end) || (last !== undefined && cue.end <= last.open)) break;
			if (subject === null && !colon) break;
			return {
				tie: comma || colon || cue.form === 'source' ? Tie.Before : Tie.Governed,
				cue: number,
				loose: null,
				near: true,
			};
		}
		if (subject === null && !colon) continue;
		if (cue.form === 'source' && cue.end < end && !comma && !colon) continue;
		// "With members worried about it, Venn has one message:": who announces is the subject behind the fronted words.
		const announcer = colon && cue.end < end ? looseBefore(tokens, sentences, pair) : null;
		if (announcer !== null && announcer.subject.start >= cue.end) return loosely(Tie.Before, announcer);
		// What was said already belongs to the quotation before.
		if (last !== undefined && cue.end <= last.open && !sharesCue(last, pair)) return null;
		if (last !== undefined && cue.end <= last.open) return { tie: Tie.Shared, cue: number, loose: null, near: false };
		return { tie: colon ? Tie.Before : Tie.Governed, cue: number, loose: null, near: false };
	}
	return null;
}

/** `called it "a gift"`, `called that "a gift"`: nothing but a pronoun for what is named stands before the mark. */
function namesIt(tokens: Tokens, cue: Cue, end: number): boolean {
	if (!(cue.takes & Takes.Naming) || cue.end !== end - 1) return false;
	return isWord(tokens, cue.end) && (tokens.id[cue.end] === THAT || (fn(tokens, cue.end) & Fn.Object) !== 0);
}

/** `X has said that Y will ask "…"`: what Y has not said yet are the words of X. Number of the cue of X, else -1. */
function outerOf({ tokens, cues, subjects, outside }: Context, k: number): number {
	const inner = cues[outside[k]!] as Cue;
	const number = k === 0 ? undefined : outside[k - 1];
	const subject = subjects[outside[k]!] ?? null;
	if (number === undefined || subject === null || subject.relation !== 'left') return -1;
	const outer = cues[number] as Cue;
	if (outer.sentence !== inner.sentence || outer.form !== 'finite' || outer.irrealis || !(outer.takes & Takes.Clause))
		return -1;
	const that = isWord(tokens, outer.end) && tokens.id[outer.end] === THAT ? 1 : 0;
	return subjects[number] !== null && subject.start === outer.end + that ? number : -1;
}

/** Only a few words stand between the two quotations: `"a" and "b"`. */
function sharesCue(last: Pair, pair: Pair): boolean {
	return pair.open - last.behind < 40;
}

/** Goes on with the quotation before it: `"A," said X. "B."`. */
function carried(context: Context, last: Attribution | undefined): Attribution | null {
	const { pair, sentences } = context;
	if (last === undefined || last.tie === Tie.None) return null;
	if (pair.open !== (sentences.start[sentenceAt(sentences, pair.open)] as number)) return null;
	return { tie: Tie.Continued, cue: last.cue, loose: last.loose, near: false };
}
