import { HAN_MONEY, HAN_SCALES, HAN_TIME, HAN_UNITS } from '../../language/zh/numberSigns';
import type { FigureKind } from '../../model/document';
import { TokenKind } from '../../text/tokens';
import { isoOf, isDay, isMonth, NO_DATE, type PartialDate } from '../dates/partialDate';
import { digitsValue } from '../digits';
import type { Draft } from '../draft';
import type { Reader } from '../reader';
import { hanModifierBefore, hanModifierBehind } from './hanContext';

/** A figure whose end lies inside a run of Chinese characters: `end` is a code unit of the paragraph. */
export interface HanFigure {
	readonly draft: Draft;
	readonly end: number;
}

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
	const from = r.start(i + 1);
	const tail = r.tokens.text.slice(from, Math.min(r.end(i + 1), from + TAIL));
	let at = 0;
	let amount = value;
	for (let scale = HAN_SCALES.get(tail.charAt(at)); scale !== undefined; scale = HAN_SCALES.get(tail.charAt(at))) {
		if (isUnitAt(tail, at)) break;
		amount *= scale;
		at += 1;
	}
	amount = Number(amount.toPrecision(15));
	const unit = hanUnitAt(tail, at) ?? undefined;
	if (unit === undefined && at === 0) return null;
	const code = unit?.[1] ?? null;
	const text = r.tokens.text;
	const end = from + at + (unit?.[0].length ?? 0);
	const before = r.isHan(i - 1) && r.glued(i) ? hanModifierBefore(text, r.start(i), r.start(i - 1)) : null;
	const behind = before === null ? hanModifierBehind(text, end) : null;
	return {
		draft: {
			from: i,
			to: i + 2,
			numberFrom: i,
			numberTo: i + 1,
			kind: unit === undefined ? 'count' : kindOfHanUnit(unit),
			value: amount,
			unit: code,
			modifier: before?.modifier ?? behind?.modifier ?? 'exact',
			...(before === null ? {} : { start: before.edge }),
			dates: null,
		},
		end: behind?.edge ?? end,
	};
}

/** 千米 and 千克 open with a scale sign that belongs to the unit. */
function isUnitAt(tail: string, at: number): boolean {
	return HAN_UNITS.some(([name]) => name.length > 1 && HAN_SCALES.has(name.charAt(0)) && tail.startsWith(name, at));
}

/** A unit in Chinese and its code. */
export type HanUnit = (typeof HAN_UNITS)[number];

/** The unit that starts at code unit `at`, the longest; null when none does. */
export function hanUnitAt(text: string, at: number): HanUnit | null {
	const units = unitsByStart.get(text.charCodeAt(at));
	if (units !== undefined) for (const unit of units) if (text.startsWith(unit[0], at)) return unit;
	return null;
}

const unitsByStart = new Map<number, HanUnit[]>();
for (const unit of HAN_UNITS) {
	const first = unit[0].charCodeAt(0);
	unitsByStart.set(first, [...(unitsByStart.get(first) ?? []), unit]);
}

/** The kind of a figure in a unit. */
export function kindOfHanUnit([name, code]: HanUnit): FigureKind {
	if (code === 'percentage point') return 'percent';
	if (name.endsWith('岁')) return 'age';
	if (HAN_MONEY.has(code)) return 'money';
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
