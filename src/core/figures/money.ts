import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { Shape } from '../text/tokens';
import {
	type Currency,
	currencyByCode,
	currencyByName,
	currencyBySign,
	dollarOf,
	isCurrencyCountry,
	opensCurrency,
} from './currencies';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { isHyphen, type Reader, Sign } from './reader';
import { smallChangeAt } from './smallChange';
import { unitOfWord } from './units/units';

const A_AN_PER = new WordSet('a an per');
const AND = english.id('and');
const CENT = english.id('cent');
const CROWNS = english.id('crowns');
const OF = english.id('of');
const PER = english.id('per');
const S = english.id('s');
const U = english.id('u');
const US = english.id('us');
const STERLING = english.id('sterling');
const BACK_OR_ON = new WordSet('earlier ago later previously');
const COPULAS = new WordSet('is was are were');
const CENT_ANNUM_CAPITA = new WordSet('cent annum capita');
const DEBT_TAX_SPENDING_ETC = new WordSet('debt tax spending investment funding damage public aid savings worth');
const COUNTRY_STARTS = new WordSet('hong new south sri united saudi japanese chinese indian');
/** Names of money that are other words as often; they count behind a country only. */
const DOUBTFUL_NAMES = new WordSet('real mark marks sterling lei leu lev');
const MARKS_MARK = new WordSet('marks mark');
const MILLION_BILLION_TRILLION = new WordSet('million billion trillion');
const POUNDS_POUND = new WordSet('pounds pound');
const SQUARE_CUBIC_METRIC_ETC = new WordSet('square cubic metric million thousand');
const WITH_TO_FOR_ETC = new WordSet('with to for give let of by');
const YUAN_DOLLARS_DOLLAR = new WordSet('yuan dollars dollar');

/** An amount of money: tokens [from, to) with currency and denominator. */
export interface Money {
	readonly from: number;
	readonly to: number;
	readonly value: number | null;
	readonly code: string;
}

/** The sign or code of a currency that ends right before token `i`: "$", "US$", "HK $", "RMB", "EUR". */
export function currencyBefore(r: Reader, i: number): { readonly from: number; readonly currency: Currency } | null {
	let at = i - 1;
	if (r.sign(at) === Sign.Minus && r.glued(at) && r.glued(i)) at -= 1;
	// "Rs. 7 lakh", "Rs.500"
	if (r.sign(at) === Sign.Dot && r.glued(at) && DOTTED.has(r.word(at - 1)) && r.isNumber(i))
		return { from: at - 1, currency: RUPEES };
	if (r.sign(at) !== 0) {
		const sign = currencyBySign(r.sign(at));
		if (sign === null) return null;
		const national = r.sign(at) === 0x24 ? dollarPrefix(r, at) : null;
		if (national !== null) return national;
		return { from: r.sign(at) === Sign.Minus ? at - 1 : at, currency: sign };
	}
	if (!r.isWord(at)) return null;
	if (r.shape(at) === Shape.Upper) {
		if (r.length(at) > 5) return null;
		const text = r.text(at);
		const currency = currencyByCode(text) ?? millionCode(text);
		return currency === null ? null : { from: at, currency };
	}
	if (BEFORE_AMOUNT.has(r.word(at)) && r.isNumber(i)) {
		const text = r.text(at);
		const currency =
			currencyByCode(text.toUpperCase()) ??
			(/^rs$/i.test(text) ? currencyByCode('INR') : currencyByName(r.word(at), 0));
		return currency === null ? null : { from: at, currency };
	}
	return null;
}

/** Currencies that stand before their amount with the dot of an abbreviation. */
const DOTTED = new WordSet('rs re');
const RUPEES: Currency = { code: 'INR', factor: 1 };
const BEFORE_AMOUNT = new WordSet('rmb usd eur gbp dollar yuan sen rs');

