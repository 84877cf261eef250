import { documentName } from '../../core/corpus/sidecarNames';
import { type DocumentRecord, parseRecord } from '../../core/record/recordFile';
import type { TextFiles } from '../host';
import { brokenNow, unreadRecord } from '../record/recordProblems';
import { readOwnFile } from './textReading';

/** The document records beside the texts of a folder. */
export class FolderRecords {
	readonly #files: TextFiles;
	readonly #before: (text: string) => DocumentRecord | null;
	readonly #uris = new Set<string>();

	/** `before`: the record of a text as it was read last. */
	constructor(files: TextFiles, before: (text: string) => DocumentRecord | null) {
		this.#files = files;
		this.#before = before;
	}

	/** URIs of records that are, or were, there. */
	get uris(): ReadonlySet<string> {
		return this.#uris;
	}

	/** A record is, or may be, there. */
	note(uri: string): void {
		this.#uris.add(uri);
	}

	/** Whether a record is, or was, beside a text. */
	has(text: string): boolean {
		return this.#uris.has(documentName(text));
	}

	/** The record of a text as it is on disk; a file that is no YAML at this moment counts as it was. */
	async read(text: string): Promise<DocumentRecord | null> {
		const uri = documentName(text);
		if (!this.#uris.has(uri)) return null;
		const read = await readOwnFile(uri, this.#files);
		if (!read.ok) return read.reason === 'gone' ? null : unreadRecord(uri);
		const record = parseRecord(read.text, uri);
		const before = this.#before(text);
		return record.unwritable === null || !before ? record : { ...before, ...brokenNow(record) };
	}
}
