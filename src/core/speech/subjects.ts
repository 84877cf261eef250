import { Fn } from '../language/en/functionWords';
import { officeWords } from '../language/en/officeWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import type { Sentences } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { Cue } from './cues';
import { type NounPhrase, phraseAfter, phraseBefore } from './nounPhrases';
import { skipBack } from './parentheses';
import { mainSubject, nearSubject } from './sentenceSubject';
import { quotingBefore } from './verbContext';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isFinite, isMark, isNameWord, isPlural, isWord } from './words';
import { forms, Form } from './cueWords';

/** How a source stands to its cue. */
export type Relation = 'left' | 'right' | 'agent' | 'possessive' | 'shared' | 'relative' | 'source';

/** The noun phrase that names who speaks, in tokens of the paragraph. */
export interface Subject extends NounPhrase {
	readonly relation: Relation;
}

const BY = english.id('by');
const OF = english.id('of');
const TO = english.id('to');
const THAT = english.id('that');
const FROM = english.id('from');
const WITH = english.id('with');

/**
 * The source of each cue of a paragraph, null where the sentence names none. Shared subjects (`X praised …, adding that`)
 * are taken over from the cue before, so all are found in one pass; each look to the left or right is bounded by the
 * sentence and a window of tokens. Linear in the tokens.
 */
export function findSubjects(tokens: Tokens, sentences: Sentences, cues: readonly Cue[]): (Subject | null)[] {
	const found: (Subject | null)[] = [];
	let last: Subject | null = null;
	let sentence = -1;
	for (const cue of cues) {
		if (cue.sentence !== sentence) last = null;
		sentence = cue.sentence;
		const subject = findSubject(tokens, sentences, cue, last);
		if (subject !== null && cue.form === 'finite' && cue.voice === 'active' && !restrictive(tokens, subject))
			last = subject;
		found.push(subject);
	}
	return found;
}

/** `an architect who said …`: the clause only tells which one is meant, so that later verbs are not this one's. */
function restrictive(tokens: Tokens, subject: Subject): boolean {
	return subject.relation === 'relative' && subject.kind === 'noun' && !isChar(tokens, subject.end, Char.Comma);
}

/** The source of one cue; `last` is that of the last finite cue before it in the sentence, which it may share. */
export function findSubject(tokens: Tokens, sentences: Sentences, cue: Cue, last: Subject | null): Subject | null {
	const from = sentences.start[cue.sentence] as number;
	const to = sentences.end[cue.sentence] as number;
	if (cue.form === 'source') return asSubject(sourceAfter(tokens, cue.end, to), 'source');
	if (cue.form === 'noun') return ofNoun(tokens, cue, from, to) ?? sharedSubject(tokens, cue, last, from);
	if (cue.voice === 'passive') return agent(tokens, cue, to);
	if (cue.form === 'participle' && cue.group === from) return fronted(tokens, cue, to);
	if (cue.form === 'participle') {
		const cited = citedBefore(tokens, cue, from);
		if (cited !== null) return cited;
		const actor = actorBefore(tokens, cue, from);
		if (actor !== null) return actor;
		const beside = cue.voice === 'active' ? besideWith(tokens, cue, from) : null;
		if (beside !== null) return beside;
	}
	if (cue.form !== 'finite') return sharedSubject(tokens, cue, last, from);
	return inverted(tokens, cue, from, to) ?? leftSubject(tokens, cue, last, from);
}

/** After `according to`: a noun phrase, and who made what it names (`a count by the guild`). */
function sourceAfter(tokens: Tokens, at: number, to: number): NounPhrase | null {
	const phrase = phraseAfter(tokens, at, to);
	if (phrase === null || phrase.kind !== 'noun' || phrase.end >= to) return phrase;
	// "family members in Dorrow": the place belongs to who they are.
	if (placing.has(tokens.id[phrase.end] as number) && isNameWord(tokens, phrase.end + 1)) {
		let end = phrase.end + 2;
		while (end < to && isNameWord(tokens, end)) end += 1;
		return { start: phrase.start, end, head: phrase.head, headEnd: phrase.headEnd, kind: phrase.kind };
	}
	const apposed = named(tokens, phrase, to);
	if (apposed !== phrase) return apposed;
	if (tokens.id[phrase.end] !== BY && tokens.id[phrase.end] !== FROM) return phrase;
	const maker = phraseAfter(tokens, phrase.end + 1, to);
	if (maker === null) return phrase;
	return { start: phrase.start, end: maker.end, head: maker.head, headEnd: maker.headEnd, kind: maker.kind };
}

