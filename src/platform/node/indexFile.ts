import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedText } from '../../core/index/indexedText';
import { type IndexStore, noIndexStore } from '../../server/corpus/indexStore';
import { entryOf, lengthOf, readEntry } from './indexEntry';
import { IndexPlaces } from './indexPlaces';
import { type EntryPlace, StoredText } from './storedText';

/** Bytes of a file at most; what more would be kept is made again at the next start. */
const MOST = 512 * 1024 * 1024;
/** Bytes of dead entries that are never worth writing a file anew. */
const SLACK = 1024 * 1024;
/** Bytes and milliseconds after which what was put is written. */
const BATCH = 1024 * 1024;
const DELAY = 500;
/** Bytes whose entries a start looks for by reading them; where more of them stand is written down. */
const READ_THROUGH = 4 * 1024 * 1024;
/** Bytes that are read at once. */
const BLOCK = 1024 * 1024;
/** Milliseconds without reading after which the file is closed. */
const REST = 2000;

/**
 * An index store in one file of a folder, named after the version of the analyser; those of other versions are deleted.
 * Entries are only ever added at its end, each with a checksum: after a crash or a full disk, all entries up to the first
 * damaged one hold and the rest is cut off. When most entries are dead, the others are written to a new file that takes
 * the old one's place. What is on disk is not kept in memory but read when it is asked for. Where the entries of a long file
 * stand is written beside it; the first of them that turns out not to hold undoes that, and the next start reads the file.
 */
export class IndexFile implements IndexStore {
	readonly #folder: string;
	readonly #path: string;
	readonly #places: IndexPlaces;
	/** Up to where it is written down where entries stand; null: never again, for one of them did not hold. */
	#written: number | null = 0;
	readonly #say: (message: string) => void;
	readonly #entries = new Map<string, StoredText>();
	readonly #live = new Set<string>();
	/** Bytes of the file that hold. */
	#length = 0;
	#queue: { readonly entry: Buffer; readonly stored: StoredText }[] = [];
	#queued = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> = Promise.resolve();
	#disabled = false;
	/** Where entries are read into. */
	#room = Buffer.alloc(0);
	/** The file while entries are read from it. */
	#reading: number | null = null;
	#resting: ReturnType<typeof setTimeout> | undefined;

