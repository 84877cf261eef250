import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { Content, ContentKind } from './content';
import type { Cue } from './cues';
import { Form, forms } from './cueWords';
import { clauseFollows, opensPhrase } from './finite';
import type { Subject } from './subjects';
import { Char, endsIn, fn, isAdverb, isAuxiliary, isCapital, isChar, isDash, isFinite, isWord } from './words';

const persons = new WordSet('he she');
const contrasts = new WordSet('but and');
const WHILE = english.id('while');
const COMPARED = english.id('compared');
/** Words that open a clause before its main clause: what is reported in it ends where the main clause begins. */
const fronting = new WordSet('when while although though after as if since because before once whereas');

/** The last token of a sentence that is no full stop, plus one. */
export function beforeStop(tokens: Tokens, start: number, to: number): number {
	let end = to;
	while (end > start) {
		const last = end - 1;
		if (tokens.kind[last] !== TokenKind.Punctuation && tokens.kind[last] !== TokenKind.Mark) break;
		const code = tokens.id[last] as number;
		if (isChar(tokens, last, Char.Close) || code === 0x25 || code === 0x5d) break;
		if (tokens.kind[last] === TokenKind.Mark && hasOpening(tokens, start, last)) break;
		end -= 1;
	}
	return end;
}

/** A mark before this one inside the content: the closing mark belongs to it. */
function hasOpening(tokens: Tokens, start: number, last: number): boolean {
	for (let i = last - 1; i >= start; i -= 1) if (tokens.kind[i] === TokenKind.Mark) return true;
	return false;
}

/** What the end of a clause is looked up in. */
export interface Reading {
	readonly tokens: Tokens;
	readonly cues: readonly Cue[];
	readonly subjects: readonly (Subject | null)[];
	/** 1 for tokens inside quotation marks. */
	readonly quoted: Uint8Array;
	/** The commas and semicolons of the paragraph. */
	readonly partings: readonly number[];
}

/** The tokens at which a clause can end: commas and semicolons. Linear in the tokens. */
export function partingsOf(tokens: Tokens): number[] {
	const { kind, id, count } = tokens;
	const partings: number[] = [];
	for (let i = 0; i < count; i += 1)
		if (kind[i] === TokenKind.Punctuation && (id[i] === Char.Comma || id[i] === Char.Semicolon)) partings.push(i);
	return partings;
}

/**
 * Where what cue `k` governs ends: before the next cue of the same speaker (`…, adding that`, `… and called for`),
 * before a contrast with a source of its own (`, while Y said`), where the clause ends that the cue itself stands in
 * (`When X said …, Y left`), else with the sentence. Linear in the commas of the sentence, for acts in its words.
 */
export function clauseEnd(
	{ tokens, cues, subjects, quoted, partings }: Reading,
	k: number,
	content: Content,
	from: number,
	to: number,
): number {
	const cue = cues[k] as Cue;
	const { start } = content;
	const inside = quoted[cue.start];
	let limit = to;
	if (inside) for (limit = cue.end; limit < to && quoted[limit]; ) limit += 1;
	const most = Math.min(cues.length, k + 12);
	for (let j = k + 1; j < most; j += 1) {
		const next = cues[j] as Cue;
		if (next.sentence !== cue.sentence) break;
		if (next.start <= start || quoted[next.start] !== inside) continue;
		const cut = cutBefore(tokens, cue, next, subjects[j] ?? null, start);
		if (cut > start) {
			limit = cut;
			break;
		}
	}
	if (!inside && quoted[start]) limit = Math.min(limit, quotationEnd(tokens, quoted, start, to));
	if (cue.form === 'noun' && !(fn(tokens, cue.end) & Fn.Be)) limit = beforeMainVerb(tokens, cue, content, from, limit);
	const host = hostOf(tokens, cue, subjects[k] ?? null, from);
	let i = start + 1;
	// An act ends before a second verb as well: its words are looked at up to the first one.
	if (content.kind === 'act')
		for (; i < limit; i += 1) {
			if (quoted[i] !== inside) continue;
			if (isWord(tokens, i) ? joinsVerb(tokens, i, limit) : parts(tokens, i, limit, content.kind, host))
				return beforeStop(tokens, start, i);
			if (isFinite(tokens, i)) break;
		}
	for (let p = firstAtOrBehind(partings, i); p < partings.length && (partings[p] as number) < limit; p += 1) {
		const at = partings[p] as number;
		if (quoted[at] === inside && parts(tokens, at, limit, content.kind, host)) return beforeStop(tokens, start, at);
	}
	return beforeStop(tokens, start, limit);
}

/**
 * `The claim that geology was to blame | is false`: where the noun is the subject of the sentence, its clause ends before
 * the verb that is one more than those its own clauses need.
 */
