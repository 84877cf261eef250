import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import {
	denominatorValue,
	NUMBER_START,
	NumberClass,
	numberClasses,
	numberWordValue,
} from '../language/en/numberWords';
import { readDigits } from './digits';
import type { Numeral } from './numeral';
import { isHyphen, type Reader, Sign } from './reader';

const LAKHS_LAKH_CRORES_ETC = new WordSet('lakhs lakh crores crore dozen hundred');

const ABOUT_NEARLY_ETC = new WordSet('about nearly almost over around roughly only just more less than at least');
const AND_BUT_WHILE_ETC = new WordSet('and but while from since over within for on at this last');
const BEHIND_A_PART = new WordSet('of in percent more less higher lower fewer bigger cheaper');
const BY = english.id('by');
const SHORT_SCALES = new WordSet('mn mln bn bln tn trn');
const COUPLE = english.id('couple');
const DOZENS = english.id('dozens');
const HALF = english.id('half');
const HALF_QUARTER = new WordSet('half quarter');
const HALF_QUARTERS = new WordSet('half quarter quarters');
const OF = english.id('of');
/** "the first three quarters", "the past two quarters": quarters of years. */
const ROWS = new WordSet('first last past next previous these consecutive straight successive');
const CARDINAL = NumberClass.Unit | NumberClass.Teen | NumberClass.Ten;
const PERCENTAGE = new WordSet('percent percentage');
const OF_POINTS = english.id('percentage');
const MULTIPLIER = NumberClass.Hundred | NumberClass.Scale;

const bits = (r: Reader, i: number): number => numberClasses.of(r.word(i));

/** Reads the number that starts at token `i`, in digits or words; null when there is none. Linear in its length. */
export function readNumeral(r: Reader, i: number): Numeral | null {
	const numeral = readPlainNumeral(r, i);
	return numeral === null || numeral.value === null || numeral.ordinal ? numeral : withOpenScale(r, numeral);
}

/** "three dozens", "two thirds of a million": a scale behind the number in another form than "million". */
function withOpenScale(r: Reader, numeral: Numeral): Numeral {
	const { to } = numeral;
	if (r.word(to) === DOZENS && !numeral.fraction) {
		return { ...numeral, to: to + 1, value: (numeral.value as number) * 12, scaled: true, scale: 12 };
	}
	if (!numeral.fraction || r.word(to) !== OF || !(bits(r, to + 1) & NumberClass.Article)) return numeral;
	if (PERCENTAGE.has(r.word(to + 2))) return { ...numeral, to: to + 2, fraction: false };
	const scale = bits(r, to + 2) & NumberClass.Scale ? numberWordValue(r.word(to + 2)) : 0;
	if (scale < 1000) return numeral;
	return { ...numeral, to: to + 3, value: (numeral.value as number) * scale, scaled: true, scale, fraction: false };
}

function readPlainNumeral(r: Reader, i: number): Numeral | null {
	if (r.isNumber(i) || r.sign(i) !== 0) {
		const digits = readDigits(r, i);
		return digits === null ? null : withScale(r, digits);
	}
	const cls = bits(r, i);
	if ((cls & (NUMBER_START | NumberClass.Article)) === 0) return null;
	if (cls & (NumberClass.Open | NumberClass.Vague)) return readOpen(r, i);
	if (cls & NumberClass.Article) return readAfterArticle(r, i);
	// Behind digits alone: "Mn" by itself is manganese.
	if (SHORT_SCALES.has(r.word(i))) return null;
	const half = readHalf(r, i);
	if (half !== null) return half;
	if (r.word(i) === HALF) return fraction(i, i + 1, 0.5, false);
	return readWords(r, i);
}

/** "a hundred", "a dozen", "a third", "a few hundred", "a couple of". */
function readAfterArticle(r: Reader, i: number): Numeral | null {
	const next = bits(r, i + 1);
	if (next & NumberClass.Vague) {
		const open = readOpen(r, i + 1);
		return open === null ? null : { ...open, from: i };
	}
	if (next & MULTIPLIER) return readWords(r, i);
	const half = readHalf(r, i + 1);
	if (half !== null && !half.fraction) return { ...half, from: i };
	if (next & NumberClass.Denominator && !isOrdinalUse(r, i + 1)) {
		return fraction(i, i + 2, 1 / denominatorValue(r.word(i + 1)), false);
	}
	return null;
}

