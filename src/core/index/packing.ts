import { ByteReader } from './byteReader';
import { ByteWriter } from './byteWriter';

/**
 * Plain data (what JSON can say) in few bytes. Each string is written once; of a list of records with the same keys, the
 * keys are written once and the values column by column, where whole numbers that rise, as offsets do, take a byte or
 * two each. An analysis takes a fifth to an eighth of its JSON. Linear.
 *
 * Layout: the number of strings, the length of each in UTF-16 code units, all of them as one run of UTF-8; then one value.
 */
export function pack(value: unknown): Uint8Array {
	const packer = new Packer();
	packer.value(value);
	return packer.bytes;
}

/** Puts a record together from its values, in the order of its keys. */
export type RowMaker = (values: readonly unknown[]) => object;

const noRows: ReadonlyMap<string, RowMaker> = new Map();

/**
 * The data of `pack`, each string as `keep` answers it. Throws `RangeError` when these are no such bytes. Linear. `rows`: by
 * the keys of records, with commas between, how such a record is put together: written out as a literal, in a fourth of
 * the time that records of any keys take.
 */
export function unpack(
	bytes: Uint8Array,
	keep: (string: string) => string = (string) => string,
	rows: ReadonlyMap<string, RowMaker> = noRows,
): unknown {
	return new Unpacker(bytes, keep, rows).value();
}

/** What a value begins with; small numbers and the first strings have a byte of their own. */
const Mark = { Null: 0, False: 1, True: 2, Whole: 3, Float: 4, String: 5, List: 6, Table: 7, Record: 8 } as const;
const FIRST_STRING = 16;
const FIRST_NUMBER = 128;
const SMALL_STRINGS = FIRST_NUMBER - FIRST_STRING;
const SMALL_NUMBERS = 256 - FIRST_NUMBER;

/** How a column of a table is written. */
const Column = { Same: 0, Rising: 1, Values: 2 } as const;

type Record = { readonly [key: string]: unknown };

class Packer {
	readonly #body = new ByteWriter();
	readonly #strings = new Map<string, number>();
	readonly #shapes: (readonly string[])[] = [];

	get bytes(): Uint8Array {
		const strings = [...this.#strings.keys()];
		const run = encoder.encode(strings.join(''));
		const head = new ByteWriter();
		head.count(strings.length);
		for (const { length } of strings) head.count(length);
		head.count(run.length);
		const body = this.#body.written;
		const all = new Uint8Array(head.length + run.length + body.length);
		all.set(head.written);
		all.set(run, head.length);
		all.set(body, head.length + run.length);
		return all;
	}

	value(value: unknown): void {
		const body = this.#body;
		if (value === null) body.byte(Mark.Null);
		else if (typeof value === 'boolean') body.byte(value ? Mark.True : Mark.False);
		else if (typeof value === 'number') this.#number(value);
		else if (typeof value === 'string') this.#string(value);
		else if (Array.isArray(value)) this.#list(value as readonly unknown[]);
		else if (typeof value === 'object') {
			const record = value as Record;
			body.byte(Mark.Record);
			const keys = Object.keys(record);
			this.#shape(keys);
			for (const key of keys) this.value(record[key]);
		} else throw new TypeError(`${typeof value} is no plain data`);
	}

	#number(value: number): void {
		const body = this.#body;
		if (!isWhole(value)) {
			body.byte(Mark.Float);
			body.float(value);
		} else if (value >= 0 && value < SMALL_NUMBERS) body.byte(FIRST_NUMBER + value);
		else {
			body.byte(Mark.Whole);
			body.count(folded(value));
		}
	}

	#string(value: string): void {
		const number = this.#numberOf(value);
		if (number < SMALL_STRINGS) this.#body.byte(FIRST_STRING + number);
		else {
			this.#body.byte(Mark.String);
			this.#body.count(number);
		}
	}

	#list(list: readonly unknown[]): void {
		const body = this.#body;
		const keys = list.length > 1 ? sharedKeys(list) : null;
		body.byte(keys === null ? Mark.List : Mark.Table);
		body.count(list.length);
		if (keys === null) {
			for (const each of list) this.value(each);
			return;
		}
		this.#shape(keys);
		for (const key of keys)
			this.#column(
				list.map((record) => (record as Record)[key]),
				list.length,
			);
	}

	#column(column: readonly unknown[], length: number): void {
		const body = this.#body;
		const [first] = column;
		const kind = kindOf(column, length);
		body.byte(kind);
		if (kind === Column.Same) this.value(first);
		else if (kind === Column.Values) for (let i = 0; i < length; i += 1) this.value(column[i]);
		else {
			let before = 0;
			for (let i = 0; i < length; i += 1) {
				const each = column[i] as number;
				body.count(folded(each - before));
				before = each;
			}
		}
	}

	#shape(keys: readonly string[]): void {
		const known = this.#shapes.findIndex((shape) => areSame(shape, keys));
		this.#body.count(known < 0 ? this.#shapes.length : known);
		if (known >= 0) return;
		this.#shapes.push(keys);
		this.#body.count(keys.length);
		for (const key of keys) this.#body.count(this.#numberOf(key));
	}

	#numberOf(string: string): number {
		const known = this.#strings.get(string);
		if (known !== undefined) return known;
		this.#strings.set(string, this.#strings.size);
		return this.#strings.size - 1;
	}
}

/** The keys of records; null where they are put together like any others. */
interface Shape {
	readonly keys: readonly string[];
	readonly make: RowMaker | null;
}

