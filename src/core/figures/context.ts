import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape, TokenKind } from '../text/tokens';
import { fullYear } from './dates/readDate';
import type { Draft } from './draft';
import { isHyphen, type Reader, Sign } from './reader';

const A = english.id('a');
const CAPITA = english.id('capita');
const AND = english.id('and');
const COMPARED = english.id('compared');
const FROM_THAN_OVER = new WordSet('from than over');
const OF = english.id('of');
const SHORT_COMPARED = new WordSet('yoy mom qoq');
const PERCENT = new WordSet('percent pct cent');
const LETTERS = new WordSet('y m q');
const O = english.id('o');
const PERS = new WordSet('per a each');
const OFTEN = new WordSet('annually yearly monthly daily weekly quarterly');
const PER = english.id('per');
const PERIODS = new WordSet('year month quarter week day');
const PERIOD = english.id('period');
const THE = english.id('the');
const AGO_EARLIER_LATER_ETC = new WordSet('ago earlier later before after');
const A_THE_ONE = new WordSet('a the one');
const CAPITA_ANNUM_PERSON = new WordSet('capita annum person');
const EARLIER_AGO_BEFORE = new WordSet('earlier ago before');
/** Words that the name of a place stands behind. */
export const PLACE_STARTS = 'in across throughout near around';
const IN_ACROSS_THROUGHOUT_ETC = new WordSet(PLACE_STARTS);
/** Places that are known by their initials. */
const SHORT_PLACES = new WordSet('us usa uk uae eu prc drc dprk nsw dc');
const ON_OVER = new WordSet('on over');
const SAME_PREVIOUS_YEAR_ETC = new WordSet('same previous year month');
const WITH_TO = new WordSet('with to');

/** Words that a phrase of period opens with. */
export const PERIOD_WORDS =
	'yoy mom qoq y m q each every annually yearly monthly daily weekly quarterly a per year month quarter week day from than over compared';
const PERIOD_STARTS = new WordSet(PERIOD_WORDS);

/** How far around a figure its period, place and source are looked for, in tokens. */
const REACH = 30;

/** Words that a comparison with another time opens with. */
const COMPARING = new WordSet('from than over compared year month quarter week day');

/**
 * What a value is counted over or compared with: "each year", "a year", "year on year", "from a year earlier". `moves`:
 * the value is a change.
 */
export function periodOf(r: Reader, draft: Draft, moves: boolean, opens: number, closes: number): string | null {
	let passed = false;
	const last = Math.min(closes, draft.to + 12);
	for (let at = draft.to; at < last; at += 1) {
		if (!r.tells(at)) {
			passed ||= r.isNumber(at);
			continue;
		}
		if (r.sign(at) === Sign.Semicolon) break;
		const end = periodAt(r, at);
		// Behind another figure it is that one's, but for the comparison of "rose 5 percent to 31 from a year earlier".
		if (end > at && !(passed && !(moves && COMPARING.has(r.word(at))))) return r.phrase(at, end);
		passed ||= r.isNumber(at);
	}
	const end = r.word(opens + 1) === CAPITA ? opens : periodAt(r, opens);
	if (end > opens && end <= draft.from && draft.from - opens < REACH) return r.phrase(opens, end);
	return null;
}

/** The token after a period phrase that starts at `i`; `i` when none does. */
function periodAt(r: Reader, i: number): number {
	if (!PERIOD_STARTS.has(r.word(i))) return i;
	const word = r.word(i);
	if (SHORT_COMPARED.has(word)) return r.sign(i - 1) === Sign.Percent || PERCENT.has(r.word(i - 1)) ? i + 1 : i;
	// "y/y", "m/m", "q-o-q"
	if (LETTERS.has(word)) {
		const joint = r.sign(i + 1);
		if (joint === Sign.Slash && r.glued(i + 1) && r.word(i + 2) === word) return i + 3;
		return isHyphen(joint) && r.word(i + 2) === O && r.word(i + 4) === word ? i + 5 : i;
	}
	if (calendarClasses.of(r.word(i)) & CalendarClass.Each && calendarClasses.of(r.word(i + 1)) & CalendarClass.Period)
		return i + 2;
	if (OFTEN.has(word)) return i + 1;
	if ((word === A || word === PER) && calendarClasses.of(r.word(i + 1)) & CalendarClass.Period) {
		// "a year-on-year increase"
		if (isHyphen(r.sign(i + 2)) && r.glued(i + 2)) return i;
		if (AGO_EARLIER_LATER_ETC.has(r.word(i + 2)) || r.word(i + 2) === OF) return i;
		return i + 2;
	}
	if (word === PER && CAPITA_ANNUM_PERSON.has(r.word(i + 1))) {
		// "per person per day"
		return PERS.has(r.word(i + 2)) && calendarClasses.of(r.word(i + 3)) & CalendarClass.Period ? i + 4 : i + 2;
	}
	if (PERIODS.has(word)) {
		const one = isHyphen(r.sign(i + 1)) ? 2 : 1;
		const two = one + (isHyphen(r.sign(i + one + 1)) ? 2 : 1);
		if (ON_OVER.has(r.word(i + one)) && r.word(i + two) === word) return i + two + 1;
	}
	if (FROM_THAN_OVER.has(word)) {
		let at = i + 1;
		if (A_THE_ONE.has(r.word(at))) at += 1;
		if (SAME_PREVIOUS_YEAR_ETC.has(r.word(at))) {
			if (EARLIER_AGO_BEFORE.has(r.word(at + 1))) return at + 2;
			if (calendarClasses.of(r.word(at + 1)) & CalendarClass.Period || r.word(at + 1) === PERIOD) return at + 2;
		}
	}
	if (word === COMPARED && WITH_TO.has(r.word(i + 1))) {
		let at = i + 2;
		while (at < i + 10 && (r.isWord(at) || r.isNumber(at) || r.kind(at) === TokenKind.Clitic)) {
			// Compared with another value, which is a figure of its own: "with 12.9 per cent a year ago".
			if (r.isNumber(at) && fullYear(r, at) === null) return i;
			at += 1;
		}
		// A phrase that does not end within reach is a clause of its own.
		return at > i + 2 && at < i + 10 ? at : i;
	}
	return i;
}

