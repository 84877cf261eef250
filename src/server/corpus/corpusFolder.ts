import * as l10n from '@vscode/l10n';
import type { CorpusFolderState } from '../../protocol/protocol';
import type { TextFiles } from '../host';
import { parseCodebook } from '../../core/codebook/codebook';
import { parseCorpus } from '../../core/corpus/corpus';
import { documentName, isSidecarName, readSidecarName } from '../../core/corpus/sidecarNames';
import type { Problem } from '../../core/model/problem';
import { recordProblems } from '../record/recordProblems';
import { type CorpusFiles, readCorpusFiles } from './corpusFiles';
import { FolderRecords } from './folderRecords';
import type { CorpusText } from './corpusText';
import { FileReading, type FoundFile, MOST_UNDECLARED_TEXTS } from './fileReading';
import { InTurn } from './inTurn';
import type { KnownFiles } from './knownFiles';
import type { TextIndexing } from './textIndexing';
import { type LeftOut, leftOutMessage, MOST_BYTES } from './textReading';

/** Milliseconds between two words on how far reading is, of few texts and of very many. */
const SOONEST = 300;
const LATEST = 3000;

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
	#starting = false;
	readonly #records: FolderRecords;
	readonly #known: KnownFiles;
	readonly #leftOut = new Map<string, LeftOut>();
	#loading: AbortController | null = null;
	#done: Promise<void> = Promise.resolve();
	readonly #reading: FileReading;
	/** Files that are passed over because the folder is no corpus and has many texts. */
	#beyond = 0;
	#said = 0;
	/** Of what lies beside the texts, by URI; that of `corpus.yaml` and codebook by the folder's. */
	readonly #readingsBeside = new InTurn();
	readonly #files: TextFiles;
	readonly #indexing: TextIndexing;
	readonly #changed: (folder: CorpusFolder) => void;

	/** `changed` is called when texts were read and when all are. */
	constructor(
		uri: string,
		name: string,
		files: TextFiles,
		indexing: TextIndexing,
		changed: (folder: CorpusFolder) => void,
	) {
		this.uri = uri.replace(/\/$/, '');
		this.name = name;
		this.#files = files;
		this.#records = new FolderRecords(files, (text) => this.texts.get(text)?.record ?? null);
		this.#indexing = indexing;
		this.#known = indexing.filesOf(this.uri);
		this.#changed = changed;
		const corpus = (): CorpusFiles => this.#corpus;
		const folder = {
			texts: this.texts,
			leftOut: this.#leftOut,
			records: this.#records,
			known: this.#known,
			get corpus() {
				return corpus();
			},
			forget: (text: string) => this.#forget([text]),
			lost: (text: string) => void this.filesChanged([text]),
			readOn: (isSeen: boolean) => this.#readOn(isSeen),
		};
		this.#reading = new FileReading(folder, files, indexing);
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
			...this.progress,
			message: this.#message(),
		};
	}

	/** How many texts there are, as far as is known, and how many of them are read. */
	get progress(): { readonly texts: number; readonly read: number } {
		return this.#reading.progress;
	}

	/** Path of a file below the folder, with `/`; null when it lies elsewhere. */
	pathOf(uri: string): string | null {
		return this.contains(uri) ? decodeURIComponent(uri.slice(this.uri.length + 1)) : null;
	}

	/** Whether a file lies below the folder. */
	contains(uri: string): boolean {
		const { length } = this.uri;
		return uri.charCodeAt(length) === 0x2f && uri.startsWith(this.uri);
	}

	/** Whether a file of this path is a text of the corpus, by name alone. */
	holds(path: string): boolean {
		return this.#corpus.corpus.membership.isMember(path);
	}

	/** Reads `corpus.yaml` and the codebook anew; the texts stay as they are. */
	async readFiles(): Promise<void> {
		await this.#readCorpus();
		this.#changed(this);
	}

	#readCorpus(): Promise<void> {
		return this.#readingsBeside.run(this.uri, async () => {
			this.#corpus = await readCorpusFiles(this.uri, this.#files, this.#corpus);
		});
	}

	/** Reads `corpus.yaml` and the codebook, and the texts if the folder is declared. */
	async start(): Promise<void> {
		this.#starting = true;
		await this.#readCorpus().finally(() => {
			this.#starting = false;
		});
		if (this.#corpus.declared) await this.open();
		else this.#changed(this);
	}

	/** Whether files of the folder are being read, or will be as soon as it is known which. */
	get isReading(): boolean {
		return this.#starting || this.#loading !== null;
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
		await this.#readCorpus();
		if (this.#corpus.declared || this.#open) {
			this.#open = true;
			await this.#load();
		} else this.#changed(this);
	}

	stop(): void {
		this.#loading?.abort();
		this.#reading.overtakeAll(() => true);
	}

	/** Files were made or changed on disk. */
	async filesChanged(uris: readonly string[]): Promise<void> {
		const files = uris.flatMap((uri): FoundFile[] => {
			const path = this.pathOf(uri);
			return path === null || !this.#open || !this.holds(path) ? [] : [{ uri, path, stamp: null }];
		});
		if (files.length === 0) return;
		// A text that was moved here may have brought its record.
		for (const { uri } of files) if (!this.texts.has(uri)) this.#records.note(documentName(uri));
		this.#said = Date.now();
		this.#beyond += await this.#reading.readAll(files, new AbortController().signal);
		this.#changed(this);
	}

	/** A folder was made or moved here. Answers the annotation files in it. */
	async folderMade(uri: string): Promise<readonly string[]> {
		const sidecars: string[] = [];
		const texts: string[] = [];
		for await (const file of this.#files.list(uri, new AbortController().signal))
			(isSidecarName(file.path) ? sidecars : texts).push(file.uri);
		await this.filesChanged(texts);
		for (const sidecar of sidecars) this.sidecarChanged(sidecar, false);
		return sidecars;
	}

	/** A file, or a folder with all that was in it, is no longer there. */
	deleted(uri: string): void {
		const below = [...this.texts.keys()].filter((text) => text === uri || text.startsWith(`${uri}/`));
		const path = this.pathOf(uri);
		const leftOut = [...this.#leftOut.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
		this.#reading.overtakeAll((text) => text === uri || text.startsWith(`${uri}/`));
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
		this.#records.note(uri);
		await this.#readingsBeside.run(uri, async () => {
			const record = await this.#records.read(name.text);
			const text = this.texts.get(name.text);
			if (text) text.record = record;
		});
		return name.text;
	}

	/** URIs of document records that are, or were, there. */
	get records(): ReadonlySet<string> {
		return this.#records.uris;
	}

	/** Problems of the document records. */
	get recordProblems(): readonly Problem[] {
		return [...this.texts.values()].flatMap((text) => recordProblems(text));
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
		try {
			await this.#loadAll(loading.signal);
		} finally {
			if (this.#loading === loading) this.#loading = null;
		}
	}

	async #loadAll(signal: AbortSignal): Promise<void> {
		const found: FoundFile[] = [];
		this.#leftOut.clear();
		this.sidecars.clear();
		const beside: string[] = [];
		for await (const file of this.#files.list(this.uri, signal)) {
			if (isSidecarName(file.path)) beside.push(file.uri);
			if (readSidecarName(file.path)?.kind === 'document') this.#records.note(file.uri);
			if (!this.holds(file.path)) continue;
			if (file.size > MOST_BYTES) this.#leftOut.set(file.path, 'large');
			else found.push(file);
		}
		if (signal.aborted) return;
		const kept = new Set(found.map((file) => file.uri));
		for (const uri of beside) this.#noteSidecar(uri, (text) => kept.has(text));
		for (const [uri, text] of this.texts) if (!kept.has(uri) && !text.isOpen) this.texts.delete(uri);
		this.#said = Date.now();
		this.#known.open(this.#corpus.corpus.encoding);
		const beyond = await this.#reading.readAll(found, signal);
		if (signal.aborted) return;
		this.#beyond = beyond;
		this.#known.keep(found.map(({ path }) => path));
		const order = new Map(found.map(({ uri }, i) => [uri, i]));
		const sorted = [...this.texts].sort(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
		this.texts.clear();
		for (const [uri, text] of sorted) this.texts.set(uri, text);
		this.#changed(this);
		await this.#indexing.settle();
	}

	/** One more is read; says so now and then, and at once of one that somebody sees. */
	#readOn(isSeen: boolean): void {
		const rest = Math.min(LATEST, Math.max(SOONEST, this.texts.size));
		if (!isSeen && Date.now() - this.#said < rest) return;
		this.#said = Date.now();
		this.#changed(this);
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
		if (!this.#corpus.declared && this.#beyond > 0)
			return l10n.t(
				'The first {0} texts are shown, {1} files are not looked at. “Create Corpus…” above reads them all.',
				MOST_UNDECLARED_TEXTS,
				this.#beyond,
			);
		const tooLong = [...this.texts.values()].filter((text) => text.isTooLong).map(({ path }) => path);
		return leftOutMessage(this.#leftOut, tooLong);
	}
}
