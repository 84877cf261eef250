/** Reads a personal name with the offices and honorifics before it. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Office, officeWords } from '../language/en/officeWords';
import { Name, nameWords } from '../language/en/personNames';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { acronymEnd } from '../text/acronyms';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { apposedOffice } from './appositions';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { isInitial, isNameWord, isPunctuation, isSentenceWord, nameFact, Sign } from './nameTokens';
import { canBeSurname, personEnd, SURNAME_OFFICES } from './personalNameEnd';

const LONGEST_OFFICE = 8;
const BY = english.id('by');
const H = english.id('h');
const SAINT = english.id('st');
const SPEAKER = english.id('speaker');

/** Whether a person's name with its offices certainly begins here, inside a run. */
export function startsPerson(tokens: Tokens, i: number, end: number): boolean {
	if (!isNameWord(tokens, i)) return false;
	const bits = nameWords.of(tokens.id[i]!);
	if (bits & (Name.HonorificMale | Name.HonorificFemale | Name.Honorific | Name.ShortTitle) && !isGiven(tokens, i))
		return i + 1 < end;
	return isGiven(tokens, i) && (bits & Name.Doubtful) === 0 && !isHalf(tokens, i) && givenWithSurname(tokens, i, end);
}

function isGiven(tokens: Tokens, i: number): boolean {
	return (nameWords.of(tokens.id[i]!) & (Name.Male | Name.Female)) !== 0;
}

/** A given name followed by what can be a family name. */
function givenWithSurname(tokens: Tokens, i: number, end: number): boolean {
	const next = afterInitials(tokens, i + 1, end);
	return next < end && canBeSurname(tokens, next) && !isShortTitle(tokens, next);
}

/** `Virginia | Sen.`: the place that somebody sits for. */
function isShortTitle(tokens: Tokens, i: number): boolean {
	return (nameWords.of(tokens.id[i]!) & Name.ShortTitle) !== 0 && isPunctuation(tokens, i + 1, Sign.Stop);
}

/** `South | Carolina`, `New | Jersey`: half the name of a place. */
function isHalf(tokens: Tokens, i: number): boolean {
	return i > 0 && COMPASS.has(tokens.id[i - 1]!) && isNameWord(tokens, i - 1);
}
const COMPASS = new WordSet('north south west east new northern southern western eastern upper lower');

/** Skips middle initials, stops and particles. */
function afterInitials(tokens: Tokens, i: number, end: number): number {
	let at = i;
	while (at < end) {
		if (isPunctuation(tokens, at, Sign.Stop)) at += 1;
		else if (tokens.kind[at] === TokenKind.Word && isInitial(tokens, at) && isPunctuation(tokens, at + 1, Sign.Stop))
			at += 2;
		else if (
			tokens.kind[at] === TokenKind.Word &&
			tokens.shape[at] === Shape.Lower &&
			(nameWords.of(tokens.id[at]!) & Name.Particle) !== 0
		)
			at += 1;
		else if (isPunctuation(tokens, at, Sign.Hyphen) && at > i) at += 1;
		else break;
	}
	return at;
}

/** `Secretary | of State | Orla Venn`: behind what the office is for, where the name of a person follows that. */
function pastField(tokens: Tokens, at: number, end: number): number {
	if (at >= end || (tokens.id[at] !== OF && tokens.id[at] !== FOR) || tokens.shape[at] !== Shape.Lower) return at;
	for (let i = at + 2; i < end && i < at + LONGEST_OFFICE; i += 1) if (startsPerson(tokens, i, end)) return i;
	return at;
}
const OF = english.id('of');
const FOR = english.id('for');

/** Words that say how somebody stands to another, and no office. */
const RELATIONS = new WordSet('colleague friend neighbor neighbour ally');

