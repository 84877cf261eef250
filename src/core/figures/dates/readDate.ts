import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { CalendarClass, calendarClasses, monthNumber } from '../../language/en/calendarWords';
import { NumberClass, numberClasses } from '../../language/en/numberWords';
import { PhraseClass, phraseClasses } from '../../language/en/phraseWords';
import { Shape, TokenKind } from '../../text/tokens';
import { isDash, isHyphen, type Reader, Sign } from '../reader';
import { namesZone, readClock } from './clock';
import { isDay, isMonth, NO_DATE, type PartialDate } from './partialDate';

const AND = english.id('and');
const AT = english.id('at');
const BETWEEN = english.id('between');
const IN = english.id('in');
const OF = english.id('of');
const THE = english.id('the');
const YEAR = english.id('year');
const ON_OF = new WordSet('on of');
const PERCENT_PER = new WordSet('percent per');
const TO_THROUGH_ETC = new WordSet('to through until till');
const TO_AND = new WordSet('to and');

const HALF_DAYS = new WordSet('am pm a p');

/** A date, or an interval of two, in tokens [from, to). */
export interface DateExpression {
	readonly from: number;
	readonly to: number;
	readonly start: PartialDate;
	readonly finish: PartialDate | null;
}

const LAST = english.id('last');
const calendar = (r: Reader, i: number): number => calendarClasses.of(r.word(i));

/** Reads the date that starts at token `i`: a month name, a day before one, an ISO or stroke date, a clock time. */
export function readDate(r: Reader, i: number): DateExpression | null {
	const first = readPoint(r, i);
	if (first === null) return null;
	return readInterval(r, first) ?? first;
}

function point(
	from: number,
	to: number,
	{ year = null, month = null, day = null, clock = null, yearShift = null }: Partial<PartialDate>,
): DateExpression {
	return { from, to, start: { year, month, day, clock, yearShift }, finish: null };
}

/** "05.42", "12.00 noon", "1310 hrs": what a clock may be without a colon, at a first look. */
function mayBeTimetable(r: Reader, i: number): boolean {
	return (r.length(i) === 5 && r.code(i, 0) === 48) || BEHIND_CLOCK.has(r.word(i + 1));
}
const BEHIND_CLOCK = new WordSet('hrs hours noon midnight');

function readPoint(r: Reader, i: number): DateExpression | null {
	if (r.isNumber(i)) {
		// A look at what follows spares most numbers the rest.
		const joint = r.glued(i + 1) ? r.sign(i + 1) : 0;
		const clock =
			joint === Sign.Colon || HALF_DAYS.has(r.word(i + 1)) || namesZone(r, i + 1) || mayBeTimetable(r, i)
				? readClockDate(r, i)
				: null;
		if (clock !== null) return clock;
		const dated = joint === Sign.Minus || joint === Sign.Slash || (r.length(i) > 7 && r.length(i) < 11);
		const iso = dated ? (readIso(r, i) ?? readStrokes(r, i)) : null;
		return iso ?? (r.length(i) < 3 ? readDayMonth(r, i) : null);
	}
	if (!(calendar(r, i) & CalendarClass.Month)) return null;
	if (r.shape(i) !== Shape.Lower) return readMonth(r, i);
	// Text without capitals: "december 1", "october 2014" are dates, "may" and "march" are not.
	const sure = !(calendar(r, i) & CalendarClass.AmbiguousMonth) && r.length(i) > 3;
	const date = sure && (r.isNumber(i + 1) || r.isNumber(i + 2)) ? readMonth(r, i) : null;
	return date !== null && date.to > i + 1 ? date : null;
}

/** "08:37, July 11, 2025", "10 a.m. on May 15", or the clock time alone. */
function readClockDate(r: Reader, i: number): DateExpression | null {
	const clock = readClock(r, i);
	if (clock === null) return null;
	let at = clock.to;
	if (r.sign(at) === Sign.Comma) at += 1;
	if (ON_OF.has(r.word(at))) at += 1;
	if (calendar(r, at) & CalendarClass.Weekday) {
		at += 1;
		if (r.sign(at) === Sign.Dot) at += 1;
		if (r.sign(at) === Sign.Comma) at += 1;
	}
	const date = readIso(r, at) ?? readDayMonth(r, at) ?? (r.shape(at) === Shape.Lower ? null : readMonth(r, at));
	if (date !== null && date.start.day !== null && date.start.clock === null) {
		return { ...date, from: i, start: { ...date.start, clock: clock.value } };
	}
	return point(i, clock.to, { clock: clock.value });
}

