import { opensHanNumeral, readHanNumeral, type HanNumeral } from '../../language/zh/numberWords';
import type { FigureKind } from '../../model/document';
import { isoOf, isDay, isMonth, NO_DATE, type PartialDate } from '../dates/partialDate';
import type { Draft } from '../draft';
import type { Reader } from '../reader';
import { hanModifierBefore, hanModifierBehind } from './hanContext';
import { hanShareAt, hanUnitAt, isHanCounted, readHanTail } from './hanTail';
import { kindOfHanUnit } from './readHan';

const ORDINAL = '第';
const PARTS = '分之';
/** 几十, 数百: an amount that is not told. */
const SOME = '几数幾數';
/** Signs that 数 makes a noun with: 人数, 总数. */
const BEFORE_NUMBER = '人总總次户件个天年指少多倍基系对参函';
const SCALES = '十百千万亿萬億';
/** Between the ends of a range. */
const JOINTS = '至到';
/** Signs behind 一 that make a word of it. */
const ONE = 1;

/**
 * The figures written in Chinese numerals in the run of Chinese characters that is token `i`, from code unit `opens` on.
 * Linear in its length.
 */
export function readHanRun(r: Reader, i: number, opens: number, drafts: Draft[]): void {
	const text = r.tokens.text;
	const limit = r.end(i);
	let floor = opens;
	for (let at = floor; at < limit; ) {
		const share = hanShareAt(text, at);
		if (share !== null) {
			const numeral =
				text.charAt(share.end) === '百' ? { end: share.end + 1, value: 100 } : readHanNumeral(text, share.end, limit);
			if (numeral !== null) {
				const value = Number((numeral.value * share.percent).toPrecision(12));
				drafts.push(draft(r, i, at, numeral.end, floor, 'percent', value, 'percent'));
				floor = at = numeral.end;
				continue;
			}
		}
		const some = readSome(r, i, at, floor);
		if (some !== null) {
			drafts.push(some);
			floor = at = some.end ?? limit;
			continue;
		}
		const ordinal = text.startsWith(ORDINAL, at);
		const from = ordinal ? at + 1 : at;
		const numeral = from < limit && opensHanNumeral(text.charCodeAt(from)) ? readHanNumeral(text, from, limit) : null;
		if (numeral === null) {
			at += 1;
			continue;
		}
		// A row of hundreds of digits is no number; it is passed as a whole, so that no digit is read twice.
		if (!Number.isFinite(numeral.value)) {
			at = numeral.end;
			continue;
		}
		const found = ordinal ? placing(r, i, at, numeral, floor) : amount(r, i, at, numeral, floor);
		if (found !== null) {
			drafts.push(found);
			floor = found.end ?? limit;
		}
		at = Math.max(numeral.end, found?.end ?? 0);
	}
}

/** 几十家, 数百亿元: an amount that the text leaves open, where a unit or a classifier follows. */
function readSome(r: Reader, i: number, at: number, floor: number): Draft | null {
	const text = r.tokens.text;
	if (!SOME.includes(text.charAt(at)) || BEFORE_NUMBER.includes(text.charAt(at - 1) || ' ')) return null;
	let end = at + 1;
	while (end < r.end(i) && SCALES.includes(text.charAt(end))) end += 1;
	if (end === at + 1) return null;
	const { unit, end: to } = readHanTail(text, end, r.end(i));
	if (unit === null && !(to < r.end(i) && isHanCounted(text, to))) return null;
	const kind = unit === null ? 'count' : kindOfHanUnit(unit);
	return { ...draft(r, i, at, to, floor, kind, null, unit?.[1] ?? null), modifier: 'about' };
}

/** 第三 and what it counts; not the 第一 of "firstly", which a comma follows. */
function placing(r: Reader, i: number, at: number, numeral: HanNumeral, floor: number): Draft | null {
	if (numeral.end === r.end(i) && r.sign(i + 1) !== 0) return null;
	return draft(r, i, at, numeral.end, floor, 'ordinal', numeral.value, 'ordinal');
}

