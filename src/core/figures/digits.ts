import { NumberClass, numberClasses } from '../language/en/numberWords';
import { WordSet } from '../language/en/wordSet';
import { Shape } from '../text/tokens';
import type { Numeral } from './numeral';
import { isDash, isHyphen, type Reader, Sign } from './reader';

const VULGAR = new Map(
	Object.entries({
		'½': 1 / 2,
		'⅓': 1 / 3,
		'⅔': 2 / 3,
		'¼': 1 / 4,
		'¾': 3 / 4,
		'⅕': 1 / 5,
		'⅖': 2 / 5,
		'⅗': 3 / 5,
		'⅘': 4 / 5,
		'⅙': 1 / 6,
		'⅚': 5 / 6,
		'⅛': 1 / 8,
		'⅜': 3 / 8,
		'⅝': 5 / 8,
		'⅞': 7 / 8,
		'⅒': 1 / 10,
	}).map(([sign, value]) => [sign.charCodeAt(0), value]),
);
const SUPERSCRIPTS = new Map('⁰¹²³⁴⁵⁶⁷⁸⁹'.split('').map((c, i) => [c.charCodeAt(0), i]));
const SUPER_MINUS = '⁻'.charCodeAt(0);

const LEAST_VULGAR = Math.min(...VULGAR.keys());

/** Whether a sign is a fraction in one character, such as ½. */
export function isVulgarFraction(sign: number): boolean {
	return sign >= LEAST_VULGAR && VULGAR.has(sign);
}

/** The exponent written in superscript digits from token `i`, and the token after it; null when there is none. */
export function readSuperscript(r: Reader, i: number): { readonly to: number; readonly value: number } | null {
	const negative = r.sign(i) === SUPER_MINUS;
	let at = negative ? i + 1 : i;
	let value: number | null = null;
	for (
		let digit = SUPERSCRIPTS.get(r.sign(at));
		digit !== undefined && r.glued(at);
		digit = SUPERSCRIPTS.get(r.sign(at))
	) {
		value = (value ?? 0) * 10 + digit;
		at += 1;
	}
	return value === null ? null : { to: at, value: negative ? -value : value };
}

/**
 * The value of a token of digits: "2,900", "88.4", "1,00,000", "1.234.567". NaN when it is none: addresses, versions,
 * lists without blanks.
 */
export function digitsValue(text: string): number {
	if (text.length > 24) return Number.NaN;
	const comma = text.indexOf(',');
	const dot = text.indexOf('.');
	if (comma < 0 && dot < 0) return Number(text);
	if (comma < 0) {
		if (text.indexOf('.', dot + 1) < 0) return Number(text);
		return /^\d{1,3}(?:\.\d{3}){2,}$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN;
	}
	if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) || /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text)) {
		return Number(text.replaceAll(',', ''));
	}
	if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
	return Number.NaN;
}

/** The value of the token of digits at `i`; NaN as for `digitsValue`. */
export function numberValue(r: Reader, i: number): number {
	const length = r.length(i);
	if (length > 15) return digitsValue(r.text(i));
	// Digits with at most one point, or in groups of three: nearly all numbers. Exact, as both parts are whole.
	let whole = 0;
	let below = 0;
	let group = -1;
	for (let k = 0; k < length; k += 1) {
		const code = r.code(i, k);
		if (code >= 48 && code <= 57) {
			whole = whole * 10 + code - 48;
			below *= 10;
			if (group >= 0) group += 1;
		} else if (code === Sign.Comma && below === 0 && (group < 0 ? k < 4 : group === 3)) group = 0;
		else if (code === Sign.Dot && below === 0 && (group < 0 || group === 3)) {
			below = 1;
			group = -1;
		} else return digitsValue(r.text(i));
	}
	if (group >= 0 && group !== 3) return digitsValue(r.text(i));
	return below > 1 ? whole / below : whole;
}

const ZERO = 48;

// Spelled out: a spread of an object costs more than all the rules of a number.
function numeral(from: number, to: number, value: number, fraction = false, ordinal = false, scaled = false): Numeral {
	return { from, to, value, digits: true, scaled, scale: 1, fraction, ordinal };
}

