import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
	ApplyWorkspaceEditRequest,
	type CancellationToken,
	createMessageConnection,
	type Diagnostic,
	FileChangeType,
	type MessageConnection,
	type NotificationType,
	PublishDiagnosticsNotification,
	type Range,
	RegistrationRequest,
	type RequestType,
	StreamMessageReader,
	StreamMessageWriter,
	TextDocumentEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { ExpressionThread } from '../../../../src/platform/node/expressionThread';
import { nodeFileStore } from '../../../../src/platform/node/fileStore';
import { nodeTextFiles } from '../../../../src/platform/node/textFiles';
import { inlineTextWorkers } from '../../../../src/platform/node/textWorkers';
import {
	AnnotateRequest,
	CorpusStateNotification,
	type CorpusFolderState,
	type Marks,
	MarksRequest,
	RereadNotification,
	type ServerSettings,
	UnsavedRequest,
} from '../../../../src/protocol/protocol';
import { ChildrenRequest } from '../../../../src/protocol/protocol';
import type { TreeNode, ViewId } from '../../../../src/protocol/tree';
import { type Host, startServer } from '../../../../src/server/start';
import { until } from '../../../support/until';

/** Files by path below the folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The server on folders of the real disk, spoken to in LSP over a pair of streams. `end` it. */
export class ServerSession {
	/** Problems shown, by path below the first folder. */
	readonly problems = new Map<string, readonly Diagnostic[]>();
	readonly folders: readonly string[];
	#states: readonly CorpusFolderState[] = [];
	readonly #client: MessageConnection;
	readonly #home: string;
	readonly #versions = new Map<string, number>();
	/** What the editor shows, and of which what is not saved, by path. */
	readonly #shown = new Map<string, TextDocument>();
	readonly #unsaved = new Set<string>();
	/** Whether the editor takes edits of the server. */
	takesEdits = true;

	readonly #host: Partial<Host>;