/** The person whose mention begins at `at`, offices and honorifics first; null when no person does. */
export function readPerson(tokens: Tokens, at: number, end: number, reach: number, headline: boolean): NameFact | null {
	let i = at;
	let gender = Gender.Unknown;
	let titled = false;
	let honored = false;
	// "St. Orla" is a place, or stands in the name of one.
	if (tokens.id[at] === SAINT && isPunctuation(tokens, at + 1, Sign.Stop)) return null;
	// Offices and honorifics before the name, with what qualifies them.
	for (;;) {
		if (i >= end) break;
		if (
			isPunctuation(tokens, i, Sign.Stop) ||
			isPunctuation(tokens, i, Sign.Hyphen) ||
			isPunctuation(tokens, i, Sign.Ampersand)
		) {
			i += 1;
			continue;
		}
		if (tokens.kind[i] !== TokenKind.Word) break;
		const id = tokens.id[i]!;
		// `H.E. Orla Venn`
		if (id === H && acronymEnd(tokens, i) > i) {
			titled = honored = true;
			i = acronymEnd(tokens, i);
			continue;
		}
		const name = nameWords.of(id);
		const office = officeWords.of(id);
		const honorific = name & (Name.HonorificMale | Name.HonorificFemale | Name.Honorific | Name.ShortTitle);
		if (honorific && i + 1 < end && !(isGiven(tokens, i) && !isPunctuation(tokens, i + 1, Sign.Stop))) {
			if (name & Name.HonorificMale) gender = Gender.Male;
			if (name & Name.HonorificFemale) gender = Gender.Female;
			titled = true;
			honored = true;
			i += 1;
			continue;
		}
		if (
			isGiven(tokens, i) &&
			givenWithSurname(tokens, i, end) &&
			!(name & Name.Doubtful && (office & (Office.Modifier | Office.Head)) !== 0)
		)
			break;
		if (office & Office.Title && i + 1 < end) {
			if (office & Office.Man) gender = Gender.Male;
			if (office & Office.Woman) gender = Gender.Female;
			titled = true;
			i = pastField(tokens, i + 1, end);
			continue;
		}
		if (i + 1 < end && leadsToOffice(tokens, i, end)) {
			i += 1;
			continue;
		}
		break;
	}
	while (i < end && tokens.kind[i] !== TokenKind.Word) i += 1;
	if (i >= end) return null;
	if (!titled) {
		i = at;
		if (followsOffice(tokens, at, reach)) {
			const office = officeWords.of(tokens.id[at - 1]!);
			titled = true;
			if (office & Office.Man) gender = Gender.Male;
			if (office & Office.Woman) gender = Gender.Female;
		}
	}
	const nameFrom = i;
	if (!isNameWord(tokens, nameFrom) || acronymEnd(tokens, nameFrom) > nameFrom) return null;
	// "Madam Secretary": an address, and no name.
	if (honored && areOffices(tokens, nameFrom, end)) {
		const last = lastWord(tokens, nameFrom, end);
		if (isCertainOffice(tokens, last) || (tokens.id[last] === SPEAKER && nameFrom > at + 1)) return null;
	}
	const first = nameWords.of(tokens.id[nameFrom]!);
	const given = isGiven(tokens, nameFrom);
	const familyFirst = isFamilyFirst(tokens, nameFrom, end);
	let known = familyFirst;
	if (given && givenWithSurname(tokens, nameFrom, end)) {
		const surname = afterInitials(tokens, nameFrom + 1, end);
		const body = bodyWords.of(tokens.id[surname]!);
		const odd = (body & (Body.Thing | Body.Place | Body.Known | Body.Group)) !== 0;
		known =
			titled ||
			((first & Name.Doubtful) === 0
				? !(odd && isGiven(tokens, nameFrom) && surname + 1 < end)
				: !odd && !headline && !isSentenceWord(tokens, nameFrom));
	} else if (
		tokens.kind[nameFrom] === TokenKind.Word &&
		isInitial(tokens, nameFrom) &&
		isPunctuation(tokens, nameFrom + 1, Sign.Stop)
	) {
		const surname = afterInitials(tokens, nameFrom, end);
		known =
			surname < end && surname > nameFrom + 2 && canBeSurname(tokens, surname) && isGiven(tokens, surname)
				? surname + 1 < end
				: titled;
	}
	if (!known && !titled) return null;
	if (!known && !(honored && !isBody(tokens, nameFrom)) && !canBeSurname(tokens, nameFrom)) return null;
	if (
		!known &&
		titled &&
		!honored &&
		bodyWords.of(tokens.id[nameFrom]!) & (Body.Place | Body.Demonym | Body.Known | Body.Group)
	)
		return null;
	// `General Audit Office`: a rank before a body is the first word of its name.
	if (!known && !honored && nameFrom > at && isBody(tokens, lastWord(tokens, nameFrom, end))) return null;
	// Behind "by" a name ends where its run does, also among capitals: `Address by President Orla Venn to …`.
	const byline = at > 0 && tokens.kind[at - 1] === TokenKind.Word && tokens.id[at - 1] === BY;
	const nameEnd = personEnd(tokens, nameFrom, end, headline && !byline, known, familyFirst);
	if (given && gender === Gender.Unknown) {
		if (first & Name.Male && !(first & Name.Female)) gender = Gender.Male;
		if (first & Name.Female && !(first & Name.Male)) gender = Gender.Female;
	}
	const mentionFrom = leftOfOffice(tokens, titled && nameFrom > at ? at : nameFrom, reach);
	return nameFact(tokens, {
		kind: NameKind.Person,
		from: mentionFrom,
		nameFrom,
		to: nameEnd,
		gender,
		office: officeBefore(tokens, mentionFrom, nameFrom) ?? apposedOffice(tokens, mentionFrom, nameEnd),
		titled,
		headline,
		familyFirst,
	});
}

function lastWord(tokens: Tokens, from: number, end: number): number {
	let last = end - 1;
	while (last > from && tokens.kind[last] !== TokenKind.Word) last -= 1;
	return last;
}

/** `Justice Department`: no name of a person. */
function isBody(tokens: Tokens, i: number): boolean {
	return (bodyWords.of(tokens.id[i]!) & (Body.Head | Body.Place)) === Body.Head;
}

