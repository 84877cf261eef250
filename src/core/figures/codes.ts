import { WordSet } from '../language/en/wordSet';
import { isCitedYear } from './citations';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind } from '../text/tokens';
import { namesZone } from './dates/clock';
import { isDash, isHyphen, type Reader, Sign } from './reader';
import { smallChangeAt } from './smallChange';
import { unitBySymbol } from './units/units';

const E = english.id('e');
const RS = english.id('rs');
const ABBREVIATED_NUMBER = new WordSet('n no nr');
/** The signs № and º. */
const NUMERO = 0x2116;
const MASCULINE_ORDINAL = 0xba;

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
	const paragraph = paragraphEnd(r, i);
	if (paragraph > i) return paragraph;
	if (gluedLetters(r, i)) return chain;
	if (isDirective(r, i)) return chain;
	if (isCodified(r, i)) return i + 1;
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

/** The longest row of brackets behind a number, in tokens. */
const MOST_BRACKETS = 16;

/** "401(k)", "12(3)(b)": a number with letters in brackets right behind it names a paragraph; `i` when it has none. */
function paragraphEnd(r: Reader, i: number): number {
	let at = i + 1;
	let lettered = false;
	while (
		at < i + MOST_BRACKETS &&
		r.sign(at) === Sign.Open &&
		r.glued(at) &&
		r.glued(at + 1) &&
		r.sign(at + 2) === Sign.Close
	) {
		const letter = r.isWord(at + 1) && r.length(at + 1) === 1;
		if (!letter && !(r.isNumber(at + 1) && r.length(at + 1) < 3)) break;
		lettered ||= letter;
		at += 3;
	}
	return lettered ? at : i;
}

/** "42 U.S.C. § 7401", "5 CFR 1320": the number of a title, and of a section in it. */
function isCodified(r: Reader, i: number): boolean {
	if (r.sign(i - 1) === SECTION_SIGN || STATUTES.has(r.word(i - 1)) || STATUTES.has(r.word(i + 1))) return true;
	return (
		(r.word(i + 1) === U && r.sign(i + 2) === Sign.Dot && r.glued(i + 3) && r.word(i + 5) === C_LETTER) ||
		(r.word(i + 1) === FED && r.sign(i + 2) === Sign.Dot && r.word(i + 3) === REG)
	);
}
const SECTION_SIGN = 0xa7;
const STATUTES = new WordSet('cfr usc');
const U = english.id('u');
const C_LETTER = english.id('c');
const FED = english.id('fed');
const REG = english.id('reg');

/** "2000/60/EC": the year of a directive, its number and the letters of the body. */
function isDirective(r: Reader, i: number): boolean {
	return (
		r.length(i) === 4 &&
		r.sign(i + 1) === Sign.Slash &&
		r.isNumber(i + 2) &&
		r.sign(i + 3) === Sign.Slash &&
		r.glued(i + 4) &&
		r.shape(i + 4) === Shape.Upper
	);
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
	// "10^21", "ECLI:EU:C:2019:622"
	if (sign === Sign.Caret && r.glued(i - 1)) return true;
	if (sign === Sign.Colon && r.glued(i - 1) && r.isWord(i - 2) && r.sign(i + 1) === Sign.Colon && r.glued(i + 1))
		return true;
	if (sign === Sign.Underscore || sign === Sign.Hash || sign === 64 || sign === 92) return true;
	if (sign === Sign.Slash || sign === Sign.Colon || sign === Sign.Ampersand)
		return r.glued(i - 1) && r.isWord(i - 2) && sign !== Sign.Colon ? !unitBySymbol(r.text(i - 2)) : false;
	// "J1149.5+6663": a name with a sum in it
	if (sign === Sign.Plus) return r.glued(i - 1) && r.isWord(i - 2);
	if (sign === Sign.Dot && r.word(i - 2) === RS) return false;
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
	/^(?:st|nd|rd|th|s|am|pm|bn|mn|m|k|K|M|B|T|tn|trn|mln|yo|x|X|e\d+|E\d+|x10|USD|EUR|GBP|RMB|CNY|yuan|odd|fold|bps?|pp|bcm|mcm|tcm|bpd)$/;

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
	// "a 10-K filing"
	if (isHyphen(r.sign(i + 1)) && r.glued(i + 1) && r.isChar(i + 2, 75) && r.glued(i + 2)) return true;
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
