import { opensHanNumeral, readHanNumeral, type HanNumeral } from '../../language/zh/numberWords';
import type { FigureKind } from '../../model/document';
import { isoOf, isDay, isMonth, NO_DATE, type PartialDate } from '../dates/partialDate';
import type { Draft } from '../draft';
import type { Reader } from '../reader';
import { hanModifierBefore, hanModifierBehind } from './hanContext';
import { hanUnitAt, kindOfHanUnit } from './readHan';

const PERCENT = '百分之';
const ORDINAL = '第';
const PARTS = '分之';
const TENTHS = '成';
/** Signs that count things one by one: a numeral before them is a number. */
const CLASSIFIERS = '个名人家项座种次辆台所户条位场件艘套批起例张';
/** Signs behind 一 that make a word of it. */
const ONE = 1;

/** The figures written in Chinese numerals in the run of Chinese characters that is token `i`. Linear in its length. */
export function readHanRun(r: Reader, i: number, drafts: Draft[]): void {
	const text = r.tokens.text;
	const limit = r.end(i);
	let floor = r.start(i);
	for (let at = floor; at < limit; ) {
		if (text.startsWith(PERCENT, at)) {
			const numeral = readHanNumeral(text, at + PERCENT.length, limit);
			if (numeral !== null) {
				drafts.push(draft(r, i, at, numeral.end, floor, 'percent', numeral.value, 'percent'));
				floor = at = numeral.end;
				continue;
			}
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

/** 第三 and what it counts; not the 第一 of "firstly", which a comma follows. */
function placing(r: Reader, i: number, at: number, numeral: HanNumeral, floor: number): Draft | null {
	if (numeral.end === r.end(i) && r.sign(i + 1) !== 0) return null;
	return draft(r, i, at, numeral.end, floor, 'ordinal', numeral.value, 'ordinal');
}

function amount(r: Reader, i: number, at: number, numeral: HanNumeral, floor: number): Draft | null {
	const text = r.tokens.text;
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
	if (text.charAt(end) === TENTHS && value <= 10 && end < limit && text.charAt(end + 1) !== '为') {
		return draft(r, i, at, end + 1, floor, 'percent', Number((value * 10).toPrecision(12)), 'percent');
	}
	const unit = end < limit ? hanUnitAt(text, end) : null;
	if (unit !== null) {
		const kind = kindOfHanUnit(unit);
		// 一天, 一元化: "one day", "unified" are words more often than amounts.
		if (value === ONE && !numeral.scaled && kind !== 'quantity') return null;
		return draft(r, i, at, end + unit[0].length, floor, kind, value, unit[1]);
	}
	const counted = end < limit && CLASSIFIERS.includes(text.charAt(end)) && value > ONE;
	return counted || (numeral.scaled && value >= 100) ? draft(r, i, at, end, floor, 'count', value, null) : null;
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
