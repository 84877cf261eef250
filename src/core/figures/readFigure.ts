import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { readWordAge } from './ages';
import { finish } from './attachModifier';
import { isLabel } from './labels';
import { withSmallerUnits } from './compound';
import { readCalendar } from './dates/calendarFigure';
import { readOClock } from './dates/clock';
import { NO_DATE } from './dates/partialDate';
import { type Draft, draftOf } from './draft';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { isPlacing, ordinalEnd } from './ordinals';
import { readAmount } from './ranges';
import { isDash, isHyphen, type Reader, Sign } from './reader';
import { core } from './single';
import { readUnit } from './units/readUnit';

const TO = english.id('to');
const PERCENT_PER = new WordSet('percent per');

/** What was read at a place: a figure, or nothing up to a token. */
export interface Reading {
	readonly draft: Draft | null;
	/** Where to go on. */
	readonly next: number;
}

/** "nearly a year", "over a decade": one of a unit of time, where a modifier says that it is meant as an amount. */
function readArticleSpan(r: Reader, i: number, floor: number): Draft | null {
	if (!ARTICLES.has(r.word(i - 1)) || isDash(r.sign(i + 1)) || i - 2 < floor) return null;
	const unit = readUnit(r, i, false);
	if (unit === null || !unit.time || unit.to !== i + 1 || unit.symbol) return null;
	if (isComparison(r, i, floor)) return null;
	const draft = finish(r, core(i - 1, i + 1, { from: i - 1, to: i + 1 }, 'duration', unit.scale, unit.code), floor);
	return draft.modifier === 'exact' || draft.from === i - 1 ? null : draft;
}

const ABOVE_BELOW = new WordSet('above below over under on from');
const ARTICLES = new WordSet('a an');
const BACK_IN_TIME = new WordSet('earlier ago before previously');
const THAN = english.id('than');
const AMOUNT_COMPARATIVES = new WordSet('more less fewer');

/** "5 percent less than a year earlier", "lower than a year ago": a time compared with, and no length of time. */
function isComparison(r: Reader, i: number, floor: number): boolean {
	if (!BACK_IN_TIME.has(r.word(i + 1))) return false;
	if (r.word(i - 2) !== THAN) return ABOVE_BELOW.has(r.word(i - 2));
	return (floor > 0 && i - 3 === floor) || !AMOUNT_COMPARATIVES.has(r.word(i - 3));
}

/** Reads the figure whose number starts at token `i`. Tokens before `floor` belong to figures already read. */
export function readFigure(r: Reader, i: number, floor: number): Reading {
	const calendar = readCalendar(r, i);
	if (calendar !== null) return { draft: calendar, next: calendar.to };
	const numeral = readNumeral(r, i);
	if (numeral === null) {
		const age = readWordAge(r, i);
		if (age !== null) {
			const draft = finish(r, core(i, age.to, { from: i, to: age.to }, 'age', age.years, 'a'), floor);
			return { draft, next: age.to };
		}
		const span = readArticleSpan(r, i, floor);
		return span === null ? { draft: null, next: i + 1 } : { draft: span, next: span.to };
	}
	const from = numeral.from;
	// "a phase-one trial": the number word ends a name.
	if (!numeral.digits && r.glued(from) && isHyphen(r.sign(from - 1)) && r.isWord(from - 2)) {
		return { draft: null, next: numeral.to };
	}
	const clock = readOClock(r, numeral.to, numeral.value);
	if (clock !== null) {
		const start = { ...NO_DATE, clock: clock.value };
		const number = { from, to: clock.to };
		const dates = { start, finish: null };
		const draft = draftOf(from, clock.to, number, 'date', `T${clock.value}`, null, 'exact', dates);
		return { draft, next: clock.to };
	}
	const opens = r.opensSentence(from);
	if (isLabel(r, numeral, opens)) return { draft: null, next: numeral.to };
	if (numeral.ordinal) {
		if (!isPlacing(r, numeral, opens)) return { draft: null, next: numeral.to };
		const to = ordinalEnd(r, numeral.to);
		const draft = draftOf(from, to, numeral, 'ordinal', numeral.value, 'ordinal', 'exact', null);
		return { draft, next: to };
	}
	const odds = oddsEnd(r, numeral);
	if (odds > 0) return { draft: null, next: odds };
	if (isScore(r, numeral)) return { draft: null, next: numeral.to + 2 };
	const found = readAmount(r, numeral);
	if (found === null) return { draft: null, next: Math.max(numeral.to, i + 1) };
	const measure = found.kind === 'duration' || found.kind === 'quantity';
	const draft = finish(r, measure ? withSmallerUnits(r, found) : found, floor);
	return { draft, next: draft.to };
}

/** "3 to 1", "a two-to-one margin": the token after odds, 0 when there are none. */
function oddsEnd(r: Reader, numeral: Numeral): number {
	const hyphen = isDash(r.sign(numeral.to)) && r.glued(numeral.to) ? 1 : 0;
	const at = numeral.to + hyphen;
	if (r.word(at) !== TO || numeral.scaled || numeral.value === null || numeral.value < 2) return 0;
	const one = at + 1 + hyphen;
	if (r.word(one) !== ONE && r.text(one) !== '1') return 0;
	return r.sign(one + 1) === Sign.Percent || AMOUNTS.has(r.word(one + 1)) ? 0 : one + 1;
}

const ONE = english.id('one');
const AMOUNTS = new WordSet('percent per million billion hundred thousand');

/** "5-4", "220-213", "3-0" of votes and matches: two numbers with a hyphen, the first not smaller, no unit behind. */
function isScore(r: Reader, numeral: Numeral): boolean {
	const { to, value } = numeral;
	if (
		!numeral.digits ||
		numeral.scaled ||
		!Number.isInteger(value) ||
		!isDash(r.sign(to)) ||
		!r.glued(to) ||
		!r.isNumber(to + 1) ||
		!r.glued(to + 1)
	)
		return false;
	const second = readNumeral(r, to + 1);
	if (
		second === null ||
		second.value === null ||
		!Number.isInteger(second.value) ||
		second.scaled ||
		second.to !== to + 2
	)
		return false;
	return (
		(value as number) >= second.value &&
		r.sign(second.to) !== Sign.Percent &&
		readUnit(r, second.to, false) === null &&
		!PERCENT_PER.has(r.word(second.to))
	);
}