/** `Madam | Prime Minister` */
function areOffices(tokens: Tokens, from: number, end: number): boolean {
	for (let i = from; i < end; i += 1)
		if (tokens.kind[i] === TokenKind.Word && officeWords.of(tokens.id[i]!) === 0) return false;
	return true;
}

function isCertainOffice(tokens: Tokens, i: number): boolean {
	return (officeWords.of(tokens.id[i]!) & Office.Definite) !== 0 && !SURNAME_OFFICES.has(tokens.id[i]!);
}

/** A lower-case office stands right before: `spokesman | Lin`. */
export function followsOffice(tokens: Tokens, at: number, reach: number): boolean {
	const before = at - 1;
	if (at <= reach || tokens.kind[before] !== TokenKind.Word || tokens.shape[before] !== Shape.Lower) return false;
	const office = officeWords.of(tokens.id[before]!);
	return (office & (Office.Title | Office.Unnamed)) === Office.Title && touchesByBlank(tokens, at);
}

function touchesByBlank(tokens: Tokens, i: number): boolean {
	return i > 0 && tokens.start[i]! - tokens.end[i - 1]! <= 2;
}

/** Whether the words from `i` lead to an office inside the run: `Chinese Foreign | Minister`, `House Intelligence Committee | Chairman`. */
function leadsToOffice(tokens: Tokens, i: number, end: number): boolean {
	const limit = Math.min(end - 1, i + LONGEST_OFFICE);
	for (let k = i; k < limit; k += 1) {
		if (tokens.kind[k] !== TokenKind.Word) {
			if (
				!isPunctuation(tokens, k, Sign.Stop) &&
				!isPunctuation(tokens, k, Sign.Hyphen) &&
				!isPunctuation(tokens, k, Sign.Ampersand)
			)
				return false;
			continue;
		}
		const id = tokens.id[k]!;
		const name = nameWords.of(id);
		if (k > i && isGiven(tokens, k) && givenWithSurname(tokens, k, end) && !(name & Name.Doubtful))
			return (
				k > i && officeWords.of(tokens.id[k - 1]!) !== 0 && (officeWords.of(tokens.id[k - 1]!) & Office.Title) !== 0
			);
		if (officeWords.of(id) & Office.Title) return true;
		if (
			name & (Name.HonorificMale | Name.HonorificFemale | Name.ShortTitle) &&
			isPunctuation(tokens, k + 1, Sign.Stop) &&
			k > i
		)
			return true;
	}
	return false;
}

/** A Chinese, Korean or Vietnamese name: a family name of the list and one or two short words behind it. */
function isFamilyFirst(tokens: Tokens, i: number, end: number): boolean {
	const id = tokens.id[i]!;
	if ((nameWords.of(id) & Name.SurnameFirst) === 0 || i + 1 >= end) return false;
	const next = i + 1;
	if (!isNameWord(tokens, next) || isInitial(tokens, next)) return false;
	const second = tokens.id[next]!;
	if (bodyWords.of(second) & (Body.Head | Body.Thing | Body.Place | Body.Demonym | Body.Known)) return false;
	if (officeWords.of(second) & Office.Head) return false;
	return isSyllables(tokens, next) && !(isGiven(tokens, next) && isGiven(tokens, i));
}

const SYLLABLES =
	/^(?:(?:[bpmfdtnlgkhjqxrzcsywv]|zh|ch|sh|th|ph|tr|ng|nh|kh)?(?:[aeiouü]{1,3}|yu|ye|ya)(?:ng|n|r|k|m|p|t|l|h)?){1,3}$/i;

/** Whether a word could be a given name in pinyin or Korean spelling. */
function isSyllables(tokens: Tokens, i: number): boolean {
	const start = tokens.start[i]!;
	const end = tokens.end[i]!;
	return end - start >= 2 && end - start <= 10 && SYLLABLES.test(tokens.text.slice(start, end));
}

/** Begins the mention further left with offices in lower case: `former president | Bill Clinton`. */
function leftOfOffice(tokens: Tokens, from: number, reach: number): number {
	let i = from;
	while (i > reach && from - i < 5 && tokens.kind[i - 1] === TokenKind.Word && touchesByBlank(tokens, i)) {
		const id = tokens.id[i - 1]!;
		const office = officeWords.of(id);
		if (office & Office.Unnamed) break;
		if ((office & (Office.Head | Office.Modifier)) === 0 && (bodyWords.of(id) & Body.Demonym) === 0) break;
		if (i === from && (office & Office.Head) === 0 && tokens.shape[i - 1] === Shape.Lower) break;
		i -= 1;
	}
	return i;
}

function officeBefore(tokens: Tokens, from: number, to: number): string | null {
	let last = to;
	while (
		last > from &&
		!(tokens.kind[last - 1] === TokenKind.Word && (officeWords.of(tokens.id[last - 1]!) & Office.Head) !== 0)
	)
		last -= 1;
	return last > from && !RELATIONS.has(tokens.id[last - 1]!)
		? tokens.text
				.slice(tokens.start[from], tokens.end[last - 1])
				.replace(/\s+/g, ' ')
				.toLowerCase()
		: null;
}
