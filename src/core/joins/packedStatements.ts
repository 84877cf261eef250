import { type Head, headOf, ListWriter, type Records } from './packedLists';
import { FIGURE_BYTES, PackedFigure, writeFigure } from './packedFigure';
import { PackedUtterance, UTTERANCE_BYTES, writeUtterance } from './packedUtterance';
import type { FigureStatement, StatementList, TextFacts, TextStatements, UtteranceStatement } from './statements';

/** Bytes before the head: its length, the numbers of figures, utterances, words and members of lists, the width of these. */
const INTRODUCTION = 24;

/**
 * The statements of a text as bytes from which each can be read by itself: a record of fixed length for every statement,
 * its words as places in a table of the text's words. Linear.
 */
export function packStatements({ facts, figures, utterances }: TextStatements): Uint8Array {
	const lists = new ListWriter();
	const records = new DataView(new ArrayBuffer(figures.length * FIGURE_BYTES + utterances.length * UTTERANCE_BYTES));
	let at = 0;
	for (const figure of figures) {
		writeFigure(figure, records, at, lists);
		at += FIGURE_BYTES;
	}
	for (const utterance of utterances) {
		writeUtterance(utterance, records, at, lists);
		at += UTTERANCE_BYTES;
	}
	const head = lists.head(facts);
	const { words, lists: members } = lists;
	const width = words.length > 0xffff ? 4 : 2;
	const bytes = new Uint8Array(
		INTRODUCTION + head.length + records.byteLength + 4 * words.length + width * members.length,
	);
	const view = new DataView(bytes.buffer);
	[head.length, figures.length, utterances.length, words.length, members.length, width].forEach((count, i) =>
		view.setUint32(4 * i, count, true),
	);
	bytes.set(head, INTRODUCTION);
	bytes.set(new Uint8Array(records.buffer), INTRODUCTION + head.length);
	at = INTRODUCTION + head.length + records.byteLength;
	for (const word of words) {
		view.setUint32(at, word, true);
		at += 4;
	}
	for (const member of members) {
		if (width === 2) view.setUint16(at, member, true);
		else view.setUint32(at, member, true);
		at += width;
	}
	return bytes;
}

/** The statements of `packStatements`, each read off the bytes when it is asked for. Throws `RangeError` on other bytes. */
export class PackedStatements implements TextStatements, Records {
	readonly facts: TextFacts;
	readonly figures: StatementList<FigureStatement>;
	readonly utterances: StatementList<UtteranceStatement>;
	readonly view: DataView;
	readonly #head: Head;
	readonly #words: number;
	readonly #lists: number;
	readonly #width: number;

	constructor(bytes: Uint8Array) {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		const [head, figures, utterances, words, members, width] = Array.from({ length: 6 }, (_, i) =>
			view.getUint32(4 * i, true),
		) as [number, number, number, number, number, number];
		const records = INTRODUCTION + head;
		this.#words = records + figures * FIGURE_BYTES + utterances * UTTERANCE_BYTES;
		this.#lists = this.#words + 4 * words;
		if (this.#lists + width * members !== bytes.length) throw new RangeError('these are no packed statements');
		this.#width = width;
		this.view = view;
		this.#head = headOf(bytes.subarray(INTRODUCTION, records));
		this.facts = this.#head.facts;
		this.figures = new PackedList(figures, (i) => new PackedFigure(this, records + i * FIGURE_BYTES));
		const behind = records + figures * FIGURE_BYTES;
		this.utterances = new PackedList(utterances, (i) => new PackedUtterance(this, behind + i * UTTERANCE_BYTES));
	}

	string(number: number): string | null {
		return number === 0 ? null : (this.#head.strings[number - 1] ?? null);
	}

	factor(number: number): number {
		return this.#head.factors[number] ?? 1;
	}

	list(start: number, length: number): readonly number[] {
		const list: number[] = [];
		for (let i = start; i < start + length; i += 1) {
			const at = this.#lists + i * this.#width;
			const word = this.#width === 2 ? this.view.getUint16(at, true) : this.view.getUint32(at, true);
			list.push(this.view.getUint32(this.#words + 4 * word, true));
		}
		return list;
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
