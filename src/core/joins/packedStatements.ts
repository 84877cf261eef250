import { FIGURE_BYTES, FigureWriter, PackedFigure } from './packedFigure';
import { type Head, headOf, ListWriter, listAt, type Records } from './packedLists';
import { PackedUtterance, UTTERANCE_BYTES, writeUtterance } from './packedUtterance';
import type { FigureStatement, StatementList, TextFacts, TextStatements, UtteranceStatement } from './statements';

/** Numbers of a row of units, of one of settings, and of an extra of a figure with its place. */
const UNIT = 3;
const SETTING = 5;
const EXTRA = 5;

/** The parts, in the order in which they stand in the bytes; of head and lists the bytes are counted. */
const COUNTS = ['head', 'figures', 'utterances', 'words', 'extras', 'doubles', 'units', 'settings', 'lists'] as const;
/** How much there is of each part. */
type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;
const INTRODUCTION = 4 * COUNTS.length;

function countsAt(view: DataView): Counts {
	const count = (part: keyof Counts): number => view.getUint32(4 * COUNTS.indexOf(part), true);
	return {
		head: count('head'),
		figures: count('figures'),
		utterances: count('utterances'),
		words: count('words'),
		extras: count('extras'),
		doubles: count('doubles'),
		units: count('units'),
		settings: count('settings'),
		lists: count('lists'),
	};
}

/** Bytes that name a row. */
type Width = 1 | 2 | 4;

function widthFor(rows: number): Width {
	return rows <= 0x100 ? 1 : rows <= 0x10000 ? 2 : 4;
}

/** Where each part behind the head begins, in bytes from the head's end. */
class Places {
	readonly figures = 0;
	readonly utterances: number;
	readonly words: number;
	readonly extras: number;
	readonly doubles: number;
	readonly units: number;
	readonly settings: number;
	/** The rows of the figures, in so many bytes each. */
	readonly unitsOf: number;
	readonly settingsOf: number;
	readonly unitWidth: Width;
	readonly settingWidth: Width;
	readonly lists: number;
	readonly end: number;

	constructor(counts: Counts) {
		this.unitWidth = widthFor(counts.units);
		this.settingWidth = widthFor(counts.settings);
		this.utterances = counts.figures * FIGURE_BYTES;
		this.words = this.utterances + counts.utterances * UTTERANCE_BYTES;
		this.extras = this.words + 4 * counts.words;
		this.doubles = this.extras + 4 * EXTRA * counts.extras;
		this.units = this.doubles + 8 * counts.doubles;
		this.settings = this.units + 2 * UNIT * counts.units;
		this.unitsOf = this.settings + 2 * SETTING * counts.settings;
		this.settingsOf = this.unitsOf + this.unitWidth * counts.figures;
		this.lists = this.settingsOf + this.settingWidth * counts.figures;
		this.end = this.lists + counts.lists;
	}
}

/**
 * The statements of a text as bytes from which each can be read by itself: a record of fixed length for every statement,
 * its words as places in a table of the text's words, and what many statements share kept once. Linear.
 */
export function packStatements({ facts, figures, utterances }: TextStatements): Uint8Array {
	const lists = new ListWriter();
	const records = new DataView(new ArrayBuffer(figures.length * FIGURE_BYTES + utterances.length * UTTERANCE_BYTES));
	const writer = new FigureWriter(lists);
	let at = 0;
	for (const figure of figures) {
		writer.write(figure, records, at);
		at += FIGURE_BYTES;
	}
	for (const utterance of utterances) {
		writeUtterance(utterance, records, at, lists);
		at += UTTERANCE_BYTES;
	}
	const head = lists.head(facts);
	const { words, lists: members, doubles, units, settings } = lists;
	const counts: Counts = {
		head: head.length,
		figures: figures.length,
		utterances: utterances.length,
		words: words.length,
		extras: writer.extras.length / EXTRA,
		doubles: doubles.length,
		units: units.count,
		settings: settings.count,
		lists: members.length,
	};
	const places = new Places(counts);
	const body = INTRODUCTION + head.length;
	const bytes = new Uint8Array(body + places.end);
	const introduction = new DataView(bytes.buffer, 0, INTRODUCTION);
	COUNTS.forEach((part, i) => introduction.setUint32(4 * i, counts[part], true));
	bytes.set(head, INTRODUCTION);
	bytes.set(new Uint8Array(records.buffer), body + places.figures);
	const view = new DataView(bytes.buffer, body);
	setAll(view, places.words, words, 4);
	setAll(view, places.extras, writer.extras, 4);
	doubles.forEach((double, i) => view.setFloat64(places.doubles + 8 * i, double, true));
	setAll(view, places.units, units.numbers, 2);
	setAll(view, places.settings, settings.numbers, 2);
	setAll(view, places.unitsOf, writer.units, places.unitWidth);
	setAll(view, places.settingsOf, writer.settings, places.settingWidth);
	bytes.set(members, body + places.lists);
	return bytes;
}