const placing = new Set(['in', 'at', 'from'].map((word) => english.id(word)));

function standing({ start, end, head, headEnd, kind }: NounPhrase, relation: Relation): Subject {
	return { start, end, head, headEnd, kind, relation };
}

function asSubject(phrase: NounPhrase | null, relation: Relation): Subject | null {
	return phrase === null ? null : standing(phrase, relation);
}

/** `said X`: nothing that can be a subject before the verb, and a noun phrase right after it. */
function inverted(tokens: Tokens, cue: Cue, from: number, to: number): Subject | null {
	const before = cue.start - 1;
	if (cue.group !== cue.start || cue.end - cue.start > 1 || !(cue.takes & Takes.Quotation)) return null;
	const comma = before >= from && isChar(tokens, before, Char.Comma);
	if (!comma && before >= from && !isMark(tokens, before) && !isDash(tokens, before)) return null;
	const phrase = tokens.id[cue.end] === THAT ? null : phraseAfter(tokens, cue.end, to);
	if (phrase === null || (phrase.kind === 'pronoun' && !(fn(tokens, cue.end) & Fn.Subject))) return null;
	const aside = comma || (before >= from && isDash(tokens, before));
	if (aside && !(before - 1 >= from && isMark(tokens, before - 1))) {
		if (cue.takes & Takes.Addressee || !endsClause(tokens, phrase.end, to) || asideBefore(tokens, cue, from))
			return null;
	}
	return standing(phrase, 'right');
}

/** `X, the mayor, said the plan`: the words between commas belong to a noun phrase that opens the clause. */
function asideBefore(tokens: Tokens, cue: Cue, from: number): boolean {
	const left = skipBack(tokens, from, cue.start);
	const phrase = left === null ? null : phraseBefore(tokens, from, left);
	if (phrase === null) return false;
	const opener = phrase.start - 1;
	if (opener < from || !isWord(tokens, opener)) return true;
	return (fn(tokens, opener) & (Fn.Coordinator | Fn.Subordinator)) !== 0;
}

/** After an inverted subject the sentence ends, or goes on with an apposition, an adverbial, or further quoted words. */
function endsClause(tokens: Tokens, at: number, to: number): boolean {
	if (at >= to || !isWord(tokens, at)) return true;
	const bits = fn(tokens, at);
	if (bits & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal) || tokens.id[at] === THAT) return false;
	const goesOn = Fn.Preposition | Fn.Subordinator | Fn.Time | Fn.Coordinator | Fn.Relative;
	return (bits & goesOn) !== 0 || endsIn(tokens, at, 'ing');
}

function agent(tokens: Tokens, cue: Cue, to: number): Subject | null {
	const limit = Math.min(to, cue.end + 24);
	for (let i = cue.end; i < limit; i += 1) {
		// "is expected to double by 2030": a year is no agent.
		if (isWord(tokens, i) && tokens.id[i] === BY) {
			const dated = tokens.kind[i + 1] === TokenKind.Number || (fn(tokens, i + 1) & Fn.Time) !== 0;
			return dated ? null : asSubject(phraseAfter(tokens, i + 1, to), 'agent');
		}
		if (isChar(tokens, i, Char.Semicolon) || (isWord(tokens, i) && tokens.id[i] === THAT)) return null;
	}
	return null;
}

function ofNoun(tokens: Tokens, cue: Cue, from: number, to: number): Subject | null {
	if (isWord(tokens, cue.end) && (tokens.id[cue.end] === BY || tokens.id[cue.end] === FROM))
		return asSubject(phraseAfter(tokens, cue.end + 1, to), 'agent');
	const at = cue.group - 1;
	if (at < from) return null;
	if (fn(tokens, at) & Fn.Possessive)
		return { start: at, end: at + 1, head: at, headEnd: at + 1, kind: 'pronoun', relation: 'possessive' };
	if (tokens.kind[at] === TokenKind.Clitic || isPlural(tokens, at))
		return asSubject(phraseBefore(tokens, ownerFrom(tokens, from, at), at), 'possessive');
	return null;
}

/** `in response to the guild's charge`: the owner's words begin behind the last preposition but "of". */
function ownerFrom(tokens: Tokens, from: number, end: number): number {
	for (let i = end - 1; i >= from && i > end - LONGEST_OWNER && !isChar(tokens, i, Char.Comma); i -= 1)
		if (fn(tokens, i) & Fn.Preposition && tokens.id[i] !== OF) return i + 1;
	return from;
}
const LONGEST_OWNER = 12;

