/**
 * Sources of quotations without a known reporting word: a name behind a dash (`"…" — Orla Venn`), a subject with any
 * verb behind the marks (`"…," she sings`), the subject of a sentence that ends with a colon before them.
 */
import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import { type NameFact, NameKind } from '../speakers/nameFacts';
import { type NounPhrase, phraseAfter, phraseBefore } from '../speech/nounPhrases';
import type { Cue } from '../speech/cues';
import { isOpener } from '../speech/sentenceSubject';
import { named as apposedName, type Subject } from '../speech/subjects';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isFinite, isWord } from '../speech/words';
import { type Sentences, sentenceAt } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { Pair } from './pairs';

export interface LooseSource {
	readonly subject: Subject;
	/** Tokens of the verb that serves as the cue; null for a dash. */
	readonly cue: { readonly start: number; readonly end: number } | null;
}

const SPEAKING = 1;
const verbs = new WordClasses(english).tag('read sang wrote went began spoke ran had put swore rang cut', SPEAKING);

/** Looks at the few tokens behind the closing mark, before `limit`. */
export function looseAfter(tokens: Tokens, pair: Pair, names: readonly NameFact[], limit: number): LooseSource | null {
	if (!pair.closed) return null;
	const signed = signature(tokens, pair, names, limit);
	if (signed !== null) return signed;
	if (!endsOpenly(tokens, pair)) return null;
	let from = pair.behind;
	while (from < limit && (isChar(tokens, from, Char.Comma) || isAdverb(tokens, from))) from += 1;
	if (opensClause(tokens, from)) return null;
	const subject = nameSubject(names, from) ?? pronounAt(tokens, from, limit);
	if (subject === null) return null;
	let verb = subject.end;
	while (verb < limit && isAdverb(tokens, verb)) verb += 1;
	return verb < limit && isPlainVerb(tokens, verb) ? { subject, cue: { start: verb, end: verb + 1 } } : null;
}

/** `"…," when Venn asked`: a clause of time or cause hangs on what stands before the quotation and tells of no speaker. */
export function opensClause(tokens: Tokens, at: number): boolean {
	return isWord(tokens, at) && clauseOpeners.has(tokens.id[at] as number);
}
const clauseOpeners = new Set('when while because although though unless until'.split(' ').map((w) => english.id(w)));

/** `"…" — Orla Venn` at the end of a paragraph. */
function signature(tokens: Tokens, pair: Pair, names: readonly NameFact[], limit: number): LooseSource | null {
	let at = pair.behind;
	if (at >= limit || tokens.kind[at] !== TokenKind.Punctuation) return null;
	if (!isDash(tokens, at) && tokens.id[at] !== 0x2015 && tokens.id[at] !== 0x2d && tokens.id[at] !== 0x7e) return null;
	while (at < limit && tokens.kind[at] === TokenKind.Punctuation) at += 1;
	const name = nameAt(names, at);
	if (name === null || name.kind === NameKind.Place || name.kind === NameKind.Thing) return null;
	const rest = name.to;
	const ends = rest >= tokens.count || (limit === tokens.count && !isWord(tokens, rest) && tokens.count - rest < 16);
	return ends ? { subject: bare(name.from, name.to, name.nameFrom, 'name'), cue: null } : null;
}

/** `… in May. Orla Venn: "…"`: nothing but a name between a stop, a dash or the beginning and the colon before the mark. */
export function labelBefore(tokens: Tokens, names: readonly NameFact[], pair: Pair): LooseSource | null {
	const colon = pair.open - 1;
	if (!isChar(tokens, colon, Char.Colon)) return null;
	for (let start = colon - 1; start >= 0 && start >= colon - LONGEST_LABEL; start -= 1) {
		if (!isWord(tokens, start) && !isChar(tokens, start, Char.Stop)) return null;
		const opens = start === 0 || isDash(tokens, start - 1) || opensLabel(tokens, start - 1);
		if (!opens) continue;
		const name = nameAt(names, start);
		if (name === null || name.from !== start || name.to !== colon) continue;
		if (name.kind === NameKind.Place || name.kind === NameKind.Thing || isOpener(tokens, start)) return null;
		return { subject: bare(name.from, name.to, name.nameFrom, 'name'), cue: null };
	}
	return null;
}
const LONGEST_LABEL = 8;

