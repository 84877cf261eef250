/**
 * A measure of agreement: a number, or the reason why there is none. Where nobody coded anything, or everybody coded
 * everything alike, chance alone explains the data: no coefficient exists, and none is shown as 1.
 */
export type Coefficient =
	| { readonly value: number; readonly undefined: null }
	| { readonly value: null; readonly undefined: UndefinedReason };

export type UndefinedReason = 'no variation' | 'nothing to compare' | 'the coders did not code the same texts';

export function defined(value: number): Coefficient {
	return { value, undefined: null };
}

export function undefinedFor(reason: UndefinedReason): Coefficient {
	return { value: null, undefined: reason };
}

/** For people and tables: three digits behind the point, or `undefined: no variation`. */
export function coefficientText({ value, undefined: reason }: Coefficient): string {
	return value === null ? `undefined: ${reason}` : value.toFixed(3);
}
