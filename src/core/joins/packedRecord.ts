import type { Records } from './packedLists';

/** A statement that is read off its record part by part; parts are named by their place in the record, in bytes. */
export abstract class PackedRecord {
	protected readonly of: Records;
	readonly #at: number;

	constructor(of: Records, at: number) {
		this.of = of;
		this.#at = at;
	}

	protected byte(part: number): number {
		return this.of.view.getUint8(this.#at + part);
	}

	protected short(part: number): number {
		return this.of.view.getUint16(this.#at + part, true);
	}

	protected whole(part: number): number {
		return this.of.view.getUint32(this.#at + part, true);
	}

	protected float(part: number): number {
		return this.of.view.getFloat32(this.#at + part, true);
	}

	/** The string that a part names. */
	protected string(part: number): string | null {
		return this.of.string(this.short(part));
	}
}
