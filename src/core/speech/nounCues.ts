/** Nouns of speech with what is said behind them: `the claim that`, `warnings from the guild that`, `its pledge to`. */
import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { type Cue, plainCue } from './cue';
import { Form, forms } from './cueWords';
import { phraseAfter } from './nounPhrases';
import { Char, endsIn, fn, isAdverb, isChar, isFinite, isNameWord, isPlural, isWord } from './words';

const TO = english.id('to');
const BY = english.id('by');
const FROM = english.id('from');
const THAT = english.id('that');
const IN = english.id('in');

/** `the statement that they put out`: behind a pronoun and a verb of issuing "that" tells which statement. */
function tellsWhich(tokens: Tokens, at: number, to: number): boolean {
	if (!(fn(tokens, at) & Fn.Subject)) return false;
	let verb = at + 1;
	while (verb < to && (isAdverb(tokens, verb) || fn(tokens, verb) & (Fn.Have | Fn.Modal))) verb += 1;
	return verb < to && issuing.has(tokens.id[verb] as number);
}
const issuing = new Set(
	['put', 'made', 'make', 'issued', 'released', 'gave', 'published', 'sent', 'delivered', 'submitted', 'offered'].map(
		(w) => english.id(w),
	),
);

export function readNoun(
	tokens: Tokens,
	i: number,
	form: number,
	sentence: number,
	from: number,
	to: number,
): Cue | null {
	let at = i + 1;
	const maker = at < to && isWord(tokens, at) && (tokens.id[at] === BY || tokens.id[at] === FROM);
	if (tokens.shape[i] !== Shape.Lower && !(maker && i === from)) return null;
	if (maker) {
		// "the claim by the ministry that", "a pledge by the ministry to": the source stands between.
		const limit = Math.min(to, at + 12);
		const opens = (k: number): boolean =>
			isWord(tokens, k) &&
			(tokens.id[k] === THAT ||
				(tokens.id[k] === TO && (form & Form.InfinitiveNoun) !== 0 && !isNameWord(tokens, k + 1)));
		while (at < limit && !opens(at)) {
			if (isFinite(tokens, at)) return null;
			at += 1;
		}
		if (at === limit) return null;
	}
	// "the guild's view is that": the clause is what the noun is said to be.
	else if (isLinked(tokens, at, to) && owned(tokens, i, from)) at += 1;
	if (at + 1 >= to || !isWord(tokens, at)) return null;
	const infinitive = form & Form.InfinitiveNoun && tokens.id[at] === TO && !endsIn(tokens, at + 1, 'ing');
	const bare = form & Form.ClaimingNoun && !maker && tokens.id[at] !== THAT && !infinitive;
	if (bare)
		return owned(tokens, i, from) && opensClause(tokens, at, to)
			? nounCue(tokens, i, sentence, from, Takes.Clause)
			: null;
	if (!infinitive && (tokens.id[at] !== THAT || fn(tokens, at + 1) & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal))) return null;
	if (!infinitive && tellsWhich(tokens, at + 1, to)) return null;
	if (!infinitive && (isFinite(tokens, at + 1) || forms.of(tokens.id[at + 1] as number) & Form.S)) return null;
	const takes = infinitive ? Takes.Commissive : Takes.Clause;
	return nounCue(tokens, i, sentence, from, takes);
}

/** Where the content of a noun is looked for: behind "is" (`her view is that`), behind its maker before an infinitive. */
export function behindNoun(
	tokens: Tokens,
	{ end }: Cue,
	maker: { readonly relation: string; readonly end: number },
): number {
	if (isLinked(tokens, end, tokens.count)) return end + 1;
	return maker.relation === 'agent' && isWord(tokens, maker.end) && tokens.id[maker.end] === TO ? maker.end : end;
}

/** `is that`, `, that`: what the noun is said to be stands behind. */
function isLinked(tokens: Tokens, at: number, to: number): boolean {
	return (
		at + 2 < to && tokens.id[at + 1] === THAT && ((fn(tokens, at) & Fn.Be) !== 0 || isChar(tokens, at, Char.Comma))
	);
}

function nounCue(tokens: Tokens, i: number, sentence: number, from: number, takes: number): Cue {
	const group = groupOf(tokens, i, from);
	return plainCue(i, i + 1, group, sentence, 'noun', takes);
}

/** The first of the adjectives before the noun, else the noun itself. */
function groupOf(tokens: Tokens, i: number, from: number): number {
	let group = i;
	while (
		group > from &&
		i - group < 4 &&
		isWord(tokens, group - 1) &&
		fn(tokens, group - 1) === 0 &&
		!isNameWord(tokens, group - 1)
	)
		group -= 1;
	return group;
}

/** `her claim`, `the guild's long-held belief`; but `in her warning the mayor said` names only where it was said. */
function owned(tokens: Tokens, i: number, from: number): boolean {
	const owner = groupOf(tokens, i, from) - 1;
	if (owner < from) return false;
	if (tokens.kind[owner] === TokenKind.Clitic || isPlural(tokens, owner)) return true;
	return (fn(tokens, owner) & Fn.Possessive) !== 0 && !(owner > from && tokens.id[owner - 1] === IN);
}

/** A noun phrase and right behind it a verb that reports nothing. */
function opensClause(tokens: Tokens, at: number, to: number): boolean {
	if (!(fn(tokens, at) & (Fn.Determiner | Fn.Possessive | Fn.Subject)) && !isNameWord(tokens, at)) return false;
	if (fn(tokens, at) & (Fn.Relative | Fn.Question | Fn.Time)) return false;
	const phrase = phraseAfter(tokens, at, to);
	if (phrase === null || phrase.end >= to) return false;
	return isFinite(tokens, phrase.end) && forms.of(tokens.id[phrase.end] as number) === 0;
}