/** "US" of "US$", "U.S." of "U.S. $", "hk" of "hk $". */
function dollarPrefix(r: Reader, dollar: number): { readonly from: number; readonly currency: Currency } | null {
	let at = dollar - 1;
	if (
		r.sign(at) === Sign.Dot &&
		r.isWord(at - 1) &&
		r.length(at - 1) === 1 &&
		r.sign(at - 2) === Sign.Dot &&
		r.isWord(at - 3)
	) {
		const letters = r.text(at - 3) + r.text(at - 1);
		return /^us$/i.test(letters) ? { from: at - 3, currency: { code: 'USD', factor: 1 } } : null;
	}
	if (!r.isWord(at)) return null;
	const text = r.text(at);
	if (
		!r.glued(dollar) &&
		(r.start(dollar) - r.end(at) > 1 || /^(?:a|s|u|r|b|n|j|us|can)$/i.test(text)) &&
		!/^us$/i.test(text)
	)
		return null;
	if (!r.glued(dollar) && r.shape(at) === Shape.Lower && text === 'us' && WITH_TO_FOR_ETC.has(r.word(at - 1)))
		return null;
	const currency = dollarOf(text);
	return currency === null ? null : { from: at, currency };
}

/** "MUSD", "MEUR": the code with a letter for million before it; the value is scaled by the reader. */
function millionCode(text: string): Currency | null {
	const match = /^(M|K|B|T|m|k|bn)([A-Z]{3})$/.exec(text);
	if (match === null) return null;
	const base = currencyByCode(match[2] as string);
	return base === null ? null : { code: base.code, factor: LETTERS[match[1] as string] ?? 1 };
}

const LETTERS: Readonly<Record<string, number>> = {
	k: 1e3,
	K: 1e3,
	m: 1e6,
	M: 1e6,
	B: 1e9,
	bn: 1e9,
	T: 1e12,
	tn: 1e12,
	mn: 1e6,
	b: 1e9,
};

/** The letter of a scale after an amount: "M" of "$10M", "bn" of "£5 bn". */
export function scaleLetter(r: Reader, i: number): number | null {
	if (!r.isWord(i) || r.length(i) > 2) return null;
	const text = r.text(i);
	if (!r.glued(i) && text.length < 2)
		return /^[MmBb]$/.test(text) && r.start(i) - r.end(i - 1) === 1 ? (LETTERS[text] ?? null) : null;
	return Object.hasOwn(LETTERS, text) ? (LETTERS[text] as number) : null;
}

