import * as l10n from '@vscode/l10n';
import { readsAsProse } from '../../core/corpus/prose';
import type { CorpusFolderState } from '../../protocol/protocol';
import { breathe, type TextFiles } from '../host';
import { parseCodebook } from '../../core/codebook/codebook';
import { parseCorpus } from '../../core/corpus/corpus';
import { documentName, isSidecarName, readSidecarName } from '../../core/corpus/sidecarNames';
import type { Problem } from '../../core/model/problem';
import { parseRecord } from '../../core/record/recordFile';
import { brokenNow, recordProblems, unreadRecord } from '../record/recordProblems';
import { type CorpusFiles, readCorpusFiles } from './corpusFiles';
import { CorpusText } from './corpusText';
import { type LeftOut, leftOutMessage, MOST_BYTES, readOwnFile, readText, type TextRead } from './textReading';

/** Texts shown of a folder that nobody declared a corpus. */
const MOST_UNDECLARED_TEXTS = 500;
/** Milliseconds of reading after which other work of the server gets its turn. */
const SLICE = 15;

/** A folder of the workspace and its texts: declared a corpus by `corpus.yaml`, or shown because a view asked. */
export class CorpusFolder {
	readonly uri: string;
	readonly name: string;
	readonly texts = new Map<string, CorpusText>();
	/** URIs of the annotation files of each text, by the text's URI. */
	readonly sidecars = new Map<string, Set<string>>();
	#corpus: CorpusFiles = {
		declared: false,
		corpus: parseCorpus('', ''),
		codebook: parseCodebook('', ''),
		problems: [],
	};
	#open = false;
	/** How far reading is; null when it rests. */
	#progress: { found: number; read: number } | null = null;
	/** URIs of the document records known to be there. */
	readonly #records = new Set<string>();
	readonly #leftOut = new Map<string, LeftOut>();
	#loading: AbortController | null = null;
	#done: Promise<void> = Promise.resolve();
	readonly #files: TextFiles;
	readonly #changed: (folder: CorpusFolder) => void;

	/** `changed` is called when texts were read and when all are. */
	constructor(uri: string, name: string, files: TextFiles, changed: (folder: CorpusFolder) => void) {
		this.uri = uri.replace(/\/$/, '');
		this.name = name;
		this.#files = files;
		this.#changed = changed;
	}

	get corpus(): CorpusFiles {
		return this.#corpus;
	}

	get state(): CorpusFolderState {
		return {
			uri: this.uri,
			name: this.name,
			declared: this.#corpus.declared,
			open: this.#open,
			texts: this.#progress?.found ?? this.texts.size,
			read: this.#progress?.read ?? this.texts.size,
			message: this.#message(),
		};
	}

	/** Path of a file below the folder, with `/`; null when it lies elsewhere. */
	pathOf(uri: string): string | null {
		return uri.startsWith(`${this.uri}/`) ? decodeURIComponent(uri.slice(this.uri.length + 1)) : null;
	}

	/** Whether a file of this path is a text of the corpus, by name alone. */
	holds(path: string): boolean {
		return this.#corpus.corpus.membership.isMember(path);
	}

	/** Reads `corpus.yaml` and the codebook anew; the texts stay as they are. */
	async readFiles(): Promise<void> {
		this.#corpus = await readCorpusFiles(this.uri, this.#files, this.#corpus);
		this.#changed(this);
	}

	/** Reads `corpus.yaml` and the codebook, and the texts if the folder is declared. */
	async start(): Promise<void> {
		this.#corpus = await readCorpusFiles(this.uri, this.#files, null);
		if (this.#corpus.declared) await this.open();
		else this.#changed(this);
	}

	/** Reads the texts, also of a folder that is not declared. Resolves when all are read or reading was stopped. */
	open(): Promise<void> {
		if (!this.#open) {
			this.#open = true;
			this.#done = this.#load();
		}
		return this.#done;
	}

	/** Reads everything anew: `corpus.yaml`, the codebook or many files have changed. */
	reload(): Promise<void> {
		this.#loading?.abort();
		this.#done = this.#readAgain(this.#done);
		return this.#done;
	}

	/** One reading at a time: two would count and forget each other's texts. */
	async #readAgain(before: Promise<void>): Promise<void> {
		await before;
		this.#corpus = await readCorpusFiles(this.uri, this.#files, this.#corpus);
		if (this.#corpus.declared || this.#open) {
			this.#open = true;
			await this.#load();
		} else this.#changed(this);
	}

	stop(): void {
		this.#loading?.abort();
	}

	/** A file was made or changed on disk. */
	async fileChanged(uri: string): Promise<void> {
		const path = this.pathOf(uri);
		if (path === null || !this.#open || !this.holds(path)) return;
		const read = await this.#readText(uri, path);
		const known = this.texts.get(uri);
		if (!read.ok) this.#forget([uri]);
		else if (known !== undefined) {
			if (!known.isOpen) known.replaced(read.text);
		} else {
			if (!this.#corpus.declared && (this.texts.size >= MOST_UNDECLARED_TEXTS || !readsAsProse(read.text))) return;
			const text = new CorpusText(uri, path, read.text);
			this.texts.set(uri, text);
			// A text that was moved here may have brought its record.
			this.#records.add(documentName(uri));
			await this.#readRecord(text);
		}
		this.#changed(this);
	}

	/** A folder was made or moved here. Answers the annotation files in it. */
	async folderMade(uri: string): Promise<readonly string[]> {
		const sidecars: string[] = [];
		for await (const file of this.#files.list(uri, new AbortController().signal)) {
			if (isSidecarName(file.path)) sidecars.push(file.uri);
			else await this.fileChanged(file.uri);
		}
		for (const sidecar of sidecars) this.sidecarChanged(sidecar, false);
		return sidecars;
	}

	/** A file, or a folder with all that was in it, is no longer there. */
	deleted(uri: string): void {
		const below = [...this.texts.keys()].filter((text) => text === uri || text.startsWith(`${uri}/`));
		const path = this.pathOf(uri);
		const leftOut = [...this.#leftOut.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
		if (below.length === 0 && leftOut.length === 0) return;
		for (const known of leftOut) this.#leftOut.delete(known);
		for (const text of below) if (text !== uri) this.sidecars.delete(text);
		this.#forget(below);
		this.#changed(this);
	}

	/** What an editor shows stays until it is closed. */
	#forget(uris: readonly string[]): void {
		for (const uri of uris) if (this.texts.get(uri)?.isOpen === false) this.texts.delete(uri);
	}

	/** An annotation file was made, changed or deleted. Answers the text it belongs to, or null for other files. */
	sidecarChanged(uri: string, deleted: boolean): string | null {
		const text = this.#noteSidecar(uri, (candidate) => this.texts.has(candidate));
		if (text !== null && deleted) this.sidecars.get(text)?.delete(uri);
		return text;
	}

	/** A document record was made, changed or deleted. Answers the URI of its text, or null for other files. */
	async recordChanged(uri: string): Promise<string | null> {
		const name = readSidecarName(uri);
		if (name?.kind !== 'document') return null;
		this.#records.add(uri);
		const text = this.texts.get(name.text);
		if (text) await this.#readRecord(text);
		return name.text;
	}

	/** URIs of document records that are, or were, there. */
	get records(): ReadonlySet<string> {
		return this.#records;
	}

	/** Problems of the document records. */
	get recordProblems(): readonly Problem[] {
		return [...this.texts.values()].flatMap((text) => recordProblems(text));
	}

	/** The record of a text as it is on disk; a file that is no YAML at this moment counts as it was. */
	async #readRecord(text: CorpusText): Promise<void> {
		const uri = documentName(text.uri);
		if (!this.#records.has(uri)) return;
		const read = await readOwnFile(uri, this.#files);
		if (!read.ok) text.record = read.reason === 'gone' ? null : unreadRecord(uri);
		else {
			const record = parseRecord(read.text, uri);
			const before = text.record;
			text.record = record.unwritable === null || !before ? record : { ...before, ...brokenNow(record) };
		}
	}

	#noteSidecar(uri: string, exists: (text: string) => boolean): string | null {
		const name = readSidecarName(uri, exists);
		if (name?.kind !== 'annotations') return null;
		const known = this.sidecars.get(name.text);
		if (known) known.add(uri);
		else this.sidecars.set(name.text, new Set([uri]));
		return name.text;
	}

	async #load(): Promise<void> {
		const loading = new AbortController();
		this.#loading = loading;
		const { signal } = loading;
		const declared = this.#corpus.declared;
		const found: { uri: string; path: string }[] = [];
		this.#leftOut.clear();
		this.sidecars.clear();
		const beside: string[] = [];
		for await (const file of this.#files.list(this.uri, signal)) {
			if (isSidecarName(file.path)) beside.push(file.uri);
			if (readSidecarName(file.path)?.kind === 'document') this.#records.add(file.uri);
			if (!this.holds(file.path)) continue;
			if (file.size > MOST_BYTES) this.#leftOut.set(file.path, 'large');
			else found.push(file);
		}
		if (signal.aborted) return;
		const kept = new Set(found.map((file) => file.uri));
		for (const uri of beside) this.#noteSidecar(uri, (text) => kept.has(text));
		for (const [uri, text] of this.texts) if (!kept.has(uri) && !text.isOpen) this.texts.delete(uri);
		const progress = { found: found.length, read: 0 };
		this.#progress = progress;
		try {
			await this.#readAll(found, declared, progress, signal);
		} finally {
			this.#progress = null;
		}
		this.#changed(this);
	}

	async #readAll(
		found: readonly { readonly uri: string; readonly path: string }[],
		declared: boolean,
		progress: { read: number },
		signal: AbortSignal,
	): Promise<void> {
		let last = Date.now();
		let said = last;
		for (const { uri, path } of found) {
			if (!declared && this.texts.size >= MOST_UNDECLARED_TEXTS) return;
			const read = await this.#readText(uri, path);
			if (signal.aborted) return;
			progress.read += 1;
			const known = this.texts.get(uri);
			if (!read.ok) this.#forget([uri]);
			else if (known !== undefined || declared || readsAsProse(read.text)) {
				if (known === undefined) this.texts.set(uri, new CorpusText(uri, path, read.text));
				else if (!known.isOpen) known.replaced(read.text);
				const text = this.texts.get(uri);
				if (text) await this.#readRecord(text);
				// Analysed here, in slices, so that no view or hover waits for it later.
				void this.texts.get(uri)?.analysis;
			}
			if (Date.now() - last < SLICE) continue;
			await breathe();
			last = Date.now();
			if (last - said < 300) continue;
			said = last;
			this.#changed(this);
		}
	}

	/** Reads a text, and keeps in mind when it cannot be shown. */
	async #readText(uri: string, path: string): Promise<TextRead> {
		const read = await readText(uri, this.#files, this.#corpus.corpus.encoding);
		if (read.ok || read.reason === 'gone') this.#leftOut.delete(path);
		else this.#leftOut.set(path, read.reason);
		return read;
	}

	#message(): string {
		const [problem] = this.#corpus.problems;
		if (problem)
			return l10n.t(
				'{0}, line {1}: {2}',
				problem.file.slice(problem.file.lastIndexOf('/') + 1),
				problem.line,
				problem.message,
			);
		const tooLong = [...this.texts.values()].filter((text) => text.isTooLong).map(({ path }) => path);
		return leftOutMessage(this.#leftOut, tooLong);
	}
}
