/** Names that are no persons by their own words: bodies, places, things, and offices with an article. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Office, officeWords } from '../language/en/officeWords';
import { NUMBER_START, numberClasses } from '../language/en/numberWords';
import { english } from '../language/en/vocabulary';
import { acronymEnd } from '../text/acronyms';
import { Signal } from '../text/signals';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { apposedOffice } from './appositions';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { isInitial, isNameWord, isPunctuation, nameFact, Sign, touches } from './nameTokens';

const OF = english.id('of');
const THE = english.id('the');
const OUR = english.id('our');
const THEIR = english.id('their');
const AS = english.id('as');
const LONGEST_OFFICE = 8;

/** A run that is no person by itself: a body, a place, a thing, or unknown. */
export function readOther(tokens: Tokens, from: number, to: number, headline: boolean): NameFact | null {
	let start = from;
	while (start < to && tokens.kind[start] !== TokenKind.Word) start += 1;
	let end = to;
	while (
		end > start &&
		tokens.kind[end - 1] !== TokenKind.Word &&
		!(isPunctuation(tokens, end - 1, Sign.Stop) && isAcronym(tokens, end - 1))
	)
		end -= 1;
	if (start >= end) return null;
	let kind = NameKind.Unknown;
	let headSeen = false;
	let places = 0;
	let words = 0;
	for (let i = start; i < end; i += 1) {
		if (tokens.kind[i] !== TokenKind.Word || tokens.shape[i] === Shape.Lower) continue;
		const bits = bodyWords.of(tokens.id[i]!);
		words += 1;
		if (bits & Body.Head) headSeen = true;
		if (bits & (Body.Place | Body.Demonym)) places += 1;
	}
	// "Eighteen months ago": a number at the beginning of a sentence.
	if (end === start + 1 && numberClasses.of(tokens.id[start]!) & NUMBER_START) return null;
	const lastBits = bodyWords.of(tokens.id[end - 1]!);
	if (bodyWords.of(tokens.id[start]!) & Body.Known || headSeen) kind = NameKind.Body;
	if (acronymEnd(tokens, start) === end) kind = NameKind.Body;
	if (lastBits & Body.Thing && words > 1 && !(lastBits & Body.Head)) kind = NameKind.Thing;
	if (kind === NameKind.Unknown && places === words) kind = NameKind.Place;
	if (kind === NameKind.Unknown && lastBits & Body.Group) kind = NameKind.Thing;
	if (kind === NameKind.Unknown && officeWords.of(tokens.id[end - 1]!) & Office.Head) kind = NameKind.Thing;
	if (kind === NameKind.Body && officeWords.of(tokens.id[start]!) & Office.Title) kind = NameKind.Thing;
	const office = kind === NameKind.Unknown && words > 1 ? apposedOffice(tokens, start, end) : null;
	return nameFact(tokens, { kind, from: start, nameFrom: start, to: end, headline, office });
}

function isAcronym(tokens: Tokens, stop: number): boolean {
	return (
		stop > 1 && isInitial(tokens, stop - 1) && isPunctuation(tokens, stop - 2, Sign.Stop) && touches(tokens, stop - 1)
	);
}

for (const id of [THE, OUR, THEIR]) english.signal(id, Signal.Name);

/** Whether an office with an article can begin with this word. */
export function opensOffice(id: number): boolean {
	return id === THE || id === OUR || id === THEIR;
}

/** `the President`, `the prime minister`, `our National Security Advisor`: an office in place of a name. */
export function officeMention(tokens: Tokens, i: number): NameFact | null {
	if (tokens.kind[i] !== TokenKind.Word) return null;
	const owned = tokens.id[i] === OUR || tokens.id[i] === THEIR;
	if (!owned && tokens.id[i] !== THE) return null;
	// `as the Chair of …` says what somebody is, not who.
	if (i > 0 && tokens.kind[i - 1] === TokenKind.Word && tokens.id[i - 1] === AS) return null;
	// `OFFICE OF THE PRESIDENT`: the name of a body.
	if (i > 1 && tokens.id[i - 1] === OF && isNameWord(tokens, i - 2) && bodyWords.of(tokens.id[i - 2]!) & Body.Head)
		return null;
	let k = i + 1;
	const limit = Math.min(tokens.count, i + LONGEST_OFFICE);
	while (
		k < limit &&
		tokens.kind[k] === TokenKind.Word &&
		(officeWords.of(tokens.id[k]!) & (Office.Modifier | Office.Definite)) === Office.Modifier
	)
		k += 1;
	if (k >= limit || tokens.kind[k] !== TokenKind.Word) return null;
	const office = officeWords.of(tokens.id[k]!);
	if ((office & Office.Definite) === 0) return null;
	let end = k + 1;
	// `Governor-General`
	if (
		isPunctuation(tokens, end, Sign.Hyphen) &&
		touches(tokens, end) &&
		end + 1 < tokens.count &&
		touches(tokens, end + 1) &&
		officeWords.of(tokens.id[end + 1]!) & Office.Head
	)
		end += 2;
	// `Secretary of State`, `Secretary General`.
	if (end + 1 < tokens.count && tokens.id[end] === OF && isNameWord(tokens, end + 1) && isNameWord(tokens, k)) {
		end += 2;
		while (end < tokens.count && end < limit && isNameWord(tokens, end)) end += 1;
	}
	if (end < tokens.count && tokens.kind[end] === TokenKind.Word) {
		if (isNameWord(tokens, end)) return null;
		if (
			officeWords.of(tokens.id[end]!) & Office.Title &&
			tokens.shape[end] === Shape.Lower &&
			tokens.shape[k] === Shape.Lower
		)
			return null;
	}
	if (owned && tokens.shape[k] === Shape.Lower) return null;
	if (isPunctuation(tokens, end, Sign.Hyphen) && touches(tokens, end)) return null;
	const phrase = tokens.text.slice(tokens.start[i + 1], tokens.end[end - 1]).replace(/\s+/g, ' ');
	return nameFact(tokens, {
		kind: NameKind.Office,
		from: i,
		nameFrom: i + 1,
		to: end,
		gender: office & Office.Man ? Gender.Male : office & Office.Woman ? Gender.Female : Gender.Unknown,
		office: phrase.toLowerCase(),
		titled: true,
	});
}
