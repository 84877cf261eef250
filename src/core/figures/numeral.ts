import { NUMBER_START, numberClasses } from '../language/en/numberWords';
import type { Reader } from './reader';

/** A bare number: tokens [from, to), without modifier and unit. */
export interface Numeral {
	readonly from: number;
	readonly to: number;
	/** Null for numbers left open ("dozens", "several hundred"). */
	readonly value: number | null;
	/** Whether any of it is in digits. */
	readonly digits: boolean;
	/** A scale word or a power is in it, so it is no year, day or code. */
	readonly scaled: boolean;
	/** What a scale word at its end multiplies by, which the number before in a range shares; 1 when there is none. */
	readonly scale: number;
	/** Whether it is a fraction: "two thirds", "1/40", "half". */
	readonly fraction: boolean;
	readonly ordinal: boolean;
}

/** Whether a number can start at token `i`, in digits or in words. */
export function startsNumber(r: Reader, i: number): boolean {
	return r.isNumber(i) || (numberClasses.of(r.word(i)) & NUMBER_START) !== 0;
}
