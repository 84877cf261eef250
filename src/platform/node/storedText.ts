import type { IndexedText } from '../../core/index/indexedText';
import { readEntry } from './indexEntry';

/** Where an entry stands in a file. */
export interface EntryPlace {
	readonly at: number;
	readonly length: number;
}

const none = new Uint8Array();

/**
 * What was read off a text, as an index file keeps it: in memory until it is on disk, then read from there whenever a part
 * is asked for. A part that cannot be read any more, because somebody has changed the file, is empty.
 */
export class StoredText implements IndexedText {
	readonly #key: string;
	readonly #read: (place: EntryPlace) => Buffer | null;
	readonly #lost: () => void;
	#kept: IndexedText | EntryPlace;

	/** `read`: the bytes at a place of the file, until it is called again; null when they are not there. `lost` is told when they do not hold. */
	constructor(
		key: string,
		kept: IndexedText | EntryPlace,
		read: (place: EntryPlace) => Buffer | null,
		lost: () => void,
	) {
		this.#lost = lost;
		this.#key = key;
		this.#kept = kept;
		this.#read = read;
	}

	get summary(): Uint8Array {
		return this.#part('summary');
	}

	get analysis(): Uint8Array {
		return this.#part('analysis');
	}

	get statements(): Uint8Array {
		return this.#part('statements');
	}

	/** Where it stands on disk; null while it is in memory. */
	get place(): EntryPlace | null {
		return 'at' in this.#kept ? this.#kept : null;
	}

	/** It is on disk now, or elsewhere there. */
	set place(place: EntryPlace) {
		this.#kept = place;
	}

	/** The bytes on disk as they are; null while it is in memory, or when they do not hold any more. */
	get entry(): Buffer | null {
		const bytes = this.#stored()?.bytes;
		return bytes === undefined ? null : Buffer.from(bytes);
	}

	#stored(): { readonly bytes: Buffer; readonly parts: IndexedText } | null {
		if (!('at' in this.#kept)) return null;
		const bytes = this.#read(this.#kept);
		const parts = bytes === null ? null : readEntry(bytes);
		if (bytes !== null && parts?.key === this.#key) return { bytes, parts };
		this.#lost();
		return null;
	}

	#part(part: keyof IndexedText): Uint8Array {
		if (!('at' in this.#kept)) return this.#kept[part];
		// A copy, so that the rest of the entry does not stay in memory.
		return new Uint8Array(this.#stored()?.parts[part] ?? none);
	}
}
