import type { Figure, FigureModifier } from '../model/document';

/** The values that a figure may mean, in its own unit; open ends are infinite. */
export interface ValueRange {
	readonly low: number;
	readonly high: number;
}

/** How far a value said as "about" may be off, and how far below it one said as "nearly", as a share of it. */
const ABOUT = 0.07;
const NEARLY = 0.12;
/** How far a common fraction in words ("a third") may be off. */
const FRACTION = 0.08;
/** Decimal places looked at. */
const MOST_PLACES = 10;

/**
 * What a figure leaves room for: its last written digit may be rounded, "about" and "nearly" widen it, "more than" opens
 * it. Zeros at the end of a whole number count as rounded, so the range is rather too wide than too narrow. Null where
 * the value is no number.
 */
export function valueRange({ value, kind, modifier }: Pick<Figure, 'value' | 'kind' | 'modifier'>): ValueRange | null {
	if (typeof value === 'string') {
		const slash = value.indexOf('/');
		if (slash < 0) return null;
		const low = Number(value.slice(0, slash));
		const high = Number(value.slice(slash + 1));
		if (!Number.isFinite(low) || !Number.isFinite(high) || low === high) return null;
		const half = Math.min(halfStep(low), halfStep(high));
		return { low: Math.min(low, high) - half, high: Math.max(low, high) + half };
	}
	if (value === null || !Number.isFinite(value)) return null;
	const half = kind === 'fraction' ? Math.abs(value) * FRACTION : halfStep(value);
	const size = Math.abs(value);
	return { low: value - below(modifier, half, size), high: value + above(modifier, half, size) };
}

/** Half of what the last digit that is not zero counts: 0.05 for 18.4, 5 for 260. */
export function halfStep(value: number): number {
	let size = Math.abs(value);
	if (size === 0) return 0.5;
	let step = 1;
	if (Number.isInteger(size)) {
		for (; size % 10 === 0; size /= 10) step *= 10;
		return step / 2;
	}
	for (let places = 1; places < MOST_PLACES; places += 1) {
		step = 10 ** places;
		if (Math.abs(size * step - Math.round(size * step)) < 1e-6) return 0.5 / step;
	}
	return 0.5 / step;
}

/** Significant digits of a value: 3 for 18.4 and for 367000. */
export function significantDigits(value: number): number {
	return value === 0
		? 1
		: Math.abs(value).toExponential(11).replace(/e.*$/, '').replace(/0+$/, '').replace('.', '').length;
}

function below(modifier: FigureModifier, half: number, size: number): number {
	if (modifier === 'less-than' || modifier === 'at-most') return Number.POSITIVE_INFINITY;
	if (modifier === 'about') return Math.max(half, size * ABOUT);
	if (modifier === 'nearly') return Math.max(half, size * NEARLY);
	return half;
}

function above(modifier: FigureModifier, half: number, size: number): number {
	if (modifier === 'more-than' || modifier === 'over' || modifier === 'at-least') return Number.POSITIVE_INFINITY;
	return modifier === 'about' ? Math.max(half, size * ABOUT) : half;
}