function leftSubject(tokens: Tokens, cue: Cue, last: Subject | null, from: number): Subject | null {
	let at = cue.group;
	for (let steps = 0; steps < 8; steps += 1) {
		const left = skipBack(tokens, from, at);
		if (left === null) break;
		at = left;
		if (at <= from) break;
		const bits = isWord(tokens, at - 1) ? fn(tokens, at - 1) : 0;
		if (bits & Fn.Coordinator && !(bits & Fn.Subject)) return sharedSubject(tokens, cue, last, from);
		if (bits & Fn.Relative && !(bits & Fn.Possessive)) {
			const antecedent = antecedentOf(tokens, from, at - 1);
			if (antecedent !== null) return standing(antecedent, 'relative');
		}
		const phrase = phraseBefore(tokens, from, at);
		if (phrase !== null) {
			const head = phrase.kind === 'noun' ? overRelative(tokens, from, phrase) : null;
			return head === null ? standing(named(tokens, phrase, cue.group), 'left') : standing(head, 'left');
		}
		if (left === cue.group) break;
	}
	return sharedSubject(tokens, cue, last, from);
}

/** `A river that is given some room asks for less`: the noun before "asks" ends the relative clause of its subject. */
function overRelative(tokens: Tokens, from: number, phrase: NounPhrase): NounPhrase | null {
	// "who asked not to be named said": what looks like a noun is the participle of the relative clause.
	if (phrase.end - phrase.start === 1 && endsIn(tokens, phrase.start, 'ed') && fn(tokens, phrase.start - 1) & Fn.Be) {
		for (let i = phrase.start - 2; i > from && i > phrase.start - 10 && isWord(tokens, i); i -= 1)
			if (fn(tokens, i) & Fn.Relative) return antecedentOf(tokens, from, i);
		return null;
	}
	const verb = phrase.start - 1;
	if (verb <= from || !isWord(tokens, verb) || fn(tokens, verb) !== 0) return null;
	if (
		!isFinite(tokens, verb) &&
		(forms.of(tokens.id[verb] as number) & Form.Participle) === 0 &&
		!endsIn(tokens, verb, 'en')
	)
		return null;
	for (let i = verb - 1; i > from && i > verb - 5; i -= 1) {
		if (!isWord(tokens, i)) return null;
		const bits = fn(tokens, i);
		if (bits & Fn.Relative) return antecedentOf(tokens, from, i);
		if (!(bits & (Fn.Be | Fn.Have | Fn.Modal | Fn.Negation)) && !isAdverb(tokens, i)) return null;
	}
	return null;
}

/** `its chairwoman, Orla Venn,`, `its own author, economist Pia Lang,`: the name in the apposition is the better head. */
export function named(tokens: Tokens, phrase: NounPhrase, limit: number): NounPhrase {
	if (phrase.kind !== 'noun' || !isChar(tokens, phrase.end, Char.Comma)) return phrase;
	let start = phrase.end + 1;
	while (start < limit && isOfficeWord(tokens, start)) start += 1;
	let end = start;
	while (end < limit && (isNameWord(tokens, end) || isChar(tokens, end, Char.Stop))) end += 1;
	if (end - start < 2 || !isChar(tokens, end, Char.Comma)) return phrase;
	return { start: phrase.start, end, head: start, headEnd: end, kind: 'name' };
}

function isOfficeWord(tokens: Tokens, i: number): boolean {
	return isWord(tokens, i) && tokens.shape[i] === Shape.Lower && officeWords.of(tokens.id[i] as number) !== 0;
}

/** What `who` or `which` at `at` takes up: the noun phrase before it, over a comma. */
function antecedentOf(tokens: Tokens, from: number, at: number): NounPhrase | null {
	let end = at;
	if (end > from && isChar(tokens, end - 1, Char.Comma)) end -= 1;
	if (tokens.id[at] === THAT && end !== at) return null;
	return end > from ? phraseBefore(tokens, from, end) : null;
}

/** `Noting that it rains, X left`: the subject of the main clause, behind a comma. */
function fronted(tokens: Tokens, cue: Cue, to: number): Subject | null {
	for (let i = cue.end; i + 1 < to; i += 1) {
		if (!isChar(tokens, i, Char.Comma)) continue;
		const next = i + 1;
		const opens = fn(tokens, next) & (Fn.Subject | Fn.Determiner | Fn.Possessive) || isNameWord(tokens, next);
		const phrase = opens && tokens.id[next] !== THAT ? phraseAfter(tokens, next, to) : null;
		if (phrase === null || phrase.end >= to) continue;
		if (isFinite(tokens, phrase.end) || (phrase.kind === 'name' && isApposed(tokens, phrase.end, to)))
			return standing(phrase, 'shared');
	}
	return null;
}

