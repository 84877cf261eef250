/**
 * Finds names in a paragraph: runs of capitalised words, cut into offices, persons, bodies and the rest.
 *
 * What a run is, is decided here only as far as its own words say so. A family name alone, or a name without a known
 * given name, stays "unknown" until the names of the whole text are joined.
 */
import { functionWords } from '../language/en/functionWords';
import { Body, bodyWords } from '../language/en/bodyWords';
import { Office, officeWords } from '../language/en/officeWords';
import { nameWords } from '../language/en/personNames';
import { english } from '../language/en/vocabulary';
import { Form, forms } from '../speech/cueWords';
import type { Subject } from '../speech/subjects';
import { Signal } from '../text/signals';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { spellOut } from './acronyms';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { runEnd } from './nameRuns';
import { isNameWord, isSentenceWord } from './nameTokens';
import { officeMention, opensOffice, readOther } from './otherNames';
import { lastWithin } from './ordered';
import { followsOffice, readPerson, startsPerson } from './personalNames';

/** Names of a paragraph in text order, not overlapping. Linear in its tokens. */
export function findNames(tokens: Tokens, subjects: readonly (Subject | null)[] = []): NameFact[] {
	const { count, signal, shape, id } = tokens;
	const found: NameFact[] = [];
	if (!(tokens.signals & Signal.Name)) return found;
	let headline: boolean | null = null;
	let reach = 0;
	for (let i = 0; i < count; ) {
		if (!((signal[i] as number) & Signal.Name)) {
			i += 1;
			continue;
		}
		if (shape[i] === Shape.Lower || !isNameWord(tokens, i)) {
			const office = opensOffice(id[i]!) ? officeMention(tokens, i) : null;
			if (office !== null) {
				found.push(office);
				i = office.to;
				reach = i;
			} else i += 1;
			continue;
		}
		headline ??= isHeadline(tokens);
		const end = runEnd(tokens, i);
		cutRun(tokens, i, end, reach, headline, found);
		const last = found[found.length - 1];
		if (last !== undefined && last.to > reach) reach = last.to;
		i = end;
	}
	if (found.length === 0) return found;
	spellOut(tokens, found);
	markSpeaking(tokens, found, subjects);
	return found;
}

/**
 * Names that are subjects of speech and stand in an apposition to a role (`A woman from Dorrow, Orla Venn, wrote`), or
 * right beside the verb, are those of persons as far as their words allow it.
 */
function markSpeaking(tokens: Tokens, found: NameFact[], subjects: readonly (Subject | null)[]): void {
	for (const subject of subjects) {
		if (subject === null || subject.kind !== 'name') continue;
		if (subject.relation !== 'left' && subject.relation !== 'right') continue;
		const at = lastWithin(found, subject.headEnd - 1);
		const fact = found[at];
		if (fact === undefined || fact.kind !== NameKind.Unknown || fact.to < subject.headEnd || fact.words.length < 2)
			continue;
		let gender = fact.gender;
		for (let i = subject.start; i < fact.from && gender === Gender.Unknown; i += 1) {
			const office = tokens.kind[i] === TokenKind.Word ? officeWords.of(tokens.id[i]!) : 0;
			if (office & Office.Woman) gender = Gender.Female;
			else if (office & Office.Man) gender = Gender.Male;
		}
		found[at] = { ...fact, apposed: true, gender };
	}
}

/** A line in which all words but the small ones have capitals. */
function isHeadline(tokens: Tokens): boolean {
	const { count, kind, shape, id } = tokens;
	let lower = 0;
	let capital = 0;
	const last = Math.min(count, 40);
	// Among forty words there can be two in small letters at most.
	for (let i = 0; i < last && lower < 3; i += 1) {
		if (kind[i] !== TokenKind.Word) continue;
		if (shape[i] !== Shape.Lower) capital += 1;
		else if (functionWords.of(id[i]!) === 0) lower += 1;
	}
	return capital >= 4 && capital > lower * 12;
}

/** `Opposition leader Orla Venn` at the beginning of a sentence: the capital is that of the sentence. */
function qualifiesOffice(tokens: Tokens, i: number): boolean {
	if (!isSentenceWord(tokens, i) || !(officeWords.of(tokens.id[i]!) & Office.Modifier)) return false;
	const next = i + 1;
	if (next + 1 >= tokens.count || tokens.shape[next] !== Shape.Lower || !isNameWord(tokens, next + 1)) return false;
	return (officeWords.of(tokens.id[next]!) & Office.Title) !== 0;
}

/** `Tell Venn`: a verb with the capital of its sentence opens no name. */
function isOrder(tokens: Tokens, i: number): boolean {
	const form = forms.of(tokens.id[i]!);
	if ((form & (Form.Base | Form.NounLike)) !== Form.Base || form & Form.Noun) return false;
	return nameWords.of(tokens.id[i]!) === 0 && isNameWord(tokens, i + 1);
}

/** `Using Orla Venn's words`: a participle with the capital of its sentence opens no name, but that of a body may. */
function isAct(tokens: Tokens, i: number, end: number): boolean {
	if (!tokens.text.endsWith('ing', tokens.end[i]) || tokens.end[i]! - tokens.start[i]! < 5) return false;
	if (nameWords.of(tokens.id[i]!) !== 0 || bodyWords.of(tokens.id[i]!) !== 0) return false;
	if (bodyWords.of(tokens.id[end - 1]!) & Body.Head) return false;
	return tokens.shape[i] === Shape.Capital && isNameWord(tokens, i + 1);
}
const FORMER = english.id('former');

/** Cuts a run into mentions and adds them to `found`. */
function cutRun(tokens: Tokens, from: number, end: number, reach: number, headline: boolean, found: NameFact[]): void {
	let at = from;
	if (end - from > 1 && isSentenceWord(tokens, from) && (isOrder(tokens, from) || isAct(tokens, from, end))) at += 1;
	// "Former Trump adviser": no part of the name, unless it qualifies an office.
	if (end - from > 1 && tokens.id[from] === FORMER && officeWords.of(tokens.id[from + 1]!) === 0) at = from + 1;
	if (end - from === 1 && !followsOffice(tokens, from, reach)) {
		if (qualifiesOffice(tokens, from)) return;
		const other = readOther(tokens, from, end, headline);
		if (other !== null) found.push(other);
		return;
	}
	while (at < end) {
		const person = readPerson(tokens, at, end, reach, headline);
		if (person !== null) {
			found.push(person);
			at = person.to;
			reach = at;
			while (at < end && !isNameWord(tokens, at)) at += 1;
			continue;
		}
		// Else everything up to the next given name is one name of another kind.
		let stop = at + 1;
		while (stop < end && !startsPerson(tokens, stop, end)) stop += 1;
		const other = readOther(tokens, at, stop, headline);
		if (other !== null) found.push(other);
		at = stop;
	}
}