/** After "a": "a third of", "cut by more than a third" is a fraction; "a third party", "a second" is not. */
function isOrdinalUse(r: Reader, i: number): boolean {
	if (HALF_QUARTER.has(r.word(i)) || BEHIND_A_PART.has(r.word(i + 1))) return false;
	if (r.isWord(i + 1) && !AND_BUT_WHILE_ETC.has(r.word(i + 1))) return true;
	let at = i - 2;
	while (at > i - 6 && ABOUT_NEARLY_ETC.has(r.word(at))) at -= 1;
	return r.word(at) !== BY;
}

/** "half a million", "half million", "quarter billion", "three quarters billion", "half a percentage point". */
function readHalf(r: Reader, i: number): Numeral | null {
	if (!(bits(r, i) & NumberClass.Denominator) || bits(r, i) & NumberClass.Ordinal) return null;
	const part = 1 / denominatorValue(r.word(i));
	const article = bits(r, i + 1) & NumberClass.Article ? 1 : 0;
	const at = i + 1 + article;
	if (bits(r, at) & MULTIPLIER) {
		const rest = readWords(r, at);
		if (rest?.value != null) return { ...rest, from: i, value: part * rest.value };
	}
	if (PERCENTAGE.has(r.word(at)) && (article === 1 || r.word(at) === OF_POINTS))
		return { ...fraction(i, at, part, false), fraction: false };
	return null;
}

function fraction(from: number, to: number, value: number, digits: boolean): Numeral {
	return { from, to, value, digits, scaled: false, scale: 1, fraction: true, ordinal: false };
}

/** "dozens", "hundreds of thousands", "several hundred", "few thousand", "a couple of hundred", "tens of". */
function readOpen(r: Reader, i: number): Numeral | null {
	let to = i + 1;
	if (bits(r, i) & NumberClass.Vague) {
		if (r.word(to) === OF) to += 1;
		const scale = bits(r, to);
		if (!(scale & (MULTIPLIER | NumberClass.Open))) {
			return r.word(i) === COUPLE ? open(i, i + 1) : null;
		}
		to += 1;
		while (bits(r, to) & MULTIPLIER) to += 1;
	} else {
		while (r.word(to) === OF && bits(r, to + 1) & (NumberClass.Open | MULTIPLIER)) to += 2;
	}
	return open(i, to);
}

function open(from: number, to: number): Numeral {
	return { from, to, value: null, digits: false, scaled: true, scale: 1, fraction: false, ordinal: false };
}

/** Digits followed by scale words: "88.4 billion", "1.5-million", "25 hundred thousand"; and "6 and a half". */
function withScale(r: Reader, digits: Numeral): Numeral {
	if (digits.ordinal || digits.value === null) return digits;
	let { to, value } = digits;
	let scaled = digits.scaled;
	let multiplier = 1;
	for (;;) {
		const at = isHyphen(r.sign(to)) && r.glued(to) && r.glued(to + 1) ? to + 1 : to;
		const cls = bits(r, at);
		if (!(cls & MULTIPLIER) || (r.glued(at) && at === to && LAKHS_LAKH_CRORES_ETC.has(r.word(at)))) break;
		multiplier *= numberWordValue(r.word(at));
		value = (value as number) * numberWordValue(r.word(at));
		to = at + 1;
		scaled = true;
	}
	const half = readAndPart(r, to);
	if (half !== null && scaled && multiplier > 1 && !(bits(r, half.to) & MULTIPLIER)) {
		const sum = (value as number) + half.value * multiplier;
		return { ...digits, to: half.to, value: sum, scaled, scale: multiplier };
	}
	if (half !== null && !scaled) {
		const scale = bits(r, half.to) & MULTIPLIER ? numberWordValue(r.word(half.to)) : 1;
		return { ...digits, to: half.to + (scale === 1 ? 0 : 1), value: ((value as number) + half.value) * scale };
	}
	if (to === digits.to) return digits;
	const { from, fraction: part } = digits;
	return { from, to, value, digits: true, scaled, scale: multiplier, fraction: part, ordinal: false };
}

