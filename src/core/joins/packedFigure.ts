import type { FigureKind, FigureModifier } from '../model/document';
import type { ListWriter, Records } from './packedLists';
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
/** Flags beside the kind, modifier, rate and basis, which are places in their lists. */
const Bits = { modifier: 4, rate: 7, basis: 9 } as const;
const Flag = { OfWhole: 1 << 11, Expected: 1 << 12, SeveralValued: 1 << 13, Double: 1 << 14, Text: 1 << 15 } as const;
/** Beside the number of names: whether there is more of the figure than fits into its record. */
const EXTRA = 1 << 4;

/** Where each part of a record stands, in bytes. */
const At = {
	value: 0,
	words: 4,
	/** The start, and in the lowest byte the length. */
	place: 8,
	/** Where a list begins, and in the lowest four bits its length. The names are behind the context. */
	measure: 12,
	context: 16,
	bits: 20,
	names: 22,
} as const;
/** Bytes of the record of a figure; its unit and its setting, rows that many figures share, are kept beside it. */
export const FIGURE_BYTES = 23;

/** What a row of units has, and one of settings. */
const Unit = { unit: 0, dimension: 1, factor: 2 } as const;
const Setting = { place: 0, time: 1, timeForm: 2, source: 3, speaker: 4 } as const;

/** What is kept beside the record where it does not fit into it. */
const Extra = { start: 0, end: 1, part: 2, base: 3 } as const;
const MOST_START = (1 << 24) - 1;
const MOST_LENGTH = 0xff;

/** Writes the records of the figures of a text, one after the other. */
export class FigureWriter {
	/** The row of each figure. */
	readonly units: number[] = [];
	readonly settings: number[] = [];
	/** The places of figures among all, each with its `Extra`. */
	readonly extras: number[] = [];
	readonly #lists: ListWriter;
	#before: FigureStatement | null = null;
	/** What the figure before has. */
	#around = 0;
	#unit = 0;
	#setting = 0;

	constructor(lists: ListWriter) {
		this.#lists = lists;
	}

	/** Writes the next record. */
	write(figure: FigureStatement, to: DataView, at: number): void {
		const lists = this.#lists;
		const { value, measure, context, names, start, end } = figure;
		const isText = typeof value === 'string';
		const isDouble = !isText && Math.fround(value) !== value;
		if (isText) to.setUint32(at + At.value, lists.string(value), true);
		else if (isDouble) to.setUint32(at + At.value, lists.doubles.push(value) - 1, true);
		else to.setFloat32(at + At.value, value, true);
		to.setUint32(at + At.words, figure.words, true);
		const isFar = start > MOST_START || end - start > MOST_LENGTH;
		if (!isFar) to.setUint32(at + At.place, start * (MOST_LENGTH + 1) + end - start, true);
		const hasExtra = isFar || figure.part !== null || figure.base !== null;
		if (hasExtra) this.extras.push(this.units.length, start, end, figure.part ?? NOWHERE, figure.base ?? NOWHERE);
		to.setUint32(at + At.measure, lists.list(measure) * 16 + measure.length, true);
		const before = this.#before;
		if (before === null || !areSame(context, before.context) || !areSame(names, before.names)) {
			this.#around = lists.list(context);
			lists.list(names);
		}
		to.setUint32(at + At.context, this.#around * 16 + context.length, true);
		to.setUint8(at + At.names, names.length + (hasExtra ? EXTRA : 0));
		const bits =
			KINDS.indexOf(figure.kind) |
			(MODIFIERS.indexOf(figure.modifier) << Bits.modifier) |
			(RATES.indexOf(figure.rate) << Bits.rate) |
			(BASES.indexOf(figure.basis) << Bits.basis) |
			(figure.ofWhole ? Flag.OfWhole : 0) |
			(figure.expected ? Flag.Expected : 0) |
			(figure.severalValued ? Flag.SeveralValued : 0) |
			(isDouble ? Flag.Double : 0) |
			(isText ? Flag.Text : 0);
		to.setUint16(at + At.bits, bits, true);
		if (before === null || !haveOneUnit(figure, before))
			this.#unit = lists.units.add([
				lists.string(figure.unit),
				lists.string(figure.dimension),
				lists.factor(figure.factor),
			]);
		this.units.push(this.#unit);
		if (before === null || !haveOneSetting(figure, before))
			this.#setting = lists.settings.add([
				lists.string(figure.place),
				lists.string(figure.time),
				lists.string(figure.timeForm),
				lists.string(figure.source),
				lists.string(figure.speaker),
			]);
		this.settings.push(this.#setting);
		this.#before = figure;
	}
}

