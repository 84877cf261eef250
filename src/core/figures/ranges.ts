import { ageBefore, isBareAge } from './ages';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { ChangeClass, changeClasses } from '../language/en/changeWords';
import { currencyBefore, denominator, scaleLetter } from './money';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { isDash, isHyphen, type Reader, Sign } from './reader';
import { type Core, core, readSingle } from './single';

const AND = english.id('and');
const BETWEEN = english.id('between');
const BY = english.id('by');
const FROM = english.id('from');
const MOVING = new WordSet('change changed changes changing went go goes gone double doubled doubling tripled');
const OF = english.id('of');
const OR = english.id('or');
const RANGING = new WordSet('range ranges ranged ranging vary varies varied varying anywhere between');
const STEPPED_OVER = new WordSet(
	'about around nearly almost over approximately roughly more than up to at least us hk c a nt',
);
const THROUGH = english.id('through');
const TO = english.id('to');
const UP_DOWN = new WordSet('up down');
const TO_OR_AND = new WordSet('to or and');

/** A number with what it measures, or the range that it opens. */
export function readAmount(r: Reader, first: Numeral): Core | null {
	if (first.value === null || first.fraction) return readSingle(r, first);
	const joint = readJoint(r, first, first.to);
	if (joint !== null) return readRange(r, first, null, joint) ?? readSingle(r, first);
	const low = readSingle(r, first);
	if (low === null || (low.kind === 'count' && !isBetween(r, first.from)) || typeof low.value !== 'number') return low;
	const behind = readJoint(r, first, low.to);
	return behind === null ? low : (readRange(r, first, low, behind) ?? low);
}

interface Joint {
	readonly to: number;
	readonly or: boolean;
}

/** "30 to 40 percent", "$2,000 to $8,000 a pair", "between 5 and 300 K", "8- to 16-meter": one figure of two ends. */
function readRange(r: Reader, first: Numeral, single: Core | null, joint: Joint): Core | null {
	let low = single;
	const value = first.value as number;
	const currency = currencyBefore(r, first.from);
	if (currency !== null && low === null) low = readSingle(r, { ...first });
	const second = secondNumeral(r, joint.to);
	if (second === null || second.value === null || second.ordinal || second.fraction) return null;
	const high =
		sharedMoney(r, currency === null ? null : low, second) ??
		readSingle(r, second) ??
		core(second.from, second.to, second, 'count', second.value, null);
	if (typeof high.value !== 'number') return null;
	if (joint.or && second.value !== value + 1) return null;
	const own = low === null || low.unit === null ? null : low;
	// "fell 1.2% to 11.43": a change and the level reached.
	if (own !== null && own.unit === 'percent' && high.unit === null) return null;
	const unit = own === null || own.unit === high.unit ? high.unit : high.unit === null ? own.unit : undefined;
	if (unit === undefined) return null;
	if (own === null && high.kind === 'money' && high.from < second.from && currency === null) return null;
	// "£90-100m": the letter behind the second amount scales the first that has none.
	const letter =
		currency !== null && second.scale === 1 && low?.to === low?.numberTo
			? high.value / (second.value * currency.currency.factor)
			: 1;
	const shared = own === null || own.unit === high.unit || currency !== null ? second.scale * letter : 1;
	const from = own === null ? value : (own.value as number);
	const start = first.scale === 1 && shared > 1 && value < 1000 && !first.scaled ? from * shared : from;
	// "5-10k", "113 to 115 mb/d": what the second says behind its number holds for the first.
	const factor = own === null && second.value !== 0 && high.value !== second.value ? high.value / second.value : 1;
	const begin = own === null ? start * factor : start;
	const end = own !== null && high.unit === null && own.kind === 'money' ? (second.value as number) : high.value;
	if (begin >= end && !(begin < 0 || end < 0 || isBetween(r, first.from))) return null;
	if (begin === end) return null;
	const [lowest, highest] = begin < end ? [begin, end] : [end, begin];
	// "went up by 35 to 40 percent": one amount of change, of two ends.
	const near = own === null && (unit === 'percent' || highest < 2 * lowest);
	if (isMovement(r, own?.from ?? first.from, near)) return null;
	if (own !== null && high.unit !== null && highest > 3 * lowest && isChangeOf(r, own.from)) return null;
	const ages = unit === null && (ageBefore(r, first.from) >= 0 || isBareAge(r, first.from, first.to, first.value));
	return core(
		own?.from ?? first.from,
		high.to,
		{ from: first.from, to: second.to },
		'range',
		`${plain(lowest)}/${plain(highest)}`,
		ages ? 'a' : unit,
	);
}