/** "and a half", "and one quarter", "and two-thirds" after a whole number. */
function readAndPart(r: Reader, i: number): { readonly to: number; readonly value: number } | null {
	let at = i;
	const dashed = isHyphen(r.sign(at)) && r.glued(at);
	if (dashed) at += 1;
	if (!(bits(r, at) & NumberClass.And)) return null;
	at += 1;
	if (dashed && isHyphen(r.sign(at))) at += 1;
	let count = 1;
	if (bits(r, at) & NumberClass.Unit) count = numberWordValue(r.word(at));
	else if (!(bits(r, at) & NumberClass.Article)) return null;
	at += 1;
	if (isHyphen(r.sign(at)) && r.glued(at)) at += 1;
	if (!(bits(r, at) & NumberClass.Denominator)) return null;
	const below = denominatorValue(r.word(at));
	if (!HALF_QUARTERS.has(r.word(at)) && count > 1 !== r.endsIn(at, 115)) return null;
	return { to: at + 1, value: count / below };
}

/** Cardinals, ordinals and fractions in words: "two hundred and five", "twenty-first", "three quarters". */
function readWords(r: Reader, i: number): Numeral | null {
	let total = 0;
	let group: number | null = null;
	let hundred = false;
	let lastScale = Number.POSITIVE_INFINITY;
	let scaled = false;
	let at = i;
	let to = i;
	if (bits(r, at) & NumberClass.Article) {
		group = 1;
		at += 1;
	}
	for (; at < r.count; ) {
		let cls = bits(r, at);
		if (to > i) {
			// Joints between number words: a hyphen within, "and" after a hundred or a scale, a comma after a scale.
			const sign = r.sign(at);
			if (isHyphen(sign) && r.glued(at) && r.glued(at + 1)) cls = bits(r, ++at);
			else if (
				(cls & NumberClass.And || sign === Sign.Ampersand) &&
				(hundred || scaled) &&
				joins(r, at + 1, lastScale, hundred)
			) {
				cls = bits(r, ++at);
			} else if (sign === Sign.Comma && scaled && bits(r, at + 1) & CARDINAL && bits(r, at + 2) & NumberClass.Hundred) {
				cls = bits(r, ++at);
			}
		}
		const value = numberWordValue(r.word(at));
		const current: number = group ?? 0;
		if (cls & NumberClass.Ordinal && !(cls & CARDINAL)) {
			if (group === null && total === 0) {
				if (to > i || value >= 100) break;
			} else if (value < 100 ? !fits(current, hundred, value, cls) && current !== 0 : false) break;
			if (value >= 100 && denominatorFollows(r, at)) break;
			const sum = value >= 100 ? total + Math.max(1, current) * value : total + current + value;
			if (to > i && isFractionPart(r, at, group, total)) break;
			return {
				from: i,
				to: at + 1,
				value: sum,
				digits: false,
				scaled: false,
				scale: 1,
				fraction: false,
				ordinal: true,
			};
		}
		if (cls & CARDINAL) {
			if (group !== null && !fits(current, hundred, value, cls)) break;
			group = current + value;
		} else if (cls & NumberClass.Hundred) {
			if (hundred || (group !== null && group >= 100)) break;
			group = (group ?? 1) * 100;
			hundred = true;
		} else if (cls & NumberClass.Scale) {
			if (group === null && total > 0) {
				if (value === 12) break;
				total *= value;
			} else {
				if (value >= lastScale) break;
				total += (group ?? 1) * value;
			}
			lastScale = value;
			group = null;
			hundred = false;
			scaled = true;
		} else break;
		at += 1;
		to = at;
	}
	if (to === i) return null;
	const whole = total + (group ?? 0);
	const scale = scaled && group === null ? lastScale : 1;
	return tail(r, {
		from: i,
		to,
		value: whole,
		digits: false,
		scaled: scaled || hundred,
		scale,
		fraction: false,
		ordinal: false,
	});
}