/** Reads the amount round a numeral, with the currency on either side; null when it is none. */
export function readMoney(r: Reader, numeral: Numeral): Money | null {
	const before = currencyBefore(r, numeral.from);
	let { to, value } = numeral;
	if (before !== null) {
		const letter = numeral.scaled ? null : scaleLetter(r, to);
		if (letter !== null) {
			value = value === null ? null : value * letter;
			to += 1;
		}
		// "The result is ($5.2 million)": brackets behind a verb are a minus, as accounts have them.
		const accounting =
			r.sign(before.from - 1) === Sign.Open && r.sign(to) === Sign.Close && COPULAS.has(r.word(before.from - 2));
		const negative = r.sign(before.from - 1) === Sign.Minus && r.glued(before.from) && !r.glued(before.from - 1);
		const minus = r.sign(numeral.from - 1) === Sign.Minus && r.glued(numeral.from) ? -1 : 1;
		value = value === null ? null : round(value * before.currency.factor * (negative !== accounting ? -1 : 1) * minus);
		// "$10 dollars", "US$5 million dollars"
		const again = currencyAfter(r, to);
		if (again !== null && again.factor === 1 && again.code === before.currency.code && r.shape(to) === Shape.Lower)
			to = again.to;
		return {
			from: negative ? before.from - 1 : before.from,
			to: denominator(r, to),
			value,
			code: before.currency.code,
		};
	}
	const change = numeral.scaled || value === null ? null : smallChangeAt(r, numeral.from);
	if (change !== null)
		return { from: numeral.from, to: denominator(r, to + 1), value: round((value as number) * 0.01), code: change };
	let joint = isHyphen(r.sign(to)) && r.glued(to) && r.glued(to + 1) ? to + 1 : to;
	const letter = numeral.scaled || joint > to ? null : scaleLetter(r, joint);
	if (letter !== null && currencyAfter(r, joint + 1) !== null) {
		value = value === null ? null : value * letter;
		joint += 1;
	} else if (r.word(joint) === OF && value === null) joint += 1;
	const after = currencyAfter(r, joint);
	if (after === null) return null;
	// "15 pounds" is a weight unless the amount says otherwise.
	if (POUNDS_POUND.has(r.word(after.to - 1)) && after.to === joint + 1 && !isPoundSterling(r, numeral, after.to))
		return null;
	if (MARKS_MARK.has(r.word(after.to - 1)) && after.to === joint + 1 && !numeral.scaled) return null;
	// "three crowns" are worn, or cover teeth.
	if (r.word(after.to - 1) === CROWNS && after.to === joint + 1 && !numeral.digits && value !== null && value < 10)
		return null;
	value = value === null ? null : round(value * after.factor);
	const cents = after.factor === 1 && value !== null ? readCents(r, after.to, after.code) : null;
	if (cents !== null)
		return {
			from: numeral.from,
			to: denominator(r, cents.to),
			value: round((value as number) + cents.value),
			code: after.code,
		};
	const scaleBehind =
		after.factor === 1 && !numeral.scaled && MILLION_BILLION_TRILLION.has(r.word(after.to))
			? { million: 1e6, billion: 1e9, trillion: 1e12 }[r.text(after.to)]
			: undefined;
	if (scaleBehind !== undefined && value !== null && r.shape(joint) === Shape.Upper) {
		return { from: numeral.from, to: denominator(r, after.to + 1), value: value * scaleBehind, code: after.code };
	}
	return { from: numeral.from, to: denominator(r, after.to), value, code: after.code };
}

/** Takes the noise of binary fractions off sums of cents. */
function round(value: number): number {
	if (Number.isInteger(value)) return value;
	return Number(value.toPrecision(Math.abs(value) < 1e9 ? 12 : 15));
}

function isPoundSterling(r: Reader, numeral: Numeral, to: number): boolean {
	if (r.word(to) === STERLING) return true;
	if (numeral.scale >= 1e6) return !(r.word(to) === OF) || DEBT_TAX_SPENDING_ETC.has(r.word(to + 1));
	return false;
}

const CODES_IN_SMALL = new WordSet('rmb usd eur gbp');

interface NamedCurrency extends Currency {
	/** The token after its name. */
	readonly to: number;
}

function named({ code, factor }: Currency, to: number): NamedCurrency {
	return { code, factor, to };
}

