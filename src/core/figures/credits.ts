import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { Shape, TokenKind } from '../text/tokens';
import { type Reader, Sign } from './reader';
import { nounPhraseStart } from './shareOf';

const ACCORDING = english.id('according');
const AT = english.id('at');
const BY = english.id('by');
const TO = english.id('to');
const BY_FROM = new WordSet('by from');
const CITING = english.id('citing');
const COUNTS = new WordSet('count counts estimate estimates account accounts reckoning calculation calculations tally');
/** What bodies publish numbers in. */
const RECORDS = new WordSet(
	'data figures statistics numbers survey surveys report reports study studies poll polls estimate estimates analysis ' +
		'census records results research calculations bulletin yearbook',
);
const SHOWING = new WordSet(
	'show shows showed shown suggest suggests suggested indicate indicates indicated put puts found finds find reveal reveals ' +
		'revealed point points pointed say says said',
);
const ESTIMATING = new WordSet('estimate estimates estimated');
const PUTTING = new WordSet('put puts');
/** What people put at a number when they reckon it, and do not set it. */
const RECKONED = new WordSet(
	'number toll total figure damage loss losses share value population bill count size cost costs rate proportion deficit',
);
/** Words that a credit is found at. */
export const CREDIT_STARTS =
	'according by citing data figures statistics numbers survey surveys report reports study studies poll polls estimate estimates ' +
	'estimated analysis census records results research calculations bulletin yearbook put puts';
const TRIGGERS = new WordSet(CREDIT_STARTS);

/** The longest name of a body, and how far from its record it may stand, in tokens. */
const LONGEST = 14;

/** Who is credited in tokens [from, to) of a sentence. */
export interface Credit {
	readonly from: number;
	readonly to: number;
	readonly name: string;
}

/**
 * Whom a sentence names as authors of its numbers, in its own words: "according to the Harbour Board", "data from the
 * Harbour Board showed", "by the board's count", "the board estimates the loss at". Semicolons part them. Linear in the
 * tokens.
 */
export function findCredits(r: Reader, opens: number, closes: number): readonly Credit[] {
	let credits: Credit[] | null = null;
	let from = opens;
	let name: string | null = null;
	let sure = false;
	const close = (to: number): void => {
		if (name !== null) (credits ??= []).push({ from, to, name });
	};
	for (let at = opens; at < closes; at += 1) {
		if (!r.tells(at)) continue;
		const word = r.word(at);
		if (word === 0) {
			if (r.sign(at) !== Sign.Semicolon) continue;
			close(at);
			[from, name, sure] = [at + 1, null, false];
		} else if (TRIGGERS.has(word) && !sure) {
			if (word === ACCORDING && r.word(at + 1) === TO) [name, sure] = [bodyAt(r, at + 2, closes), true];
			else name ??= otherCredit(r, at, opens, closes);
		}
	}
	close(closes);
	return credits ?? NOBODY;
}

const NOBODY: readonly Credit[] = [];

/** Who is credited for what stands at token `i`; null when nobody is. */
export function creditAt(credits: readonly Credit[], i: number): string | null {
	for (const { from, to, name } of credits) if (i >= from && i < to) return name;
	return null;
}

function otherCredit(r: Reader, at: number, opens: number, closes: number): string | null {
	const word = r.word(at);
	if (word === CITING) return r.shape(at + 1) > 1 || r.shape(at + 2) > 1 ? nameOf(r, at + 1, closes) : null;
	if (word === BY) return byCount(r, at, closes);
	if (ESTIMATING.has(word) && r.word(at + 1) === BY) return nameOf(r, at + 2, closes);
	if (RECORDS.has(word) && !ESTIMATING.has(word)) {
		const named = publisher(r, at + 1, closes);
		if (named !== null) return showsBehind(r, named.to, closes) ? named.name : null;
		return SHOWING.has(r.word(at + 1)) ? owner(r, at, opens) : null;
	}
	return ESTIMATING.has(word) || PUTTING.has(word) ? estimator(r, at, opens, closes) : null;
}

function nameOf(r: Reader, i: number, closes: number): string | null {
	return nameAt(r, i, closes)?.name ?? null;
}

/** The body behind "according to": the publisher where a record is named first. */
function bodyAt(r: Reader, i: number, closes: number): string | null {
	const whole = nameAt(r, i, closes);
	if (whole === null) return null;
	for (let at = i; at < whole.to; at += 1) {
		if (!RECORDS.has(r.word(at))) continue;
		return publisher(r, at + 1, closes)?.name ?? whole.name;
	}
	return whole.name;
}

interface Name {
	readonly to: number;
	readonly name: string;
}