/** What may follow a whole number in words: "and a half", "point five", "-thirds", a scale after these. */
function tail(r: Reader, whole: Numeral): Numeral {
	const value = whole.value as number;
	let { to } = whole;
	const part = readAndPart(r, to);
	if (part !== null) {
		const scale = bits(r, part.to) & MULTIPLIER ? numberWordValue(r.word(part.to)) : 1;
		if (whole.scale > 1) {
			// "one million and a half" is one and a half million; "a billion and a half million" adds half a million.
			const half = part.value * (scale > 1 ? scale : whole.scale);
			return { ...whole, to: part.to + (scale === 1 ? 0 : 1), value: value + half };
		}
		return { ...whole, to: part.to + (scale === 1 ? 0 : 1), value: (value + part.value) * scale, scaled: scale > 1 };
	}
	if (bits(r, to) & NumberClass.Point && bits(r, to + 1) & (NumberClass.Unit | NumberClass.Teen | NumberClass.Ten)) {
		let digits = '';
		to += 1;
		while (bits(r, to) & (NumberClass.Unit | NumberClass.Teen | NumberClass.Ten) && digits.length < 15) {
			const tens = numberWordValue(r.word(to));
			const joined = tens >= 20 && isHyphen(r.sign(to + 1)) && r.glued(to + 1) && bits(r, to + 2) & NumberClass.Unit;
			digits += String(joined ? tens + numberWordValue(r.word(to + 2)) : tens);
			to += joined ? 3 : 1;
		}
		let decimal = value + Number(`0.${digits}`);
		let scaled = whole.scaled;
		while (bits(r, to) & MULTIPLIER) {
			decimal *= numberWordValue(r.word(to));
			scaled = true;
			to += 1;
		}
		return { ...whole, to, value: decimal, scaled };
	}
	const at = isHyphen(r.sign(to)) && r.glued(to) && r.glued(to + 1) ? to + 1 : to;
	if (bits(r, at) & NumberClass.Denominator && value >= 1 && value < 100 && !whole.scaled) {
		const below = denominatorValue(r.word(at));
		const plural = r.endsIn(at, 115);
		const quarters = below === 4 && r.code(at, 0) !== 102 && r.code(at, 0) !== 70;
		if (value === 1 ? !plural : plural) {
			if (quarters && !(at > to) && ((r.word(at + 1) !== OF && value > 3) || ROWS.has(r.word(whole.from - 1))))
				return whole;
			const scale = bits(r, at + 1) & MULTIPLIER ? numberWordValue(r.word(at + 1)) : 1;
			if (scale > 1) return { ...whole, to: at + 2, value: (value / below) * scale, scaled: true };
			return { ...whole, to: at + 1, value: value / below, fraction: true };
		}
	}
	return whole;
}

/** Whether a cardinal of this class can be added to the group read so far: five after twenty, twenty after hundred. */
function fits(current: number, hundred: boolean, value: number, cls: number): boolean {
	if (hundred && current % 100 === 0) return true;
	const ones = cls & NumberClass.Unit || (cls & NumberClass.Ordinal && value < 10);
	return Boolean(ones) && current % 100 >= 20 && current % 10 === 0 && value > 0;
}

/** Whether the words after "and" go on with the same number: not "one hundred and two hundred". */
function joins(r: Reader, i: number, lastScale: number, hundred: boolean): boolean {
	if (!(bits(r, i) & CARDINAL)) return false;
	let at = i + 1;
	if (isHyphen(r.sign(at)) && r.glued(at)) at += 1;
	if (bits(r, at) & CARDINAL) at += 1;
	const next = bits(r, at);
	if (next & NumberClass.Hundred) return !hundred && lastScale < Number.POSITIVE_INFINITY;
	// "one hundred and twenty thousand", "two million and forty thousand"
	if (next & NumberClass.Scale)
		return numberWordValue(r.word(at)) < lastScale && (hundred || lastScale < Number.POSITIVE_INFINITY);
	return true;
}

function denominatorFollows(r: Reader, i: number): boolean {
	return isHyphen(r.sign(i + 1)) && Boolean(bits(r, i + 2) & NumberClass.Denominator);
}

/** "one third", "one-fifth": a lower part, no ordinal ("twenty-first" goes on with an ordinal). */
function isFractionPart(r: Reader, i: number, group: number | null, total: number): boolean {
	return Boolean(bits(r, i) & NumberClass.Denominator) && total === 0 && group !== null && group < 20;
}
