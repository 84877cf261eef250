import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../../language/en/calendarWords';
import { PhraseClass, phraseClasses } from '../../language/en/phraseWords';
import { Shape, TokenKind } from '../../text/tokens';
import { isDash, type Reader, Sign } from '../reader';
import { fullYear } from './readDate';

const AMOUNT_BEFORE = new WordSet('about around over approximately roughly some nearly almost than least most x');
const AND = english.id('and');
const BETWEEN = english.id('between');
const IN_SINCE_UNTIL_ETC = new WordSet(
	'in since until till by during circa mid early late year fiscal fy summer spring autumn fall winter',
);
const POST_PRE_NON_ETC = new WordSet('post pre non and');
const THAN_ABOUT_AROUND = new WordSet('than about around');
const TO_THROUGH_UNTIL = new WordSet('to through until');
const THAN_OF_TO_ETC = new WordSet('than of to from about around over for and or on with between into through within');

/** A year, a decade or an interval of years in tokens [from, to). */
export interface YearExpression {
	readonly from: number;
	readonly to: number;
	readonly first: number;
	/** The last year of an interval, else null. */
	readonly last: number | null;
	readonly decade: boolean;
}

/** Reads a year at token `i`, or null where the digits are an amount or a code. */
export function readYears(r: Reader, i: number): YearExpression | null {
	if (r.length(i) !== 4 || !r.isNumber(i)) return null;
	const decade = r.glued(i + 1) ? readDecade(r, i) : null;
	if (decade !== null) return decade;
	const year = fullYear(r, i);
	if (year === null) return null;
	const last = readLast(r, i + 1, year);
	if (last !== null) {
		return isAmount(r, i, last.to) ? null : { from: i, to: last.to, first: year, last: last.year, decade: false };
	}
	if (!isYear(r, i, year)) return null;
	const era = calendarClasses.of(r.word(i + 1)) & CalendarClass.Era && r.shape(i + 1) === Shape.Upper;
	return { from: i, to: era ? i + 2 : i + 1, first: year, last: null, decade: false };
}

/** "1990s", "1960's". */
function readDecade(r: Reader, i: number): YearExpression | null {
	const decade = r.digits(i);
	if (decade < 1000 || decade > 2099 || decade % 10 !== 0 || !r.glued(i + 1)) return null;
	if (!r.isChar(i + 1, 115) && !(r.kind(i + 1) === TokenKind.Clitic && r.length(i + 1) === 2)) return null;
	return { from: i, to: i + 2, first: decade, last: null, decade: true };
}

/** "2021-2025", "2016 to 2020", "2023-24", "2020/21", "between 2016 and 2020". */
function readLast(r: Reader, i: number, first: number): { readonly to: number; readonly year: number } | null {
	const sign = r.sign(i);
	const word = r.word(i);
	const joint =
		isDash(sign) || sign === Sign.Slash || TO_THROUGH_UNTIL.has(word) || (word === AND && r.word(i - 2) === BETWEEN);
	if (!joint) return null;
	const full = fullYear(r, i + 1);
	if (full !== null && full > first && full - first < 1000) return { to: i + 2, year: full };
	if (
		sign !== 0 &&
		r.glued(i) &&
		r.glued(i + 1) &&
		r.length(i + 1) === 2 &&
		r.digits(i + 1) >= 0 &&
		!(r.glued(i + 2) && r.sign(i + 2) === sign)
	) {
		const short = Math.floor(first / 100) * 100 + r.digits(i + 1);
		if (short === first + 1 || (short > first && sign !== Sign.Slash && !isMonthLike(r, i + 1)))
			return { to: i + 2, year: short };
	}
	return null;
}

function isMonthLike(r: Reader, i: number): boolean {
	return r.digits(i) <= 12;
}

const MEASURES = new WordSet('percent per degrees km kg m mm cm ha k mw gw kw hz nm ev');

function isMoneySign(sign: number): boolean {
	return sign === 0x24 || sign === 0x20ac || sign === 0xa3 || sign === 0xa5;
}

/** Whether what follows makes four digits an amount. */
function isAmount(r: Reader, i: number, to: number): boolean {
	return (
		r.sign(to) === Sign.Percent || r.sign(to) === Sign.Degree || MEASURES.has(r.word(to)) || isMoneySign(r.sign(i - 1))
	);
}

function isYear(r: Reader, i: number, year: number): boolean {
	if (isAmount(r, i, i + 1)) return false;
	if (isDash(r.sign(i + 1)) && r.glued(i + 1) && r.isNumber(i + 2) && r.glued(i + 2)) return false;
	const before = r.word(i - 1);
	const calendar = calendarClasses.of(before);
	if (calendar & (CalendarClass.Month | CalendarClass.Season)) return true;
	if (isDash(r.sign(i - 1)) && r.glued(i))
		return (
			Boolean(calendarClasses.of(r.word(i - 2)) & CalendarClass.Part) ||
			POST_PRE_NON_ETC.has(r.word(i - 2)) ||
			(year >= 1900 && year <= 2100 && r.shape(i - 2) === Shape.Lower)
		);
	const plausible = year >= 1800 && year <= 2100;
	const follows = followsNoun(r, i + 1);
	if (IN_SINCE_UNTIL_ETC.has(r.word(i - 1))) {
		return plausible || !follows;
	}
	if (!plausible)
		return year >= 1000 && Boolean(calendar & CalendarClass.Before) && !follows && !THAN_OF_TO_ETC.has(r.word(i - 1));
	if (phraseClasses.of(before) & (PhraseClass.Determiner | PhraseClass.Possessive) || r.endsIn(i - 1, 115)) return true;
	if (follows) return false;
	if (AMOUNT_BEFORE.has(before) || r.sign(i - 1) === Sign.Times)
		return THAN_ABOUT_AROUND.has(r.word(i - 1)) ? year >= 1900 : false;
	return year >= 1900 || Boolean(calendar & CalendarClass.Before) || r.sign(i - 1) === Sign.Open;
}

/** Whether a lower-case plural noun stands right behind: "2000 people", "1950 patients". */
function followsNoun(r: Reader, i: number): boolean {
	if (r.shape(i) !== Shape.Lower) return false;
	const cls = phraseClasses.of(r.word(i));
	if (cls & PhraseClass.Plural) return true;
	if (
		cls &
		(PhraseClass.Auxiliary |
			PhraseClass.Preposition |
			PhraseClass.Conjunction |
			PhraseClass.Verb |
			PhraseClass.NotPlural |
			PhraseClass.Adverb)
	)
		return false;
	const length = r.length(i);
	return length > 3 && r.endsIn(i, 115) && r.code(i, length - 2) !== 115 && !DATED.has(r.word(i));
}

/** Plurals that a year says the date of, and does not count: "1990 levels", "2019 prices". */
const DATED = new WordSet(
	'levels figures prices dollars elections sales games results budgets earnings profits revenues estimates ' +
		'standards targets goals guidelines rules amendments accords revisions protests riots attacks reforms ' +
		'census statistics rates emissions ends totals primaries midterms',
);
