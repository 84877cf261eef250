import { NO_CORPUS } from '../../core/analysis/options';
import { readsAsProse } from '../../core/corpus/prose';
import { type IndexedText, indexText } from '../../core/index/indexedText';
import type { ListedFile, TextFiles } from '../host';
import type { CorpusFiles } from './corpusFiles';
import { CorpusText, MOST_ANALYSED } from './corpusText';
import type { FolderRecords } from './folderRecords';
import type { KnownFiles } from './knownFiles';
import { optionsOf } from './recordOptions';
import type { TextIndexing, UnreadText } from './textIndexing';
import { keptBytes, RereadBytes, type TextOnDisk } from './textOnDisk';
import { type LeftOut, readText } from './textReading';
import type { TextBytes } from './textTasks';

/** Texts shown of a folder that nobody declared a corpus. */
export const MOST_UNDECLARED_TEXTS = 500;
/** Files read at once. */
const READERS = 32;

/** What is listed of a text on which the analyser has failed. */
const unreadable = (): IndexedText => indexText('', NO_CORPUS);

/** A file that may be a text of the folder. */
export interface FoundFile extends Pick<ListedFile, 'uri' | 'path' | 'stamp'> {}

/** The folder whose files are read. */
export interface ReadFolder {
	readonly texts: Map<string, CorpusText>;
	/** Files that are no texts, by their paths, and why. */
	readonly leftOut: Map<string, LeftOut>;
	readonly records: FolderRecords;
	readonly known: KnownFiles;
	readonly corpus: CorpusFiles;
	/** The file of a text is gone, or no text any more. */
	forget(uri: string): void;
	/** The file of a text says something else than when it was read. */
	lost(uri: string): void;
	/** One more file is read; `isSeen`: one that somebody has before their eyes. */
	readOn(isSeen: boolean): void;
}

/** How many texts a folder has room for. */
interface Room {
	/** With those that it has. */
	readonly texts: number;
	/** How many more. */
	left: number;
	/** Files that were read and are no texts: others take their places. */
	others: number;
	/** Files that were passed over when there was no more room. */
	beyond: number;
}

/** How far a reading of files is. */
interface Progress {
	/** Files and texts in all. */
	readonly found: number;
	readonly room: Room;
	read: number;
}

/** Reads many files of a folder and adds the texts among them, those first that somebody has opened. */
export class FileReading {
	readonly #folder: ReadFolder;
	readonly #files: TextFiles;
	readonly #indexing: TextIndexing;
	/** How far reading is; null when it rests. */
	#progress: Progress | null = null;
	/** Of each text that is being read, which reading counts: a later one, or a deletion, overtakes it. */
	readonly #readings = new Map<string, object>();

	constructor(folder: ReadFolder, files: TextFiles, indexing: TextIndexing) {
		this.#folder = folder;
		this.#files = files;
		this.#indexing = indexing;
	}

