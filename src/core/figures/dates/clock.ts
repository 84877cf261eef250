import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../../language/en/calendarWords';
import { type Reader, Sign } from '../reader';

const A_P = new WordSet('a p');
const AM_PM = new WordSet('am pm');
const M = english.id('m');
const NOON = english.id('noon');
const NOON_MIDNIGHT = new WordSet('noon midnight');
const HRS_HOURS = new WordSet('hrs hours');
const LOCAL = english.id('local');
const TIME = english.id('time');
const O_CLOCK = english.id("o'clock");
const P = english.id('p');
const PM = english.id('pm');
const AT_BY_UNTIL_ETC = new WordSet('at by until till from to before after since around about between and');

export interface ClockTime {
	readonly to: number;
	/** `hh:mm` or `hh:mm:ss`, then the offset from UTC where the zone has one. */
	readonly value: string;
}

const ZONES: Readonly<Record<string, string>> = {
	gmt: 'Z',
	utc: 'Z',
	est: '-05:00',
	edt: '-04:00',
	cst: '-06:00',
	cdt: '-05:00',
	mst: '-07:00',
	mdt: '-06:00',
	pst: '-08:00',
	pdt: '-07:00',
	cet: '+01:00',
	cest: '+02:00',
	bst: '+01:00',
	ist: '+05:30',
	jst: '+09:00',
};

/** "three o'clock", "10 o’clock": the hour in a numeral that ends at `to`. */
export function readOClock(r: Reader, to: number, hour: number | null): ClockTime | null {
	if (r.word(to) !== O_CLOCK || hour === null || !Number.isInteger(hour) || hour < 1 || hour > 24) return null;
	return { to: to + 1, value: `${String(hour).padStart(2, '0')}:00` };
}

/** A time of day at token `i`: "08:37", "8:37 a.m.", "2 pm", "14:00 GMT", "16.12 GMT", "1840 GMT", "2.17pm". Null when it is none. */
export function readClock(r: Reader, i: number): ClockTime | null {
	if (!r.isNumber(i)) return null;
	const text = r.text(i);
	let hour = Number.NaN;
	let minute = '00';
	let seconds = '';
	let to = i + 1;
	if (/^\d{1,2}$/.test(text)) hour = Number(text);
	else if (/^\d{1,2}\.[0-5]\d$/.test(text)) [hour, minute] = [Number(text.split('.')[0]), text.split('.')[1] as string];
	else if (/^[0-2]\d[0-5]\d$/.test(text) && (namesZone(r, to) || isMilitary(r, i, to)))
		[hour, minute] = [Number(text.slice(0, 2)), text.slice(2)];
	else return null;
	let exact = text.length > 2 && namesZone(r, to);
	if (r.sign(to) === Sign.Colon && r.glued(to) && r.glued(to + 1) && /^[0-5]\d$/.test(r.text(to + 1))) {
		minute = r.text(to + 1);
		to += 2;
		exact = true;
		if (r.sign(to) === Sign.Colon && r.glued(to) && /^[0-5]\d$/.test(r.text(to + 1))) {
			seconds = `:${r.text(to + 1)}`;
			to += 2;
		}
	}
	const noon = readNoon(r, to, hour, minute);
	if (noon !== null) return noon;
	if (isMilitary(r, i, to)) return { to: to + 1, value: `${text.slice(0, 2)}:${text.slice(2)}` };
	if (isTimetable(r, i, text)) exact = true;
	const half = readHalf(r, to);
	if (half !== null) {
		if (hour < 1 || hour > 12) return null;
		// "1.5 pm" is a length; a decimal hour needs the am or pm behind it and a two-digit minute.
		hour = (hour % 12) + (half.pm ? 12 : 0);
		to = half.to;
	} else if (!exact || hour > 24) return null;
	else if (/^\d:/.test(`${text}:`) && !isClockContext(r, i, to)) return null;
	const zone = readZone(r, to);
	if (zone !== null) to = zone.to;
	return { to, value: `${String(hour).padStart(2, '0')}:${minute}${seconds}${zone?.offset ?? ''}` };
}

/** "12 noon", "12.00 midnight" */
function readNoon(r: Reader, to: number, hour: number, minute: string): ClockTime | null {
	if (hour !== 12 || minute !== '00' || !NOON_MIDNIGHT.has(r.word(to))) return null;
	return { to: to + 1, value: r.word(to) === NOON ? '12:00' : '24:00' };
}

/** "at 1310 hrs": four digits behind a word of time, with the hours behind them. */
function isMilitary(r: Reader, i: number, to: number): boolean {
	return (
		to === i + 1 &&
		r.length(i) === 4 &&
		HRS_HOURS.has(r.word(to)) &&
		AT_BY_UNTIL_ETC.has(r.word(i - 1)) &&
		r.digits(i) < 2400
	);
}

/** "at 05.42": a point between hours and minutes where no decimal begins with a nought. */
function isTimetable(r: Reader, i: number, text: string): boolean {
	return /^0\d\.[0-5]\d$/.test(text) && AT_BY_UNTIL_ETC.has(r.word(i - 1)) && !r.isWord(i + 1);
}

/** "a.m.", "pm", "P.M." */
function readHalf(r: Reader, i: number): { readonly to: number; readonly pm: boolean } | null {
	const word = r.word(i);
	if (AM_PM.has(word)) return { to: i + 1, pm: word === PM };
	if (A_P.has(word) && r.sign(i + 1) === Sign.Dot && r.word(i + 2) === M) {
		const dot = r.sign(i + 3) === Sign.Dot && r.glued(i + 3);
		return { to: dot ? i + 4 : i + 3, pm: word === P };
	}
	return null;
}

/** Whether "GMT" or "local time" stands at token `i`, which make a time of "1840" and "16.12". */
export function namesZone(r: Reader, i: number): boolean {
	return readZone(r, i) !== null || (r.word(i) === LOCAL && r.word(i + 1) === TIME);
}

function readZone(r: Reader, i: number): { readonly to: number; readonly offset: string } | null {
	if (!(calendarClasses.of(r.word(i)) & CalendarClass.Zone)) return null;
	const name = r.text(i);
	if (name !== name.toUpperCase()) return null;
	return { to: i + 1, offset: ZONES[name.toLowerCase()] ?? '' };
}

/** One-digit hours with a colon may be ratios ("9:1"): a clock needs a word of time before it or something after it. */
function isClockContext(r: Reader, i: number, to: number): boolean {
	return AT_BY_UNTIL_ETC.has(r.word(i - 1)) || r.text(to) === 'GMT';
}
