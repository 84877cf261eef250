import { type Connection, TextDocumentSaveReason, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../core/model/problem';
import { RereadNotification } from '../../protocol/protocol';
import type { CorpusText } from '../corpus/corpusText';
import { readText } from '../corpus/textReading';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import type { AnnotationService } from './annotationService';
import { sentence } from './requests';

/** Milliseconds without an edit after which a text that the editor saved by itself counts as finished for now. */
const REST = 4000;

/** Follows what an editor saves, reverts and reloads. `reread`: the annotations of a text were anchored anew. */
export function followSaves(
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	files: TextFiles,
	reread: (uri: string) => void,
): void {
	const saves = new SavedTexts(workspace, service, files, (problem) => {
		connection.console.warn(`annotations could not follow their words: ${sentence(problem)}`);
	});
	documents.onDidChangeContent(({ document }) => saves.edited(document.uri));
	documents.onWillSave(({ document, reason }) => saves.willSave(document.uri, reason));
	documents.onDidSave(({ document }) => void saves.saved(document.uri));
	documents.onDidClose(({ document }) => void saves.closing(document.uri));
	connection.onNotification(RereadNotification, ({ uri }) => {
		const text = workspace.text(uri);
		if (!text) return;
		service.reread(text);
		reread(uri);
	});
}

/**
 * Lets annotations follow their words when a text is saved: at once when a person saves or leaves the editor, after a rest
 * when the editor saves by itself, since half a word is no wording.
 */
class SavedTexts {
	readonly #workspace: CorpusWorkspace;
	readonly #service: AnnotationService;
	readonly #files: TextFiles;
	readonly #report: (problem: Problem) => void;
	readonly #reasons = new Map<string, TextDocumentSaveReason>();
	readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

	constructor(
		workspace: CorpusWorkspace,
		service: AnnotationService,
		files: TextFiles,
		report: (problem: Problem) => void,
	) {
		this.#workspace = workspace;
		this.#service = service;
		this.#files = files;
		this.#report = report;
	}

	/** The editor is about to save. */
	willSave(uri: string, reason: TextDocumentSaveReason): void {
		this.#reasons.set(uri, reason);
	}

	/** The editor has saved. One that does not say why it saves is taken to be told so by a person. */
	saved(uri: string): Promise<void> {
		const reason = this.#reasons.get(uri) ?? TextDocumentSaveReason.Manual;
		if (reason !== TextDocumentSaveReason.AfterDelay) return this.#follow(uri);
		this.#wait(uri);
		return Promise.resolve();
	}

	/** The text is typed in: what waits for a rest waits on. */
	edited(uri: string): void {
		if (this.#waiting.has(uri)) this.#wait(uri);
	}

	/** The text is no longer shown; call it before its document is given up. */
	closing(uri: string): Promise<void> {
		this.#reasons.delete(uri);
		return this.#waiting.has(uri) ? this.#follow(uri) : Promise.resolve();
	}

	#wait(uri: string): void {
		clearTimeout(this.#waiting.get(uri));
		const timer = setTimeout(() => void this.#follow(uri), REST);
		this.#waiting.set(uri, timer);
	}

	async #follow(uri: string): Promise<void> {
		clearTimeout(this.#waiting.get(uri));
		this.#waiting.delete(uri);
		const text = this.#workspace.text(uri);
		if (!text) return;
		const done = await this.#service.follow(text, () => this.#isOnDisk(text));
		if (!done.ok) this.#report(done.problem);
	}

	/** Whether the disk holds the words that the editor has now. */
	async #isOnDisk(text: CorpusText): Promise<boolean> {
		const { text: words } = text;
		const encoding = this.#workspace.folderOf(text.uri)?.corpus.corpus.encoding ?? 'utf-8';
		const read = await readText(text.uri, this.#files, encoding);
		return read.ok && read.text === words.replace(/^\ufeff/, '');
	}
}