/** Writes numbers one behind the other, in so many bytes each. */
function setAll(view: DataView, at: number, numbers: readonly number[], width: Width): void {
	const { length } = numbers;
	if (width === 1) for (let i = 0; i < length; i += 1) view.setUint8(at + i, numbers[i] as number);
	else if (width === 2) for (let i = 0; i < length; i += 1) view.setUint16(at + 2 * i, numbers[i] as number, true);
	else for (let i = 0; i < length; i += 1) view.setUint32(at + 4 * i, numbers[i] as number, true);
}

function rowAt(view: DataView, at: number, figure: number, width: Width): number {
	if (width === 1) return view.getUint8(at + figure);
	return width === 2 ? view.getUint16(at + 2 * figure, true) : view.getUint32(at + 4 * figure, true);
}

/** The statements of `packStatements`, each read off the bytes when it is asked for. Throws `RangeError` on other bytes. */
export class PackedStatements implements TextStatements, Records {
	readonly facts: TextFacts;
	readonly figures: StatementList<FigureStatement>;
	readonly utterances: StatementList<UtteranceStatement>;
	readonly view: DataView;
	readonly #head: Head;
	readonly #places: Places;

	constructor(bytes: Uint8Array) {
		const counts = countsAt(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
		const places = new Places(counts);
		const body = INTRODUCTION + counts.head;
		if (body + places.end !== bytes.length) throw new RangeError('these are no packed statements');
		this.#places = places;
		this.#head = headOf(bytes.subarray(INTRODUCTION, body));
		// The head is unpacked, and a large corpus has no room for it twice.
		this.view = new DataView(bytes.slice(body).buffer);
		this.facts = this.#head.facts;
		this.figures = new PackedList(counts.figures, (i) => new PackedFigure(this, places.figures + i * FIGURE_BYTES, i));
		this.utterances = new PackedList(
			counts.utterances,
			(i) => new PackedUtterance(this, places.utterances + i * UTTERANCE_BYTES),
		);
	}

	string(number: number): string | null {
		return number === 0 ? null : (this.#head.strings[number - 1] ?? null);
	}

	factor(number: number): number {
		return this.#head.factors[number] ?? 1;
	}

	unit(figure: number, column: number): number {
		const { unitsOf, unitWidth, units } = this.#places;
		const row = rowAt(this.view, unitsOf, figure, unitWidth);
		return this.view.getUint16(units + 2 * (row * UNIT + column), true);
	}

	setting(figure: number, column: number): number {
		const { settingsOf, settingWidth, settings } = this.#places;
		const row = rowAt(this.view, settingsOf, figure, settingWidth);
		return this.view.getUint16(settings + 2 * (row * SETTING + column), true);
	}

	double(place: number): number {
		return this.view.getFloat64(this.#places.doubles + 8 * place, true);
	}

	extra(figure: number, part: number): number {
		let low = this.#places.extras;
		let high = this.#places.doubles;
		while (high - low > 4 * EXTRA) {
			const middle = low + 4 * EXTRA * (((high - low) / (4 * EXTRA)) >> 1);
			if (this.view.getUint32(middle, true) <= figure) low = middle;
			else high = middle;
		}
		return this.view.getUint32(low + 4 * (1 + part), true);
	}

	list(start: number, skip: number, count: number): readonly number[] {
		return listAt(this.view, this.#places.lists + start, skip, count, this.#places.words);
	}
}

class PackedList<S> implements StatementList<S> {
	readonly length: number;
	readonly #read: (index: number) => S;

	constructor(length: number, read: (index: number) => S) {
		this.length = length;
		this.#read = read;
	}

	at(index: number): S | undefined {
		return index >= 0 && index < this.length ? this.#read(index) : undefined;
	}

	*[Symbol.iterator](): Generator<S> {
		for (let i = 0; i < this.length; i += 1) yield this.#read(i);
	}
}