	/** How many texts there are, as far as is known, and how many of them are read; those that will not be do not count. */
	get progress(): { readonly texts: number; readonly read: number } {
		const { size } = this.#folder.texts;
		if (this.#progress === null) return { texts: size, read: size };
		const { found, room, read } = this.#progress;
		return { texts: Math.min(found, room.texts + room.others), read };
	}

	/**
	 * Reads files and adds the texts among them as the analyser is done with each. Answers how many files were passed over
	 * because a folder that is no corpus has as many texts as are shown of it. Linear in the files.
	 */
	async readAll(found: readonly FoundFile[], signal: AbortSignal): Promise<number> {
		const { texts, corpus } = this.#folder;
		const fresh = found.filter(({ uri }) => !texts.has(uri)).length;
		const left = corpus.declared ? Infinity : Math.max(0, MOST_UNDECLARED_TEXTS - texts.size);
		const room = { texts: texts.size + left, left, others: 0, beyond: 0 };
		const progress = { found: texts.size + fresh, room, read: texts.size + fresh - found.length };
		this.#progress = progress;
		const analysing: Promise<void>[] = [];
		const files = this.#inOrder(found);
		const read = async (): Promise<void> => {
			for (const file of files) {
				if (signal.aborted) return;
				if (room.left <= 0 && !texts.has(file.uri)) {
					room.beyond += 1;
					continue;
				}
				const analysed = await this.#read(file, room);
				if (analysed === null) this.#count(progress, file);
				else analysing.push(analysed.analysis.then(() => this.#count(progress, file)));
				await this.#indexing.room();
			}
		};
		const stop = (): void => this.overtake(found.map(({ uri }) => uri));
		signal.addEventListener('abort', stop);
		try {
			await Promise.all(Array.from({ length: READERS }, read));
			if (signal.aborted) stop();
			await Promise.all(analysing);
		} finally {
			signal.removeEventListener('abort', stop);
			if (this.#progress === progress) this.#progress = null;
		}
		return room.beyond;
	}

	/** What is being read of these texts no longer counts. */
	overtake(uris: readonly string[]): void {
		for (const uri of uris) this.#readings.delete(uri);
		this.#indexing.forget(new Set(uris));
	}

	/** What is being read of the texts for which this holds no longer counts. */
	overtakeAll(holds: (uri: string) => boolean): void {
		this.overtake([...this.#readings.keys()].filter(holds));
	}

	/** The files one after the other, those that are open by now before the others. */
	*#inOrder(found: readonly FoundFile[]): Generator<FoundFile> {
		const left = new Map(found.map((file) => [file.uri, file]));
		for (const file of found) {
			for (const uri of this.#indexing.urgent()) {
				const open = left.get(uri);
				if (open !== undefined && left.delete(uri)) yield open;
			}
			if (left.delete(file.uri)) yield file;
		}
	}

	#count(progress: Progress, { uri }: FoundFile): void {
		progress.read += 1;
		this.#folder.readOn([...this.#indexing.urgent()].includes(uri));
	}

	/** Reads one file. Answers, for a text that is to be analysed, when that is done; null when there is no more to do. */
	async #read(file: FoundFile, room: Room): Promise<{ readonly analysis: Promise<void> } | null> {
		if (this.#addKnown(file)) return null;
		const { uri, path } = file;
		const { texts, leftOut, corpus } = this.#folder;
		const reading = {};
		this.#readings.set(uri, reading);
		const counts = (): boolean => this.#readings.get(uri) === reading;
		const read = await readText(uri, this.#files, corpus.corpus.encoding);
		if (!counts()) {
			if (!texts.has(uri)) room.others += 1;
			return null;
		}
		if (read.ok || read.reason === 'gone') leftOut.delete(path);
		else leftOut.set(path, read.reason);
		const known = texts.has(uri);
		if (!known && room.left <= 0) room.beyond += 1;
		if (!read.ok || (!known && !corpus.declared && (room.left <= 0 || !readsAsProse(read.text)))) {
			if (!known) room.others += 1;
			this.#readings.delete(uri);
			if (!read.ok) this.#folder.forget(uri);
			return null;
		}
		if (!known) room.left -= 1;
		const { bytes, encoding } = read;
		return this.#add(file, { bytes, encoding }, read.text.length > MOST_ANALYSED, counts);
	}

	/** Adds the text of a file that has not been touched since it was read last. Answers whether it is one. */
	#addKnown({ uri, path, stamp }: FoundFile): boolean {
		const { texts, known, records, corpus, leftOut } = this.#folder;
		// Elsewhere the words say whether it is a text.
		const file = corpus.declared && !records.has(uri) ? known.find(path, stamp) : null;
		if (file === null || this.#readings.has(uri)) return false;
		const before = texts.get(uri);
		if (before !== undefined) return before.key === file.key && before.record === null;
		const indexed = this.#indexing.kept(file.key);
		if (indexed === null) return false;
		const disk = this.#reread(uri, file, file.key, undefined);
		if (disk === null) return false;
		leftOut.delete(path);
		texts.set(uri, new CorpusText(uri, path, disk, indexed));
		return true;
	}

	/** Adds the text of a file once it is known what is in it. `counts`: whether the reading still does. */
	async #add(
		{ uri, path, stamp }: FoundFile,
		text: TextBytes,
		isTooLong: boolean,
		counts: () => boolean,
	): Promise<{ readonly analysis: Promise<void> } | null> {
		const { texts, records, known: knownFiles } = this.#folder;
		const record = await records.read(uri);
		const { dates } = optionsOf(record);
		const key = this.#indexing.keyOf(text, dates);
		const { encoding } = text;
		const size = text.bytes.length;
		const reread = isTooLong || key === null ? null : this.#reread(uri, { encoding, size }, key, dates);
		const disk = reread ?? keptBytes(text);
		const isPlain = reread !== null && dates === undefined;
		if (counts()) knownFiles.note(path, stamp === null || !isPlain ? null : { stamp, key: reread.key, encoding, size });
		const add = (indexed: IndexedText | null): void => {
			if (!counts()) return;
			this.#readings.delete(uri);
			const known = texts.get(uri);
			if (known) known.replaced(disk, indexed, record);
			else texts.set(uri, new CorpusText(uri, path, disk, indexed, record));
		};
		if (isTooLong) {
			add(null);
			return null;
		}
		const asked = this.#indexing.ask({ uri, key, dates, ...text });
		if (asked instanceof Promise) return { analysis: asked.then((indexed) => add(indexed ?? unreadable())) };
		add(asked);
		return null;
	}

	/** Bytes that are had from the file again; when that says something else by then, it is read anew. Null where no file can. */
	#reread(
		uri: string,
		{ encoding, size }: Pick<TextOnDisk, 'encoding' | 'size'>,
		key: string,
		dates: UnreadText['dates'],
	): RereadBytes | null {
		const { readNow } = this.#files;
		if (readNow === undefined) return null;
		return new RereadBytes(encoding, size, key, {
			read: () => readNow(uri),
			areSame: (now) => this.#indexing.keyOf({ bytes: now, encoding }, dates) === key,
			lost: () => this.#folder.lost(uri),
		});
	}
}
