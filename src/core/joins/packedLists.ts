import { pack, unpack } from '../index/packing';
import { sharedString } from '../index/sharedStrings';
import type { TextFacts } from './statements';

/** Strings of one text that can be named in two bytes. */
const MOST_STRINGS = 0xfffe;

/** What the statements of one text share: each string, each word and each factor is kept once and named by its place. */
export class ListWriter {
	readonly #strings = new Map<string, number>();
	readonly #factors = new Map<number, number>();
	readonly #words = new Map<number, number>();
	readonly #lists: number[] = [];

	/** Number of a string, from 1 on; 0 for null, and for strings for which there is no room. */
	string(value: string | null): number {
		if (value === null || (this.#strings.size >= MOST_STRINGS && !this.#strings.has(value))) return 0;
		return placeOf(this.#strings, value) + 1;
	}

	factor(value: number): number {
		return placeOf(this.#factors, value);
	}

	/** Adds words to the lists, one list behind the other. Answers where they begin. */
	list(...lists: readonly (readonly number[])[]): number {
		const start = this.#lists.length;
		for (const words of lists) for (const word of words) this.#lists.push(placeOf(this.#words, word));
		return start;
	}

	get lists(): readonly number[] {
		return this.#lists;
	}

	get words(): readonly number[] {
		return [...this.#words.keys()];
	}

	/** All that is unpacked as soon as the text is joined. */
	head(facts: TextFacts): Uint8Array {
		return pack({ facts, strings: [...this.#strings.keys()], factors: [...this.#factors.keys()] });
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
	return unpack(bytes, sharedString) as Head;
}

/** The bytes of a text's statements, as their records read them. */
export interface Records {
	readonly view: DataView;
	/** The string of a number of `ListWriter.string`. */
	string(number: number): string | null;
	/** The factor of a number of `ListWriter.factor`. */
	factor(number: number): number;
	/** So many members of the lists, from a place of `ListWriter.list` on. Linear in them. */
	list(start: number, length: number): readonly number[];
}
