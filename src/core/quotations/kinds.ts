/**
 * The kind of a quotation: whole clauses of their own (direct), words woven into the reporter's sentence (partial), or a
 * coined term, title or scare quote (term).
 */
import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import type { QuotationKind } from '../model/document';
import { Char, fn, isChar, isWord } from '../speech/words';
import { type Sentences, sentenceAt } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { type Attribution, Tie } from './attribution';
import type { Pair } from './pairs';

const enum Before {
	/** `so-called`, `titled`, `the word`: what follows is a name or a word as a word. */
	Naming = 1,
	/** Works and shows, whose titles stand in marks. */
	Work = 2,
}

const words = new WordClasses(english)
	.tag(
		'called so-called known titled entitled named nicknamed dubbed word term phrase slogan motto hashtag label words phrases',
		Before.Naming,
	)
	.tag(
		`film movie book novel song album show series episode program programme documentary musical play sitcom drama memoir
		podcast column essay anthem ballad comedy video magazine`,
		Before.Work,
	);

const THAT = english.id('that');

/** The longest quotation without an attribution that passes for a term, in words. */
const LONGEST_TERM = 5;

/** Kind of a quotation by its words, its place and its tie to a cue. Looks at no more than 40 of its tokens. */
export function kindOf(tokens: Tokens, sentences: Sentences, pair: Pair, attribution: Attribution): QuotationKind {
	const { tie } = attribution;
	if (tie === Tie.Continued) return 'direct';
	if (tie === Tie.None) {
		if (standsAlone(tokens, sentences, pair)) return isHeading(tokens, pair) ? 'term' : 'direct';
		return looseKind(tokens, pair);
	}
	if (tie === Tie.After) {
		if (opensSentence(tokens, sentences, pair)) return 'direct';
		if (insideClause(tokens, pair)) return 'term';
		return followsPause(tokens, pair) ? 'direct' : 'partial';
	}
	if (tie !== Tie.Before && isTitle(tokens, pair) && !(tie === Tie.Governed && attribution.near)) return 'term';
	if (!attribution.near && modifiesNoun(tokens, pair)) return 'term';
	if (tie === Tie.Shared) return 'partial';
	const before = pair.open - 1;
	if (isWord(tokens, before) && tokens.id[before] === THAT) return 'partial';
	if (isChar(tokens, before, Char.Comma) && isWord(tokens, before - 1) && tokens.id[before - 1] === THAT)
		return 'partial';
	if (tie === Tie.Before) return 'direct';
	const paused = isChar(tokens, before, Char.Comma) && isChar(tokens, pair.close - 1, Char.Comma);
	return opensWithCapital(tokens, pair) &&
		(paused || endsSentence(tokens, pair)) &&
		wordCount(tokens, pair) >= 3 &&
		clauseLike(tokens, pair)
		? 'direct'
		: 'partial';
}

/** The quotation is all of its sentence or sentences. */
export function standsAlone(tokens: Tokens, sentences: Sentences, pair: Pair): boolean {
	if (!opensSentence(tokens, sentences, pair)) return false;
	if (!pair.closed || pair.behind >= tokens.count) return true;
	return (sentences.end[sentenceAt(sentences, pair.behind - 1)] as number) <= pair.behind && endsSentence(tokens, pair);
}

function opensSentence(tokens: Tokens, sentences: Sentences, pair: Pair): boolean {
	let start = sentences.start[sentenceAt(sentences, pair.open)] as number;
	while (start < pair.open && fn(tokens, start) & Fn.Coordinator) start += 1;
	return start === pair.open;
}

function followsPause(tokens: Tokens, pair: Pair): boolean {
	return (
		isChar(tokens, pair.open - 1, Char.Colon) ||
		(isChar(tokens, pair.open - 1, Char.Comma) && opensWithCapital(tokens, pair))
	);
}

/** A title in the clause that names the speaker (`In the book "The Long Quay," Venn says`), or a few words in the run of it. */
function insideClause(tokens: Tokens, pair: Pair): boolean {
	const before = pair.open - 1;
	if (isChar(tokens, before, Char.Colon)) return false;
	if (isChar(tokens, before, Char.Comma)) {
		const work = isWord(tokens, before - 1) && (words.of(tokens.id[before - 1]!) & Before.Work) !== 0;
		return work && inTitleCase(tokens, pair) && wordCount(tokens, pair) > 1;
	}
	if (isTitle(tokens, pair)) return true;
	const inRun = isWord(tokens, pair.behind) && tokens.kind[pair.close - 1] !== TokenKind.Punctuation;
	return inRun && isWord(tokens, before) && wordCount(tokens, pair) < LONGEST_TERM;
}