function haveOneUnit(a: FigureStatement, b: FigureStatement): boolean {
	return a.unit === b.unit && a.dimension === b.dimension && a.factor === b.factor;
}

function haveOneSetting(a: FigureStatement, b: FigureStatement): boolean {
	return (
		a.place === b.place &&
		a.time === b.time &&
		a.timeForm === b.timeForm &&
		a.source === b.source &&
		a.speaker === b.speaker
	);
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
	return true;
}

/** A figure that is read off its record part by part. */
export class PackedFigure extends PackedRecord implements FigureStatement {
	#measure: readonly number[] | null = null;
	#context: readonly number[] | null = null;
	#names: readonly number[] | null = null;
	#range: ValueRange | null = null;
	readonly #index: number;

	/** `index`: the place of the figure among those of the text. */
	constructor(of: Records, at: number, index: number) {
		super(of, at);
		this.#index = index;
	}

	get start(): number {
		return this.#extra(Extra.start) ?? this.whole(At.place) >>> 8;
	}

	get end(): number {
		const place = this.whole(At.place);
		return this.#extra(Extra.end) ?? (place >>> 8) + (place & MOST_LENGTH);
	}

	get kind(): FigureKind {
		return KINDS[this.short(At.bits) & 15] ?? 'quantity';
	}

	get value(): number | string {
		if (this.#is(Flag.Double)) return this.of.double(this.whole(At.value));
		return this.#is(Flag.Text) ? (this.of.string(this.whole(At.value)) ?? '') : this.float(At.value);
	}

	get unit(): string | null {
		return this.of.string(this.of.unit(this.#index, Unit.unit));
	}

	get modifier(): FigureModifier {
		return MODIFIERS[(this.short(At.bits) >> Bits.modifier) & 7] ?? 'exact';
	}

	get dimension(): string {
		return this.of.string(this.of.unit(this.#index, Unit.dimension)) ?? '';
	}

	get factor(): number {
		return this.of.factor(this.of.unit(this.#index, Unit.factor));
	}

	get low(): number | null {
		return finite(this.#valueRange.low * this.factor);
	}

	get high(): number | null {
		return finite(this.#valueRange.high * this.factor);
	}

	get measure(): readonly number[] {
		this.#measure ??= this.#list(At.measure, 0, null);
		return this.#measure;
	}

	get ofWhole(): boolean {
		return this.#is(Flag.OfWhole);
	}

	get context(): readonly number[] {
		this.#context ??= this.#list(At.context, 0, null);
		return this.#context;
	}

	get names(): readonly number[] {
		this.#names ??= this.#list(At.context, this.whole(At.context) & 15, this.byte(At.names) & 15);
		return this.#names;
	}

	get words(): number {
		return this.whole(At.words);
	}

	get place(): string | null {
		return this.#setting('place');
	}

	get rate(): FigureStatement['rate'] {
		return RATES[(this.short(At.bits) >> Bits.rate) & 3] ?? null;
	}

	get basis(): FigureStatement['basis'] {
		return BASES[(this.short(At.bits) >> Bits.basis) & 3] ?? null;
	}

	get time(): string | null {
		return this.#setting('time');
	}

	get timeForm(): string {
		return this.#setting('timeForm') ?? '';
	}

	get expected(): boolean {
		return this.#is(Flag.Expected);
	}

	get severalValued(): boolean {
		return this.#is(Flag.SeveralValued);
	}

	get source(): string | null {
		return this.#setting('source');
	}

	get speaker(): string | null {
		return this.#setting('speaker');
	}

	get part(): number | null {
		return this.#extra(Extra.part);
	}

	get base(): number | null {
		return this.#extra(Extra.base);
	}

	/** As `figureStatements` has reckoned it. */
	get #valueRange(): ValueRange {
		this.#range ??= valueRange(this) ?? { low: -Infinity, high: Infinity };
		return this.#range;
	}

	#setting(key: keyof typeof Setting): string | null {
		return this.of.string(this.of.setting(this.#index, Setting[key]));
	}

	#extra(part: number): number | null {
		if ((this.byte(At.names) & EXTRA) === 0) return null;
		const extra = this.of.extra(this.#index, part);
		return extra === NOWHERE ? null : extra;
	}

	/** A list of which the record has the place; `count`: its length where the record has that of the one before it. */
	#list(part: number, skip: number, count: number | null): readonly number[] {
		const place = this.whole(part);
		return this.of.list(place >>> 4, skip, count ?? place & 15);
	}

	#is(flag: number): boolean {
		return (this.short(At.bits) & flag) !== 0;
	}
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}
