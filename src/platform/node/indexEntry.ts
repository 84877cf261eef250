import { crc32 } from 'node:zlib';
import { type IndexedText, indexedParts } from '../../core/index/indexedText';

/** Bytes of the key of an entry. */
const KEY = 32;
/** An entry: the length of each part, the key, the parts, and a checksum of all this. */
const LENGTHS = 4 * indexedParts.length;
const HEAD = LENGTHS + KEY;
const TAIL = 4;

/** The bytes that keep what was read off a text; `key`: 32 characters of one byte. */
export function entryOf(key: string, indexed: IndexedText): Buffer {
	const parts = indexedParts.map((part) => indexed[part]);
	const entry = Buffer.alloc(parts.reduce((sum, { length }) => sum + length, HEAD + TAIL));
	let at = HEAD;
	parts.forEach((part, i) => {
		entry.writeUInt32BE(part.length, 4 * i);
		entry.set(part, at);
		at += part.length;
	});
	entry.write(key, LENGTHS, 'latin1');
	entry.writeUInt32BE(crc32(entry.subarray(0, at)), at);
	return entry;
}

/** How long the entry is that begins at a place, as it says; null where the bytes end before they say. */
export function lengthOf(bytes: Buffer, at: number): number | null {
	if (at + HEAD > bytes.length) return null;
	return indexedParts.reduce((sum, _, i) => sum + bytes.readUInt32BE(at + 4 * i), HEAD + TAIL);
}

/** What an entry keeps, not copied; null when it does not hold. */
export function readEntry(entry: Buffer): ({ readonly key: string } & IndexedText) | null {
	if (lengthOf(entry, 0) !== entry.length) return null;
	const end = entry.length - TAIL;
	if (crc32(entry.subarray(0, end)) !== entry.readUInt32BE(end)) return null;
	const key = entry.toString('latin1', LENGTHS, HEAD);
	let at = HEAD;
	const parts = indexedParts.map((_, i) => {
		const from = at;
		at += entry.readUInt32BE(4 * i);
		return entry.subarray(from, at);
	});
	const [summary = none, analysis = none, statements = none] = parts;
	return { key, summary, analysis, statements };
}

const none = new Uint8Array();