/** "£90-|100m|": the currency stands before the first amount alone, the letter of the scale behind the second. */
function sharedMoney(r: Reader, low: Core | null, second: Numeral): Core | null {
	if (low === null || low.kind !== 'money' || low.numberTo < low.to || second.scaled || second.value === null)
		return null;
	const letter = scaleLetter(r, second.to);
	if (letter === null || currencyBefore(r, second.from) !== null) return null;
	const to = denominator(r, second.to + 1);
	return core(second.from, to, second, 'money', Number((second.value * letter).toPrecision(15)), low.unit);
}

function plain(value: number): string {
	return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** The joint of a range at token `i`: a dash, "to", "through", "and" after "between", "or". */
function readJoint(r: Reader, first: Numeral, i: number): Joint | null {
	let at = i;
	let sign = r.sign(at);
	if (isHyphen(sign) && r.glued(at) && TO_OR_AND.has(r.word(at + 1))) {
		at += 1;
		sign = 0;
	}
	if (isDash(sign)) {
		const left = r.glued(at);
		const right = r.glued(at + 1);
		if (left !== right && !(sign === Sign.EnDash && left)) return null;
		const next = at + 1;
		if (
			!r.isNumber(next) &&
			!(isDash(r.sign(next)) && r.isNumber(next + 1)) &&
			!currencySign(r, next) &&
			!(r.sign(next) === Sign.Plus && r.isNumber(next + 1)) &&
			!isNumberWord(r, next)
		)
			return null;
		return { to: next, or: false };
	}
	const word = r.word(at);
	if (word === TO || word === THROUGH) return { to: at + 1, or: false };
	if (word === AND && isBetween(r, first.from)) return { to: at + 1, or: false };
	if (word === OR && Number.isInteger(first.value)) return { to: at + 1, or: true };
	return null;
}

function isNumberWord(r: Reader, i: number): boolean {
	return r.isWord(i) && readNumeral(r, i) !== null;
}

function currencySign(r: Reader, i: number): boolean {
	return currencyBefore(r, i + 1) !== null;
}

/** Whether "between" (or "range of") governs the number, with a modifier or a sign of currency in between. */
function isBetween(r: Reader, from: number): boolean {
	for (let at = from - 1; at >= from - 4; at -= 1) {
		if (r.word(at) === BETWEEN) return true;
		if (r.isNumber(at) || r.sign(at) === Sign.Dot || r.sign(at) === Sign.Comma) return false;
	}
	return false;
}

/** The number behind a joint: modifiers, currency signs and a minus are stepped over. */
function secondNumeral(r: Reader, i: number): Numeral | null {
	for (let at = i; at <= i + 3; at += 1) {
		const numeral = readNumeral(r, at);
		if (numeral !== null) return numeral;
		const sign = r.sign(at);
		const skipped =
			isDash(sign) ||
			(sign === Sign.Plus && r.glued(at + 1)) ||
			sign === 0x223c ||
			sign === 0x3e ||
			sign === 0x2248 ||
			STEPPED_OVER.has(r.word(at)) ||
			currencySign(r, at);
		if (!skipped) return null;
	}
	return null;
}

/** "a decrease in the deficit of |$18 billion to $86 billion|": an amount of change and the level reached, far apart. */
function isChangeOf(r: Reader, from: number): boolean {
	if (r.word(from - 1) !== OF) return false;
	for (let at = from - 2; at > from - MOVE_REACH; at -= 1) {
		if (changeClasses.of(r.word(at)) & ChangeClass.Noun) return true;
		if (r.sign(at) === Sign.Comma || r.sign(at) === Sign.Semicolon || r.isNumber(at)) return false;
	}
	return false;
}

/** How far before "from" the word of change may stand: "raise the minimum wage from". */
const MOVE_REACH = 10;

/** "rose from 5 to 8 percent": a start and a level reached, two figures and no range. */
function isMovement(r: Reader, from: number, near: boolean): boolean {
	let at = from - 1;
	// "rose by 41 to 367": an amount of change and the level reached
	const moves = changeClasses.of(r.word(at - 1)) & (ChangeClass.Up | ChangeClass.Down);
	if (r.word(at) === BY && moves) return !near;
	while (at > from - 4 && !(r.word(at) === FROM)) at -= 1;
	if (!(r.word(at) === FROM)) return false;
	const least = Math.max(r.sentenceStart(from), at - MOVE_REACH);
	for (let back = at - 1; back >= least; back -= 1) {
		const word = r.word(back);
		if (RANGING.has(word)) return false;
		if (MOVING.has(word)) return true;
		const bits = changeClasses.of(word);
		if (bits & (ChangeClass.Up | ChangeClass.Down) && (!(bits & ChangeClass.Behind) || UP_DOWN.has(word))) return true;
	}
	return false;
}