/** Behind the comma at `at` an apposition and a comma, and then the verb: `Venn, a baker in Dorrow, said`. */
function isApposed(tokens: Tokens, at: number, to: number): boolean {
	if (!isChar(tokens, at, Char.Comma) || !(fn(tokens, at + 1) & (Fn.Determiner | Fn.Possessive))) return false;
	const limit = Math.min(to - 1, at + 24);
	for (let i = at + 2; i < limit; i += 1) if (isChar(tokens, i, Char.Comma)) return isFinite(tokens, i + 1);
	return false;
}

/** A verb without a subject of its own has that of the last finite cue before it, else that of the sentence. */
function sharedSubject(tokens: Tokens, cue: Cue, last: Subject | null, from: number): Subject | null {
	const joined = cue.form === 'finite' && cue.group > from && fn(tokens, cue.group - 1) & Fn.Coordinator;
	const near = joined ? (joinedSubject(tokens, cue, from) ?? nearSubject(tokens, cue, from)) : null;
	if (near !== null && (last === null || near.start > last.start)) return standing(near, 'shared');
	return asSubject(last ?? mainSubject(tokens, from, cue.group), 'shared');
}

/** `Venn smiled and said`: who stands right before the verb that "and" joins to this one. */
function joinedSubject(tokens: Tokens, cue: Cue, from: number): NounPhrase | null {
	const verb = cue.group - 2;
	if (verb <= from || !isWord(tokens, verb) || tokens.shape[verb] !== Shape.Lower) return null;
	if (!isFinite(tokens, verb) && !endsIn(tokens, verb, 'ed')) return null;
	const phrase = phraseBefore(tokens, from, verb);
	return phrase !== null && (phrase.kind === 'pronoun' || phrase.kind === 'name') ? phrase : null;
}

/** `footage of Venn saying`: a name right before the participle, without a comma, is who says it. */
function actorBefore(tokens: Tokens, cue: Cue, from: number): Subject | null {
	const last = cue.group - 1;
	if (cue.voice === 'passive' || last < from || !isWord(tokens, last) || !isNameWord(tokens, last)) return null;
	// "issued a statement Tuesday saying": a day is no name.
	if (fn(tokens, last) & Fn.Time) return null;
	let start = last;
	while (start > from && isNameWord(tokens, start - 1)) start -= 1;
	// "write to the County Council expressing concern": whom it is written to does not say it.
	const article = start > from && fn(tokens, start - 1) & Fn.Determiner ? start - 1 : start;
	if (article > from && tokens.id[article - 1] === TO) return null;
	return { start, end: cue.group, head: start, headEnd: cue.group, kind: 'name', relation: 'left' };
}

/** `quoted Orla Venn as saying`: who is quoted. */
function citedBefore(tokens: Tokens, cue: Cue, from: number): Subject | null {
	const as = cue.group - 1;
	if (as <= from || !isWord(tokens, as) || tokens.id[as] !== AS) return null;
	const verb = quotingBefore(tokens, as);
	const phrase = verb < from ? null : phraseAfter(tokens, verb + 1, as);
	return phrase === null ? null : standing(named(tokens, phrase, as), 'left');
}
const AS = english.id('as');

/** `…, with the guild's head, Orla Venn, saying it works`: who says it stands behind "with". */
function besideWith(tokens: Tokens, cue: Cue, from: number): Subject | null {
	const least = Math.max(from + 1, cue.group - 16);
	for (let i = cue.group - 1; i >= least; i -= 1) {
		if (isMark(tokens, i) || isFinite(tokens, i)) return null;
		if (!isWord(tokens, i) || tokens.id[i] !== WITH) continue;
		if (!isChar(tokens, i - 1, Char.Comma)) return null;
		let end = i + 1;
		while (end < cue.group && !(forms.of(tokens.id[end] as number) & Form.Ing)) end += 1;
		const after = phraseAfter(tokens, i + 1, end);
		const whole = after !== null && (after.end === end || isChar(tokens, after.end, Char.Comma));
		const phrase = whole ? after : (phraseBefore(tokens, i + 1, end) ?? after);
		return phrase === null ? null : standing(named(tokens, phrase, cue.group), 'left');
	}
	return null;
}
