import { type Codebook, parseCodebook } from '../../core/codebook/codebook';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { KnownSpeaker } from '../../core/corpus/corpusSchema';
import { readsAsProse } from '../../core/corpus/prose';
import type { CorpusFolderState } from '../../protocol/protocol';
import type { TextFiles } from '../host';
import { CorpusFolder } from './corpusFolder';
import { CorpusText } from './corpusText';
import type { TextIndexing } from './textIndexing';
import { keptBytes } from './textOnDisk';
import { readText } from './textReading';

/** All folders of the window with their texts, and prose that is open outside them. */
export class CorpusWorkspace {
	readonly #folders = new Map<string, CorpusFolder>();
	/** Open prose in no open folder: treated like a member while it is open. */
	readonly #loose = new Map<string, CorpusText>();
	readonly #openDocuments = new Map<string, TextDocument>();
	readonly #files: TextFiles;
	readonly #indexing: TextIndexing;
	readonly #changed: () => void;

	constructor(files: TextFiles, indexing: TextIndexing, changed: () => void) {
		this.#files = files;
		this.#indexing = indexing;
		this.#changed = changed;
	}

	get folders(): readonly CorpusFolder[] {
		return [...this.#folders.values()];
	}

	get states(): readonly CorpusFolderState[] {
		return this.folders.map((folder) => folder.state);
	}

	async addFolder(uri: string, name: string): Promise<void> {
		if (this.#folders.has(uri)) return;
		const folder = new CorpusFolder(uri, name, this.#files, this.#indexing, () => {
			this.#adoptOpen();
			this.#changed();
		});
		this.#folders.set(uri, folder);
		await folder.start();
	}

	removeFolder(uri: string): void {
		this.#folders.get(uri)?.stop();
		this.#folders.delete(uri);
		this.#changed();
	}

	/** Reads undeclared folders too. Resolves when the texts of all folders are read. */
	async openAll(): Promise<void> {
		await Promise.all(this.folders.map((folder) => folder.open()));
	}

	/** The folder that a file lies in; the innermost where folders nest. */
	folderOf(uri: string): CorpusFolder | undefined {
		let innermost: CorpusFolder | undefined;
		for (const folder of this.#folders.values())
			if (folder.contains(uri) && folder.uri.length > (innermost?.uri.length ?? 0)) innermost = folder;
		return innermost;
	}

	/** The codebook that a text is coded by; an empty one for prose outside all folders. */
	codebookOf(text: CorpusText): Codebook {
		return this.folderOf(text.uri)?.corpus.codebook ?? noCodebook;
	}

	/** Annotation files known to stand beside a text. */
	sidecarsOf(text: CorpusText): Iterable<string> {
		return this.folderOf(text.uri)?.sidecars.get(text.uri) ?? [];
	}

	/** A text by its URI: of a folder, or open prose. */
	text(uri: string): CorpusText | undefined {
		return this.folderOf(uri)?.texts.get(uri) ?? this.#loose.get(uri);
	}

	/** Whether an editor shows the document. */
	isOpen(uri: string): boolean {
		return this.#openDocuments.has(uri);
	}

	/** URIs of the documents that editors show. */
	get open(): Iterable<string> {
		return this.#openDocuments.keys();
	}

	/** Whether only an editor has brought a text so far, and its folder is about to read it. */
	isToBeRead(uri: string): boolean {
		const folder = this.#loose.has(uri) ? this.folderOf(uri) : undefined;
		const path = folder?.pathOf(uri) ?? null;
		return folder !== undefined && folder.isReading && path !== null && folder.holds(path);
	}

	/** Whether a text belongs to a declared corpus. */
	isDeclared(uri: string): boolean {
		const folder = this.folderOf(uri);
		return folder !== undefined && folder.corpus.declared && folder.texts.has(uri);
	}

	/** The texts of all folders. */
	*texts(): Generator<CorpusText> {
		for (const folder of this.#folders.values()) yield* folder.texts.values();
	}

	/** Whether files of a folder are being read. */
	get isReading(): boolean {
		return this.folders.some((folder) => folder.isReading);
	}

	/** Speakers that corpus files name beforehand. */
	get knownSpeakers(): readonly KnownSpeaker[] {
		return this.folders.flatMap((folder) => folder.corpus.corpus.speakers);
	}

	/** An editor shows a document. */
	opened(document: TextDocument): void {
		this.#openDocuments.set(document.uri, document);
		const known = this.folderOf(document.uri)?.texts.get(document.uri);
		if (known) {
			known.opened(document);
			return;
		}
		if (!this.#treatsAsText(document)) return;
		const loose = new CorpusText(document.uri, document.uri.slice(document.uri.lastIndexOf('/') + 1), noBytes);
		loose.opened(document);
		this.#loose.set(document.uri, loose);
	}

	/** An open document has changed. It may read as prose only now. */
	edited(document: TextDocument): void {
		if (!this.text(document.uri)) this.opened(document);
	}

	/** No editor shows it any more: what is on disk counts again. */
	async closed(uri: string): Promise<void> {
		this.#openDocuments.delete(uri);
		this.#loose.delete(uri);
		const folder = this.folderOf(uri);
		const text = folder?.texts.get(uri);
		if (!folder || !text) return;
		const read = await readText(uri, this.#files, folder.corpus.corpus.encoding);
		if (this.#openDocuments.has(uri)) return;
		text.closed();
		if (read.ok) await folder.filesChanged([uri]);
		else folder.deleted(uri);
	}

	/** Plain text in a declared corpus is a text only when the corpus says so; elsewhere when it reads as prose. */
	#treatsAsText(document: TextDocument): boolean {
		const folder = this.folderOf(document.uri);
		const path = folder?.pathOf(document.uri) ?? null;
		if (folder?.corpus.declared && path !== null) return folder.holds(path);
		if (document.languageId === 'policy-text') return true;
		return document.languageId === 'plaintext' && readsAsProse(document.getText());
	}

	/** Texts that folders have read meanwhile may be open already. */
	#adoptOpen(): void {
		for (const document of this.#openDocuments.values()) {
			const text = this.folderOf(document.uri)?.texts.get(document.uri);
			if (!text || text.isOpen) continue;
			text.opened(document);
			this.#loose.delete(document.uri);
		}
	}
}

const noBytes = keptBytes({ bytes: new Uint8Array(), encoding: 'utf-8' });
const noCodebook = parseCodebook('', '');
