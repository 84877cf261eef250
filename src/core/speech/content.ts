import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { TokenKind, type Tokens } from '../text/tokens';
import type { Cue } from './cues';
import { Form, forms } from './cueWords';
import { phraseAfter } from './nounPhrases';
import type { Subject } from './subjects';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isMark, isNameWord, isWord } from './words';

export type ContentKind = 'clause' | 'directive' | 'act';

/** Where that which a cue governs begins, to the right of it. */
export interface Content {
	readonly start: number;
	readonly kind: ContentKind;
}

const THAT = english.id('that');
const TO = english.id('to');
const NOT = english.id('not');
const IF = english.id('if');
const WINDOW = 30;

/**
 * What the cue governs to its right, null when that is nothing: a clause after "that" (which may stand behind an
 * addressee, a time, a place, an aside), a clause without it, a directive, or the object of an act. Looks no farther
 * than `to` and 30 tokens for the beginning.
 */
export function contentAfter(tokens: Tokens, cue: Cue, subject: Subject | null, to: number): Content | null {
	const takes = cue.takes;
	if (subject?.relation === 'right') return afterThat(tokens, subject.end, to);
	let at = cue.end;
	while (
		at < to &&
		isAdverb(tokens, at) &&
		!(fn(tokens, at) & (Fn.Determiner | Fn.Question | Fn.Subordinator | Fn.Negation))
	)
		at += 1;
	if (at >= to) return null;
	if (takes & (Takes.Clause | Takes.That)) {
		const clause = afterThat(tokens, at, to) ?? pastAside(tokens, cue, at, to);
		if (clause !== null) return clause;
	}
	const bits = fn(tokens, at);
	if (
		takes & (Takes.Question | Takes.Clause) &&
		bits & Fn.Question &&
		isWord(tokens, at) &&
		!isChar(tokens, at, Char.Comma)
	) {
		if (takes & Takes.Question || tokens.id[at] !== IF) return { start: at, kind: 'clause' };
	}
	if (takes & Takes.Commissive && infinitive(tokens, at, to)) return { start: at, kind: 'act' };
	if (takes & Takes.Addressee) {
		const told = phraseAfter(tokens, at, to);
		if (told !== null && told.end < to) {
			const next = afterThat(tokens, told.end, to) ?? pastAside(tokens, cue, told.end, to);
			if (next !== null) return next;
			if (fn(tokens, told.end) & Fn.Question) return { start: told.end, kind: 'clause' };
		}
	}
	if (takes & Takes.Directive) {
		const told = phraseAfter(tokens, at, to);
		if (told !== null && infinitive(tokens, told.end, to)) return { start: at, kind: 'directive' };
		if (cue.end - cue.start > 1 && told !== null) return { start: at, kind: 'directive' };
	}
	if (!opens(tokens, at)) return null;
	if (takes & Takes.Clause && !(takes & Takes.That)) {
		if (clauseFollows(tokens, at, to)) return { start: at, kind: 'clause' };
		if (takes & Takes.Addressee) {
			const told = phraseAfter(tokens, at, to);
			if (told !== null && opens(tokens, told.end) && clauseFollows(tokens, told.end, to))
				return { start: told.end, kind: 'clause' };
		}
	}
	if (takes & Takes.Act) return { start: at, kind: 'act' };
	if (takes & Takes.Naming && names(tokens, at, to)) return { start: at, kind: 'act' };
	return null;
}

function afterThat(tokens: Tokens, at: number, to: number): Content | null {
	return at + 1 < to && isWord(tokens, at) && tokens.id[at] === THAT && !demonstrative(tokens, at, to)
		? { start: at + 1, kind: 'clause' }
		: null;
}

/** `said that .`, `said that was`, `that is`: a pronoun, not a conjunction. */
function demonstrative(tokens: Tokens, at: number, to: number): boolean {
	const next = at + 1;
	if (next >= to) return true;
	if (isChar(tokens, next, Char.Comma)) return false;
	return (fn(tokens, next) & (Fn.Be | Fn.Modal | Fn.Do | Fn.Have)) !== 0 && (fn(tokens, next) & Fn.Subject) === 0;
}

/**
 * "that" behind what may stand between verb and clause: `said on Monday that`, `said in a statement, however, that`.
 * Only over prepositional phrases, times, adverbs and asides; not over a verb.
 */
