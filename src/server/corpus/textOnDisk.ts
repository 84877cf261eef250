import { decodeText } from '../../core/text/decode';
import type { TextBytes } from './textTasks';

/** The bytes of a text as they were read last. */
export interface TextOnDisk extends Pick<TextBytes, 'encoding'> {
	/** How many bytes there are. */
	readonly size: number;
	/** Names what is found in these bytes, as `TextIndexing.keyOf` has it; null where it has no name. */
	readonly key: string | null;
	/** The bytes; null where they are not to be had any more, because the file says something else by now. */
	read(): Uint8Array | null;
}

/** Bytes that are kept in memory. */
export function keptBytes({ bytes, encoding }: TextBytes): TextOnDisk {
	return { encoding, size: bytes.length, key: null, read: () => bytes };
}

/** How bytes that are not kept are had again. */
export interface Rereading {
	/** The bytes of the file as it is now, at once; null where it cannot be read. */
	read(): Uint8Array | null;
	/** Whether these are the bytes that were read last. */
	areSame(bytes: Uint8Array): boolean;
	/** Called once, when the file is found to say something else. */
	lost(): void;
}

/**
 * Bytes that are read from the file whenever they are asked for, so that a corpus takes no memory for its words. What was
 * found in them holds for them alone: when the file has changed meanwhile, there are none until it is read anew.
 */
export class RereadBytes implements TextOnDisk {
	readonly encoding: string;
	readonly size: number;
	readonly key: string;
	readonly #rereading: Rereading;
	#isLost = false;

	constructor(encoding: string, size: number, key: string, rereading: Rereading) {
		this.encoding = encoding;
		this.size = size;
		this.key = key;
		this.#rereading = rereading;
	}

	read(): Uint8Array | null {
		if (this.#isLost) return null;
		const bytes = this.#rereading.read();
		if (bytes !== null && bytes.length === this.size && this.#rereading.areSame(bytes)) return bytes;
		this.#isLost = true;
		this.#rereading.lost();
		return null;
	}
}

/** The words of bytes that were found to be text; null where these are not to be had any more. */
export function wordsOf(disk: TextOnDisk): string | null {
	const bytes = disk.read();
	const decoded = bytes === null ? null : decodeText(bytes, disk.encoding);
	return decoded?.ok ? decoded.text : null;
}

/** Whether both are the same bytes in the same encoding; not where one of them is not to be had. */
export function areSame(a: TextOnDisk, b: TextOnDisk): boolean {
	if (a.encoding !== b.encoding || a.size !== b.size) return false;
	const [x, y] = [a.read(), b.read()];
	return x !== null && y !== null && x.every((byte, i) => byte === y[i]);
}
