import { WordSet } from '../language/en/wordSet';
import { isCitedYear } from './citations';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind } from '../text/tokens';
import { namesZone } from './dates/clock';
import type { Numeral } from './numeral';
import { isDash, isHyphen, type Reader, Sign } from './reader';
import { smallChangeAt } from './smallChange';
import { unitBySymbol } from './units/units';

const E = english.id('e');
const NO = english.id('no');
const ABBREVIATED_NUMBER = new WordSet('n no nr');
/** The signs № and º. */
const NUMERO = 0x2116;
const MASCULINE_ORDINAL = 0xba;
const LABELS_IN_CAPITALS = new WordSet(
	'rule code question note issue type part step item act case bill floor building line page unit sample ' +
		'samples animal patient subject',
);
const LABELS_OF_DIGITS = new WordSet('level number lot line il su an act exit target core group objective goal box');
const SPANS_OF_TIME = new WordSet('day days week weeks month months');
const LEVEL_NUMBER = new WordSet('level number');
const NOS = english.id('nos');
const AND_OR_TO_ETC = new WordSet('and or to through');

/** Words that addresses begin with. */
export const ADDRESS_SCHEMES = 'http https www ftp mailto doi';
const SCHEMES = new WordSet(ADDRESS_SCHEMES);

/** The token after an address that starts at token `i`; `i` itself when none starts there. */
export function skipAddress(r: Reader, i: number): number {
	if (!SCHEMES.has(r.word(i)) || (r.sign(i + 1) !== Sign.Colon && r.sign(i + 1) !== Sign.Dot) || !r.glued(i + 2))
		return i;
	let at = i + 1;
	while (r.glued(at) && r.sign(at) !== Sign.Close && r.kind(at) !== TokenKind.Han) at += 1;
	return at;
}

/**
 * The token after a code that holds the number token `i` (a flight, a telephone number, a version, a name with digits);
 * `i` itself when it is no part of one.
 */
export function skipCode(r: Reader, i: number): number {
	if (followsLetters(r, i)) return chainEnd(r, i);
	if (isCitedYear(r, i) || isLetteredYear(r, i) || hasNumero(r, i)) return chainEnd(r, i);
	if (r.glued(i + 1) && isPowerOfTen(r, i + 1)) return i;
	const chain = chainEnd(r, i);
	if (chain > i + 1 && isChain(r, i, chain)) return chain;
	if (gluedLetters(r, i)) return chain;
	if (isStroked(r, i)) return i + 3;
	// The second part of a ratio: "a 1:10 slope". Of a clock both parts have been read.
	if (r.sign(i - 1) === Sign.Colon && r.glued(i) && r.glued(i - 1) && r.isNumber(i - 2)) return i + 1;
	const length = r.length(i);
	// Long strings of digits without separators are numbers of licences, accounts and the like.
	if (length >= 9 && !r.isWord(i + 1) && hasOnlyDigits(r, i) && !/[$€£¥₹]/.test(r.text(i - 1))) return i + 1;
	if (length >= 2 && r.code(i, 0) === 48 && hasOnlyDigits(r, i) && !isClockOrDate(r, i) && !isDecimal(r, i))
		return groupsEnd(r, i + 1);
	return i;
}

/** The digits behind the point of a number below one: "p < .001". */
function isDecimal(r: Reader, i: number): boolean {
	return r.sign(i - 1) === Sign.Dot && r.glued(i) && !r.glued(i - 1);
}

/** The token after the groups of digits that a telephone number goes on with: "0800 |112 113|". */
function groupsEnd(r: Reader, i: number): number {
	let at = i;
	while (r.isNumber(at) && r.length(at) >= 2 && /^[\d ]+$/.test(r.text(at))) at += 1;
	return at;
}

function hasOnlyDigits(r: Reader, i: number): boolean {
	return r.digits(i) >= 0 || /^\d+$/.test(r.text(i));
}

/** "n° 4", "No ° 2004-12", "№ 7": what stands behind is the number of a law, a house, an issue. */
function hasNumero(r: Reader, i: number): boolean {
	const sign = r.sign(i - 1);
	if (sign === NUMERO) return true;
	return (sign === Sign.Degree || sign === MASCULINE_ORDINAL) && ABBREVIATED_NUMBER.has(r.word(i - 2));
}

