import type { FigureKind, FigureModifier } from '../model/document';
import type { ListWriter } from './packedLists';
import { PackedRecord } from './packedRecord';
import type { FigureStatement } from './statements';
import { type ValueRange, valueRange } from './valueRange';

const KINDS: readonly FigureKind[] = [
	'quantity',
	'percent',
	'count',
	'money',
	'fraction',
	'ordinal',
	'rank',
	'date',
	'year',
	'duration',
	'range',
	'age',
];
const MODIFIERS: readonly FigureModifier[] = [
	'exact',
	'about',
	'nearly',
	'more-than',
	'over',
	'less-than',
	'at-least',
	'at-most',
];
const RATES = [null, 'year', 'month', 'day'] as const;
const BASES = [null, 'year', 'quarter', 'month'] as const;
const NOWHERE = 0xffffffff;
const Flag = { OfWhole: 1, Expected: 2, SeveralValued: 4, Text: 8 } as const;

/** Where each part of a record stands, in bytes. */
const At = {
	value: 0,
	start: 8,
	end: 12,
	words: 16,
	part: 20,
	base: 24,
	lists: 28,
	unit: 32,
	dimension: 34,
	place: 36,
	time: 38,
	timeForm: 40,
	source: 42,
	speaker: 44,
	factor: 46,
	measures: 48,
	contexts: 49,
	names: 50,
	kind: 51,
	modifier: 52,
	rate: 53,
	basis: 54,
	flags: 55,
} as const;

/** Bytes of the record of a figure. */
export const FIGURE_BYTES = 56;

/** Writes a figure's record. */
export function writeFigure(figure: FigureStatement, to: DataView, at: number, lists: ListWriter): void {
	const { value, measure, context, names } = figure;
	const isText = typeof value === 'string';
	to.setFloat64(at + At.value, isText ? lists.string(value) : value, true);
	to.setUint32(at + At.start, figure.start, true);
	to.setUint32(at + At.end, figure.end, true);
	to.setUint32(at + At.words, figure.words, true);
	to.setUint32(at + At.part, figure.part ?? NOWHERE, true);
	to.setUint32(at + At.base, figure.base ?? NOWHERE, true);
	to.setUint32(at + At.lists, lists.list(measure, context, names), true);
	for (const key of ['unit', 'dimension', 'place', 'time', 'timeForm', 'source', 'speaker'] as const)
		to.setUint16(at + At[key], lists.string(figure[key]), true);
	to.setUint16(at + At.factor, lists.factor(figure.factor), true);
	to.setUint8(at + At.measures, measure.length);
	to.setUint8(at + At.contexts, context.length);
	to.setUint8(at + At.names, names.length);
	to.setUint8(at + At.kind, KINDS.indexOf(figure.kind));
	to.setUint8(at + At.modifier, MODIFIERS.indexOf(figure.modifier));
	to.setUint8(at + At.rate, RATES.indexOf(figure.rate));
	to.setUint8(at + At.basis, BASES.indexOf(figure.basis));
	const flags =
		(figure.ofWhole ? Flag.OfWhole : 0) |
		(figure.expected ? Flag.Expected : 0) |
		(figure.severalValued ? Flag.SeveralValued : 0) |
		(isText ? Flag.Text : 0);
	to.setUint8(at + At.flags, flags);
}

/** A figure that is read off its record part by part. */
export class PackedFigure extends PackedRecord implements FigureStatement {
	#measure: readonly number[] | null = null;
	#context: readonly number[] | null = null;
	#names: readonly number[] | null = null;
	#range: ValueRange | null = null;

	get start(): number {
		return this.whole(At.start);
	}

	get end(): number {
		return this.whole(At.end);
	}

	get kind(): FigureKind {
		return KINDS[this.byte(At.kind)] ?? 'quantity';
	}

	get value(): number | string {
		const value = this.double(At.value);
		return this.#is(Flag.Text) ? (this.stringOf(value) ?? '') : value;
	}

	get unit(): string | null {
		return this.string(At.unit);
	}

	get modifier(): FigureModifier {
		return MODIFIERS[this.byte(At.modifier)] ?? 'exact';
	}

	get dimension(): string {
		return this.string(At.dimension) ?? '';
	}

	get factor(): number {
		return this.factorAt(At.factor);
	}

	get low(): number | null {
		return finite(this.#valueRange.low * this.factor);
	}

	get high(): number | null {
		return finite(this.#valueRange.high * this.factor);
	}

	get measure(): readonly number[] {
		this.#measure ??= this.list(this.whole(At.lists), this.byte(At.measures));
		return this.#measure;
	}

	get ofWhole(): boolean {
		return this.#is(Flag.OfWhole);
	}

	get context(): readonly number[] {
		this.#context ??= this.list(this.whole(At.lists) + this.byte(At.measures), this.byte(At.contexts));
		return this.#context;
	}

	get names(): readonly number[] {
		const before = this.byte(At.measures) + this.byte(At.contexts);
		this.#names ??= this.list(this.whole(At.lists) + before, this.byte(At.names));
		return this.#names;
	}

	get words(): number {
		return this.whole(At.words);
	}

	get place(): string | null {
		return this.string(At.place);
	}

	get rate(): FigureStatement['rate'] {
		return RATES[this.byte(At.rate)] ?? null;
	}

	get basis(): FigureStatement['basis'] {
		return BASES[this.byte(At.basis)] ?? null;
	}

	get time(): string | null {
		return this.string(At.time);
	}

	get timeForm(): string {
		return this.string(At.timeForm) ?? '';
	}

	get expected(): boolean {
		return this.#is(Flag.Expected);
	}

	get severalValued(): boolean {
		return this.#is(Flag.SeveralValued);
	}

	get source(): string | null {
		return this.string(At.source);
	}

	get speaker(): string | null {
		return this.string(At.speaker);
	}

	get part(): number | null {
		return this.#place(At.part);
	}

	get base(): number | null {
		return this.#place(At.base);
	}

	/** As `figureStatements` has reckoned it. */
	get #valueRange(): ValueRange {
		this.#range ??= valueRange(this) ?? { low: -Infinity, high: Infinity };
		return this.#range;
	}

	#place(at: number): number | null {
		const place = this.whole(at);
		return place === NOWHERE ? null : place;
	}

	#is(flag: number): boolean {
		return (this.byte(At.flags) & flag) !== 0;
	}
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}
