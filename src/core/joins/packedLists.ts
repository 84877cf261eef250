import { ByteWriter } from '../index/byteWriter';
import { NumberPlaces } from '../index/numberPlaces';
import { pack, unpack } from '../index/packing';
import { sharedString } from '../index/sharedStrings';
import type { TextFacts } from './statements';

/** Strings of one text that can be named in two bytes. */
const MOST_STRINGS = 0xfffe;
/** Places below this take one byte in a list, those below the next two; others stand behind a mark of their width. */
const NEAR = 0xf0;
const TWO = 0xfe;
const FOUR = 0xff;
const FAR = NEAR + ((TWO - NEAR) << 8);

/** One of each for all texts, which are written one after the other. */
const wordPlaces = new NumberPlaces();
const listBytes = new ByteWriter();

/**
 * What the statements of one text share: each string, each word, each factor is kept once and named by its place, and so
 * are the rows of places that come again and again. One at a time.
 */
export class ListWriter {
	readonly #strings = new Map<string, number>();
	readonly #factors = new Map<number, number>();
	readonly #words = wordPlaces;
	readonly #lists = listBytes;
	readonly units = new Rows(3);
	readonly settings = new Rows(5);
	/** Values that no float of four bytes says. */
	readonly doubles: number[] = [];

	constructor() {
		this.#words.clear();
		this.#lists.clear();
	}

	/** Number of a string, from 1 on; 0 for null, and for strings for which there is no room. */
	string(value: string | null): number {
		if (value === null || (this.#strings.size >= MOST_STRINGS && !this.#strings.has(value))) return 0;
		return placeOf(this.#strings, value) + 1;
	}

	factor(value: number): number {
		return placeOf(this.#factors, value);
	}

	/** Adds words to the lists. Answers where they begin, in bytes. */
	list(words: readonly number[]): number {
		const lists = this.#lists;
		const start = lists.length;
		for (let i = 0; i < words.length; i += 1) {
			const place = this.#words.placeOf(words[i] as number);
			if (place < NEAR) lists.byte(place);
			else if (place < FAR) {
				lists.byte(NEAR + ((place - NEAR) >> 8));
				lists.byte((place - NEAR) & 0xff);
			} else {
				const width = place > 0xffff ? 4 : 2;
				lists.byte(width === 4 ? FOUR : TWO);
				for (let shift = 0; shift < 8 * width; shift += 8) lists.byte((place >>> shift) & 0xff);
			}
		}
		return start;
	}

	get lists(): Uint8Array {
		return this.#lists.written;
	}

	get words(): readonly number[] {
		return this.#words.numbers;
	}

	/** All that is unpacked as soon as the text is joined. */
	head(facts: TextFacts): Uint8Array {
		const { language, title, source, author, part, event, published, date, subjects, machineLike } = facts;
		const known = [language, title, source, author, part, event, published, date, subjects, machineLike];
		return pack([known, [...this.#strings.keys()], [...this.#factors.keys()]]);
	}
}

/** Rows of as many small numbers, each kept once. */
export class Rows {
	readonly #width: number;
	readonly #numbers: number[] = [];
	/** The last row of each hash, and for each row the one of its hash before it; -1: none. */
	readonly #lastByHash = new Map<number, number>();
	readonly #before: number[] = [];

	constructor(width: number) {
		this.#width = width;
	}

	get count(): number {
		return this.#before.length;
	}

	/** All rows, one behind the other. */
	get numbers(): readonly number[] {
		return this.#numbers;
	}

	/** The place of a row. */
	add(row: readonly number[]): number {
		let hash = 0;
		for (let i = 0; i < row.length; i += 1) hash = Math.imul(hash ^ (row[i] as number), 0x01000193) ^ (hash >>> 13);
		const last = this.#lastByHash.get(hash) ?? -1;
		for (let place = last; place >= 0; place = this.#before[place] as number) if (this.#is(place, row)) return place;
		const place = this.count;
		for (let i = 0; i < row.length; i += 1) this.#numbers.push(row[i] as number);
		this.#before.push(last);
		this.#lastByHash.set(hash, place);
		return place;
	}

	#is(place: number, row: readonly number[]): boolean {
		const start = place * this.#width;
		for (let i = 0; i < row.length; i += 1) if (this.#numbers[start + i] !== row[i]) return false;
		return true;
	}
}

function placeOf<T>(places: Map<T, number>, value: T): number {
	const known = places.get(value);
	if (known !== undefined) return known;
	places.set(value, places.size);
	return places.size - 1;
}

/** What `ListWriter.head` has packed. */
export interface Head {
	readonly facts: TextFacts;
	readonly strings: readonly string[];
	readonly factors: readonly number[];
}

/** Throws `RangeError` when these are no such bytes. */
export function headOf(bytes: Uint8Array): Head {
	const [known, strings, factors] = unpack(bytes, sharedString) as [readonly never[], string[], number[]];
	const [language, title, source, author, part, event, published, date, subjects, machineLike] = known;
	const facts = { language, title, source, author, part, event, published, date, subjects, machineLike };
	return { facts: facts as unknown as TextFacts, strings, factors };
}

/** The words of a list, `count` from a byte on; `skip`: so many before them are passed over. Linear in both. */
export function listAt(view: DataView, start: number, skip: number, count: number, words: number): number[] {
	const list: number[] = [];
	let at = start;
	for (let i = 0; i < skip + count; i += 1) {
		let place = view.getUint8(at);
		at += 1;
		if (place === FOUR) {
			place = view.getUint32(at, true);
			at += 4;
		} else if (place === TWO) {
			place = view.getUint16(at, true);
			at += 2;
		} else if (place >= NEAR) {
			place = NEAR + ((place - NEAR) << 8) + view.getUint8(at);
			at += 1;
		}
		if (i >= skip) list.push(view.getUint32(words + 4 * place, true));
	}
	return list;
}

/** The bytes of a text's statements, as their records read them. */
export interface Records {
	readonly view: DataView;
	/** The string of a number of `ListWriter.string`. */
	string(number: number): string | null;
	/** The factor of a number of `ListWriter.factor`. */
	factor(number: number): number;
	/** A number of the row of `ListWriter.units` that a figure has. */
	unit(figure: number, column: number): number;
	/** A number of the row of `ListWriter.settings` that a figure has. */
	setting(figure: number, column: number): number;
	/** A member of `ListWriter.doubles`. */
	double(place: number): number;
	/** A part of what does not fit into the record of a figure. */
	extra(figure: number, part: number): number;
	/** Members of the lists from a place of `ListWriter.list` on, behind so many that are passed over. Linear in them. */
	list(start: number, skip: number, count: number): readonly number[];
}