function opensLabel(tokens: Tokens, i: number): boolean {
	return isChar(tokens, i, Char.Stop) || isChar(tokens, i, Char.Open) || isChar(tokens, i, 0x5b);
}

/** `In her words, "…"`, `in the mayor's words: "…"`, `in the words of Orla Venn, "…"`. */
export function inWordsOf(tokens: Tokens, names: readonly NameFact[], pair: Pair): LooseSource | null {
	let at = pair.open - 1;
	if (isChar(tokens, at, Char.Comma) || isChar(tokens, at, Char.Colon)) at -= 1;
	// "her words were", "the mayor's verdict was"
	if (isWord(tokens, at) && fn(tokens, at) & Fn.Be && !(fn(tokens, at) & Fn.Subject)) at -= 1;
	at = beforeAddressee(tokens, at);
	const said = isWord(tokens, at) && (verdicts.of(tokens.id[at] as number) & VERDICT) !== 0;
	if (said && at === pair.open - 1) return null;
	if (said) {
		const owner = at - 1;
		if (
			fn(tokens, owner) & Fn.Possessive &&
			(tokens.id[at] !== WORDS || tokens.id[owner - 1] === IN || at < pair.open - 2 || fn(tokens, at + 1) & Fn.Be)
		)
			return { subject: bare(owner, owner + 1, owner, 'pronoun'), cue: null };
		if (tokens.kind[owner] !== TokenKind.Clitic) return null;
		const name = names.findLast(({ to }) => to === owner);
		if (name === undefined) {
			const phrase = phraseBefore(tokens, Math.max(0, owner - LONGEST_LABEL), owner);
			return phrase === null ? null : { subject: { ...phrase, relation: 'left' }, cue: null };
		}
		return name === undefined ? null : { subject: bare(name.from, name.to, name.nameFrom, 'name'), cue: null };
	}
	for (let of = at; of > 3 && of > at - LONGEST_LABEL; of -= 1) {
		if (!isWord(tokens, of) || tokens.id[of] !== OF || tokens.id[of - 1] !== WORDS) continue;
		const name = nameAt(names, of + 1);
		return name?.to === at + 1 ? { subject: bare(name.from, name.to, name.nameFrom, 'name'), cue: null } : null;
	}
	return null;
}

/** `Her advice | to the minister: "…"`: the verdict in front of whom it is given to; else the token itself. */
function beforeAddressee(tokens: Tokens, at: number): number {
	if (!isWord(tokens, at) || !isChar(tokens, at + 1, Char.Colon)) return at;
	for (let to = at - 1; to > 0 && to > at - LONGEST_LABEL && isWord(tokens, to); to -= 1)
		if (tokens.id[to] === TO && verdicts.of(tokens.id[to - 1] as number) & VERDICT) return to - 1;
	return at;
}
const TO = english.id('to');
const IN = english.id('in');
const OF = english.id('of');
const WORDS = english.id('words');
const VERDICT = 1;
const verdicts = new WordClasses(english).tag(
	'words verdict answer reply response message advice conclusion warning',
	VERDICT,
);

/** The subject of the sentence before the colon that stands before the opening mark. */
export function looseBefore(tokens: Tokens, sentences: Sentences, pair: Pair): LooseSource | null {
	if (!isChar(tokens, pair.open - 1, Char.Colon)) return null;
	const from = sentences.start[sentenceAt(sentences, pair.open - 1)] as number;
	return sentenceSource(tokens, from, pair.open - 1);
}

/**
 * Who is said to say what follows a paragraph that ends with a colon: the source of the last cue of its last sentence
 * (by number), else the subject of that sentence.
 */
export function announcerOf(
	tokens: Tokens,
	sentences: Sentences,
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
): Subject | number | null {
	if (tokens.count < 2 || !isChar(tokens, tokens.count - 1, Char.Colon)) return null;
	const last = sentences.count - 1;
	for (let c = cues.length - 1; c >= 0 && cues[c]!.sentence === last; c -= 1) if (subjects[c]) return c;
	return sentenceSource(tokens, sentences.start[last] as number, tokens.count - 1)?.subject ?? null;
}