/** "9/11", "24/7", "50/50": two whole numbers with a stroke that are neither a fraction nor a year or a date. */
function isStroked(r: Reader, i: number): boolean {
	if (r.sign(i + 1) !== Sign.Slash || !r.glued(i + 1) || !r.isNumber(i + 2) || !r.glued(i + 2) || r.length(i) > 4)
		return false;
	if (r.sign(i + 3) === Sign.Slash && r.glued(i + 3)) return false;
	const above = Number(r.text(i));
	const below = Number(r.text(i + 2));
	if (r.length(i) === 4) return r.length(i + 2) > 2 || below !== (above + 1) % 100;
	return above >= below || (above === 9 && below === 11);
}

/** "2010b": a year with the letter of a reference. */
function isLetteredYear(r: Reader, i: number): boolean {
	if (!r.glued(i + 1) || !r.isWord(i + 1) || r.length(i) !== 4 || r.length(i + 1) !== 1) return false;
	const year = r.digits(i);
	const letter = r.code(i + 1, 0);
	return year >= 1900 && year < 2100 && letter >= 97 && letter <= 102;
}

function isClockOrDate(r: Reader, i: number): boolean {
	if (namesZone(r, i + 1)) return true;
	const sign = r.sign(i + 1);
	return r.glued(i + 1) && (sign === Sign.Colon || sign === Sign.Slash || sign === Sign.Minus) ? true : digitsDay(r, i);
}

function digitsDay(r: Reader, i: number): boolean {
	return r.length(i) === 2 && (r.isWord(i + 1) || r.isWord(i - 1));
}

/** "F-16", "COVID-19", "report_2024", "v2", "#5": letters or a code sign that touch the number from the left. */
function followsLetters(r: Reader, i: number): boolean {
	if (!r.glued(i)) return false;
	const sign = r.sign(i - 1);
	if (sign === Sign.Close && r.glued(i - 1) && r.length(i) === 1) return true;
	if (sign === Sign.Underscore || sign === Sign.Hash || sign === 64 || sign === 92) return true;
	if (sign === Sign.Slash || sign === Sign.Colon || sign === Sign.Ampersand)
		return r.glued(i - 1) && r.isWord(i - 2) && sign !== Sign.Colon ? !unitBySymbol(r.text(i - 2)) : false;
	// "J1149.5+6663": a name with a sum in it
	if (sign === Sign.Plus) return r.glued(i - 1) && r.isWord(i - 2);
	if (sign === Sign.Dot && r.glued(i - 1) && (r.isWord(i - 2) || r.isNumber(i - 2))) return true;
	// "R2,310": the rest of an amount whose currency is written like the beginning of a name
	if (sign === Sign.Comma && r.glued(i - 1) && r.isWord(i - 2) && r.length(i) === 3 && endsInDigit(r, i - 2))
		return true;
	if (isHyphen(sign) && r.glued(i - 1) && r.isWord(i - 2)) return isNamePart(r, i - 2);
	return r.isWord(i - 1);
}

function endsInDigit(r: Reader, i: number): boolean {
	const last = r.code(i, r.length(i) - 1);
	return last >= 48 && last <= 57;
}

const PREFIXES = new Set([
	'mid',
	'post',
	'pre',
	'early',
	'late',
	'sub',
	'non',
	'to',
	'a',
	'and',
	'under',
	'over',
	'the',
	'plus',
]);

/** Whether a word and a hyphen before a number make a name of it: capitals do ("F-16", "Type-2"), "mid-2020" does not. */
function isNamePart(r: Reader, i: number): boolean {
	const text = r.text(i);
	if (PREFIXES.has(text.toLowerCase())) return false;
	// "release-0.90"
	if (r.shape(i) === Shape.Lower && text.length > 2) return r.length(i + 2) < 4 || r.digits(i + 2) < 0;
	return r.shape(i) !== Shape.Lower || text.length <= 2;
}

/** The token after everything that touches the number and is written like one code: digits, letters and joints. */
function chainEnd(r: Reader, i: number): number {
	let at = i + 1;
	while (r.glued(at)) {
		const sign = r.sign(at);
		const joint =
			isHyphen(sign) || sign === Sign.Slash || sign === Sign.Dot || sign === Sign.Underscore || sign === Sign.Colon;
		if (r.isNumber(at) || r.isWord(at)) at += 1;
		else if (joint && r.glued(at + 1) && (r.isNumber(at + 1) || r.isWord(at + 1))) at += 1;
		else break;
	}
	return at;
}

