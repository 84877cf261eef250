/** What the words round a name or a subject say of who is meant. */
import { Fn } from '../language/en/functionWords';
import { Office, officeWords } from '../language/en/officeWords';
import type { Subject } from '../speech/subjects';
import { Char, endsIn, fn, isChar, isWord } from '../speech/words';
import { type Sentences, sentenceAt } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { Entity } from './entity';
import { type NameFact, NameKind } from './nameFacts';
import { lastOf } from './ordered';
import { isAnybody } from './pronouns';

/** The subject's head is an office or a role: `governor of Dorrow`. */
export function isOffice(tokens: Tokens, { head, headEnd }: Subject): boolean {
	for (let i = head; i < headEnd; i += 1)
		if (isWord(tokens, i) && officeWords.of(tokens.id[i]!) & Office.Head) return true;
	return false;
}

/** The subject's head is an office in capitals, as stands before a name. */
export function isTitle(tokens: Tokens, subject: Subject): boolean {
	for (let i = subject.head; i < subject.headEnd; i += 1) {
		if (isWord(tokens, i) && (officeWords.of(tokens.id[i]!) & Office.Title) !== 0) return true;
	}
	return isChar(tokens, subject.end, Char.Comma) && endsIn(tokens, subject.headEnd - 1, 'er');
}

/** Only words of the title stand between it and the name: `… for Government Relations`, a comma. */
export function titleReaches(tokens: Tokens, end: number, name: number): boolean {
	if (name - end > 8) return false;
	for (let i = end; i < name; i += 1) {
		if (!isWord(tokens, i)) {
			if (!isChar(tokens, i, Char.Comma)) return false;
		} else if (tokens.shape[i] === Shape.Lower && !(fn(tokens, i) & (Fn.Preposition | Fn.Coordinator))) return false;
	}
	return true;
}

/** Last tokens of the names that are subjects of reporting words. */
export function subjectTokens(subjects: readonly (Subject | null)[]): ReadonlySet<number> {
	if (subjects.length === 0) return NO_TOKENS;
	const tokens = new Set<number>();
	for (const subject of subjects)
		if (subject !== null && subject.relation !== 'possessive') tokens.add(subject.headEnd - 1);
	return tokens;
}

const NO_TOKENS: ReadonlySet<number> = new Set();

/** The name opens its clause: nothing before it that governs it, and no possessive behind it. */
export function subjectLike(tokens: Tokens, sentences: Sentences, fact: NameFact): boolean {
	if (fact.to < tokens.count && tokens.kind[fact.to] === TokenKind.Clitic) return false;
	let before = fact.from - 1;
	if (before >= 0 && isWord(tokens, before) && fn(tokens, before) & Fn.Determiner) before -= 1;
	if (fact.from === sentences.start[sentenceAt(sentences, fact.from)]) return true;
	if (before < 0 || !isWord(tokens, before)) return true;
	const bits = fn(tokens, before);
	if (bits & Fn.Preposition && !(bits & Fn.Subordinator)) return false;
	return (bits & (Fn.Coordinator | Fn.Subordinator | Fn.Relative | Fn.Time | Fn.Adverb)) !== 0;
}

/** The relative pronoun that takes up a noun phrase ending before `end`, or -1. */
export function relativeBehind(tokens: Tokens, end: number): number {
	for (let i = end; i < tokens.count && i < end + 3; i += 1) if (fn(tokens, i) & Fn.Relative) return i;
	return -1;
}

/** `Orla, you wrote`: the person named right before a comma and the pronoun at `head`; null for none. */
export function calledBefore(
	tokens: Tokens,
	mentions: readonly { readonly entity: Entity; readonly from: number; readonly to: number }[],
	head: number,
): Entity | null {
	if (!isChar(tokens, head - 1, Char.Comma)) return null;
	const called = lastOf(mentions, head - 2);
	return called?.to === head - 1 && called.entity.person ? called.entity : null;
}

/** `A fitter earns less than he did`: the sentence opens with somebody who is nobody in particular, and names no one since. */
export function isGeneric(tokens: Tokens, sentences: Sentences, names: readonly NameFact[], token: number): boolean {
	const opener = sentences.count === 0 ? 0 : sentences.start[sentenceAt(sentences, token)]!;
	if (!isWord(tokens, opener) || !isAnybody(tokens.id[opener]!)) return false;
	const before = lastOf(names, token);
	return before === undefined || before.from < opener || before.kind !== NameKind.Person;
}

/** The token that opens the sentence of a token. */
export function openerOf(sentences: Sentences, token: number): number {
	return sentences.count === 0 ? 0 : sentences.start[sentenceAt(sentences, token)]!;
}