/** A place that a sentence names: tokens [from, to). */
export interface Place {
	readonly from: number;
	readonly to: number;
	/** Stands at the front of its clause and holds for all of it: "In Shanxi, output rose". */
	readonly opens: boolean;
	readonly name: string;
}

/** The places named in tokens [from, to): "in Taihang County". Linear in them. */
export function findPlaces(r: Reader, from: number, to: number): Place[] {
	const places: Place[] = [];
	for (let at = from; at < to; at += 1) {
		if (!r.tells(at)) continue;
		const place = placeAt(r, at, from, to);
		if (place !== null) places.push(place);
	}
	return places;
}

/**
 * The place nearest before the figure, else the first behind it, within reach. A comma parts a place from the figure, and
 * so does an "and" behind it, unless the place opens its clause.
 */
export function placeOf(r: Reader, draft: Draft, places: readonly Place[]): string | null {
	let nearest: string | null = null;
	for (const { from, to, opens, name } of places) {
		if (from < draft.from - REACH || (from >= draft.from && from < draft.to)) continue;
		if (from > draft.to + REACH) break;
		if (from >= draft.to) return nearest ?? (isParted(r, draft.to, from) ? null : name);
		if (opens || (r.word(to) !== AND && !isParted(r, to, draft.from))) nearest = name;
	}
	return nearest;
}

function isParted(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) if (r.sign(at) === Sign.Comma) return true;
	return false;
}

function placeAt(r: Reader, i: number, opens: number, closes: number): Place | null {
	if (!IN_ACROSS_THROUGHOUT_ETC.has(r.word(i)) || !r.isWord(i) || isHyphen(r.sign(i + 1))) return null;
	let at = i + 1;
	if (r.word(at) === THE) at += 1;
	const from = at;
	while (at < closes && (isName(r, at) || joinsNames(r, at))) at += 1;
	while (at > from && !r.isWord(at - 1)) at -= 1;
	if (at === from || calendarClasses.of(r.word(from)) & (CalendarClass.Month | CalendarClass.Weekday)) return null;
	if (phraseClasses.of(r.word(at - 1)) & PhraseClass.Preposition) at -= 1;
	if (at <= from || (at === from + 1 && isShort(r, from))) return null;
	return { from: i, to: at, opens: i === opens || r.sign(i - 1) === Sign.Comma, name: r.phrase(from, at) };
}

/** "GDP" and "AI" are written like "UK", but are no places. */
function isShort(r: Reader, i: number): boolean {
	return r.shape(i) === Shape.Upper && !SHORT_PLACES.has(r.word(i));
}

/** The "and" of "the Economic and Technological Development Zone", not that of "Ohio and Iowa". */
function joinsNames(r: Reader, i: number): boolean {
	return (
		r.word(i) === AND &&
		r.shape(i + 1) === Shape.Capital &&
		r.shape(i + 2) === Shape.Capital &&
		r.endsIn(i - 1, 99) &&
		r.length(i - 1) > 4
	);
}

function isName(r: Reader, i: number): boolean {
	if (r.isWord(i)) {
		if (r.shape(i) === Shape.Capital || r.shape(i) === Shape.Upper) return true;
		return r.word(i) === OF && r.shape(i + 1) === Shape.Capital;
	}
	return (
		(r.sign(i) === Sign.Dot && r.glued(i) && r.length(i - 1) === 1) ||
		(isHyphen(r.sign(i)) && r.glued(i) && r.glued(i + 1))
	);
}