function amount(r: Reader, i: number, at: number, read: HanNumeral, floor: number): Draft | null {
	const text = r.tokens.text;
	const numeral = withoutUnit(text, at, read);
	const { end, value } = numeral;
	const limit = r.end(i);
	const date = numeral.row === 4 || '年月日'.includes(text.charAt(end)) ? readDate(r, i, at, numeral) : null;
	if (date !== null) return date;
	// 二〇二四 and telephone numbers: rows of digits name, and do not count.
	if (numeral.row > 1) return null;
	if (end < limit && text.startsWith(PARTS, end)) {
		const above = readHanNumeral(text, end + PARTS.length, limit);
		if (above === null || value === 0) return null;
		return draft(r, i, at, above.end, floor, 'fraction', above.value / value, '1');
	}
	const tail = readHanTail(text, end, limit);
	const { unit } = tail;
	if (tail.percent !== null)
		return value > 10 ? null : draft(r, i, at, tail.end, floor, 'percent', tail.percent(value), 'percent');
	const whole = Number((value * tail.scale).toPrecision(15));
	const scaled = numeral.scaled || tail.scale > 1;
	let found: Draft | null = null;
	if (unit !== null) {
		const kind = kindOfHanUnit(unit);
		// 一天, 一元化: "one day", "unified" are words more often than amounts.
		if (value === ONE && !scaled && kind !== 'quantity' && !isForeign(unit[1])) return null;
		found = draft(r, i, at, tail.end, floor, kind, whole, unit[1]);
	} else if (
		(tail.end < limit && isHanCounted(text, tail.end) && whole > ONE) ||
		(scaled && whole >= 100) ||
		isLowEnd(r, i, tail.end)
	) {
		found = draft(r, i, at, tail.end, floor, 'count', whole, null);
	}
	return found !== null && tail.more && found.modifier === 'exact' ? { ...found, modifier: 'more-than' } : found;
}

/** 一百千瓦: the last scale opens the unit and is no part of the numeral. */
function withoutUnit(text: string, at: number, numeral: HanNumeral): HanNumeral {
	const last = numeral.end - 1;
	const unit = numeral.scaled && last > at ? hanUnitAt(text, last) : null;
	return unit === null || unit[0].length < 2 ? numeral : (readHanNumeral(text, at, last) ?? numeral);
}

/** 一美元 is an amount, where 一元 is seldom one. */
function isForeign(code: string): boolean {
	return /^[A-Z]{3}$/.test(code) && code !== 'CNY';
}

/** 三 of 三到五个: the lower end of a range, whose upper end says what it counts. */
function isLowEnd(r: Reader, i: number, end: number): boolean {
	const text = r.tokens.text;
	const limit = r.end(i);
	if (end >= limit || !JOINTS.includes(text.charAt(end))) return false;
	const high = readHanNumeral(text, end + 1, limit);
	if (high === null || high.row > 1) return false;
	const tail = readHanTail(text, high.end, limit);
	return tail.unit !== null || tail.percent !== null || (tail.end < limit && isHanCounted(text, tail.end));
}

/** 二〇二四年五月十五日, 五月, 二〇二四年; a number of years or months is none of these. */
function readDate(r: Reader, i: number, at: number, first: HanNumeral): Draft | null {
	const text = r.tokens.text;
	const limit = r.end(i);
	let date: PartialDate = NO_DATE;
	let numeral: HanNumeral | null = first;
	let end = 0;
	for (const [sign, key] of [
		['年', 'year'],
		['月', 'month'],
		['日', 'day'],
	] as const) {
		if (numeral === null || numeral.end >= limit || text.charAt(numeral.end) !== sign) continue;
		const { value } = numeral;
		if (key === 'year' ? numeral.row !== 4 || value < 1000 : key === 'month' ? !isMonth(value) : !isDay(value)) break;
		if (key === 'day' && date.month === null) break;
		date = { ...date, [key]: value };
		end = numeral.end + 1;
		numeral = end < limit && opensHanNumeral(text.charCodeAt(end)) ? readHanNumeral(text, end, limit) : null;
	}
	if (end === 0) return null;
	const year = date.month === null;
	return {
		...draft(r, i, at, end, at, year ? 'year' : 'date', year ? date.year : isoOf(date), year ? 'year' : null),
		dates: { start: date, finish: null },
	};
}

function draft(
	r: Reader,
	i: number,
	at: number,
	end: number,
	floor: number,
	kind: FigureKind,
	value: number | string | null,
	unit: string | null,
): Draft {
	const text = r.tokens.text;
	const before = hanModifierBefore(text, at, floor);
	const behind = before === null ? hanModifierBehind(text, end) : null;
	return {
		from: i,
		to: i + 1,
		numberFrom: i,
		numberTo: i + 1,
		kind,
		value,
		unit,
		modifier: before?.modifier ?? behind?.modifier ?? 'exact',
		start: before?.edge ?? at,
		end: behind?.edge ?? end,
		dates: null,
	};
}