/** "010-8506-1466", "3-2-1", "12:34:56:78": three or more numbers in a row, or letters between digits ("24703L202"). */
function isChain(r: Reader, i: number, to: number): boolean {
	let numbers = 0;
	let long = false;
	let colons = 0;
	for (let at = i; at < to; at += 1) {
		if (r.isNumber(at)) {
			numbers += 1;
			if (r.length(at) >= 7) long = true;
		} else if (r.sign(at) === Sign.Colon) colons += 1;
		else if (r.isWord(at) && /\d/.test(r.text(at)) && !/^(?:[a-zA-Zμ]+[23]|x10|[eE]\d+|T\d\d)$/.test(r.text(at)))
			return true;
	}
	if (colons > 0) return colons > 2;
	if (isDate(r, i, to)) return false;
	return (numbers > 2 && !hasWords(r, i, to)) || (numbers > 1 && long);
}

function hasWords(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) if (r.isWord(at)) return true;
	return false;
}

function isDate(r: Reader, i: number, to: number): boolean {
	return /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})(?:T.*)?$/.test(
		r.tokens.text.slice(r.start(i), r.end(Math.min(to, i + 8) - 1)),
	);
}

const SUFFIXES =
	/^(?:st|nd|rd|th|s|am|pm|bn|mn|m|k|K|M|B|T|tn|trn|mln|yo|x|X|e\d+|E\d+|x10|USD|EUR|GBP|RMB|CNY|yuan|odd|fold)$/;

/** "9.8e-3", "12e+14": the letter of a power, its sign and digits without a blank. */
function isPowerOfTen(r: Reader, i: number): boolean {
	const sign = r.sign(i + 1);
	return (
		r.word(i) === E &&
		(isDash(sign) || sign === Sign.Plus) &&
		r.glued(i + 1) &&
		r.glued(i + 2) &&
		r.isNumber(i + 2) &&
		r.length(i + 2) < 4
	);
}

/** "5G", "3D", "4K", "2A": letters that touch the number from the right and are no unit. */
function gluedLetters(r: Reader, i: number): boolean {
	if (!r.isWord(i + 1) || !r.glued(i + 1) || isPowerOfTen(r, i + 1)) return false;
	if (smallChangeAt(r, i) !== null) return false;
	const text = r.text(i + 1);
	if (/^[48]$/.test(r.text(i)) && text === 'K') return true;
	if (SUFFIXES.test(text)) return false;
	if (text === 'in' || text === 'G') return true;
	if (unitBySymbol(text) !== null || /^[a-zA-Zμµ]{1,3}[23]$/.test(text))
		return r.shape(i + 1) === Shape.Upper && text.length === 1 && /^[ABS]$/.test(text);
	return text.length < 3 || r.shape(i + 1) !== Shape.Lower;
}

/** Whether a numeral only names or numbers something: a section, a list item, a note, a page in a row of pages. */
export function isLabel(r: Reader, numeral: Numeral, sentenceOpens: boolean): boolean {
	const { from, to } = numeral;
	const labelled = hasLabel(r, from);
	if (!numeral.digits && isNamed(r, numeral, sentenceOpens)) return true;
	if (numeral.scaled || numeral.fraction || !Number.isInteger(numeral.value)) {
		return numeral.digits && labelled && !numeral.scaled;
	}
	if (r.sign(to) === Sign.Equals && r.sign(from - 1) !== Sign.Equals && (numeral.value as number) < 20) return true;
	const before = r.sign(from - 1);
	const after = r.sign(to);
	if (numeral.digits) {
		// "[12]", "(22)", "[2,3]"
		if ((before === Sign.OpenBracket || before === Sign.Comma) && after === Sign.CloseBracket) return true;
		if (before === Sign.OpenBracket && (after === Sign.Comma || isDash(after))) return true;
		if (before === Sign.Open && after === Sign.Close && (numeral.value as number) < 1000) return true;
		// "1.", "2)", "(3)" that open a line or an item.
		if (
			sentenceOpens &&
			(after === Sign.Close || (after === Sign.Dot && !r.glued(to + 1))) &&
			(numeral.value as number) < 100
		)
			return true;
		if (sentenceOpens && before === 0 && !r.glued(to) && to >= r.count && !numeral.ordinal)
			return (numeral.value as number) < 1000;
		if (isRow(r, from, to)) return true;
	}
	if (labelled) return true;
	// "phases 3, 5, and 7": the label stands before the list.
	if (numeral.digits && (before === Sign.Comma || isDash(before) || AND_OR_TO_ETC.has(r.word(from - 1))))
		return inLabelledList(r, from);
	return false;
}

