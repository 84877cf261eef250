import * as l10n from '@vscode/l10n';
import { readsAsProse } from '../../core/corpus/prose';
import { decodeText } from '../../core/text/decode';
import type { CorpusFolderState } from '../../protocol/protocol';
import { breathe, type TextFiles } from '../host';
import { parseCodebook } from '../../core/codebook/codebook';
import { parseCorpus } from '../../core/corpus/corpus';
import { isSidecarName, readSidecarName } from '../../core/corpus/sidecarNames';
import { type CorpusFiles, readCorpusFiles } from './corpusFiles';
import { CorpusText } from './corpusText';

/** Texts shown of a folder that nobody declared a corpus. */
const MOST_UNDECLARED_TEXTS = 500;
/** A larger file is not read into the index; it is read when it is opened. */
const MOST_BYTES = 64 * 1024 * 1024;
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
	#found = 0;
	#read = 0;
	#leftOut: string[] = [];
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
			texts: this.#found,
			read: this.#read,
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
		this.#corpus = await readCorpusFiles(this.uri, this.#files);
		this.#changed(this);
	}

	/** Reads `corpus.yaml` and the codebook, and the texts if the folder is declared. */
	async start(): Promise<void> {
		this.#corpus = await readCorpusFiles(this.uri, this.#files);
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
	async reload(): Promise<void> {
		this.#loading?.abort();
		await this.#done;
		this.#corpus = await readCorpusFiles(this.uri, this.#files);
		if (this.#corpus.declared || this.#open) {
			this.#open = true;
			this.#done = this.#load();
		}
		await this.#done;
	}

	stop(): void {
		this.#loading?.abort();
	}

	/** A file was made or changed on disk. */
	async fileChanged(uri: string): Promise<void> {
		const path = this.pathOf(uri);
		if (path === null || !this.#open || !this.holds(path)) return;
		const text = await this.#readText(uri);
		const known = this.texts.get(uri);
		if (text === null) return this.fileDeleted(uri);
		if (known === undefined) {
			if (!this.#corpus.declared && (this.texts.size >= MOST_UNDECLARED_TEXTS || !readsAsProse(text))) return;
			this.texts.set(uri, new CorpusText(uri, path, text));
			this.#found += 1;
			this.#read += 1;
		} else if (!known.isOpen) known.replaced(text);
		this.#changed(this);
	}

	fileDeleted(uri: string): void {
		const known = this.texts.get(uri);
		if (!known || known.isOpen) return;
		this.texts.delete(uri);
		this.#found -= 1;
		this.#read -= 1;
		this.#changed(this);
	}

	/** An annotation file was made, changed or deleted. Answers the text it belongs to, or null for other files. */
	sidecarChanged(uri: string, deleted: boolean): string | null {
		const text = this.#noteSidecar(uri, (candidate) => this.texts.has(candidate));
		if (text !== null && deleted) this.sidecars.get(text)?.delete(uri);
		return text;
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
		this.#leftOut = [];
		this.sidecars.clear();
		const beside: string[] = [];
		for await (const file of this.#files.list(this.uri, signal)) {
			if (isSidecarName(file.path)) beside.push(file.uri);
			if (!this.holds(file.path)) continue;
			if (file.size > MOST_BYTES) this.#leftOut.push(file.path);
			else found.push(file);
		}
		if (signal.aborted) return;
		const kept = new Set(found.map((file) => file.uri));
		for (const uri of beside) this.#noteSidecar(uri, (text) => kept.has(text));
		for (const [uri, text] of this.texts) if (!kept.has(uri) && !text.isOpen) this.texts.delete(uri);
		this.#found = found.length;
		this.#read = 0;
		let last = Date.now();
		let said = last;
		for (const { uri, path } of found) {
			if (!declared && this.texts.size >= MOST_UNDECLARED_TEXTS) {
				this.#found = this.#read;
				break;
			}
			const text = await this.#readText(uri);
			if (signal.aborted) return;
			const known = this.texts.get(uri);
			if (text === null || (!declared && known === undefined && !readsAsProse(text))) {
				if (text === null) this.#leftOut.push(path);
				this.#found -= 1;
			} else {
				if (known === undefined) this.texts.set(uri, new CorpusText(uri, path, text));
				else if (!known.isOpen) known.replaced(text);
				// Analysed here, in slices, so that no view or hover waits for it later.
				void this.texts.get(uri)?.analysis;
				this.#read += 1;
			}
			if (Date.now() - last < SLICE) continue;
			await breathe();
			last = Date.now();
			if (last - said < 300) continue;
			said = last;
			this.#changed(this);
		}
		this.#changed(this);
	}

	async #readText(uri: string): Promise<string | null> {
		try {
			const decoded = decodeText(await this.#files.read(uri));
			return decoded.ok ? decoded.text : null;
		} catch {
			return null;
		}
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
		if (this.#leftOut.length === 0) return '';
		const names = this.#leftOut.slice(0, 3).join(', ');
		return l10n.t(
			'{0} files are not shown because they are too large or no readable text: {1}',
			this.#leftOut.length,
			names,
		);
	}
}
