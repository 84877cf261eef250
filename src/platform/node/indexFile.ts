import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type IndexedText, indexedParts } from '../../core/index/indexedText';
import { type IndexStore, noIndexStore } from '../../server/corpus/indexStore';

/** Bytes of a file at most; what more would be kept is made again at the next start. */
const MOST = 512 * 1024 * 1024;
/** Bytes of dead entries that are never worth writing a file anew. */
const SLACK = 1024 * 1024;
/** Bytes and milliseconds after which what was put is written. */
const BATCH = 1024 * 1024;
const DELAY = 500;

const KEY = 32;
/** An entry: the length of each part, the key, the parts, and a checksum of all this. */
const LENGTHS = 4 * indexedParts.length;
const HEAD = LENGTHS + KEY;
const TAIL = 4;
const none = new Uint8Array();

/**
 * An index store in one file of a folder, named after the version of the analyser; those of other versions are deleted.
 * Entries are only ever added at its end, each with a checksum: after a crash or a full disk, all entries up to the first
 * damaged one hold and the rest is cut off. When most entries are dead, the others are written to a new file that takes
 * the old one's place.
 */
export class IndexFile implements IndexStore {
	readonly #folder: string;
	readonly #path: string;
	readonly #say: (message: string) => void;
	readonly #entries = new Map<string, IndexedText>();
	readonly #live = new Set<string>();
	/** Bytes of the file that hold. */
	#length = 0;
	#queue: Buffer[] = [];
	#queued = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> = Promise.resolve();
	#disabled = false;

	/** `say` is told, once, why nothing can be kept. */
	constructor(folder: string, version: string, say: (message: string) => void) {
		this.#folder = folder;
		this.#path = join(folder, `${version}.index`);
		this.#say = say;
	}

	/** The store for what a program reads off texts: another program, or another version of it, may read something else. */
	static of(program: string, folder: string, say: (message: string) => void): IndexStore {
		try {
			const version = createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 20);
			return new IndexFile(folder, version, say);
		} catch (error) {
			say(error instanceof Error ? error.message : String(error));
			return noIndexStore;
		}
	}

	async load(): Promise<void> {
		try {
			await mkdir(this.#folder, { recursive: true });
			const others = (await readdir(this.#folder)).map((name) => join(this.#folder, name));
			await Promise.all(others.filter((path) => path !== this.#path).map((path) => rm(path, { force: true })));
			const bytes = await readFile(this.#path).catch((error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') return null;
				throw error;
			});
			if (bytes === null) return;
			this.#read(bytes);
			if (this.#length < bytes.length) await truncate(this.#path, this.#length);
		} catch (error) {
			this.#disable(error);
		}
	}

	keyOf(bytes: Uint8Array, salt: string): string {
		return createHash('sha256').update(salt).update('\0').update(bytes).digest().toString('latin1');
	}

	get(key: string): IndexedText | null {
		const entry = this.#entries.get(key);
		if (entry === undefined) return null;
		this.#live.add(key);
		return entry;
	}

	put(key: string, indexed: IndexedText): void {
		this.#live.add(key);
		if (this.#entries.has(key)) return;
		this.#entries.set(key, indexed);
		const entry = entryOf(key, indexed);
		if (this.#disabled || this.#length + this.#queued + entry.length > MOST) return;
		this.#queue.push(entry);
		this.#queued += entry.length;
		if (this.#queued >= BATCH) this.#write();
		else this.#timer ??= setTimeout(() => this.#write(), DELAY);
	}

	async settle(): Promise<void> {
		this.#write();
		await this.#writing;
		let size = 0;
		for (const key of this.#live) size += sizeOf(this.#entries.get(key));
		if (this.#disabled || this.#length <= 2 * size + SLACK) return;
		this.#writing = this.#writing.then(() => this.#writeAnew()).catch((error: unknown) => this.#disable(error));
		await this.#writing;
	}

	#write(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#queue.length === 0) return;
		const batch = Buffer.concat(this.#queue);
		this.#queue = [];
		this.#queued = 0;
		this.#writing = this.#writing.then(() => this.#append(batch));
	}

	async #append(batch: Buffer): Promise<void> {
		if (this.#disabled) return;
		let file: FileHandle | null = null;
		try {
			file = await open(this.#path, 'a');
			await file.appendFile(batch);
			this.#length += batch.length;
		} catch (error) {
			this.#disable(error);
			// Half an entry is no harm; cut off, it takes no room on a disk that is full.
			await file?.truncate(this.#length).catch(() => undefined);
		} finally {
			await file?.close().catch(() => undefined);
		}
	}

	async #writeAnew(): Promise<void> {
		for (const key of this.#entries.keys()) if (!this.#live.has(key)) this.#entries.delete(key);
		const temporary = `${this.#path}.new`;
		const file = await open(temporary, 'w');
		let length = 0;
		try {
			for (const [key, indexed] of this.#entries) {
				const entry = entryOf(key, indexed);
				await file.appendFile(entry);
				length += entry.length;
			}
		} catch (error) {
			await file.close();
			await rm(temporary, { force: true });
			throw error;
		}
		await file.close();
		await rename(temporary, this.#path);
		this.#length = length;
	}

	/** Reads entries up to the first that does not hold. */
	#read(bytes: Buffer): void {
		let at = 0;
		while (at + HEAD + TAIL <= bytes.length) {
			const lengths = indexedParts.map((_, i) => bytes.readUInt32BE(at + 4 * i));
			const end = at + HEAD + lengths.reduce((a, b) => a + b);
			if (end + TAIL > bytes.length || crc32(bytes.subarray(at, end)) !== bytes.readUInt32BE(end)) break;
			const key = bytes.toString('latin1', at + LENGTHS, at + HEAD);
			let from = at + HEAD;
			const parts = lengths.map((length) => bytes.subarray(from, (from += length)));
			const [summary = none, analysis = none, statements = none] = parts;
			this.#entries.set(key, { summary, analysis, statements });
			at = end + TAIL;
		}
		this.#length = at;
	}

	#disable(error: unknown): void {
		if (this.#disabled) return;
		this.#disabled = true;
		this.#queue = [];
		this.#queued = 0;
		this.#say(error instanceof Error ? error.message : String(error));
	}
}

function sizeOf(indexed: IndexedText | undefined): number {
	if (indexed === undefined) return 0;
	return indexedParts.reduce((sum, part) => sum + indexed[part].length, HEAD + TAIL);
}

function entryOf(key: string, indexed: IndexedText): Buffer {
	const entry = Buffer.alloc(sizeOf(indexed));
	let at = HEAD;
	indexedParts.forEach((part, i) => {
		entry.writeUInt32BE(indexed[part].length, 4 * i);
		entry.set(indexed[part], at);
		at += indexed[part].length;
	});
	entry.write(key, LENGTHS, 'latin1');
	entry.writeUInt32BE(crc32(entry.subarray(0, at)), at);
	return entry;
}
