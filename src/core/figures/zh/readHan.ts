import { HAN_MONEY, HAN_TIME } from '../../language/zh/numberSigns';
import type { FigureKind } from '../../model/document';
import { TokenKind } from '../../text/tokens';
import { isoOf, isDay, isMonth, NO_DATE, type PartialDate } from '../dates/partialDate';
import { digitsValue } from '../digits';
import type { Draft } from '../draft';
import type { Reader } from '../reader';
import { hanModifierBefore, hanModifierBehind } from './hanContext';
import { type HanUnit, hanShareBefore, isHanCounted, readHanTail } from './hanTail';

/** A figure whose end lies inside a run of Chinese characters: `end` is a code unit of the paragraph. */
export interface HanFigure {
	readonly draft: Draft;
	readonly end: number;
}

const ORDINAL = '第';
/** One of these alone between two numbers makes a range of them. */
const JOINTS = '至到和与';
const BETWEEN = '之间';
/** The longest unit and scale looked at behind a number, in code units. */
const TAIL = 12;

/**
 * Reads a number in digits that Chinese characters follow without a blank: "486亿元", "3.2万吨", "2024年5月15日", "45岁".
 * Null where none of these follows. The token after the figure is the one behind the last run it reaches into.
 */
export function readHan(r: Reader, i: number): HanFigure | null {
	if (r.kind(i + 1) !== TokenKind.Han || !r.glued(i + 1)) return null;
	const value = digitsValue(r.text(i));
	if (Number.isNaN(value)) return null;
	const date = readHanDate(r, i);
	if (date !== null) return date;
	const text = r.tokens.text;
	const from = r.start(i + 1);
	// A compound unit reaches over its line: 微克/立方米.
	const tail = readHanTail(text, from, Math.min(text.length, from + TAIL));
	const placed = r.isHan(i - 1) && r.glued(i) && text.charAt(r.start(i) - 1) === ORDINAL;
	if (placed && Number.isInteger(value) && tail.unit === null && tail.scale === 1) return placing(r, i, value);
	if (tail.end === from && !(value > 1 && isHanCounted(text, from)) && !isEndOfRange(r, i)) return null;
	const before = r.isHan(i - 1) && r.glued(i) ? hanModifierBefore(text, r.start(i), r.start(i - 1)) : null;
	const behind = before === null ? hanModifierBehind(text, tail.end) : null;
	const end = behind?.edge ?? tail.end;
	let to = end > from ? i + 2 : i + 1;
	while (r.start(to) < end && to < r.tokens.count) to += 1;
	const { unit, percent } = tail;
	return {
		draft: {
			from: i,
			to,
			numberFrom: i,
			numberTo: i + 1,
			kind: percent !== null ? 'percent' : unit === null ? 'count' : kindOfHanUnit(unit),
			value: percent !== null ? percent(value) : Number((value * tail.scale).toPrecision(15)),
			unit: percent !== null ? 'percent' : (unit?.[1] ?? null),
			modifier: before?.modifier ?? behind?.modifier ?? (tail.more ? 'more-than' : 'exact'),
			...(before === null ? {} : { start: before.edge }),
			dates: null,
		},
		end,
	};
}

/** 第3届: a place in a row. */
function placing(r: Reader, i: number, value: number): HanFigure {
	const start = r.start(i) - ORDINAL.length;
	return bareNumber(r, i, { kind: 'ordinal', value, unit: 'ordinal', modifier: 'exact', start });
}

/** 3 of "3至5万吨", whose upper end says what it is; 20 and 30 of "20和30之间". */
function isEndOfRange(r: Reader, i: number): boolean {
	if (r.tokens.text.startsWith(BETWEEN, r.end(i))) return true;
	return r.length(i + 1) === 1 && JOINTS.includes(r.text(i + 1)) && r.isNumber(i + 2) && r.glued(i + 2);
}

/** A number in digits behind 百分之, 千分之 or 万分之: "百分之22". Null where none of these stands before it. */
export function readHanShare(r: Reader, i: number): HanFigure | null {
	if (!r.isHan(i - 1) || !r.glued(i)) return null;
	const text = r.tokens.text;
	const share = hanShareBefore(text, r.start(i), r.start(i - 1));
	const value = share === null ? Number.NaN : digitsValue(r.text(i));
	if (share === null || Number.isNaN(value)) return null;
	const before = hanModifierBefore(text, share.start, r.start(i - 1));
	return bareNumber(r, i, {
		kind: 'percent',
		value: Number((value * share.percent).toPrecision(12)),
		unit: 'percent',
		modifier: before?.modifier ?? 'exact',
		start: before?.edge ?? share.start,
	});
}

/** A figure that ends with the digits of token `i`. */
function bareNumber(
	r: Reader,
	i: number,
	found: Pick<Draft, 'kind' | 'value' | 'unit' | 'modifier'> & { readonly start: number },
): HanFigure {
	return { draft: { from: i, to: i + 1, numberFrom: i, numberTo: i + 1, ...found, dates: null }, end: r.end(i) };
}

/** The kind of a figure in a unit. */
export function kindOfHanUnit([name, code]: HanUnit): FigureKind {
	if (code === 'percentage point' || code === 'basis point') return 'percent';
	if (name.endsWith('岁')) return 'age';
	if (HAN_MONEY.has(code)) return 'money';
	if (code === 'times' || name.startsWith('人')) return 'count';
	return HAN_TIME.has(code) ? 'duration' : 'quantity';
}

/** "2024年5月15日", "2024年", "5月15日": digits and the signs of year, month and day by turns. */
function readHanDate(r: Reader, i: number): HanFigure | null {
	let date: PartialDate = NO_DATE;
	let at = i;
	let end = 0;
	for (const [sign, key] of [
		['年', 'year'],
		['月', 'month'],
		['日', 'day'],
	] as const) {
		const next = r.glued(at + 1) && r.kind(at + 1) === TokenKind.Han ? r.tokens.text.charAt(r.start(at + 1)) : '';
		if (!r.isNumber(at) || next !== sign) continue;
		const value = Number(r.text(at));
		if (key === 'year' ? r.length(at) !== 4 : key === 'month' ? !isMonth(value) : !isDay(value)) break;
		date = { ...date, [key]: value };
		end = r.start(at + 1) + 1;
		if (r.end(at + 1) > end) {
			at += 2;
			break;
		}
		at += 2;
	}
	if (end === 0 || (date.year === null && date.month === null)) return null;
	const year = date.month === null;
	return {
		draft: {
			from: i,
			to: at,
			numberFrom: i,
			numberTo: at,
			kind: year ? 'year' : 'date',
			value: year ? date.year : isoOf(date),
			unit: year ? 'year' : null,
			modifier: 'exact',
			dates: { start: date, finish: null },
		},
		end,
	};
}
