import { HAN_MONEY, HAN_SCALES, HAN_TIME, HAN_UNITS } from '../../language/zh/numberSigns';
import type { FigureKind } from '../../model/document';
import { TokenKind } from '../../text/tokens';
import { isoOf, isDay, isMonth, NO_DATE, type PartialDate } from '../dates/partialDate';
import { digitsValue } from '../digits';
import type { Draft } from '../draft';
import type { Reader } from '../reader';

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
	const unit = HAN_UNITS.find(([name]) => tail.startsWith(name, at));
	if (unit === undefined && at === 0) return null;
	const code = unit?.[1] ?? null;
	return {
		draft: {
			from: i,
			to: i + 2,
			numberFrom: i,
			numberTo: i + 1,
			kind: kindOf(unit?.[0], code),
			value: amount,
			unit: code,
			modifier: 'exact',
			dates: null,
		},
		end: from + at + (unit?.[0].length ?? 0),
	};
}

/** 千米 and 千克 open with a scale sign that belongs to the unit. */
function isUnitAt(tail: string, at: number): boolean {
	return HAN_UNITS.some(([name]) => name.length > 1 && HAN_SCALES.has(name.charAt(0)) && tail.startsWith(name, at));
}

function kindOf(name: string | undefined, code: string | null): FigureKind {
	if (code === null) return 'count';
	if (code === 'percentage point') return 'percent';
	if (name === '岁') return 'age';
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
