import { numberClasses, NumberClass, numberWordValue } from '../language/en/numberWords';
import { currencyByCode } from './currencies';
import { digitsValue } from './digits';
import { type Reader, Sign } from './reader';
import { type Core, core } from './single';

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, M: 1e6, mn: 1e6, b: 1e9, bn: 1e9, B: 1e9, tn: 1e12 };

const CODES: Readonly<Record<string, string>> = { rs: 'INR', rmb: 'CNY' };

/**
 * "RMB500 million", "USD115.5", "EUR3bn": a code that touches its amount. The tokeniser takes letters with digits behind
 * them for one word, so groups behind a comma ("RMB1,200") are joined here.
 */
export function readJoinedMoney(r: Reader, i: number): Core | null {
	const match = /^([A-Z]{3}|R(?:s|mb)|rs)(\d+(?:\.\d+)?)(k|mn?|M|bn?|B|tn)?$/.exec(r.text(i));
	const currency =
		match === null ? null : currencyByCode(CODES[(match[1] as string).toLowerCase()] ?? (match[1] as string));
	if (match === null || currency === null) return null;
	let digits = match[2] as string;
	let to = i + 1;
	while (r.sign(to) === Sign.Comma && r.glued(to) && r.glued(to + 1) && /^\d{3}(?:[.,]|$)/.test(r.text(to + 1))) {
		digits += `,${r.text(to + 1)}`;
		to += 2;
	}
	let value = digitsValue(digits);
	if (Number.isNaN(value)) return null;
	if (match[3] !== undefined) value *= SCALES[match[3]] ?? 1;
	else {
		while (numberClasses.of(r.word(to)) & (NumberClass.Scale | NumberClass.Hundred)) {
			value *= numberWordValue(r.word(to));
			to += 1;
		}
	}
	return core(i, to, { from: i, to }, 'money', value, currency.code);
}