	/** `say` is told, once, why nothing can be kept. */
	constructor(folder: string, version: string, say: (message: string) => void) {
		this.#folder = folder;
		this.#path = join(folder, `${version}.index`);
		this.#places = new IndexPlaces(join(folder, `${version}.places`));
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
			const own = [this.#path, this.#places.path];
			await Promise.all(others.filter((path) => !own.includes(path)).map((path) => rm(path, { force: true })));
			this.#takePlaces();
			const size = await this.#readAll();
			if (this.#length < size) await truncate(this.#path, this.#length);
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

	put(key: string, indexed: IndexedText): IndexedText {
		this.#live.add(key);
		const known = this.#entries.get(key);
		if (known !== undefined) return known;
		const stored = this.#stored(key, indexed);
		const entry = entryOf(key, indexed);
		if (this.#disabled || this.#length + this.#queued + entry.length > MOST) return stored;
		this.#queue.push({ entry, stored });
		this.#queued += entry.length;
		if (this.#queued >= BATCH) this.#write();
		else this.#timer ??= setTimeout(() => this.#write(), DELAY);
		return stored;
	}

	renew(key: string, indexed: IndexedText): void {
		this.#entries.delete(key);
		this.put(key, indexed);
	}

	#stored(key: string, kept: IndexedText | EntryPlace): StoredText {
		const lost = (): void => this.#lost(key);
		const stored = new StoredText(key, kept, (place) => this.#bytesAt(place), lost);
		this.#entries.set(key, stored);
		return stored;
	}

	async flush(): Promise<void> {
		this.#write();
		await this.#writing;
	}

	async settle(): Promise<void> {
		await this.flush();
		let size = 0;
		for (const key of this.#live) size += this.#entries.get(key)?.place?.length ?? 0;
		if (this.#disabled || this.#length <= 2 * size + SLACK) {
			this.#writing = this.#writing.then(() => this.#writePlaces(SLACK));
			return this.#writing;
		}
		this.#writing = this.#writing.then(() => this.#writeAnew()).catch((error: unknown) => this.#disable(error));
		return this.#writing;
	}

	#write(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#queue.length === 0) return;
		const batch = this.#queue;
		this.#queue = [];
		this.#queued = 0;
		this.#writing = this.#writing.then(() => this.#append(batch));
	}

	async #append(batch: readonly { readonly entry: Buffer; readonly stored: StoredText }[]): Promise<void> {
		if (this.#disabled) return;
		let file: FileHandle | null = null;
		try {
			file = await open(this.#path, 'a');
			await file.appendFile(Buffer.concat(batch.map(({ entry }) => entry)));
			for (const { entry, stored } of batch) {
				stored.place = { at: this.#length, length: entry.length };
				this.#length += entry.length;
			}
		} catch (error) {
			this.#disable(error);
			// Half an entry is no harm; cut off, it takes no room on a disk that is full.
			await file?.truncate(this.#length).catch(() => undefined);
		} finally {
			await file?.close().catch(() => undefined);
		}
		await this.#writePlaces(READ_THROUGH);
	}

	/** Writes down where entries stand when that of more than so many bytes is not. */
	async #writePlaces(least: number): Promise<void> {
		if (this.#disabled || this.#written === null || this.#length - this.#written <= least) return;
		const length = this.#length;
		const places: [string, EntryPlace][] = [];
		for (const [key, { place }] of this.#entries) if (place !== null) places.push([key, place]);
		if ((await this.#places.write({ length, places })) && this.#written !== null) this.#written = length;
	}

	/** Takes over where entries stand, if that goes with the file. */
	#takePlaces(): void {
		const known = this.#places.read();
		const last = known?.places.at(-1);
		if (known === null || last === undefined) return;
		for (const [key, place] of known.places) this.#stored(key, place);
		// What a machine has lost that stopped in the midst is the end of the file.
		if (this.#entries.get(last[0])?.entry === null) {
			this.#entries.clear();
			return;
		}
		this.#length = known.length;
		this.#written = known.length;
	}

	/** An entry does not hold any more: others may not either, and the next start looks at each of them. */
	#lost(key: string): void {
		this.#entries.delete(key);
		if (this.#written === null) return;
		this.#written = null;
		this.#places.remove();
	}

	async #writeAnew(): Promise<void> {
		for (const key of this.#entries.keys()) if (!this.#live.has(key)) this.#entries.delete(key);
		const temporary = `${this.#path}.new`;
		const file = await open(temporary, 'w');
		const places = new Map<StoredText, EntryPlace>();
		let at = 0;
		try {
			for (const stored of this.#entries.values()) {
				const { entry } = stored;
				if (entry === null) continue;
				await file.appendFile(entry);
				places.set(stored, { at, length: entry.length });
				at += entry.length;
			}
		} catch (error) {
			await file.close();
			await rm(temporary, { force: true });
			throw error;
		}
		await file.close();
		this.#close();
		this.#places.remove();
		// In one step with the new places: whoever asks for an entry reads either file right.
		renameSync(temporary, this.#path);
		for (const [stored, place] of places) stored.place = place;
		this.#length = at;
		if (this.#written !== null) this.#written = 0;
		await this.#writePlaces(SLACK);
	}

	/** Notes entries up to the first that does not hold, block by block. Answers the length of the file. */
	async #readAll(): Promise<number> {
		const file = await open(this.#path).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return null;
			throw error;
		});
		if (file === null) return 0;
		try {
			const { size } = await file.stat();
			let rest = Buffer.alloc(0);
			for (;;) {
				const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, this.#length + rest.length);
				if (bytesRead === 0) return size;
				const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
				const before = this.#length;
				if (!this.#note(bytes, size - before)) return size;
				rest = bytes.subarray(this.#length - before);
			}
		} finally {
			await file.close();
		}
	}

	/** Notes the whole entries at the beginning of some bytes; `left`: of the file. Answers whether all of them hold. */
	#note(bytes: Buffer, left: number): boolean {
		let at = 0;
		for (;;) {
			const length = lengthOf(bytes, at);
			if (length === null) return true;
			if (at + length > left) return false;
			if (at + length > bytes.length) return true;
			const entry = readEntry(bytes.subarray(at, at + length));
			if (entry === null) return false;
			this.#stored(entry.key, { at: this.#length, length });
			this.#length += length;
			at += length;
		}
	}

	/** Holds until the next entry is read. */
	#bytesAt({ at, length }: EntryPlace): Buffer | null {
		try {
			this.#reading ??= openSync(this.#path, 'r');
			if (this.#resting === undefined) this.#resting = setTimeout(() => this.#close(), REST).unref();
			else this.#resting.refresh();
			// Read into the same bytes again and again: what is read is copied anyway, and a buffer each is much to let go of.
			if (this.#room.length < length) this.#room = Buffer.alloc(length);
			const bytes = this.#room.subarray(0, length);
			return readSync(this.#reading, bytes, 0, length, at) === length ? bytes : null;
		} catch {
			// It is read off the text again.
			return null;
		}
	}

	#close(): void {
		clearTimeout(this.#resting);
		this.#resting = undefined;
		if (this.#reading !== null) closeSync(this.#reading);
		this.#reading = null;
		this.#room = Buffer.alloc(0);
	}

	#disable(error: unknown): void {
		if (this.#disabled) return;
		this.#disabled = true;
		this.#queue = [];
		this.#queued = 0;
		this.#say(error instanceof Error ? error.message : String(error));
	}
}