	private constructor(folders: readonly Files[], host: Partial<Host>, home?: string) {
		this.#host = host;
		this.#home = home ?? realpathSync(mkdtempSync(join(tmpdir(), 'pa-server-')));
		this.folders = folders.map((files, i) => {
			const folder = join(this.#home, `folder${i + 1}`);
			mkdirSync(folder, { recursive: true });
			for (const [path, content] of Object.entries(files)) put(join(folder, path), content);
			return folder;
		});
		const toServer = new PassThrough();
		const toClient = new PassThrough();
		const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
		startServer(server, {
			files: nodeTextFiles,
			store: nodeFileStore,
			expressions: new ExpressionThread(),
			workers: inlineTextWorkers,
			...host,
		});
		this.#client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
		this.#client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
			this.problems.set(this.#pathOf(uri), diagnostics);
		});
		this.#client.onNotification(CorpusStateNotification, ({ folders: states }) => {
			this.#states = states;
		});
		this.#client.onRequest(RegistrationRequest.type, () => undefined);
		this.#client.onRequest(UnsavedRequest.method, ({ uri }: { uri: string }) => this.#unsaved.has(this.#pathOf(uri)));
		this.#client.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => ({ applied: await this.#apply(edit) }));
		this.#client.listen();
	}

	/** Starts the server on folders that hold these files, and waits until it has read them. */
	static async on(
		folders: Files | readonly Files[],
		settings: Partial<ServerSettings> = {},
		host: Partial<Host> = {},
	): Promise<ServerSession> {
		const session = await ServerSession.begun(folders, settings, host);
		await session.isQuiet();
		return session;
	}

	/** The same without waiting for what is read. */
	static async begun(
		folders: Files | readonly Files[],
		settings: Partial<ServerSettings> = {},
		host: Partial<Host> = {},
	): Promise<ServerSession> {
		const all = Array.isArray(folders) ? (folders as readonly Files[]) : [folders as Files];
		const session = new ServerSession(all, host);
		await session.#begin(settings);
		return session;
	}

	/** Ends this server and starts another on the same folders, as a restart of the editor does. */
	async restarted(
		settings: Partial<ServerSettings> = {},
		end: 'shutdown' | 'killed' = 'shutdown',
	): Promise<ServerSession> {
		if (end === 'shutdown') await this.#client.sendRequest('shutdown');
		this.#client.dispose();
		const session = new ServerSession(
			this.folders.map(() => ({})),
			this.#host,
			this.#home,
		);
		await session.#begin(settings);
		await session.isQuiet();
		return session;
	}

	async #begin(settings: Partial<ServerSettings>): Promise<void> {
		await this.#client.sendRequest('initialize', {
			processId: null,
			rootUri: null,
			capabilities: { workspace: { workspaceFolders: true } },
			workspaceFolders: this.folders.map((folder, i) => ({
				uri: URI.file(folder).toString(),
				name: `folder${i + 1}`,
			})),
			initializationOptions: {
				storage: URI.file(this.#home).toString(),
				l10n: null,
				settings: { coder: '', trusted: true, showDates: false, ...settings },
			},
		});
		await this.#client.sendNotification('initialized', {});
	}

	/** States of the folders as last told. */
	get states(): readonly CorpusFolderState[] {
		return this.#states;
	}

	/** Waits until the server has told of all folders and has read what it found. */
	async isQuiet(): Promise<void> {
		await until('the folders are read', () => {
			if (this.#states.length < this.folders.length) return false;
			return this.#states.every((state) => state.read === state.texts);
		});
	}

	uri(path: string, folder = 0): string {
		return URI.file(join(this.folders[folder] ?? '', path)).toString();
	}

	path(path: string): string {
		return join(this.folders[0] ?? '', path);
	}

	ask<P, R>(request: RequestType<P, R, void>, params: P, token?: CancellationToken): Promise<R> {
		if (token === undefined) return this.#client.sendRequest<R>(request.method, params);
		return this.#client.sendRequest<R>(request.method, params, token);
	}

	/** What the server tells of a kind from now on. */
	heard<P>(notification: NotificationType<P>): readonly P[] {
		const told: P[] = [];
		this.#client.onNotification(notification.method, (params: P) => {
			told.push(params);
		});
		return told;
	}

	/** Any other request of LSP. */
	lsp<R>(method: string, params: unknown): Promise<R> {
		return this.#client.sendRequest<R>(method, params);
	}

	async tell(method: string, params: unknown): Promise<void> {
		await this.#client.sendNotification(method, params);
	}

	/** An editor shows the file with this text. */
	async open(path: string, text: string, languageId = 'plaintext'): Promise<void> {
		this.#versions.set(path, 1);
		this.#shown.set(path, TextDocument.create(this.uri(path), languageId, 1, text));
		await this.tell('textDocument/didOpen', { textDocument: { uri: this.uri(path), languageId, version: 1, text } });
	}

	/** The editor's whole text is replaced, as a revert does, or a range of it. */
	async type(path: string, text: string, range?: Range): Promise<void> {
		const version = (this.#versions.get(path) ?? 1) + 1;
		this.#versions.set(path, version);
		const contentChanges = [range ? { range, text } : { text }];
		const shown = this.#shown.get(path);
		if (shown) TextDocument.update(shown, contentChanges, version);
		this.#unsaved.add(path);
		await this.tell('textDocument/didChange', { textDocument: { uri: this.uri(path), version }, contentChanges });
	}

	/** The editor saves this text; 1: because a person said so, 2: by itself while typing goes on. */
	async save(path: string, text: string, reason: 1 | 2 | 3 = 1): Promise<void> {
		const textDocument = { uri: this.uri(path) };
		await this.tell('textDocument/willSave', { textDocument, reason });
		put(this.path(path), text);
		this.#unsaved.delete(path);
		await this.tell('textDocument/didSave', { textDocument });
	}

	/** Replaces the first occurrence of words in an open text of this content; answers the content after it. */
	async replace(path: string, content: string, from: string, to: string): Promise<string> {
		const at = content.indexOf(from);
		await this.type(path, to, rangeOf(content, at, at + from.length));
		return content.replace(from, () => to);
	}

	/** How many edits an open file has had, the server's and the user's. */
	editsOf(path: string): number {
		return (this.#versions.get(path) ?? 1) - 1;
	}

	/** The editor's text of an open file. */
	shown(path: string): string {
		return this.#shown.get(path)?.getText() ?? '';
	}

	/** The editor shows what is on disk again. */
	async revert(path: string): Promise<void> {
		await this.type(path, readFileSync(this.path(path), 'utf8'));
		this.#unsaved.delete(path);
		await this.tell(RereadNotification.method, { uri: this.uri(path) });
	}

	/** Takes an edit of open files, as an editor does: as a whole, and only of the versions that it shows. */
	async #apply({ documentChanges }: WorkspaceEdit): Promise<boolean> {
		const changes = (documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
		const isShown = ({ textDocument: { uri, version } }: TextDocumentEdit): boolean =>
			this.#shown.get(this.#pathOf(uri))?.version === version;
		if (!this.takesEdits || !changes.every(isShown)) return false;
		for (const { textDocument, edits } of changes)
			for (const edit of edits)
				if ('newText' in edit) await this.type(this.#pathOf(textDocument.uri), edit.newText, edit.range);
		return true;
	}

	async close(path: string): Promise<void> {
		this.#shown.delete(path);
		this.#unsaved.delete(path);
		await this.tell('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
	}

	/** Writes a file as another program does, and says so as an editor's watcher does. */
	async write(path: string, content: string | Uint8Array): Promise<void> {
		put(this.path(path), content);
		await this.changedOnDisk([path, FileChangeType.Changed]);
	}

	/** Deletes a file or folder as another program does. */
	async delete(path: string): Promise<void> {
		rmSync(this.path(path), { recursive: true });
		await this.changedOnDisk([path, FileChangeType.Deleted]);
	}

	/** What a watcher tells; the files are as the test has made them. */
	async changedOnDisk(...changes: readonly (readonly [path: string, type: FileChangeType])[]): Promise<void> {
		await this.tell('workspace/didChangeWatchedFiles', {
			changes: changes.map(([path, type]) => ({ uri: this.uri(path), type })),
		});
	}

	copy(from: string, to: string): void {
		cpSync(this.path(from), this.path(to), { recursive: true });
	}

	marks(path: string, lines = { start: 0, end: 50 }): Promise<Marks | null> {
		return this.ask(MarksRequest, { uri: this.uri(path), lines });
	}

	/** Tags the first occurrence of words in an open text of this content; answers the message of a refusal, or ''. */
	async tag(path: string, content: string, words: string): Promise<string> {
		const at = content.indexOf(words);
		const range = rangeOf(content, at, at + words.length);
		const version = this.#versions.get(path) ?? 0;
		const done = await this.ask(AnnotateRequest, { uri: this.uri(path), version, range, codes: ['a'], note: '' });
		return done.ok ? '' : done.message;
	}

	/** Labels of the roots of a view. */
	async labels(view: ViewId): Promise<string[]> {
		return (await this.children(view)).map((node) => node.label);
	}

	async children(view: ViewId, node: string | null = null): Promise<readonly TreeNode[]> {
		return this.ask(ChildrenRequest, { view, node });
	}

	async end(): Promise<void> {
		// Answered when everything that is on its way to the disk has arrived.
		await this.#client.sendRequest('shutdown');
		this.#client.dispose();
		rmSync(this.#home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}

	#pathOf(uri: string): string {
		const start = `${URI.file(this.folders[0] ?? '').toString()}/`;
		return uri.startsWith(start) ? decodeURIComponent(uri.slice(start.length)) : uri;
	}
}

/** The range of two offsets. */
export function rangeOf(content: string, start: number, end: number): Range {
	const position = (offset: number): Range['start'] => {
		const before = content.slice(0, offset).split(/\r\n|\r|\n/);
		return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	};
	return { start: position(start), end: position(end) };
}

function put(path: string, content: string | Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
}