/** Reads a number in digits at token `i` (a sign before it belongs to it): mixed, scientific, fraction, ordinal. */
export function readDigits(r: Reader, i: number): Numeral | null {
	const vulgar = r.isNumber(i) ? undefined : VULGAR.get(r.sign(i));
	if (vulgar !== undefined) return numeral(i, i + 1, vulgar, true);
	if (!r.isNumber(i)) return null;
	let value = numberValue(r, i);
	if (Number.isNaN(value)) return null;
	let from = i;
	let to = i + 1;
	// ".05" without the nought: the dot touches the digits and nothing before it.
	if (r.sign(i - 1) === Sign.Dot && r.glued(i) && !r.glued(i - 1) && r.digits(i) >= 0) {
		value = Number(`0.${r.text(i)}`);
		from = i - 1;
	}
	const negative = isNegative(r, from);
	if (negative) from -= 1;
	const grouped = readGroups(r, i);
	if (grouped !== null) ({ to, value } = grouped);
	const mixed = r.sign(to) > 127 ? VULGAR.get(r.sign(to)) : undefined;
	if (mixed !== undefined && value < 1000) {
		return numeral(from, to + 1, negative ? -(value + mixed) : value + mixed);
	}
	const part = readSlashFraction(r, to);
	if (part !== null && !r.glued(to) && value < 1000) return numeral(from, part.to, value + part.value);
	if (isHyphen(r.sign(to)) && r.glued(to)) {
		const dashed = readSlashFraction(r, to + 1);
		if (dashed !== null && value < 1000) return numeral(from, dashed.to, value + dashed.value);
	}
	const slash = readSlashFraction(r, i);
	if (slash !== null) {
		// "1/100th"
		const suffix = r.glued(slash.to) && numberClasses.of(r.word(slash.to)) & NumberClass.OrdinalSuffix ? 1 : 0;
		return numeral(from, slash.to + suffix, negative ? -slash.value : slash.value, true);
	}
	if (to === i + 1 && r.isWord(to) && r.glued(to)) {
		if (numberClasses.of(r.word(to)) & NumberClass.OrdinalSuffix) {
			if (!Number.isInteger(value)) return null;
			return numeral(from, to + 1, value, false, true);
		}
	}
	const power = readPower(r, i, to, value);
	if (power !== null) ({ to, value } = power);
	return numeral(from, to, negative ? -value : value, false, false, power !== null);
}

/** A minus sign that touches the number and nothing before it, or stands after an opening bracket or an equals sign. */
function isNegative(r: Reader, i: number): boolean {
	const sign = r.sign(i - 1);
	if (sign !== Sign.Minus && sign !== Sign.TrueMinus && sign !== Sign.EnDash) return false;
	if (!r.glued(i)) return false;
	if (!r.glued(i - 1)) return sign !== Sign.EnDash || !r.isNumber(i - 2);
	const before = r.sign(i - 2);
	return (
		before === Sign.Open ||
		before === Sign.Equals ||
		before === 0x7e ||
		before === 0x223c ||
		before === 0x3c ||
		before === 0x3e ||
		before === Sign.OpenBracket ||
		before === 0x2248 ||
		before === 0x24
	);
}

/** "10 000" and "1 500 000": groups of three digits apart by one blank. Also "10, 000". */
function readGroups(r: Reader, i: number): { readonly to: number; readonly value: number } | null {
	const mark = r.sign(i + 1);
	if (isApostrophe(mark)) return readMarkedGroups(r, i);
	if (!r.isNumber(i + 1) && mark !== Sign.Comma) return null;
	if (r.length(i) > 3 || r.digits(i) < 1 || r.code(i, 0) === ZERO) return null;
	const text = r.text(i);
	let digits = text;
	let to = i + 1;
	for (;;) {
		const comma =
			r.sign(to) === Sign.Comma && r.glued(to) && r.length(to + 1) === 3 && r.digits(to + 1) === 0 && !r.glued(to + 1);
		const at = comma ? to + 1 : to;
		if (!r.isNumber(at) || r.start(at) - r.end(at - 1) !== 1) break;
		const group = r.text(at);
		if (!/^\d{3}(?:\.\d+|,\d{1,2})?$/.test(group)) break;
		// "in 10 100 metre races": a group that is no round thousand counts only if another group or no noun follows.
		if (
			!comma &&
			group !== '000' &&
			r.tokens.text.charCodeAt(r.end(at - 1)) === 32 &&
			to === i + 1 &&
			text.length < 2 &&
			!isGroup(r, at + 1) &&
			r.sign(at + 1) !== Sign.Open &&
			!isCountInGroups(r, i, at + 1)
		)
			break;
		digits += group.replace(',', '.');
		to = at + 1;
		if (group.length > 3) break;
	}
	return to === i + 1 ? null : { to, value: Number(digits) };
}

/** The longest row of groups, in tokens. */
const MOST_GROUPS = 12;

/** "1'250'000", "2’500": groups of three digits with a Swiss apostrophe before each. */
function readMarkedGroups(r: Reader, i: number): { readonly to: number; readonly value: number } | null {
	if (r.length(i) > 3 || r.digits(i) < 1) return null;
	let digits = r.text(i);
	let to = i + 1;
	while (
		to < i + MOST_GROUPS &&
		isApostrophe(r.sign(to)) &&
		r.glued(to) &&
		r.glued(to + 1) &&
		/^\d{3}(?:\.\d+)?$/.test(r.text(to + 1))
	) {
		digits += r.text(to + 1);
		to += 2;
	}
	return to === i + 1 || (r.glued(to) && r.isWord(to)) ? null : { to, value: Number(digits) };
}

function isApostrophe(sign: number): boolean {
	return sign === 39 || sign === 0x2019;
}

