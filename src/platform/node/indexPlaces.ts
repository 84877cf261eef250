import { readFileSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { EntryPlace } from './storedText';

/** Bytes of a key; a row is the key, where the entry begins (6 bytes), and how long it is (4). */
const KEY = 32;
const ROW = KEY + 6 + 4;
/** Bytes before the rows: how long the index file was; and behind them: a checksum of all. */
const HEAD = 6;
const TAIL = 4;

/** Where the entries of the first bytes of an index file stand. */
export interface KnownPlaces {
	/** How many bytes these are. */
	readonly length: number;
	readonly places: readonly (readonly [key: string, place: EntryPlace])[];
}

/**
 * Where entries stand, in a file beside the index file, so that a start need not read that from end to end. It only ever
 * speaks of bytes that are written; an entry is checked when it is read. Nothing here rejects: without it, all is read.
 */
export class IndexPlaces {
	readonly path: string;

	constructor(path: string) {
		this.path = path;
	}

	/** Null where there is nothing that holds. */
	read(): KnownPlaces | null {
		try {
			const bytes = readFileSync(this.path);
			const end = bytes.length - TAIL;
			if (end < HEAD || (end - HEAD) % ROW !== 0 || crc32(bytes.subarray(0, end)) !== bytes.readUInt32BE(end))
				return null;
			const places: [string, EntryPlace][] = [];
			for (let at = HEAD; at < end; at += ROW) {
				const place = { at: bytes.readUIntBE(at + KEY, 6), length: bytes.readUInt32BE(at + KEY + 6) };
				places.push([bytes.toString('latin1', at, at + KEY), place]);
			}
			return { length: bytes.readUIntBE(0, 6), places };
		} catch {
			return null;
		}
	}

	/** Replaces what was there, in one step. Answers whether that was possible. */
	async write({ length, places }: KnownPlaces): Promise<boolean> {
		const bytes = Buffer.alloc(HEAD + places.length * ROW + TAIL);
		bytes.writeUIntBE(length, 0, 6);
		let row = HEAD;
		for (const [key, place] of places) {
			bytes.write(key, row, 'latin1');
			bytes.writeUIntBE(place.at, row + KEY, 6);
			bytes.writeUInt32BE(place.length, row + KEY + 6);
			row += ROW;
		}
		bytes.writeUInt32BE(crc32(bytes.subarray(0, row)), row);
		const temporary = `${this.path}.new`;
		try {
			await writeFile(temporary, bytes);
			await rename(temporary, this.path);
			return true;
		} catch {
			await rm(temporary, { force: true }).catch(() => undefined);
			return false;
		}
	}

	/** At once, so that nothing else can come between. */
	remove(): void {
		rmSync(this.path, { force: true });
	}
}
