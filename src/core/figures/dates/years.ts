import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../../language/en/calendarWords';
import { PhraseClass, phraseClasses } from '../../language/en/phraseWords';
import { Shape } from '../../text/tokens';
import { isDash, type Reader, Sign } from '../reader';
import { fullYear } from './readDate';

const BETWEEN = english.id('between');
const IN_SINCE_UNTIL_ETC = new WordSet(
	'in since until till by during circa mid early late year fiscal fy summer spring autumn fall winter',
);
const POST_PRE_NON_ETC = new WordSet('post pre non and');
const THAN_ABOUT_AROUND = new WordSet('than about around');
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
	const text = r.text(i);
	if (!/^(?:1[0-9]|20)\d0$/.test(text) || !r.glued(i + 1)) return null;
	if (!/^(?:s|['’]s)$/.test(r.text(i + 1))) return null;
	return { from: i, to: i + 2, first: Number(text), last: null, decade: true };
}

/** "2021-2025", "2016 to 2020", "2023-24", "2020/21", "between 2016 and 2020". */
function readLast(r: Reader, i: number, first: number): { readonly to: number; readonly year: number } | null {
	const sign = r.sign(i);
	const word = r.text(i).toLowerCase();
	const joint =
		isDash(sign) ||
		sign === Sign.Slash ||
		sign === Sign.EmDash ||
		/^(?:to|through|until)$/.test(word) ||
		(word === 'and' && r.word(i - 2) === BETWEEN);
	if (!joint) return null;
	const full = fullYear(r, i + 1);
	if (full !== null && full > first && full - first < 1000) return { to: i + 2, year: full };
	if (
		sign !== 0 &&
		r.glued(i) &&
		r.glued(i + 1) &&
		/^\d\d$/.test(r.text(i + 1)) &&
		!(r.glued(i + 2) && r.sign(i + 2) === sign)
	) {
		const short = Math.floor(first / 100) * 100 + Number(r.text(i + 1));
		if (short === first + 1 || (short > first && sign !== Sign.Slash && !isMonthLike(r, i + 1)))
			return { to: i + 2, year: short };
	}
	return null;
}

function isMonthLike(r: Reader, i: number): boolean {
	return Number(r.text(i)) <= 12;
}

/** Whether what follows makes four digits an amount. */
function isAmount(r: Reader, i: number, to: number): boolean {
	return (
		r.sign(to) === Sign.Percent ||
		/^(?:percent|per|degrees|km|kg|m|mm|cm|ha|K|°C|MW|GW|kW|Hz|nm|eV)$/.test(r.text(to)) ||
		/[$€£¥]/.test(r.text(i - 1))
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
	if (phraseClasses.of(before) & (PhraseClass.Determiner | PhraseClass.Possessive) || r.text(i - 1).endsWith('s'))
		return true;
	if (follows) return false;
	if (/^(?:about|around|over|approximately|roughly|some|nearly|almost|than|least|most|x|×)$/i.test(r.text(i - 1)))
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
	const text = r.text(i);
	return text.length > 3 && text.endsWith('s') && !text.endsWith('ss') && !DATED.test(text);
}

/** Plurals that a year says the date of, and does not count: "1990 levels", "2019 prices". */
const DATED =
	/^(?:levels|figures|prices|dollars|elections|sales|games|results|budgets|earnings|profits|revenues|estimates|standards|targets|goals|guidelines|rules|amendments|accords|revisions|protests|riots|attacks|reforms|census|statistics|rates|emissions|ends|totals|primaries|midterms)$/;