/** A paragraph of three to eight words, all capitalised, in marks: a heading within a text. */
function isHeading(tokens: Tokens, pair: Pair): boolean {
	if (pair.open !== 0 || !pair.closed || pair.behind + 1 < tokens.count) return false;
	const count = wordCount(tokens, pair);
	return count >= 3 && count <= 8 && inTitleCase(tokens, pair);
}

/** Without a cue: a long run of words is somebody's, a short one is a term. */
function looseKind(tokens: Tokens, pair: Pair): QuotationKind {
	const before = pair.open - 1;
	if (
		isChar(tokens, before, Char.Colon) &&
		endsSentence(tokens, pair) &&
		wordCount(tokens, pair) > 2 &&
		clauseLike(tokens, pair)
	)
		return 'direct';
	const named = isWord(tokens, before) && (words.of(tokens.id[before]!) & Before.Naming) !== 0;
	if (isTitle(tokens, pair) || modifiesNoun(tokens, pair) || (named && wordCount(tokens, pair) <= LONGEST_TERM))
		return 'term';
	return wordCount(tokens, pair) > LONGEST_TERM ? 'partial' : 'term';
}

/** `such as the "one seal" practice`: after "such as" or "called" and before a noun it names, it speaks for nobody. */
function modifiesNoun(tokens: Tokens, pair: Pair): boolean {
	const next = pair.behind;
	if (!pair.closed || next >= tokens.count || wordCount(tokens, pair) > 8) return false;
	if (!isWord(tokens, next) || tokens.shape[next] !== Shape.Lower || fn(tokens, next) !== 0) return false;
	const before = pair.open - 1;
	return (fn(tokens, before) & Fn.Determiner) !== 0 && (fn(tokens, before - 1) & Fn.Preposition) !== 0;
}

/** A title or a name. */
function isTitle(tokens: Tokens, pair: Pair): boolean {
	const before = pair.open - 1;
	const bits = isWord(tokens, before) ? words.of(tokens.id[before]!) : 0;
	if (bits & Before.Work) return true;
	const count = wordCount(tokens, pair);
	if (count > 8) return false;
	const capitals = capitalised(tokens, pair);
	if (capitals === 0) return false;
	if (capitals > 1) return true;
	// One capitalised word in the middle of a sentence: a name, unless it ends a sentence as an answer does.
	return isWord(tokens, before) && !endsSentence(tokens, pair);
}

function inTitleCase(tokens: Tokens, pair: Pair): boolean {
	return wordCount(tokens, pair) <= 8 && capitalised(tokens, pair) > 1;
}

/** How many words and numbers open as those of a title do; 0 when a longer word does not, bar the prepositions of long titles. */
function capitalised(tokens: Tokens, pair: Pair): number {
	let capitals = 0;
	let longer = 0;
	for (let i = pair.inside; i < pair.close; i += 1) {
		if (tokens.kind[i] === TokenKind.Number) capitals += 1;
		if (!isWord(tokens, i)) continue;
		if (tokens.shape[i] !== Shape.Lower) capitals += 1;
		else if (tokens.end[i]! - tokens.start[i]! > 3) {
			if (!(fn(tokens, i) & Fn.Preposition)) return 0;
			longer += 1;
		}
	}
	return capitals === 1 && longer > 0 ? 0 : capitals;
}

function wordCount(tokens: Tokens, pair: Pair): number {
	let count = 0;
	const last = Math.min(pair.close, pair.inside + 40);
	for (let i = pair.inside; i < last; i += 1) if (isWord(tokens, i) || tokens.kind[i] === TokenKind.Number) count += 1;
	return count;
}

function opensWithCapital(tokens: Tokens, pair: Pair): boolean {
	for (let i = pair.inside; i < pair.close && i < pair.inside + 3; i += 1) {
		if (isWord(tokens, i)) return tokens.shape[i] !== Shape.Lower;
		if (tokens.kind[i] === TokenKind.Number) return true;
	}
	return false;
}

/** A mark that ends a sentence stands last inside, or right behind. */
function endsSentence(tokens: Tokens, pair: Pair): boolean {
	if (!pair.closed) return true;
	return isFinal(tokens, pair.close - 1) || isFinal(tokens, pair.behind);
}

function isFinal(tokens: Tokens, i: number): boolean {
	if (i < 0 || i >= tokens.count || tokens.kind[i] !== TokenKind.Punctuation) return false;
	const code = tokens.id[i];
	return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x2014;
}

/** Holds a verb that shows a clause, as far as closed classes tell, or is more than one sentence. */
function clauseLike(tokens: Tokens, pair: Pair): boolean {
	const last = Math.min(pair.close, pair.inside + 40);
	for (let i = pair.inside; i < last; i += 1) {
		const bits = fn(tokens, i);
		if (bits & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal | Fn.Subject)) return true;
		if (isFinal(tokens, i) && i < last - 1) return true;
	}
	return false;
}
