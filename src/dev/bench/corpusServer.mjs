// A server of its own process on a folder, spoken to as an editor does, with what it costs.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

export class CorpusServer {
	#process;
	#client;
	#folder;
	#state = { texts: 0, read: -1 };
	#changed = () => undefined;
	/** When the process was started. */
	begun = performance.now();

	constructor(program, folder) {
		this.#folder = folder;
		this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
		const { stdout, stdin } = this.#process;
		this.#client = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
		this.#client.onRequest('client/registerCapability', () => null);
		this.#client.onNotification('policyAnnotator/corpusState', ({ folders: [folder] }) => {
			this.#state = folder;
			this.#changed();
		});
		this.#client.onNotification('window/logMessage', ({ message }) => console.error(message));
		this.#client.listen();
	}

	async start(storage) {
		await this.#client.sendRequest('initialize', {
			processId: process.pid,
			rootUri: null,
			capabilities: { workspace: { workspaceFolders: true } },
			workspaceFolders: [{ uri: pathToFileURL(this.#folder).href, name: 'bench' }],
			initializationOptions: {
				storage: pathToFileURL(storage).href,
				l10n: null,
				settings: { coder: '', trusted: true, showDates: false },
			},
		});
		await this.#client.sendNotification('initialized', {});
	}

	get read() {
		return this.#state.read;
	}

	/** Resolves when all texts are read. */
	quiet() {
		return new Promise((resolve) => {
			this.#changed = () => {
				if (this.#state.read === this.#state.texts && this.#state.texts > 0) resolve();
			};
			this.#changed();
		});
	}

	children(view, node = null) {
		return this.#client.sendRequest('policyAnnotator/children', { view, node });
	}

	uri(path) {
		return pathToFileURL(join(this.#folder, path)).href;
	}

	open(path, text) {
		const textDocument = { uri: this.uri(path), languageId: 'plaintext', version: 1, text };
		return this.#client.sendNotification('textDocument/didOpen', { textDocument });
	}

	marks(path, lines) {
		return this.#client.sendRequest('policyAnnotator/marks', { uri: this.uri(path), lines });
	}

	/** Tags a range of an open text of version 1. */
	async tag(path, range) {
		const wanted = { uri: this.uri(path), version: 1, range, codes: ['weir'], note: '' };
		const done = await this.#client.sendRequest('policyAnnotator/annotate', wanted);
		if (!done.ok) throw new Error(done.message);
	}

	complete(path, position) {
		const context = { triggerKind: 1 };
		return this.#client.sendRequest('textDocument/completion', {
			textDocument: { uri: this.uri(path) },
			position,
			context,
		});
	}

	hover(path, position) {
		return this.#client.sendRequest('textDocument/hover', { textDocument: { uri: this.uri(path) }, position });
	}

	/** A letter typed, and what is painted then. */
	async type(path, version, position) {
		const textDocument = { uri: this.uri(path), version };
		const range = { start: position, end: position };
		await this.#client.sendNotification('textDocument/didChange', {
			textDocument,
			contentChanges: [{ range, text: 'e' }],
		});
		const lines = { start: Math.max(0, position.line - 20), end: position.line + 20 };
		return this.marks(path, lines);
	}

	/** Megabytes of memory that the process takes now, and that it took at most; null where the system does not say. */
	get memory() {
		try {
			const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
			const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
			return { now: of('VmRSS'), most: of('VmHWM') };
		} catch {
			return null;
		}
	}

	/** Milliseconds of processor time so far; null where the system does not say. */
	get cpu() {
		try {
			const [user, system] = readFileSync(`/proc/${this.#process.pid}/stat`, 'utf8').split(' ').slice(13, 15);
			return (Number(user) + Number(system)) * 10;
		} catch {
			return null;
		}
	}

	async end() {
		await this.#client.sendRequest('shutdown');
		const ended = new Promise((resolve) => this.#process.once('exit', resolve));
		await this.#client.sendNotification('exit');
		await ended;
		this.#client.dispose();
	}
}