/** A clock time that belongs to the date before it: "2025-07-11 08:37", "July 11, 2025, 8:37 a.m.", "May 3 at 5 pm". */
function withClock(r: Reader, date: DateExpression): DateExpression {
	if (date.start.day === null) return date;
	let at = date.to;
	if (r.sign(at) === Sign.Comma) at += 1;
	if (r.word(at) === AT) at += 1;
	const clock = readClock(r, at);
	return clock === null ? date : { ...date, to: clock.to, start: { ...date.start, clock: clock.value } };
}

/** "2025-07-11", "2025/7/11", "2025-07", "2025.07.11", with "T08:37" or a clock behind it. */
function readIso(r: Reader, i: number): DateExpression | null {
	if (!r.isNumber(i)) return null;
	const text = r.text(i);
	const dotted = /^(?:(\d{4})\.(\d{1,2})\.(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))$/.exec(text);
	if (dotted !== null) {
		const [year, month, day] = (dotted[1] ? [dotted[1], dotted[2], dotted[3]] : [dotted[6], dotted[5], dotted[4]]).map(
			Number,
		);
		if (!isMonth(month as number) || !isDay(day as number)) return null;
		return withClock(r, point(i, i + 1, { year: year as number, month: month as number, day: day as number }));
	}
	const first = r.digits(i);
	if (first < 1000 || first > 2999) return null;
	const sign = r.sign(i + 1);
	if ((sign !== Sign.Minus && sign !== Sign.Slash) || !r.glued(i + 1) || !r.glued(i + 2)) return null;
	const month = r.text(i + 2);
	if (!/^\d{1,2}$/.test(month) || !isMonth(Number(month))) return null;
	if (
		r.sign(i + 3) === sign &&
		r.glued(i + 3) &&
		r.glued(i + 4) &&
		/^\d{1,2}$/.test(r.text(i + 4)) &&
		isDay(Number(r.text(i + 4)))
	) {
		const date = point(i, i + 5, { year: Number(text), month: Number(month), day: Number(r.text(i + 4)) });
		const joined = /^T(\d\d)$/.exec(r.text(i + 5));
		if (joined !== null && r.sign(i + 6) === Sign.Colon && r.isNumber(i + 7)) {
			return { ...date, to: i + 8, start: { ...date.start, clock: `${joined[1]}:${r.text(i + 7)}` } };
		}
		return withClock(r, date);
	}
	return null;
}

/** "7/11/2025" (month first, as American texts write it, unless the first number is no month). */
function readStrokes(r: Reader, i: number): DateExpression | null {
	const sign = r.sign(i + 1);
	if (sign !== Sign.Slash && sign !== Sign.Minus) return null;
	if (!/^\d{1,2}$/.test(r.text(i)) || !r.glued(i + 1) || !/^\d{1,2}$/.test(r.text(i + 2)) || !r.glued(i + 2))
		return null;
	if (r.sign(i + 3) !== sign || !r.glued(i + 3) || !/^(?:\d{4}|\d{2})$/.test(r.text(i + 4)) || !r.glued(i + 4))
		return null;
	const [a, b] = [Number(r.text(i)), Number(r.text(i + 2))];
	const year = r.text(i + 4).length === 2 ? 2000 + Number(r.text(i + 4)) : Number(r.text(i + 4));
	if (sign === Sign.Minus && r.text(i + 4).length === 2) return null;
	const [month, day] = isMonth(a) ? [a, b] : [b, a];
	return isMonth(month) && isDay(day) ? withClock(r, point(i, i + 5, { year, month, day })) : null;
}

/** "7 July 2025", "the 15th of May", "15–17 May". */
function readDayMonth(r: Reader, i: number): DateExpression | null {
	const day = readDay(r, i);
	if (day === null) return null;
	let at = day.to;
	// "02-Feb-2025"
	const joined = isHyphen(r.sign(at)) && r.glued(at) && r.glued(at + 1);
	if (joined || r.word(at) === OF) at += 1;
	if (!(calendar(r, at) & CalendarClass.Month) || r.shape(at) === Shape.Lower) return null;
	if (calendar(r, at) & CalendarClass.AmbiguousMonth && !/^[a-z]+$/i.test(r.text(at))) return null;
	const month = monthNumber(r.word(at));
	const after = yearAfter(r, joined && isHyphen(r.sign(at + 1)) ? at + 2 : at + 1);
	return withClock(r, point(i, after.to, { year: after.year, yearShift: after.shift, month, day: day.value }));
}