/** The currency named from token `i` on: "yuan", "Hong Kong dollars", "U.S. dollars", "USD", "€", "pounds sterling". */
function currencyAfter(r: Reader, i: number): NamedCurrency | null {
	if (r.sign(i) !== 0) {
		const sign = currencyBySign(r.sign(i));
		if (sign === null || (r.isNumber(i + 1) && (r.sign(i) === 0x24 ? r.glued(i + 1) : r.glued(i + 1) && !r.glued(i))))
			return null;
		return named(sign, i + 1);
	}
	if (r.kind(i) === 6 && r.text(i) === '元') return { code: 'CNY', factor: 1, to: i + 1 };
	if (!r.isWord(i) || !(opensCurrency(r.word(i)) || r.shape(i) === Shape.Upper || r.shape(i) === Shape.Mixed))
		return null;
	if (!opensCurrency(r.word(i)) && r.length(i) > 5) return null;
	const word = r.word(i);
	if (r.shape(i) === Shape.Upper || CODES_IN_SMALL.has(word)) {
		const text = r.text(i);
		const currency = currencyByCode(text.toUpperCase()) ?? millionCode(text);
		if (currency !== null) {
			return named(currency, YUAN_DOLLARS_DOLLAR.has(r.word(i + 1)) ? i + 2 : i + 1);
		}
	}
	const plain = currencyByName(word, 0);
	if (plain !== null && !DOUBTFUL_NAMES.has(word)) {
		return named(plain, r.word(i + 1) === STERLING ? i + 2 : i + 1);
	}
	if (MARKS_MARK.has(word)) return plain === null ? null : named(plain, i + 1);
	for (let words = 1; words <= 3; words += 1) {
		let at = i + words;
		if (word === U && words === 1 && r.sign(i + 1) === Sign.Dot && r.word(i + 2) === S) {
			at = r.sign(i + 3) === Sign.Dot ? i + 4 : i + 3;
			const dollars = currencyByName(r.word(at), US);
			return dollars === null ? null : named(dollars, at + 1);
		}
		const country = r.word(at - 1);
		if (!isCurrencyCountry(country)) {
			if (words === 1 && !COUNTRY_STARTS.has(word)) return null;
			continue;
		}
		const national = currencyByName(r.word(at), country);
		if (national !== null) return named(national, at + 1);
	}
	return null;
}

/** "and fifty cents", "50 cents", "and 50" behind an amount in whole units. */
function readCents(r: Reader, i: number, code: string): { readonly to: number; readonly value: number } | null {
	const and = r.word(i) === AND ? i + 1 : i;
	const part = readNumeral(r, and);
	if (
		part === null ||
		part.value === null ||
		part.value >= 100 ||
		part.value < 1 ||
		!Number.isInteger(part.value) ||
		part.ordinal
	)
		return null;
	const cents = currencyAfter(r, part.to);
	if (cents !== null)
		return cents.factor === 0.01 && cents.code === code ? { to: cents.to, value: part.value / 100 } : null;
	const ends = part.to >= r.count || r.sign(part.to) === Sign.Dot || r.sign(part.to) === Sign.Comma;
	if (!ends || (r.isNumber(and) && r.length(and) !== 2) || r.sign(and - 1) === Sign.Comma) return null;
	return { to: part.to, value: part.value / 100 };
}

/** The token after "per pair", "a share", "/hour", "-a-share": what the amount is paid for belongs to it. */
export function denominator(r: Reader, i: number): number {
	if (r.sign(i) === Sign.Slash && r.glued(i) && r.isWord(i + 1)) return i + 2;
	let at = i;
	const dashed = isHyphen(r.sign(at));
	if (dashed) at += 1;
	const joint = r.word(at);
	if (!A_AN_PER.has(joint)) return i;
	at += 1;
	if (isHyphen(r.sign(at))) at += 1;
	// "up from $9 a year earlier": the time of the amount.
	if (!r.isWord(at) || BACK_OR_ON.has(r.word(at + 1))) return i;
	if (joint === PER) {
		if (SQUARE_CUBIC_METRIC_ETC.has(r.word(at)) && r.isWord(at + 1)) at += 1;
		return CENT_ANNUM_CAPITA.has(r.word(at)) && r.word(at) === CENT ? i : at + 1;
	}
	return unitOfWord(r.word(at)) !== null || PAID_FOR.has(r.word(at)) ? at + 1 : i;
}

/** What prices are named for with "a" or "an" alone. */
const PAID_FOR = new WordSet(
	'pair share head person piece dozen unit ticket night bottle pack box bag seat copy plate visit dose shift ' +
		'student pupil child household family worker employee ounce barrel gallon ton tonne bushel litre liter ' +
		'kilo pound year month week day hour minute quarter decade fortnight term semester trip ride call click ' +
		'vote bet point room flight mu cubic kilowatt megawatt watt',
);