/** "received 1 217 replies": words before and behind the groups as a count of things has them, no race and no list. */
function isCountInGroups(r: Reader, i: number, behind: number): boolean {
	if (!r.isWord(i - 1) || r.shape(i - 1) !== Shape.Lower || NUMBERED.has(r.word(i - 1))) return false;
	return r.isWord(behind) && r.shape(behind) === Shape.Lower && r.length(behind) > 3 && !RACES.has(r.word(behind));
}
const NUMBERED = new WordSet(
	`group table figure phase type level part grade class day step stage week year month section chapter item case arm cohort
	line page no number in zone unit room floor category tier article rule annex appendix box route`,
);
const RACES = new WordSet('metre metres meter meters yard yards kilometre kilometres hurdles');

/** Three digits behind one blank, as a number in groups has them. */
function isGroup(r: Reader, i: number): boolean {
	return r.length(i) === 3 && r.digits(i) >= 0 && r.start(i) - r.end(i - 1) === 1;
}

/** "1/4": two whole numbers with a stroke, the lower one larger and no date. */
function readSlashFraction(r: Reader, i: number): { readonly to: number; readonly value: number } | null {
	if (!r.isNumber(i) || r.sign(i + 1) !== Sign.Slash || !r.glued(i + 1) || !r.isNumber(i + 2) || !r.glued(i + 2)) {
		return null;
	}
	if (r.sign(i + 3) === Sign.Slash && r.glued(i + 3)) return null;
	const above = r.text(i);
	const below = r.text(i + 2);
	if (above.length > 3 || below.length > 4 || !/^\d+$/.test(above) || !/^[1-9]\d*$/.test(below)) return null;
	const value = Number(above) / Number(below);
	if (value >= 1 || above === '0' || (above === '9' && below === '11')) return null;
	return { to: i + 3, value };
}

/** "×10−5", "x10^6", "x 10-3", "e14", and a bare power: "10−4". */
function readPower(
	r: Reader,
	i: number,
	to: number,
	value: number,
): { readonly to: number; readonly value: number } | null {
	// Most numbers end here: no letter, sign or power that goes on with them.
	if (r.isWord(to)) {
		const letter = r.code(to, 0) | 32;
		if (letter !== 101 && letter !== 120) return null;
	} else {
		const sign = r.sign(to);
		if (sign !== Sign.Times && sign !== 0xb7 && sign !== 0x22c5 && r.digits(i) !== 10) return null;
	}
	const text = r.text(to);
	if (r.isWord(to) && r.glued(to) && /^[eE]\d{1,3}$/.test(text))
		return { to: to + 1, value: value * 10 ** Number(text.slice(1)) };
	if (
		r.isWord(to) &&
		r.glued(to) &&
		/^[eE]$/.test(text) &&
		(isDash(r.sign(to + 1)) || r.sign(to + 1) === Sign.Plus) &&
		r.glued(to + 1) &&
		r.isNumber(to + 2) &&
		r.glued(to + 2)
	) {
		const exponent = Number(r.text(to + 2));
		return { to: to + 3, value: r.sign(to + 1) === Sign.Plus ? value * 10 ** exponent : value / 10 ** exponent };
	}
	let at = to;
	let base = '';
	if (/^[x×·⋅]$/.test(text)) {
		base = r.text(to + 1);
		at = to + 2;
	} else if (/^x\d+$/.test(text)) {
		base = text.slice(1);
		at = to + 1;
	} else if (r.digits(i) === 10 && to === i + 1) {
		const sup = readSuperscript(r, to);
		if (sup !== null) return { to: sup.to, value: 10 ** sup.value };
		if (
			r.sign(to) === Sign.TrueMinus &&
			r.glued(to) &&
			r.isNumber(to + 1) &&
			r.glued(to + 1) &&
			/^\d{1,2}$/.test(r.text(to + 1))
		) {
			return { to: to + 2, value: 10 ** -Number(r.text(to + 1)) };
		}
		return null;
	}
	if (base === '10' || base === '2') {
		const sup = readSuperscript(r, at);
		if (sup !== null) return { to: sup.to, value: value * Number(base) ** sup.value };
		const caret = r.sign(at) === Sign.Caret && r.glued(at) ? at + 1 : at;
		const minus = isDash(r.sign(caret)) && (caret > at || r.glued(caret)) ? caret + 1 : caret;
		if (minus > at && r.isNumber(minus) && (minus === caret || r.glued(minus)) && /^\d{1,3}$/.test(r.text(minus))) {
			const exponent = Number(r.text(minus));
			return { to: minus + 1, value: value * Number(base) ** (minus > caret ? -exponent : exponent) };
		}
		return null;
	}
	// Superscripts lost in the making of the text: "6 × 106" is 6 million.
	if (/^10[2-9]$|^10[12]\d$/.test(base)) return { to: at, value: value * 10 ** Number(base.slice(2)) };
	return null;
}
