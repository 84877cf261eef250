import type { Span } from '../model/span';
import { type Coefficient, defined, undefinedFor } from './coefficient';

/** Disagreement about where the passages of one code begin and end: as found, and as chance alone would give. */
export interface UnitizedDisagreement {
	readonly observed: number;
	readonly expected: number;
}

/**
 * Disagreement of coders about the passages of one code on a continuum, after Krippendorff (2004, Content Analysis,
 * 2nd ed., chapter 11: unitizing). `coders` has each coder's passages, sorted, none overlapping another of the same
 * coder, in whole units of length (characters) from 0 to `length`. Time n log n in the passages.
 */
export function unitizedDisagreement(coders: readonly (readonly Span[])[], length: number): UnitizedDisagreement {
	const count = coders.length;
	if (count < 2 || length === 0) return { observed: 0, expected: 0 };
	const gaps = coders.map((units) => gapsOf(units, length));
	let observed = 0;
	for (let i = 0; i < count; i += 1) {
		for (let j = 0; j < count; j += 1) {
			if (i === j) continue;
			const own = coders[i] as readonly Span[];
			if (i < j) observed += 2 * differenceOfUnits(own, coders[j] as readonly Span[]);
			observed += 2 * lengthInGaps(own, gaps[j] as readonly Span[]);
		}
	}
	observed /= count * (count - 1) * length * length;
	const units = coders.flat();
	// Everybody took the whole for one passage: there is nothing that could have been coded otherwise.
	if (units.length === count && gaps.every((gap) => gap.length === 0)) return { observed: 0, expected: 0 };
	return { observed, expected: expectedByChance(units, gaps.flat(), count * length, length) };
}

/** Unitized alpha of one code, or of all codes together: 1 - sum of D_o / sum of D_e. */
export function unitizedAlpha(codes: readonly UnitizedDisagreement[]): Coefficient {
	let [observed, expected] = [0, 0];
	for (const code of codes) {
		observed += code.observed;
		expected += code.expected;
	}
	return expected === 0 ? undefinedFor('no variation') : defined(1 - observed / expected);
}

/** What lies between the passages of one coder. */
function gapsOf(units: readonly Span[], length: number): Span[] {
	const gaps: Span[] = [];
	let start = 0;
	for (const unit of units) {
		if (unit.start > start) gaps.push({ start, end: unit.start });
		start = unit.end;
	}
	if (start < length) gaps.push({ start, end: length });
	return gaps;
}

/** Squared differences of both ends, over all pairs of passages that overlap. */
function differenceOfUnits(first: readonly Span[], second: readonly Span[]): number {
	let sum = 0;
	let from = 0;
	for (const a of first) {
		while (from < second.length && (second[from] as Span).end <= a.start) from += 1;
		for (let k = from; k < second.length && (second[k] as Span).start < a.end; k += 1) {
			const b = second[k] as Span;
			sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
		}
	}
	return sum;
}

/** Squared lengths of the passages that lie wholly within a gap of the other coder; each pair counts from both sides. */
function lengthInGaps(units: readonly Span[], gaps: readonly Span[]): number {
	let sum = 0;
	let at = 0;
	for (const unit of units) {
		while (at < gaps.length && (gaps[at] as Span).end < unit.end) at += 1;
		const gap = gaps[at];
		if (gap !== undefined && gap.start <= unit.start) sum += (unit.end - unit.start) ** 2;
	}
	return sum;
}

/** `total` is the length of the continuum times the coders. */
function expectedByChance(units: readonly Span[], gaps: readonly Span[], total: number, length: number): number {
	if (units.length === 0) return 0;
	const lengths = gaps.map((gap) => gap.end - gap.start).sort((a, b) => b - a);
	const byLength = units.map((unit) => unit.end - unit.start).sort((a, b) => b - a);
	let [sum, within, next, gapSum] = [0, 0, 0, 0];
	for (const unit of byLength) {
		while (next < lengths.length && (lengths[next] as number) >= unit) {
			gapSum += lengths[next] as number;
			next += 1;
		}
		const room = gapSum - next * (unit - 1);
		sum += ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit) + unit ** 2 * room;
		within += unit * (unit - 1);
	}
	return ((2 / length) * sum) / (total * (total - 1) - within);
}
