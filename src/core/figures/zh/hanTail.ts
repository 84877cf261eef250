import { BEHIND_PERSON, HAN_SCALES, HAN_UNITS } from '../../language/zh/numberSigns';
import { readHanNumeral } from '../../language/zh/numberWords';

/** A unit in Chinese and its code. */
export type HanUnit = (typeof HAN_UNITS)[number];

/** What follows a number in Chinese: scales, 多 or 余 for "more than", a unit. */
export interface HanTail {
	/** Behind all of it, in code units of the text. */
	readonly end: number;
	/** Product of the scales: 万 in 3.2万吨. */
	readonly scale: number;
	/** Whether 多 or 余 says that it is more than the number. */
	readonly more: boolean;
	/** Spelling and code; null when none follows. */
	readonly unit: HanUnit | null;
	/** Tenths of a whole, 成 and of prices 折: what the number is multiplied with to be a percentage. */
	readonly percent: ((value: number) => number) | null;
}

/** Signs that count things one by one: a numeral before them is a number. */
const CLASSIFIERS = '个名人家项座种次辆台所户条位场件艘套批起例张只頭头株颗部';
const PERSON = '人';
const MORE = '多余';
const TENTHS = '成';
const REDUCED = '折';
const HALF = '半';
/** Signs that make a word with 成 or 折: 成为, 成立, 折扣. */
const BEHIND_TENTHS = '为立果功员本就绩长分交都型人品扣叠旧射磨腾返';
/** Shares of a greatest number, as they stand before a number: 千分之三 is 0.3 percent. */
const SHARES: readonly (readonly [string, number])[] = [
	['百分之', 1],
	['千分之', 0.1],
	['仟分之', 0.1],
	['百万分之', 1e-4],
	['万分之', 0.01],
	['萬分之', 0.01],
];

/** Reads what follows a number at code unit `at`, no further than `limit`. Looks at a bounded stretch. */
export function readHanTail(text: string, at: number, limit: number): HanTail {
	let end = at;
	let scale = 1;
	let more = false;
	while (end < limit) {
		const sign = text.charAt(end);
		if (!more && MORE.includes(sign)) more = true;
		else {
			const step = HAN_SCALES.get(sign);
			if (step === undefined || opensUnit(text, end)) break;
			scale *= step;
		}
		end += 1;
	}
	const tenths = scale === 1 && !more && end < limit ? readTenths(text, end) : null;
	if (tenths !== null) return { end: tenths.end, scale, more, unit: null, percent: tenths.percent };
	const unit = end < limit ? (hanUnitAt(text, end) ?? degreesAt(text, end)) : null;
	if (unit === null) return { end, scale, more, unit, percent: null };
	const over = readPer(text, end + unit[0].length);
	if (over === null) return { end: end + unit[0].length, scale, more, unit, percent: null };
	const whole = text.slice(end, over.end);
	return { end: over.end, scale, more, unit: [whole, `${unit[1]}/${over.code}`], percent: null };
}

/** 九成, 七成六, 三成半, 打九折, 75折; not 二成为. */
function readTenths(
	text: string,
	at: number,
): { readonly end: number; readonly percent: (value: number) => number } | null {
	const sign = text.charAt(at);
	if (sign !== TENTHS && sign !== REDUCED) return null;
	const next = text.charAt(at + 1);
	if (next !== '' && BEHIND_TENTHS.includes(next)) return null;
	const tens = (value: number): number =>
		sign === REDUCED && value > 10 ? value : Number((value * 10).toPrecision(12));
	if (sign === TENTHS && next === HALF) return { end: at + 2, percent: (value) => tens(value) + 5 };
	const part = sign === TENTHS ? readHanNumeral(text, at + 1, at + 2) : null;
	if (part !== null && part.row === 1) return { end: at + 2, percent: (value) => tens(value) + part.value };
	return { end: at + 1, percent: tens };
}

const DEGREE = '度';
const WARMTH = '温';
const FAHRENHEIT = '华氏';
/** How far before its degrees a temperature is named, in code units. */
const NEAR = 16;

/** 气温升到35度: degrees are of temperature where the clause speaks of it. */
function degreesAt(text: string, at: number): HanUnit | null {
	if (text.charAt(at) !== DEGREE) return null;
	const before = text.slice(Math.max(0, at - NEAR), at);
	const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1);
	if (clause.includes(FAHRENHEIT)) return [DEGREE, '[degF]'];
	return clause.includes(WARMTH) ? [DEGREE, 'Cel'] : null;
}

/** 微克/立方米, 千米每小时: the unit below the line. */
function readPer(text: string, at: number): { readonly end: number; readonly code: string } | null {
	const sign = text.charAt(at);
	if (sign !== '/' && sign !== '每') return null;
	const below = hanUnitAt(text, at + 1);
	return below === null ? null : { end: at + 1 + below[0].length, code: below[1] };
}

/** Whether a sign that counts things stands at code unit `at`: 家 of "12家企业". */
export function isHanCounted(text: string, at: number): boolean {
	return at < text.length && CLASSIFIERS.includes(text.charAt(at));
}

/** The share that ends right before code unit `at`, after `floor`: 百分之; null when none does. */
export function hanShareBefore(
	text: string,
	at: number,
	floor: number,
): { readonly start: number; readonly percent: number } | null {
	for (const [words, percent] of SHARES) {
		if (at - words.length >= floor && text.startsWith(words, at - words.length))
			return { start: at - words.length, percent };
	}
	return null;
}

/** The share that starts at code unit `at`. */
export function hanShareAt(text: string, at: number): { readonly end: number; readonly percent: number } | null {
	for (const [words, percent] of SHARES) if (text.startsWith(words, at)) return { end: at + words.length, percent };
	return null;
}

/** 千米 and 千克 open with a scale sign that belongs to the unit. */
function opensUnit(text: string, at: number): boolean {
	const unit = hanUnitAt(text, at);
	return unit !== null && unit[0].length > 1;
}

/** The unit that starts at code unit `at`, the longest; null when none does. */
export function hanUnitAt(text: string, at: number): HanUnit | null {
	const units = unitsByStart.get(text.charCodeAt(at));
	if (units === undefined) return null;
	for (const unit of units)
		if (text.startsWith(unit[0], at))
			return unit[0] === PERSON && BEHIND_PERSON.includes(text.charAt(at + 1) || ' ') ? null : unit;
	return null;
}

const unitsByStart = new Map<number, HanUnit[]>();
for (const unit of HAN_UNITS) {
	const first = unit[0].charCodeAt(0);
	unitsByStart.set(first, [...(unitsByStart.get(first) ?? []), unit]);
}
for (const units of unitsByStart.values()) units.sort(([a], [b]) => b.length - a.length);