/** Whether a label stands right before token `i`, with or without the dot of an abbreviation: "Fig. 5", "Article 5". */
function hasLabel(r: Reader, i: number): boolean {
	if (r.sign(i - 1) === Sign.Dot && r.glued(i - 1) && r.length(i - 2) < 5) {
		return (
			Boolean(phraseClasses.of(r.word(i - 2)) & PhraseClass.Label) &&
			(!(r.word(i - 2) === NO) || r.length(i) > 3 || r.shape(i - 3) === Shape.Capital || isPlainNoun(r, i - 3)) &&
			r.isNumber(i)
		);
	}
	return Boolean(phraseClasses.of(r.word(i - 1)) & PhraseClass.Label) && labelCase(r, i);
}

/** "update no. 7", not "ranked no. 7" or "the no. 7". */
function isPlainNoun(r: Reader, i: number): boolean {
	return (
		r.isWord(i) &&
		r.shape(i) === Shape.Lower &&
		phraseClasses.of(r.word(i)) === 0 &&
		!r.endsInEd(i) &&
		!r.endsIn(i, 115)
	);
}

/** A number word inside a name in capitals: "the Seven Hills Treaty", "the Hundred-Lakes Plan", "Big Ten". */
function isNamed(r: Reader, numeral: Numeral, sentenceOpens: boolean): boolean {
	const { from, to } = numeral;
	if (sentenceOpens || numeral.ordinal || r.shape(from) === Shape.Lower || r.shape(from) === Shape.Upper) return false;
	const next = isHyphen(r.sign(to)) && r.glued(to) ? to + 1 : to;
	if (r.shape(next) === Shape.Capital) return true;
	return r.shape(from - 1) === Shape.Capital && r.length(from - 1) > 1 && r.shape(next) !== Shape.Lower;
}

/** "Article 5" and "phase 3", but not "part two of three" or "to page 20 people". */
function labelCase(r: Reader, i: number): boolean {
	const label = r.word(i - 1);
	if (label === NO || label === NOS) return r.sign(i - 2) !== 0 || r.shape(i - 1) === Shape.Capital;
	if (SPANS_OF_TIME.has(label)) return r.isNumber(i) && namesSpan(r, i);
	if (LABELS_OF_DIGITS.has(label)) return r.isNumber(i) || LEVEL_NUMBER.has(label);
	return r.isNumber(i) || r.shape(i - 1) === Shape.Capital || !LABELS_IN_CAPITALS.has(label);
}

/** "on day 14,", "in month 7 of the trial"; not "that day 40 people came", "in the past month 3,000 left". */
function namesSpan(r: Reader, i: number): boolean {
	const before = phraseClasses.of(r.word(i - 2));
	if (before & (PhraseClass.Determiner | PhraseClass.Possessive) || r.length(i) > 3) return false;
	return !r.isWord(i + 1) || Boolean(phraseClasses.of(r.word(i + 1)) & BEHIND_LABEL);
}

const BEHIND_LABEL =
	PhraseClass.Preposition |
	PhraseClass.Conjunction |
	PhraseClass.Auxiliary |
	PhraseClass.Verb |
	PhraseClass.Relative |
	PhraseClass.Pronoun |
	PhraseClass.Adverb;

function inLabelledList(r: Reader, from: number): boolean {
	for (let at = from - 1; at > from - 12 && at >= 0; at -= 1) {
		if (r.isNumber(at) || r.sign(at) === Sign.Comma || isDash(r.sign(at)) || AND_OR_TO_ETC.has(r.word(at))) continue;
		// "Figures 3A and 3C"
		if (r.length(at) === 1 && r.shape(at) === Shape.Capital && r.glued(at) && r.isNumber(at - 1)) continue;
		return r.isNumber(at + 1) && hasLabel(r, at + 1);
	}
	return false;
}

/** Numbers apart by blanks alone, three or more: pages to click on, columns of a table. */
function isRow(r: Reader, from: number, to: number): boolean {
	const left = r.isNumber(from - 1) ? 1 + (r.isNumber(from - 2) ? 1 : 0) : 0;
	const right = r.isNumber(to) ? 1 + (r.isNumber(to + 1) ? 1 : 0) : 0;
	return left + right >= 2;
}