/** The name that starts at token `i`, without its article; ends before verbs, numbers, and signs. */
function nameAt(r: Reader, i: number, closes: number): Name | null {
	let from = i;
	if (phraseClasses.of(r.word(from)) & (PhraseClass.Determiner | PhraseClass.Possessive)) from += 1;
	let to = from;
	const last = Math.min(closes, from + LONGEST);
	for (; to < last; to += 1) {
		if (r.isWord(to)) {
			const bits = phraseClasses.of(r.word(to));
			if (bits & (PhraseClass.Auxiliary | PhraseClass.Relative | PhraseClass.Pronoun)) break;
			if (bits & PhraseClass.Preposition && !NAME_JOINTS.has(r.word(to)) && !joinsCapitals(r, to)) break;
			if (calendarClasses.of(r.word(to)) & CalendarClass.Past && r.shape(to) === Shape.Lower) break;
			if (SHOWING.has(r.word(to)) || RELEASING.has(r.word(to))) break;
		} else if (r.kind(to) !== TokenKind.Clitic && !isInName(r, to) && !(r.isNumber(to) && to === from)) break;
	}
	while (to > from && phraseClasses.of(r.word(to - 1)) & (PhraseClass.Preposition | PhraseClass.Determiner)) to -= 1;
	return to > from ? { to, name: r.phrase(from, r.kind(to - 1) === TokenKind.Clitic ? to - 1 : to) } : null;
}

/** "Alliance to Rebuild", "Institute at Marrowdale": a preposition inside a name in capitals. */
function joinsCapitals(r: Reader, i: number): boolean {
	if (calendarClasses.of(r.word(i + 1)) & (CalendarClass.Month | CalendarClass.Weekday)) return false;
	return r.shape(i - 1) > 1 && r.shape(i + 1) > 1 && r.shape(i) === Shape.Lower && JOINTS_OF_CAPITALS.has(r.word(i));
}

const JOINTS_OF_CAPITALS = new WordSet('to on in at');
const NAME_JOINTS = new WordSet('of for and');
const RELEASING = new WordSet('released published issued compiled collected provided made conducted carried gathered');

function isInName(r: Reader, i: number): boolean {
	const sign = r.sign(i);
	return (
		(sign === Sign.Dot && r.length(i - 1) < 3 && r.glued(i)) ||
		(sign === Sign.Minus && r.glued(i)) ||
		sign === Sign.Ampersand ||
		(sign === Sign.Slash && r.glued(i))
	);
}

/** "released by the board", "of 2,000 farmers by the institute", "from the office" behind a record at token `i - 1`. */
function publisher(r: Reader, i: number, closes: number): Name | null {
	for (let at = i; at < Math.min(closes, i + LONGEST); at += 1) {
		if (BY_FROM.has(r.word(at))) return r.isNumber(at + 1) ? null : nameAt(r, at + 1, closes);
		if (!r.isWord(at) && !r.isNumber(at)) return null;
		if (phraseClasses.of(r.word(at)) & (PhraseClass.Auxiliary | PhraseClass.Relative) || SHOWING.has(r.word(at)))
			return null;
	}
	return null;
}

/** Whether a record is said to show something, a few words behind its publisher. */
function showsBehind(r: Reader, i: number, closes: number): boolean {
	for (let at = i; at < Math.min(closes, i + LONGEST); at += 1) {
		if (SHOWING.has(r.word(at))) return true;
		if (!r.isWord(at) && !r.isNumber(at) && r.sign(at) !== Sign.Comma) return false;
	}
	return false;
}

/** "the board's figures show": whose record it is; null when nobody's. */
function owner(r: Reader, record: number, opens: number): string | null {
	let clitic = record - 1;
	while (clitic > record - 4 && r.isWord(clitic)) clitic -= 1;
	if (r.kind(clitic) !== TokenKind.Clitic) return null;
	const from = nounPhraseStart(r, clitic, Math.max(opens, clitic - LONGEST));
	return from < clitic && r.isWord(from) ? r.phrase(from, clitic) : null;
}

/** "by the board's count" */
function byCount(r: Reader, by: number, closes: number): string | null {
	for (let at = by + 2; at < Math.min(closes, by + LONGEST); at += 1) {
		if (r.kind(at) === TokenKind.Clitic) {
			if (COUNTS.has(r.word(at + 1)) || COUNTS.has(r.word(at + 2))) return nameOf(r, by + 1, at);
		} else if (!r.isWord(at)) return null;
	}
	return null;
}

/** "the board estimates the damage at", "officials put the toll at": who reckons. */
function estimator(r: Reader, verb: number, opens: number, closes: number): string | null {
	for (let at = verb + 1; at < Math.min(closes, verb + LONGEST); at += 1) {
		if (!r.isWord(at) && r.kind(at) !== TokenKind.Clitic) return null;
		if (r.word(at) !== AT) continue;
		if (PUTTING.has(r.word(verb)) && !hasReckoned(r, verb + 1, at)) return null;
		const to = r.kind(verb - 1) === TokenKind.Clitic ? verb - 1 : verb;
		const from = nounPhraseStart(r, to, Math.max(opens, to - LONGEST));
		return from < to ? r.phrase(from, to) : null;
	}
	return null;
}

function hasReckoned(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) if (RECKONED.has(r.word(at))) return true;
	return false;
}