/** A day of the month in digits, with or without an ordinal suffix. */
function readDay(r: Reader, i: number): { readonly to: number; readonly value: number } | null {
	if (!r.isNumber(i) || r.length(i) > 2) return null;
	const value = r.digits(i);
	if (!isDay(value)) return null;
	const suffix = r.glued(i + 1) && numberClasses.of(r.word(i + 1)) & NumberClass.OrdinalSuffix;
	return { to: suffix ? i + 2 : i + 1, value };
}

/** The year behind a month or a day: ", 2025", "2025", "of last year", "this year". */
function yearAfter(
	r: Reader,
	i: number,
): { readonly to: number; readonly year: number | null; readonly shift: number | null } {
	let at = i;
	if (r.sign(at) === Sign.Dot && !r.isNumber(at - 1)) at += 1;
	const comma = r.sign(at) === Sign.Comma ? at + 1 : at;
	const year = fullYear(r, comma);
	if (year !== null) return { to: comma + 1, year, shift: null };
	const of = r.word(at) === OF ? at + 1 : at;
	const ofYear = of > at ? fullYear(r, of) : null;
	if (ofYear !== null) return { to: of + 1, year: ofYear, shift: null };
	const cls = calendar(r, of);
	if (r.word(of + 1) === YEAR) {
		if (cls & CalendarClass.Past) return { to: of + 2, year: null, shift: -1 };
		if (cls & CalendarClass.Present) return { to: of + 2, year: null, shift: 0 };
		if (cls & CalendarClass.Future) return { to: of + 2, year: null, shift: 1 };
	}
	return { to: i, year: null, shift: null };
}

/** A year of four digits that stands alone; not "July 2025-mm" codes and not amounts. */
export function fullYear(r: Reader, i: number): number | null {
	if (!r.isNumber(i) || r.length(i) !== 4) return null;
	const year = r.digits(i);
	if (year < 1000 || year > 2199) return null;
	return r.glued(i + 1) && (r.isWord(i + 1) || r.sign(i + 1) === Sign.Percent) ? null : year;
}

/** "July 7, 2025", "July 2025", "Sept. 30", "May last year", and the bare month where it is one. */
function readMonth(r: Reader, i: number): DateExpression | null {
	if (!(calendar(r, i) & CalendarClass.Month)) return null;
	const month = monthNumber(r.word(i));
	let at = i + 1;
	if (r.sign(at) === Sign.Dot && r.length(i) <= 4 && r.glued(at)) at += 1;
	const day = readDay(r, at) ?? (r.word(at) === THE ? readDay(r, at + 1) : null);
	if (day !== null && !isClockColon(r, day.to) && !countsNoun(r, day.to, at)) {
		const after = yearAfter(r, day.to);
		return withClock(r, point(i, after.to, { year: after.year, yearShift: after.shift, month, day: day.value }));
	}
	const after = yearAfter(r, i + 1);
	if (after.to > i + 1) return point(i, after.to, { year: after.year, yearShift: after.shift, month });
	if (!isBareMonth(r, i)) return null;
	// "last May"
	if (r.word(i - 1) === LAST) return { from: i - 1, to: i + 1, start: { ...NO_DATE, month, past: true }, finish: null };
	return point(i, i + 1, { month });
}

function isClockColon(r: Reader, i: number): boolean {
	return r.sign(i) === Sign.Colon && r.glued(i) && r.isNumber(i + 1) && r.glued(i + 1);
}

/** "In March 3 million people": the number is scaled or in per cent, so it is no day. */
function countsNoun(r: Reader, to: number, at: number): boolean {
	const next = numberClasses.of(r.word(to));
	if (next & (NumberClass.Scale | NumberClass.Hundred)) return true;
	if (r.sign(to) === Sign.Percent || PERCENT_PER.has(r.word(to))) return true;
	return to === at + 1 && r.glued(to) && r.isWord(to);
}

