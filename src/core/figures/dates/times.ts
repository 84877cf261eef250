import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { ChangeClass, changeClasses } from '../../language/en/changeWords';
import { CalendarClass, calendarClasses } from '../../language/en/calendarWords';
import { NumberClass, numberClasses, numberWordValue } from '../../language/en/numberWords';
import type { Draft } from '../draft';
import { type Reader, Sign } from '../reader';
import { NO_DATE, type PartialDate } from './partialDate';
import { fullYear } from './readDate';
import type { When } from './when';

const AGAINST = english.id('against');
const AS = english.id('as');
const COMPARED = english.id('compared');
const OF = english.id('of');
const RECENT = english.id('recent');
const THE = english.id('the');
const HALF = english.id('half');
const QUARTER = english.id('quarter');
const TOMORROW = english.id('tomorrow');
const YESTERDAY = english.id('yesterday');
const UNITS: ReadonlyMap<number, 'year' | 'month' | 'week' | 'quarter'> = new Map(
	(['year', 'month', 'week', 'quarter'] as const).map((unit) => [english.id(unit), unit]),
);
const YEAR = english.id('year');
const AND_BUT_WHILE_ETC = new WordSet('and but while whereas which who with up down compared or so');
/** They open a clause with a time of its own: ", after a drought cut this year's harvest". */
const AFTER_BECAUSE_ETC = new WordSet('after because although when');
const FROM_THAN = new WordSet('from than');
/** How far behind "from" and "than" the value compared with may stand, in tokens: "from a peak of 180,000". */
const BASE_REACH = 6;
const END_BEGINNING_START_ETC = new WordSet(
	'end beginning start middle course rest summer spring autumn fall winter months',
);
const END_BEGINNING_START_ETC_2 = new WordSet('end beginning start rest');
const OF_IN = new WordSet('of in');
const OF_TO_FOR_ETC = new WordSet('of to for as at over within');
/** Words that say that a sentence speaks of what is to come. */
export const FUTURE_WORDS = 'will shall upcoming starting beginning plans plan planned expected scheduled due until';

/** A time expression of a sentence: tokens [from, to), and what it means where that is known. */
export interface TimeExpression {
	readonly from: number;
	readonly to: number;
	readonly when: When | null;
}

/** Words that a relative time opens with, prepositions aside. */
export const TIME_STARTS =
	'today yesterday tomorrow tonight last past previous preceding prior this current next coming following upcoming ' +
	'recent the first second third fourth q1 q2 q3 q4 h1 h2';
const STARTS = new WordSet(TIME_STARTS);
const OPENERS = new WordSet(
	'in by since until till during from before after on at through throughout between as around for within ' +
		'over of to through',
);

/** The time expressions in tokens [from, to), in order; `drafts` are the figures of the stretch. Linear in both. */
export function findTimes(
	r: Reader,
	from: number,
	to: number,
	drafts: readonly Draft[],
	future: boolean,
): TimeExpression[] {
	const times: TimeExpression[] = [];
	let draft = 0;
	for (let i = from; i < to; ) {
		while (draft < drafts.length && (drafts[draft] as Draft).to <= i) draft += 1;
		const here = drafts[draft];
		if (here !== undefined && here.from === i && here.dates !== null) {
			const part = here.kind === 'year' ? SHORT_PARTS.get(r.word(here.to)) : undefined;
			const opened = opening(r, i, from);
			if (part !== undefined) {
				// "in 2024 Q4"
				const start = { ...here.dates.start, part };
				times.push({ from: opened, to: here.to + 1, when: { kind: 'date', start, finish: null, future } });
			} else if (opened === i && (here.dates.start.past || isColumn(r, i, here.to))) {
				times.push({ from: i, to: here.to, when: { kind: 'date', ...here.dates, future } });
			} else if (
				opened < i &&
				!isCompared(r, opened, here.dates.finish !== null) &&
				!(OF_TO_FOR_ETC.has(r.word(opened)) && !(r.word(opened) === AS && r.word(opened + 1) === OF))
			) {
				times.push({ from: opened, to: here.to, when: { kind: 'date', ...here.dates, future } });
			}
			i = here.to;
			continue;
		}
		const relative = r.tells(i) && STARTS.has(r.word(i)) ? readRelative(r, i, to, future) : null;
		if (relative !== null) {
			const opened = opening(r, i, from);
			if (!isCompared(r, opened, false)) times.push({ from: opened, to: relative.to, when: relative.when });
			i = relative.to;
		} else i += 1;
	}
	return times;
}

