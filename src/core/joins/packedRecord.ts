import type { Records } from './packedLists';

/** A statement that is read off its record part by part; parts are named by their place in the record, in bytes. */
export abstract class PackedRecord {
	readonly #of: Records;
	readonly #at: number;

	constructor(of: Records, at: number) {
		this.#of = of;
		this.#at = at;
	}

	protected byte(part: number): number {
		return this.#of.view.getUint8(this.#at + part);
	}

	protected short(part: number): number {
		return this.#of.view.getUint16(this.#at + part, true);
	}

	protected whole(part: number): number {
		return this.#of.view.getUint32(this.#at + part, true);
	}

	protected double(part: number): number {
		return this.#of.view.getFloat64(this.#at + part, true);
	}

	/** The string that a part names. */
	protected string(part: number): string | null {
		return this.#of.string(this.short(part));
	}

	/** The string of a number that was read otherwise. */
	protected stringOf(number: number): string | null {
		return this.#of.string(number);
	}

	/** The factor that a part names. */
	protected factorAt(part: number): number {
		return this.#of.factor(this.short(part));
	}

	/** So many members of the lists, from a place on. Linear in them. */
	protected list(start: number, length: number): readonly number[] {
		return this.#of.list(start, length);
	}
}