function pastAside(tokens: Tokens, cue: Cue, from: number, to: number): Content | null {
	const limit = Math.min(to, from + WINDOW);
	const first = fn(tokens, from);
	const aside =
		isChar(tokens, from, Char.Comma) ||
		isChar(tokens, from, Char.Open) ||
		isDash(tokens, from) ||
		(first & (Fn.Preposition | Fn.Time)) !== 0;
	if (!aside) return null;
	let at = from;
	for (; at < limit; at += 1) {
		if (isMark(tokens, at) || isChar(tokens, at, Char.Semicolon) || isChar(tokens, at, Char.Colon)) return null;
		if (!isWord(tokens, at)) continue;
		const bits = fn(tokens, at);
		if (tokens.id[at] === THAT) {
			// Within the aside "that" would take up a noun; a finite verb right behind it tells so.
			return afterThat(tokens, at, to);
		}
		if (bits & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal | Fn.Subject)) break;
	}
	if (!(cue.takes & Takes.Quotation) || !(first & (Fn.Preposition | Fn.Time))) return null;
	// "said Monday the plan works", "said in a statement he was glad": the clause begins after the phrase.
	let i = from;
	while (i < limit && (fn(tokens, i) & (Fn.Preposition | Fn.Time)) !== 0 && tokens.id[i] !== TO) {
		if (fn(tokens, i) & Fn.Time) {
			i += 1;
			continue;
		}
		const phrase = phraseAfter(tokens, i + 1, to);
		if (phrase === null) return null;
		i = phrase.end;
	}
	while (i < limit && fn(tokens, i) & Fn.Time) i += 1;
	return i > from && i < to && opens(tokens, i) && clauseFollows(tokens, i, to) ? { start: i, kind: 'clause' } : null;
}

/** `to` and a verb, `not to` and a verb. */
function infinitive(tokens: Tokens, at: number, to: number): boolean {
	let i = at;
	if (i < to && tokens.id[i] === NOT) i += 1;
	if (i + 1 >= to || !isWord(tokens, i) || tokens.id[i] !== TO) return false;
	const next = i + 1;
	if (!isWord(tokens, next) || isNameWord(tokens, next)) return false;
	const bits = fn(tokens, next);
	return (bits & (Fn.Determiner | Fn.Possessive | Fn.Object)) === 0;
}

/** A noun phrase or a clause can begin here. */
function opens(tokens: Tokens, at: number): boolean {
	if (isMark(tokens, at)) return true;
	const kind = tokens.kind[at];
	if (kind === TokenKind.Number || kind === TokenKind.Han) return true;
	if (!isWord(tokens, at)) return tokens.text[tokens.start[at] as number] === '$' || isChar(tokens, at, 0x5b);
	const bits = fn(tokens, at);
	if (bits & (Fn.Determiner | Fn.Possessive | Fn.Subject | Fn.Object | Fn.Indefinite | Fn.Numeral)) return true;
	return (bits & (Fn.Preposition | Fn.Subordinator | Fn.Coordinator | Fn.Be | Fn.Have | Fn.Do | Fn.Modal)) === 0;
}

/** A finite verb stands near enough for a clause to have begun at `at`. */
export function clauseFollows(tokens: Tokens, at: number, to: number): boolean {
	const limit = Math.min(to, at + WINDOW);
	if (fn(tokens, at) & Fn.Subject && at + 1 < to) return true;
	for (let i = at; i < limit; i += 1) {
		if (!isWord(tokens, i)) {
			if (isChar(tokens, i, Char.Semicolon)) return false;
			continue;
		}
		const bits = fn(tokens, i);
		if (bits & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal)) return true;
		if (i === at) continue;
		if (bits & Fn.Subject) return true;
		if (tokens.shape[i] !== 1) continue;
		if (forms.of(tokens.id[i] as number) & (Form.Past | Form.S) || endsIn(tokens, i, 'ed')) return true;
	}
	return false;
}

/** `called the plan a failure`, `described it as bold`: a second noun phrase, an `as`, or marks follow the first. */
function names(tokens: Tokens, at: number, to: number): boolean {
	const phrase = phraseAfter(tokens, at, to);
	if (phrase === null || phrase.end >= to) return false;
	const next = phrase.end;
	return isMark(tokens, next) || (fn(tokens, next) & Fn.Determiner) !== 0 || tokens.id[next] === AS;
}
const AS = english.id('as');