/** "(2024: 4.2 million)": a date before a colon, as a heading of what follows. */
function isColumn(r: Reader, i: number, to: number): boolean {
	return r.sign(to) === Sign.Colon && !r.glued(to + 1) && (r.sign(i - 1) === Sign.Open || r.opensSentence(i));
}

const COMPARING = new WordSet('than compared versus vs against');
const FROM = english.id('from');
const IN = english.id('in');
const ON = english.id('on');
const THAN = english.id('than');
const DAY_PARTS = new WordSet('morning afternoon evening');
/** "built |to last| 100 years": a verb. */
const LASTING = new WordSet('to will would can could may might should not');
const LAST = english.id('last');

/** "its lowest (level) |since 2019|" */
function isExtreme(r: Reader, i: number): boolean {
	return r.endsIn(i, 116) && (EXTREMES.has(r.word(i)) || r.text(i).endsWith('est'));
}
const EXTREMES = new WordSet('worst most least first');
const SINCE = english.id('since');

/** "higher than in 2022", "down from 2019", "against last year", "the lowest since 2019": a time that the value is compared with, not its own. */
function isCompared(r: Reader, opened: number, interval: boolean): boolean {
	if (r.word(opened) === FROM) return !interval;
	if (r.word(opened) === SINCE && (isExtreme(r, opened - 1) || isExtreme(r, opened - 2))) return true;
	const before = r.word(opened - 1);
	// "a 25 percent rise |on April 2023|", "as many |as in 2010|"
	if (r.word(opened) === ON && changeClasses.of(before) & ChangeClass.Noun) return true;
	if (before === AS && r.word(opened) === IN) return true;
	// "higher |than| the record set |in 1997|"
	for (let at = opened - 1; at > opened - 6 && r.isWord(at); at -= 1) if (r.word(at) === THAN) return true;
	return COMPARING.has(before) || COMPARING.has(r.word(opened)) || before === FROM;
}

/** The preposition that opens a time expression at `i`, with "the end of" and the like; `i` when there is none. */
function opening(r: Reader, i: number, least: number): number {
	let at = i;
	if (calendarClasses.of(r.word(at - 1)) & CalendarClass.Part) at -= 1;
	if (r.word(at - 1) === THE) at -= 1;
	if (r.word(at - 1) === OF && END_BEGINNING_START_ETC.has(r.word(at - 2))) {
		at -= 2;
		if (r.word(at - 1) === THE) at -= 1;
	}
	if (OPENERS.has(r.word(at - 1))) at -= 1;
	else if (THE === r.word(at)) return i;
	if (r.word(at) === OF && at < i && r.word(at - 1) === AS) at -= 1;
	return Math.max(at, least);
}

function relative(
	to: number,
	unit: 'year' | 'month' | 'week' | 'day' | 'quarter',
	shift: number,
): { readonly to: number; readonly when: When } {
	return { to, when: { kind: 'relative', unit, shift } };
}

