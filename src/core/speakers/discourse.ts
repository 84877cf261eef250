/**
 * The pass over a text that says whom each name and pronoun means. One paragraph at a time, with a small state handed on.
 */
import { Fn } from '../language/en/functionWords';
import type { Span } from '../model/span';
import type { Subject } from '../speech/subjects';
import { fn, isWord } from '../speech/words';
import { type Sentences, sentenceAt } from '../text/sentences';
import { TokenKind, type Tokens } from '../text/tokens';
import { type Entities, NOBODY } from './entities';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { findPronouns, Pronoun, pronounAt } from './pronouns';
import { antecedent, bodyAntecedent, mention, NOTHING_SALIENT, recent, type Salience } from './salience';

/** What this pass reads of a paragraph. */
export interface NamedParagraph {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly names: readonly NameFact[];
	readonly subjects: readonly (Subject | null)[];
	/** Token ranges in marks: what stands there is somebody else's. */
	readonly quoted: readonly { readonly open: number; readonly behind: number }[];
	/** The person whose turn it is, by entity, else `NOBODY`. */
	readonly turn: number;
}

export interface DiscourseState {
	readonly salience: Salience;
	/** Sentences so far. */
	readonly sentences: number;
}

export const DISCOURSE_START: DiscourseState = { salience: NOTHING_SALIENT, sentences: 0 };

/** A name or pronoun and the entity it means; tokens of its paragraph. */
export interface ResolvedMention {
	readonly entity: number;
	readonly from: number;
	readonly to: number;
	readonly pronoun: boolean;
	/** Stands inside marks. */
	readonly quoted: boolean;
}

export interface ResolvedSubject extends Span {
	readonly entity: number;
}

export interface Resolution {
	readonly state: DiscourseState;
	readonly mentions: readonly ResolvedMention[];
	/** For each subject of the paragraph the entity it means and the characters that name it; null without one. */
	readonly subjects: readonly (ResolvedSubject | null)[];
}

/** Resolves one paragraph. Linear in its names, pronouns and subjects. */
export function resolveParagraph(entities: Entities, paragraph: NamedParagraph, state: DiscourseState): Resolution {
	const { tokens, sentences, names, quoted } = paragraph;
	const mentions: ResolvedMention[] = [];
	const pronouns = findPronouns(tokens);
	const speakers = subjectTokens(paragraph.subjects);
	let salience = state.salience;
	let p = 0;
	let q = 0;
	const inMarks = (token: number): boolean => {
		while (q < quoted.length && quoted[q]!.behind <= token) q += 1;
		return q < quoted.length && quoted[q]!.open <= token;
	};
	const note = (entity: number, token: number, subject: boolean): void => {
		const { gender, kind } = entities.all[entity]!;
		const sentence = state.sentences + sentenceAt(sentences, token);
		salience = mention(salience, { entity, gender, person: kind === 'person', subject, sentence });
	};
	const readPronoun = (token: number): void => {
		const marked = inMarks(token);
		const entity = whom(
			entities,
			tokens,
			token,
			marked,
			paragraph.turn,
			salience,
			state.sentences + sentenceAt(sentences, token),
		);
		if (entity === NOBODY) return;
		mentions.push({ entity, from: token, to: token + 1, pronoun: true, quoted: marked });
		if (!marked && !(pronounAt(tokens, token) & Pronoun.I))
			note(entity, token, (pronounAt(tokens, token) & Pronoun.Subject) !== 0);
	};
	for (const fact of names) {
		while (p < pronouns.length && pronouns[p]! < fact.from) readPronoun(pronouns[p++]!);
		const entity = entities.resolve(fact, recent(salience));
		if (entity === NOBODY) continue;
		const marked = inMarks(fact.from);
		mentions.push({ entity, from: fact.from, to: fact.to, pronoun: false, quoted: marked });
		if (!marked) note(entity, fact.from, speakers.has(fact.to - 1) || subjectLike(tokens, sentences, fact));
	}
	while (p < pronouns.length) readPronoun(pronouns[p++]!);
	const subjects = paragraph.subjects.map((subject) =>
		subject === null ? null : resolveSubject(entities, paragraph, subject, mentions, salience, state),
	);
	return { state: { salience, sentences: state.sentences + sentences.count }, mentions, subjects };
}