/** A month name without day and year: sure for most, in context for the ones that are words or names too. */
function isBareMonth(r: Reader, i: number): boolean {
	const name = r.text(i);
	let at = i - 1;
	while (r.sign(at) === Sign.OpenBracket || r.sign(at) === Sign.Star) at -= 1;
	const before = calendar(r, at);
	const inContext = Boolean(before & DATE_CONTEXT);
	if (name.length <= 4 && !/^(?:may|june|july)$/i.test(name)) return inContext && r.sign(i + 1) === Sign.Dot;
	if (r.shape(i) === Shape.Upper) return inContext && r.shape(at) !== Shape.Upper;
	if (!(calendar(r, i) & CalendarClass.AmbiguousMonth)) return true;
	if (isDash(r.sign(at)) && calendar(r, at - 1) & (CalendarClass.Part | CalendarClass.Month)) return true;
	// "his April speech", "the country's March figures"; not "the March on the capital".
	const owned =
		phraseClasses.of(r.word(at)) & (PhraseClass.Determiner | PhraseClass.Possessive) || r.kind(at) === TokenKind.Clitic;
	if (owned && r.shape(i + 1) === Shape.Lower && !(phraseClasses.of(r.word(i + 1)) & NOT_A_NOUN)) return true;
	if (!inContext) return false;
	// "by May and her ministers", "with April Jones": a capital behind it makes it a name.
	return (
		r.shape(i + 1) !== Shape.Capital || !r.isWord(i + 1) || Boolean(before & CalendarClass.Part) || r.word(at) === IN
	);
}

const DATE_CONTEXT =
	CalendarClass.Before |
	CalendarClass.Past |
	CalendarClass.Present |
	CalendarClass.Future |
	CalendarClass.Part |
	CalendarClass.Each;
const NOT_A_NOUN =
	PhraseClass.Preposition | PhraseClass.Auxiliary | PhraseClass.Verb | PhraseClass.Conjunction | PhraseClass.Pronoun;

/** "July 7 to 8", "August 1940 to January 1941", "May 3–June 2, 2024", "March and May" after "between". */
function readInterval(r: Reader, first: DateExpression): DateExpression | null {
	let at = first.to;
	const dash = isDash(r.sign(at)) || r.sign(at) === Sign.EmDash;
	const between = r.word(first.from - 1) === BETWEEN;
	const word = r.word(at);
	if (!dash && !TO_THROUGH_ETC.has(word) && !(between && word === AND)) return null;
	at += 1;
	if (first.start.clock !== null && first.start.month === null) {
		const clock = readClock(r, at);
		return clock === null
			? null
			: { from: first.from, to: clock.to, start: first.start, finish: { ...NO_DATE, clock: clock.value } };
	}
	if (first.start.month === null) return null;
	const second = readPoint(r, at);
	if (second !== null && second.start.month !== null) {
		const year = first.start.year ?? second.start.year;
		const shift = first.start.yearShift ?? second.start.yearShift;
		return { from: first.from, to: second.to, start: { ...first.start, year, yearShift: shift }, finish: second.start };
	}
	const day = first.start.day === null ? null : readDay(r, at);
	if (day === null || countsNoun(r, day.to, at) || (r.glued(day.to) && r.isWord(day.to))) return null;
	const after = yearAfter(r, day.to);
	const year = first.start.year ?? after.year;
	const start = { ...first.start, year, yearShift: first.start.yearShift ?? after.shift };
	return { from: first.from, to: after.to, start, finish: { ...start, day: day.value } };
}

/** "15–17 May 2024", "3 to 5 June": days before their month. */
export function readDayRange(r: Reader, i: number): DateExpression | null {
	const first = readDay(r, i);
	if (first === null) return null;
	const joint = isDash(r.sign(first.to)) || TO_AND.has(r.word(first.to));
	if (!joint) return null;
	const second = readDayMonth(r, first.to + 1);
	if (second === null || second.start.clock !== null) return null;
	return { from: i, to: second.to, start: { ...second.start, day: first.value }, finish: second.start };
}

/** Whether a hyphen glues a date part to the token before it: "mid-2020", "post-2015". */
export function isHyphened(r: Reader, i: number): boolean {
	return isHyphen(r.sign(i - 1)) && r.glued(i);
}