/** "last year", "this month", "next week", "today", "the end of the year", "the first half of 2024", "recent years". */
function readRelative(
	r: Reader,
	i: number,
	to: number,
	future: boolean,
): { readonly to: number; readonly when: When | null } | null {
	const bits = calendarClasses.of(r.word(i));
	if (bits & CalendarClass.Day) {
		const word = r.word(i);
		return relative(i + 1, 'day', word === YESTERDAY ? -1 : word === TOMORROW ? 1 : 0);
	}
	const part = readPart(r, i, future) ?? readFirstMonths(r, i, future);
	if (part !== null) return part;
	const shift =
		bits & CalendarClass.Past ? -1 : bits & CalendarClass.Present ? 0 : bits & CalendarClass.Future ? 1 : null;
	if (shift !== null && i + 1 < to && !(r.word(i) === LAST && LASTING.has(r.word(i - 1)))) {
		if (shift === 0 && DAY_PARTS.has(r.word(i + 1))) return relative(i + 2, 'day', 0);
		const unit = UNITS.get(r.word(i + 1));
		if (unit !== undefined) return relative(i + 2, unit, shift);
		if (calendarClasses.of(r.word(i + 1)) & CalendarClass.Season) return { to: i + 2, when: null };
		// "the past five years": a stretch whose ends the text leaves open.
		let at = i + 1;
		while (
			at < i + 4 &&
			(r.isNumber(at) ||
				numberClasses.of(r.word(at)) & (NumberClass.Unit | NumberClass.Teen | NumberClass.Ten | NumberClass.Vague))
		)
			at += 1;
		if (calendarClasses.of(r.word(at)) & CalendarClass.Period && shift !== 0) return { to: at + 1, when: null };
		return null;
	}
	if (r.word(i) === RECENT && calendarClasses.of(r.word(i + 1)) & CalendarClass.Period)
		return { to: i + 2, when: null };
	// "by the end of the year", "for the year", "so far this year"
	if (r.word(i) === THE && r.word(i - 1) === OF && END_BEGINNING_START_ETC_2.has(r.word(i - 2))) {
		const unit = UNITS.get(r.word(i + 1));
		if (unit !== undefined && unit !== 'quarter') return relative(i + 2, unit, 0);
	}
	return null;
}

const SHORT_PARTS: ReadonlyMap<number, NonNullable<PartialDate['part']>> = new Map(
	(['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'] as const).map((part) => [english.id(part.toLowerCase()), part]),
);

/** "the first half of 2024", "the third quarter of last year", "the first quarter", "Q3 2024", "H1". */
function readPart(r: Reader, i: number, future: boolean): { readonly to: number; readonly when: When | null } | null {
	const short = SHORT_PARTS.get(r.word(i));
	if (short !== undefined) {
		const year = fullYear(r, i + 1);
		const behind = year === null ? yearBehind(r, i + 1) : { to: i + 2, year, yearShift: null };
		const { to, ...of } = behind ?? { to: i + 1, year: null, yearShift: null };
		return { to, when: { kind: 'date', start: { ...NO_DATE, ...of, part: short }, finish: null, future } };
	}
	const bits = numberClasses.of(r.word(i));
	if (!(bits & NumberClass.Ordinal)) return null;
	const name = r.word(i + 1);
	if (name !== HALF && name !== QUARTER) return null;
	const value = numberWordValue(r.word(i));
	if (value > (name === HALF ? 2 : 4)) return null;
	const part = `${name === HALF ? 'H' : 'Q'}${value}` as NonNullable<PartialDate['part']>;
	const { to, year, yearShift } = yearBehind(r, i + 2) ?? { to: i + 2, year: null, yearShift: null };
	return { to, when: { kind: 'date', start: { ...NO_DATE, year, yearShift, part }, finish: null, future } };
}

/** "the first five months of this year", "the first three quarters of 2024". */
function readFirstMonths(r: Reader, i: number, future: boolean): { readonly to: number; readonly when: When } | null {
	if (!(numberClasses.of(r.word(i)) & NumberClass.Ordinal) || numberWordValue(r.word(i)) !== 1) return null;
	const count = r.isNumber(i + 1) ? r.digits(i + 1) : numberWordValue(r.word(i + 1));
	const months = r.word(i + 2) === MONTHS ? count : r.word(i + 2) === QUARTERS ? count * 3 : 0;
	if (months < 2 || months > 12) return null;
	const year = yearBehind(r, i + 3) ?? { to: i + 3, year: null, yearShift: 0 };
	const date = { ...NO_DATE, year: year.year, yearShift: year.yearShift };
	return {
		to: year.to,
		when: { kind: 'date', start: { ...date, month: 1 }, finish: { ...date, month: months }, future },
	};
}
const MONTHS = english.id('months');
const QUARTERS = english.id('quarters');