class Unpacker {
	readonly #bytes: ByteReader;
	readonly #strings: string[] = [];
	readonly #shapes: Shape[] = [];
	readonly #makers: ReadonlyMap<string, RowMaker>;

	constructor(bytes: Uint8Array, keep: (string: string) => string, makers: ReadonlyMap<string, RowMaker>) {
		this.#makers = makers;
		this.#bytes = new ByteReader(bytes);
		const lengths = Array.from({ length: this.#bounded(bytes) }, () => this.#bytes.count());
		const run = decoder.decode(this.#bytes.take(this.#bytes.count()));
		let at = 0;
		for (const length of lengths) {
			this.#strings.push(keep(run.slice(at, at + length)));
			at += length;
		}
	}

	value(): unknown {
		const mark = this.#bytes.byte();
		if (mark >= FIRST_NUMBER) return mark - FIRST_NUMBER;
		if (mark >= FIRST_STRING) return this.#string(mark - FIRST_STRING);
		switch (mark) {
			case Mark.Null:
				return null;
			case Mark.False:
				return false;
			case Mark.True:
				return true;
			case Mark.Whole:
				return unfolded(this.#bytes.count());
			case Mark.Float:
				return this.#bytes.float();
			case Mark.String:
				return this.#string(this.#bytes.count());
			case Mark.List:
				return this.#list(this.#bytes.count());
			case Mark.Table:
				return this.#table(this.#bytes.count());
			case Mark.Record: {
				const record: { [key: string]: unknown } = {};
				for (const key of this.#shape().keys) record[key] = this.value();
				return record;
			}
			default:
				throw new RangeError(`no value begins with ${mark}`);
		}
	}

	#list(length: number): unknown[] {
		const list: unknown[] = [];
		for (let i = 0; i < length; i += 1) list.push(this.value());
		return list;
	}

	#table(length: number): unknown[] {
		const { keys, make } = this.#shape();
		/** The values of a row: those that all rows share, and the others in turn. */
		const values: unknown[] = [];
		const varying: (readonly [place: number, values: readonly unknown[]])[] = [];
		keys.forEach((_, place) => {
			const kind = this.#bytes.byte();
			values.push(kind === Column.Same ? this.value() : null);
			if (kind === Column.Rising) varying.push([place, this.#rising(length)]);
			else if (kind === Column.Values) varying.push([place, this.#list(length)]);
		});
		const rows: object[] = [];
		if (make !== null) {
			for (let i = 0; i < length; i += 1) {
				for (const [place, column] of varying) values[place] = column[i];
				rows.push(make(values));
			}
			return rows;
		}
		// Copies of one object that has all keys are made faster than objects that get them one by one.
		const row = Object.fromEntries(keys.map((key, place) => [key, values[place]]));
		for (let i = 0; i < length; i += 1) rows.push({ ...row });
		for (const [place, column] of varying) {
			const key = keys[place] as string;
			for (let i = 0; i < length; i += 1) (rows[i] as { [key: string]: unknown })[key] = column[i];
		}
		return rows;
	}

	#rising(length: number): readonly number[] {
		const values: number[] = [];
		let value = 0;
		for (let i = 0; i < length; i += 1) {
			value += unfolded(this.#bytes.count());
			values.push(value);
		}
		return values;
	}

	#shape(): Shape {
		const number = this.#bytes.count();
		const known = this.#shapes[number];
		if (known !== undefined) return known;
		const keys: string[] = [];
		for (let left = this.#bytes.count(); left > 0; left -= 1) keys.push(this.#string(this.#bytes.count()));
		const shape = { keys, make: this.#makers.get(keys.join()) ?? null };
		this.#shapes.push(shape);
		return shape;
	}

	#string(number: number): string {
		const string = this.#strings[number];
		if (string === undefined) throw new RangeError(`no string ${number}`);
		return string;
	}

	/** The number of strings, which damaged bytes could put at billions. */
	#bounded({ length }: Uint8Array): number {
		const count = this.#bytes.count();
		if (count > length) throw new RangeError('more strings than bytes');
		return count;
	}
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** How the values of a column are written. */
function kindOf(column: readonly unknown[], length: number): number {
	const [first] = column;
	let i = 1;
	if (typeof first !== 'object' || first === null) while (i < length && Object.is(column[i], first)) i += 1;
	if (i === length) return Column.Same;
	if (!isWhole(first)) return Column.Values;
	while (i < length && isWhole(column[i])) i += 1;
	return i === length ? Column.Rising : Column.Values;
}

/** Whether a value is a whole number whose differences to others like it fit 32 bits. */
function isWhole(value: unknown): value is number {
	if (typeof value !== 'number' || (value | 0) !== value) return false;
	return value > -WHOLE && value < WHOLE && (value !== 0 || 1 / value > 0);
}

const WHOLE = 1 << 29;

/** A whole number as one from zero on: 0, -1, 1, -2, 2 … */
function folded(value: number): number {
	return value < 0 ? -2 * value - 1 : 2 * value;
}

function unfolded(value: number): number {
	return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** The keys of records that all have the same ones in the same order; null for any other list. */
function sharedKeys(list: readonly unknown[]): readonly string[] | null {
	let keys: readonly string[] | null = null;
	for (const each of list) {
		if (typeof each !== 'object' || each === null || Array.isArray(each)) return null;
		const own = Object.keys(each);
		if (keys === null) keys = own;
		else if (!areSame(own, keys)) return null;
	}
	return keys !== null && keys.length > 0 ? keys : null;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
	return true;
}
