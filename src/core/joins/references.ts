import type { ReferenceValue } from '../corpus/corpusSchema';
import { dimensionOf } from './dimension';
import type { FigureSide } from './figureRelation';
import { contentWords } from './textWords';
import { likeness, numberOf, shared } from './words';

/** A known value beside a figure: of the same measure, or another of the same dimension, to give scale. */
export interface Reference {
	readonly reference: ReferenceValue;
	readonly same: boolean;
	/** The figure as a share of the known value. */
	readonly ratio: number;
}

const SAME = 0.5;
const CURRENCY = /^[A-Z]{3}$/;

/**
 * The known values that a figure can be held against: those of its measure, place and time first; where there are none,
 * one of the same dimension that is larger. Linear in the known values.
 */
export function referencesFor(side: FigureSide, known: readonly ReferenceValue[]): readonly Reference[] {
	const { statement, text } = side;
	const { value, factor, time, measure, context, names } = statement;
	if (typeof value !== 'number') return [];
	const found: Reference[] = [];
	for (const reference of known) {
		const dimension = dimensionOf(asFigure(reference));
		if (dimension === null || dimension.name !== statement.dimension || reference.value === 0) continue;
		const ratio = (value * factor) / (reference.value * dimension.factor);
		const words = contentWords(reference.measure, 12);
		const covered = words.filter((word) => measure.includes(word) || context.includes(word)).length;
		const alike = likeness(words, measure) >= SAME || (shared(words, measure) > 1 && covered >= 0.7 * words.length);
		const year = time === null || reference.time === undefined || time.slice(0, 4) === reference.time.slice(0, 4);
		const place = placeNumbers(reference.place);
		const here = place.length === 0 || place.some((each) => names.includes(each) || text.facts.subjects.includes(each));
		if (year && here) found.push({ reference, same: alike, ratio });
	}
	const same = found.filter((each) => each.same);
	if (same.length > 0) return same;
	const larger = found.filter(({ ratio, reference }) => Math.abs(ratio) < 1 && CURRENCY.test(reference.unit ?? ''));
	return larger.slice(0, 1);
}

function asFigure({ value, unit }: ReferenceValue): Parameters<typeof dimensionOf>[0] {
	const kind = CURRENCY.test(unit ?? '')
		? 'money'
		: unit === 'percent'
			? 'percent'
			: unit === undefined
				? 'count'
				: 'quantity';
	return {
		start: 0,
		end: 0,
		kind,
		value,
		unit: unit ?? null,
		modifier: 'exact',
		change: null,
		changeForm: null,
		of: null,
		period: null,
		measure: null,
		place: null,
		time: null,
		timeISO: null,
		speaker: null,
		source: null,
		voice: 'narration',
	};
}

function placeNumbers(place: string | undefined): number[] {
	return (place ?? '')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length > 2)
		.map(numberOf);
}