/** "of 2024", "of last year", ", 2024"; null for none. */
function yearBehind(
	r: Reader,
	i: number,
): { readonly to: number; readonly year: number | null; readonly yearShift: number | null } | null {
	if (!OF_IN.has(r.word(i)) && r.sign(i) !== Sign.Comma) return null;
	const after = i + 1;
	const year = fullYear(r, after);
	if (year !== null) return { to: after + 1, year, yearShift: null };
	if (r.word(after + 1) !== YEAR) return null;
	const bits = calendarClasses.of(r.word(after));
	return {
		to: after + 2,
		year: null,
		yearShift: bits & CalendarClass.Past ? -1 : bits & CalendarClass.Future ? 1 : 0,
	};
}

/** How much nearer a time must be to count when a clause lies between. */
const CLAUSE = 25;
const REACH = 40;
/** A time that opens the sentence is this near to all its figures. */
const FRONTED = 14;

/** The time that holds for a figure: the nearest in its clause, or the one that opens the sentence. Null when none. */
export function timeFor(
	r: Reader,
	draft: Draft,
	times: readonly TimeExpression[],
	opens: number,
): TimeExpression | null {
	let best: TimeExpression | null = null;
	let least = REACH;
	for (const time of times) {
		if (time.from < draft.to && draft.from < time.to) continue;
		const after = time.from >= draft.to;
		let distance = after ? time.from - draft.to : draft.from - time.to;
		if (distance > 120 || (after && (passesBase(r, draft.to, time.from) || isBracketed(r, draft.to, time)))) continue;
		const fronted = time.from - opens <= 2;
		// What lies between can only put it further off.
		if ((fronted ? Math.min(distance, FRONTED) : distance) + (after ? 0 : 2) >= least) continue;
		distance += CLAUSE * breaks(r, after ? draft.to : time.to, after ? time.from : draft.from);
		if (fronted) distance = Math.min(distance, FRONTED);
		if (!after) distance += 2;
		if (distance < least) {
			least = distance;
			best = time;
		}
	}
	return best;
}

/** "up 8% to 5 million (H1 2024: 4 million)": a time in brackets is that of the figure in them, not of those before. */
function isBracketed(r: Reader, from: number, time: TimeExpression): boolean {
	for (let at = time.from - 1; at >= from && at > time.from - BASE_REACH; at -= 1) {
		if (r.sign(at) === Sign.Close) return false;
		if (r.sign(at) === Sign.Open) return at > from || r.sign(time.to) !== Sign.Close;
	}
	return false;
}

/** How far behind a figure the one that it is compared with may be announced, in tokens. */
const COMPARED_WITHIN = 8;

/**
 * Whether a value that is compared with stands in between, which a time behind it belongs to: "to 41 from 180 in 2011", "22
 * minutes, compared with 35 last summer".
 */
function passesBase(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < Math.min(to, from + COMPARED_WITHIN); at += 1) {
		const word = r.word(at);
		if (!(at < from + 3 && FROM_THAN.has(word)) && word !== COMPARED && word !== AGAINST) continue;
		for (let next = at + 1; next < Math.min(to, at + BASE_REACH); next += 1) if (r.isNumber(next)) return true;
	}
	return false;
}

/** Clause borders between two tokens: semicolons, and commas with a conjunction or a relative behind them. */
function breaks(r: Reader, from: number, to: number): number {
	let count = 0;
	for (let i = from; i < to && count < 3; i += 1) {
		const sign = r.sign(i);
		if (sign === Sign.Semicolon) count += 2;
		else if (sign !== Sign.Comma) continue;
		else if (AFTER_BECAUSE_ETC.has(r.word(i + 1))) count += 2;
		else if (AND_BUT_WHILE_ETC.has(r.word(i + 1))) count += 1;
	}
	return count;
}
