import { pack, unpack } from '../../core/index/packing';
import type { IndexStore } from './indexStore';

/** What was read of a file, and what the disk said of it then. */
export interface KnownFile {
	/** As `ListedFile.stamp` has it. */
	readonly stamp: string;
	/** As `TextIndexing.keyOf` has it. */
	readonly key: string;
	/** What the text was found to be in. */
	readonly encoding: string;
	/** Bytes. */
	readonly size: number;
}

const none = new Uint8Array();

/**
 * The files of a folder that were read as texts without a record: where the disk says that one has not been touched since,
 * what is in it is known without reading it. That is never the last word: whoever asks for its words reads it, and what it
 * says then counts.
 */
export class KnownFiles {
	readonly #store: () => IndexStore;
	readonly #folder: string;
	/** By path below the folder. */
	#files = new Map<string, KnownFile>();
	/** The encoding of the corpus that these were read by; null: nothing was looked up yet. */
	#encoding: string | null = null;
	/** As it is kept. */
	#kept: Uint8Array = none;

	/** `folder`: its URI. */
	constructor(folder: string, store: () => IndexStore) {
		this.#folder = folder;
		this.#store = store;
	}

	/** Looks up what was kept, the first time and when the encoding of the corpus is another one. Linear in the files. */
	open(encoding: string): void {
		if (this.#encoding === encoding) return;
		this.#encoding = encoding;
		const name = this.#name(encoding);
		this.#kept = (name === null ? null : this.#store().get(name)?.summary) ?? none;
		this.#files = filesIn(this.#kept);
	}

	/** The file, if it is as it was when it was read. */
	find(path: string, stamp: string | null): KnownFile | null {
		const file = this.#files.get(path);
		return file !== undefined && file.stamp === stamp ? file : null;
	}

	/** A file was read; `file`: null where it must be read again the next time. */
	note(path: string, file: KnownFile | null): void {
		if (file === null) this.#files.delete(path);
		else this.#files.set(path, file);
	}

	/** Keeps for the next start what is known of the files that are there. Linear in them. */
	keep(paths: Iterable<string>): void {
		const there: [string, KnownFile][] = [];
		for (const path of paths) {
			const file = this.#files.get(path);
			if (file !== undefined) there.push([path, file]);
		}
		this.#files = new Map(there);
		const name = this.#encoding === null ? null : this.#name(this.#encoding);
		if (name === null) return;
		const packed = pack(there.map(([path, { stamp, key, encoding, size }]) => ({ path, stamp, key, encoding, size })));
		if (packed.length === this.#kept.length && packed.every((byte, i) => byte === this.#kept[i])) return;
		this.#kept = packed;
		this.#store().renew(name, { summary: packed, analysis: none, statements: none });
	}

	#name(encoding: string): string | null {
		return this.#store().keyOf(new TextEncoder().encode(this.#folder), `files ${encoding}`);
	}
}

function filesIn(bytes: Uint8Array): Map<string, KnownFile> {
	const files = new Map<string, KnownFile>();
	try {
		const kept = bytes.length === 0 ? [] : unpack(bytes);
		for (const row of Array.isArray(kept) ? (kept as readonly unknown[]) : []) {
			if (!isFile(row)) continue;
			const { path, stamp, key, encoding, size } = row;
			files.set(path, { stamp, key, encoding, size });
		}
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	return files;
}

function isFile(row: unknown): row is KnownFile & { readonly path: string } {
	if (typeof row !== 'object' || row === null) return false;
	const { path, stamp, key, encoding, size } = row as { readonly [name: string]: unknown };
	return [path, stamp, key, encoding].every((word) => typeof word === 'string') && typeof size === 'number';
}
