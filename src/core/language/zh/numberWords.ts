/** Chinese numerals: digits, the formal ones of contracts too, and scales. */
const DIGITS = '零〇一二三四五六七八九';
const FORMAL = '壹贰叁肆伍陆柒捌玖';
const TRADITIONAL = '貳參陸兩倆';

const digits = new Map<number, number>();
DIGITS.split('').forEach((sign, i) => digits.set(sign.charCodeAt(0), Math.max(0, i - 1)));
FORMAL.split('').forEach((sign, i) => digits.set(sign.charCodeAt(0), i + 1));
TRADITIONAL.split('').forEach((sign, i) => digits.set(sign.charCodeAt(0), [2, 3, 6, 2, 2][i] as number));
digits.set('两'.charCodeAt(0), 2);

/** Scales below ten thousand, which multiply one digit. */
const small = new Map<number, number>();
for (const [signs, value] of [
	['十拾', 10],
	['百佰', 100],
	['千仟', 1000],
] as const) {
	for (const sign of signs) small.set(sign.charCodeAt(0), value);
}

/** Ten thousand and above, which multiply all before them. */
const large = new Map<number, number>();
for (const [signs, value] of [
	['万萬', 1e4],
	['亿億', 1e8],
] as const) {
	for (const sign of signs) large.set(sign.charCodeAt(0), value);
}

const POINT = '点'.charCodeAt(0);
const TEN = '十'.charCodeAt(0);
const FORMAL_TEN = '拾'.charCodeAt(0);

/** A numeral read from code units [start, end) of a text. */
export interface HanNumeral {
	readonly end: number;
	readonly value: number;
	/** Whether a scale stands in it: 二十, 三百; not 三, not 二〇二四. */
	readonly scaled: boolean;
	/** How many digits in a row it is made of, without scales: four for a year such as 二〇二四. */
	readonly row: number;
}

/** Whether a numeral can begin with this code unit. */
export function opensHanNumeral(code: number): boolean {
	return digits.has(code) || code === TEN || code === FORMAL_TEN;
}

/** Reads the Chinese numeral at `start`, no further than `limit`; null when there is none. Linear in its length. */
export function readHanNumeral(text: string, start: number, limit: number): HanNumeral | null {
	let total = 0;
	let section = 0;
	let digit = -1;
	let last = 10;
	let row = 0;
	let scaled = false;
	let at = start;
	for (; at < limit; at += 1) {
		const code = text.charCodeAt(at);
		const value = digits.get(code);
		if (value !== undefined) {
			// A row of digits is a number of its own: 二〇二四.
			if (digit >= 0 && (scaled || row === 0)) {
				if (digit !== 0) break;
				digit = value;
			} else digit = row > 0 && !scaled ? digit * 10 + value : value;
			row += 1;
			continue;
		}
		const step = small.get(code);
		if (step !== undefined) {
			if (row > 1 && !scaled) break;
			section += (digit > 0 ? digit : section === 0 || digit === 0 ? 1 : 0) * step;
			last = step;
		} else {
			const scale = large.get(code);
			if (scale === undefined || at === start) break;
			section += Math.max(0, digit);
			total = scale > 1e4 && total > 0 ? (total + section) * scale : total + section * scale;
			section = 0;
			last = scale;
		}
		scaled = true;
		digit = -1;
	}
	if (at === start) return null;
	// 四百五 is 450: a last digit right behind a scale counts tenths of it, unless a nought stands between.
	const tenths = digit > 0 && last >= 100 && scaled && digits.get(text.charCodeAt(at - 2)) === undefined;
	let value = total + section + (digit > 0 ? digit * (tenths ? last / 10 : 1) : 0);
	if (text.charCodeAt(at) === POINT) {
		let decimals = '';
		let to = at + 1;
		for (
			let next = digits.get(text.charCodeAt(to));
			next !== undefined && to < limit;
			next = digits.get(text.charCodeAt(to))
		) {
			decimals += String(next);
			to += 1;
		}
		if (decimals !== '') {
			value = Number(`${value}.${decimals}`);
			const scale = to < limit ? large.get(text.charCodeAt(to)) : undefined;
			return { end: scale === undefined ? to : to + 1, value: value * (scale ?? 1), scaled: true, row: 0 };
		}
	}
	return { end: at, value, scaled, row: scaled ? 0 : row };
}