function beforeMainVerb(tokens: Tokens, cue: Cue, { start, kind }: Content, from: number, limit: number): number {
	if (cue.start - from > LONGEST_SUBJECT) return limit;
	for (let i = from; i < cue.start; i += 1) {
		const verb = isFinite(tokens, i) || (forms.of(tokens.id[i] as number) & (Form.S | Form.Past)) !== 0;
		if (isWord(tokens, i) && (verb || fn(tokens, i) & Fn.Subject)) return limit;
	}
	let last = start;
	// An infinitive has no verb of its own that could be taken for the main one.
	let due = kind === 'clause' ? 1 : 0;
	let group = false;
	for (let i = start; i < limit; i += 1) {
		const bits = fn(tokens, i);
		if (group && bits & (Fn.Negation | Fn.Have | Fn.Do)) continue;
		if (!isFinite(tokens, i)) {
			group = group && (isAdverb(tokens, i) || (bits & Fn.Be) !== 0);
			if (i > start && bits & (Fn.Subordinator | Fn.Relative | Fn.Question | Fn.Coordinator)) due += 1;
			continue;
		}
		// "have been stopped": a participle behind its auxiliary is the same verb.
		if (group && !isAuxiliary(tokens, i)) {
			group = false;
			continue;
		}
		if (!isAuxiliary(tokens, i) && fn(tokens, i - 1) & (Fn.Be | Fn.Have)) continue;
		if (due === 0) {
			// "to deport undocumented miners": what ends as a past does is no main verb yet.
			if (kind !== 'clause' && !isAuxiliary(tokens, i)) continue;
			for (let comma = i - 1; comma > last; comma -= 1) if (isChar(tokens, comma, Char.Comma)) return comma;
			return kind === 'clause' && isAdverb(tokens, i - 1) ? i - 1 : i;
		}
		due -= 1;
		last = i;
		group = isAuxiliary(tokens, i);
	}
	return limit;
}
const LONGEST_SUBJECT = 14;

/** Whether a clause ends at a comma or semicolon. */
function parts(tokens: Tokens, i: number, to: number, kind: ContentKind, host: Host): boolean {
	if (isChar(tokens, i, Char.Semicolon)) return true;
	return isChar(tokens, i, Char.Comma) && (cutsAtComma(tokens, i, to, kind) || endsHost(tokens, host, i, to));
}

/** Index of the first of the tokens, which are in order, that is this one or stands behind it; their count for none. */
function firstAtOrBehind(tokens: readonly number[], token: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as number) < token) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Where a quotation that opens the content ends it: behind the closing mark when a comma stands there. */
function quotationEnd(tokens: Tokens, quoted: Uint8Array, start: number, to: number): number {
	let end = start;
	while (end < to && quoted[end]) end += 1;
	return isChar(tokens, end, Char.Comma) || isChar(tokens, end - 2, Char.Comma) ? end : to;
}

/** `, while Y does`, `, but he`, `, compared with`. */
function cutsAtComma(tokens: Tokens, comma: number, to: number, kind: ContentKind): boolean {
	const next = comma + 1;
	if (next + 1 >= to || !isWord(tokens, next)) return false;
	const id = tokens.id[next] as number;
	if (id === COMPARED) return true;
	// ", a claim the ministry denies": what the text says of it.
	if ((id === A || id === AN) && judged.has(tokens.id[next + 1] as number)) return true;
	if (id === WHILE)
		return !endsIn(tokens, next + 1, 'ing') && !closes(tokens, next + 1, to) && clauseFollows(tokens, next + 1, to);
	if (id === SO) return kind !== 'clause' && (fn(tokens, next + 1) & Fn.Subject) !== 0;
	if (!contrasts.has(id)) return false;
	// ", and this year he announced"
	const timed = fn(tokens, next + 2) & Fn.Time ? next + 3 : fn(tokens, next + 1) & Fn.Time ? next + 2 : next + 1;
	const second = timed === next + 3 && !(fn(tokens, next + 1) & Fn.Determiner) ? next + 1 : timed;
	if (persons.has(tokens.id[second] as number)) return true;
	if (kind !== 'act' && !(id === BUT && isCapital(tokens, next + 1))) return false;
	return opensPhrase(tokens, next + 1) && clauseFollows(tokens, next + 1, to);
}

/** `, while imperfect, was a step`: a few words without a verb or a source of their own, and a comma. */
function closes(tokens: Tokens, at: number, to: number): boolean {
	for (let i = at; i < Math.min(to - 1, at + LONGEST_ASIDE); i += 1) {
		if (isChar(tokens, i, Char.Comma)) return isFinite(tokens, i + 1);
		if (isFinite(tokens, i) || fn(tokens, i) & Fn.Subject) return false;
	}
	return false;
}
const LONGEST_ASIDE = 10;