/** The name that a paragraph consists of, with a dash before it: `— Orla Venn, teacher`. */
export function signerOf(tokens: Tokens, names: readonly NameFact[]): Subject | null {
	if (names.length === 0 || tokens.count > 24 || tokens.kind[0] !== TokenKind.Punctuation) return null;
	if (
		!isDash(tokens, 0) &&
		tokens.id[0] !== 0x2d &&
		tokens.id[0] !== 0x2013 &&
		tokens.id[0] !== 0x2015 &&
		tokens.id[0] !== 0x7e
	)
		return null;
	let at = 1;
	while (at < tokens.count && tokens.kind[at] === TokenKind.Punctuation) at += 1;
	const name = nameAt(names, at);
	if (name === null || name.kind === NameKind.Place || name.kind === NameKind.Thing) return null;
	if (name.to < tokens.count && isWord(tokens, name.to)) return null;
	return bare(name.from, name.to, name.nameFrom, 'name');
}

/** The subject of a sentence that announces what follows, and the verb behind it where one shows. */
export function sentenceSource(tokens: Tokens, from: number, end: number): LooseSource | null {
	let at = from;
	const last = Math.min(end, from + 60);
	// Past fronted adverbials: `On Monday, …`, `In a letter to the board, …`.
	for (let k = from; k < last && fronted(tokens, at); k += 1) if (isChar(tokens, k, Char.Comma)) at = k + 1;
	while (at < last && (fn(tokens, at) & Fn.Coordinator || isAdverb(tokens, at))) at += 1;
	const phrase = at < last && !isOpener(tokens, at) ? phraseAfter(tokens, at, last) : null;
	if (phrase === null) return null;
	// "Watch the full interview below:", "Partial transcript as follows:"
	if (phrase.end === at + 1 && !mayBeSubject(tokens, phrase.end, last)) return null;
	// "His deputy, Orla Venn, was calmer:"
	const named = apposedName(tokens, phrase, last);
	return named.kind === 'noun' ? null : { subject: { ...named, relation: 'left' }, cue: null };
}

/** Behind one word: a verb, a pause or a setting, and not the words that it governs or belongs to. */
function mayBeSubject(tokens: Tokens, at: number, last: number): boolean {
	if (at >= last || !isWord(tokens, at) || isFinite(tokens, at)) return true;
	const bits = fn(tokens, at);
	return (
		(bits & (Fn.Determiner | Fn.Possessive)) === 0 && (bits !== 0 || endsIn(tokens, at, 's') || isAdverb(tokens, at))
	);
}

function fronted(tokens: Tokens, at: number): boolean {
	const bits = fn(tokens, at);
	return (bits & (Fn.Preposition | Fn.Subordinator)) !== 0 && (bits & Fn.Determiner) === 0;
}

/** The quotation ends as one before its reporting clause does: with a comma, or aloud. */
export function endsOpenly(tokens: Tokens, pair: Pair): boolean {
	if (isChar(tokens, pair.behind, Char.Comma)) return true;
	const last = pair.close - 1;
	if (tokens.kind[last] !== TokenKind.Punctuation) return false;
	const code = tokens.id[last];
	return code === Char.Comma || code === 0x3f || code === 0x21 || code === 0x2014 || code === 0x2026;
}

/** The name that begins at a token, as the subject of what follows. */
export function nameSubject(names: readonly NameFact[], token: number): Subject | null {
	const name = nameAt(names, token);
	return name === null ? null : bare(name.from, name.to, name.nameFrom, 'name');
}

function nameAt(names: readonly NameFact[], token: number): NameFact | null {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (names[middle]!.to <= token) low = middle + 1;
		else high = middle;
	}
	const name = names[low];
	return name !== undefined && name.from <= token + 1 && name.from >= token ? name : null;
}

function pronounAt(tokens: Tokens, at: number, limit: number): Subject | null {
	if (at >= limit || !(fn(tokens, at) & Fn.Subject) || fn(tokens, at) & Fn.Second) return null;
	return bare(at, at + 1, at, 'pronoun');
}

function bare(start: number, end: number, head: number, kind: NounPhrase['kind']): Subject {
	return { start, end, head, headEnd: end, kind, relation: 'left' };
}

/** A lower-case word that by its ending is a verb in the third person or the past. */
function isPlainVerb(tokens: Tokens, i: number): boolean {
	if (!isWord(tokens, i) || tokens.shape[i] !== Shape.Lower || fn(tokens, i) !== 0) return false;
	return endsIn(tokens, i, 'ed') || endsIn(tokens, i, 's') || (verbs.of(tokens.id[i] as number) & SPEAKING) !== 0;
}