/** Last tokens of the names that are subjects of reporting words. */
function subjectTokens(subjects: readonly (Subject | null)[]): Set<number> {
	const tokens = new Set<number>();
	for (const subject of subjects)
		if (subject !== null && subject.relation !== 'possessive') tokens.add(subject.headEnd - 1);
	return tokens;
}

function whom(
	_entities: Entities,
	tokens: Tokens,
	token: number,
	marked: boolean,
	turn: number,
	salience: Salience,
	sentence: number,
): number {
	const bits = pronounAt(tokens, token);
	if (bits & Pronoun.I) return marked ? NOBODY : turn;
	return antecedent(salience, bits & Pronoun.She ? Gender.Female : Gender.Male, sentence);
}

/** The name opens its clause: nothing before it that governs it, and no possessive behind it. */
function subjectLike(tokens: Tokens, sentences: Sentences, fact: NameFact): boolean {
	if (fact.to < tokens.count && tokens.kind[fact.to] === TokenKind.Clitic) return false;
	let before = fact.from - 1;
	if (before >= 0 && isWord(tokens, before) && fn(tokens, before) & Fn.Determiner) before -= 1;
	if (fact.from === sentences.start[sentenceAt(sentences, fact.from)]) return true;
	if (before < 0 || !isWord(tokens, before)) return true;
	const bits = fn(tokens, before);
	if (bits & Fn.Preposition && !(bits & Fn.Subordinator)) return false;
	return (bits & (Fn.Coordinator | Fn.Subordinator | Fn.Relative | Fn.Time | Fn.Adverb)) !== 0;
}

function resolveSubject(
	entities: Entities,
	paragraph: NamedParagraph,
	subject: Subject,
	mentions: readonly ResolvedMention[],
	salience: Salience,
	state: DiscourseState,
): ResolvedSubject | null {
	const { tokens } = paragraph;
	const span = (from: number, to: number): Span => ({ start: tokens.start[from]!, end: tokens.end[to - 1]! });
	const last = subject.headEnd - 1;
	const relative = subject.relation === 'relative' ? relativeBehind(tokens, subject.end) : -1;
	if (relative >= 0) {
		const whole = resolveSubject(entities, paragraph, { ...subject, relation: 'left' }, mentions, salience, state);
		return { entity: whole?.entity ?? NOBODY, ...span(relative, relative + 1) };
	}
	if (subject.kind === 'pronoun') {
		const bits = pronounAt(tokens, subject.head);
		const known = mentions.find((one) => one.pronoun && one.from === subject.head);
		if (known !== undefined) return { entity: known.entity, ...span(subject.head, subject.headEnd) };
		let entity = NOBODY;
		if (bits & (Pronoun.It | Pronoun.They))
			entity = bodyAntecedent(salience, state.sentences + sentenceAt(paragraph.sentences, subject.head));
		return { entity, ...span(subject.head, subject.headEnd) };
	}
	// The mention that holds the last naming word; a person behind offices and bodies wins.
	for (const one of mentions) {
		if (one.from > last) break;
		if (one.to > last && one.from >= subject.start - 6 && !one.pronoun)
			return { entity: one.entity, ...span(one.from, one.to) };
	}
	const fact = paragraph.names.find((name) => name.from <= last && name.to > last);
	const from = fact !== undefined && fact.kind !== NameKind.Office ? fact.from : subject.start;
	const to = fact !== undefined ? fact.to : nominalEnd(tokens, subject);
	const body = fact !== undefined || subject.kind === 'organisation' || subject.kind === 'name';
	const words = tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ');
	return { entity: entities.source(words, body ? 'body' : 'other'), ...span(from, to) };
}

/** The relative pronoun that takes up a noun phrase ending before `end`, or -1. */
function relativeBehind(tokens: Tokens, end: number): number {
	for (let i = end; i < tokens.count && i < end + 3; i += 1) if (fn(tokens, i) & Fn.Relative) return i;
	return -1;
}

/** An unnamed source is known by its noun and what belongs to it with "of": `sister of one of the Marines`. */
function nominalEnd(tokens: Tokens, subject: Subject): number {
	let end = subject.headEnd;
	for (let i = subject.headEnd; i < subject.end; i += 1) {
		const bits = fn(tokens, i);
		if (i === end && bits & Fn.Preposition && !tokens.text.startsWith('of', tokens.start[i])) break;
		end = i + 1;
	}
	return Math.max(end, subject.headEnd);
}