const A = english.id('a');
const AN = english.id('an');
const judged = new WordSet('claim charge accusation allegation assertion contention suggestion');
const BUT = english.id('but');
const SO = english.id('so');
const WITH = english.id('with');

/** `praised the plan and ordered more of it`: a second verb of the same subject. */
function joinsVerb(tokens: Tokens, i: number, to: number): boolean {
	if (!(fn(tokens, i) & Fn.Coordinator) || i + 2 >= to) return false;
	const next = isAdverb(tokens, i + 1) ? i + 2 : i + 1;
	return isFinite(tokens, next);
}

type Host = 'relative' | 'fronted' | null;

/** The kind of clause the cue stands in, when that clause ends before its sentence does. */
function hostOf(tokens: Tokens, cue: Cue, subject: Subject | null, from: number): Host {
	if (cue.form === 'participle' && cue.group === from) return 'fronted';
	if (subject === null) return null;
	if (subject.relation === 'relative') return isChar(tokens, subject.end, Char.Comma) ? 'relative' : null;
	const opener = subject.start - 1;
	if (subject.relation !== 'left' || opener < from || !fronting.has(tokens.id[opener] as number)) return null;
	const before = opener - 1;
	if (before < from || !isWord(tokens, before)) return 'fronted';
	return fn(tokens, before) & (Fn.Coordinator | Fn.Adverb) ? 'fronted' : null;
}

/** Whether the comma closes the host clause: a relative one before the main verb, a fronted one before the main subject. */
function endsHost(tokens: Tokens, host: Host, comma: number, to: number): boolean {
	if (host === null || comma + 2 >= to) return false;
	let next = comma + 1;
	if (isAdverb(tokens, next)) next += 1;
	if (host === 'relative') return isFinite(tokens, next);
	const bits = fn(tokens, next);
	if (bits & Fn.Relative) return false;
	const opens =
		bits & (Fn.Subject | Fn.Determiner | Fn.Possessive) ||
		isCapital(tokens, next) ||
		tokens.kind[next] === TokenKind.Number;
	if (!opens || !opensPhrase(tokens, next)) return false;
	// A verb that no list knows may stand right behind the name: `, Venn cast her rival as …`.
	const verb = isCapital(tokens, next) && tokens.shape[next + 1] === Shape.Lower && fn(tokens, next + 1) === 0;
	return verb || clauseFollows(tokens, next, to);
}

/**
 * `X said it works, the guild says in a report`, `some said yes, others said no`: behind a comma a source with an end, a
 * place or the same verb behind it reports the sentence itself, or speaks in turn.
 */
function startsAnew(tokens: Tokens, cue: Cue, next: Cue): boolean {
	if (!(next.takes & Takes.Evidence) && (!(next.takes & Takes.Quotation) || next.takes & Takes.That)) return false;
	const at = next.end;
	if (at >= tokens.count || isChar(tokens, at, Char.Stop)) return true;
	const bits = fn(tokens, at);
	if (bits & (Fn.Preposition | Fn.Time) && !(bits & Fn.Subordinator)) return true;
	return tokens.id[next.start] === tokens.id[cue.start] && !isChar(tokens, at, Char.Comma);
}

/** The token where the content of the cue before must end since `next` starts again, or -1 when `next` is nested in it. */
function cutBefore(tokens: Tokens, cue: Cue, next: Cue, subject: Subject | null, start: number): number {
	if (next.form === 'noun' || next.form === 'infinitive') return -1;
	const before = next.group - 1;
	if (next.form === 'source') return next.group;
	if (subject === null) return -1;
	if (subject.relation === 'left' && subject.start > start + 1) {
		const opener = subject.start - 1;
		if (isChar(tokens, opener, Char.Comma) && next.form === 'finite')
			return startsAnew(tokens, cue, next) ? opener : -1;
		if (
			next.form === 'participle' &&
			next.takes & Takes.Clause &&
			tokens.id[opener] === WITH &&
			isChar(tokens, opener - 1, Char.Comma)
		)
			return opener - 1;
		if (!isWord(tokens, opener) || !isChar(tokens, opener - 1, Char.Comma)) return -1;
		return fn(tokens, opener) & Fn.Coordinator || fronting.has(tokens.id[opener] as number) ? opener - 1 : -1;
	}
	if (subject.relation === 'right') return isChar(tokens, before, Char.Comma) ? before : -1;
	if (subject.relation !== 'shared') return -1;
	if (next.form === 'participle') return isChar(tokens, before, Char.Comma) ? before : -1;
	if (isWord(tokens, before) && fn(tokens, before) & Fn.Coordinator) {
		if (isChar(tokens, before - 1, Char.Comma)) return before - 1;
		// "said he was tired and wanted to go": a verb that says nothing goes on with the clause.
		return next.takes & (Takes.Quotation | Takes.Act | Takes.Directive) ? before : -1;
	}
	return isDash(tokens, before) ? before : -1;
}
