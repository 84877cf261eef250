import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { URI } from 'vscode-uri';
import { ChildrenRequest, CorpusStateNotification } from '../../../../src/protocol/protocol';
import type { ViewId } from '../../../../src/protocol/tree';
import { until } from '../../../support/until';

const views: readonly ViewId[] = ['documents', 'speakers', 'topics', 'figures', 'annotations'];

/** Builds the server with its threads into a folder, as they are packed. */
export async function buildServer(folder: string): Promise<string> {
	await build({
		entryPoints: { server: 'src/server/main.ts', worker: 'src/platform/node/textWorker.ts' },
		bundle: true,
		platform: 'node',
		outdir: folder,
		logLevel: 'warning',
	});
	return `${folder}/server.js`;
}

/** A server of its own process on one folder, which may be killed at any moment. */
export class ServerProcess {
	readonly #folder: string;
	readonly #process: ChildProcess;
	readonly #client: MessageConnection;
	#state = { texts: 0, read: -1 };
	/** What the server has logged. */
	readonly logged: string[] = [];

	/** `limit`: kilobytes that a file which the server writes may have, as on a disk that is full. */
	constructor(script: string, folder: string, limit?: number) {
		this.#folder = folder;
		const command = [process.execPath, script, '--stdio'];
		// In blocks of 512 bytes, as POSIX has it.
		const [program = '', ...words] =
			limit === undefined ? command : ['sh', '-c', `ulimit -f ${limit * 2}; exec "$0" "$@"`, ...command];
		this.#process = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'] });
		const { stdout, stdin } = this.#process as { stdout: Readable; stdin: Writable };
		stdin.on('error', () => undefined);
		this.#client = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
		this.#client.onRequest('client/registerCapability', () => null);
		this.#client.onNotification(CorpusStateNotification, ({ folders: [state] }) => {
			if (state) this.#state = state;
		});
		this.#client.onNotification('window/logMessage', ({ message }: { message: string }) => {
			this.logged.push(message);
		});
		this.#client.onError(() => undefined);
		this.#client.listen();
	}

	async start(storage: string): Promise<void> {
		await this.#client.sendRequest('initialize', {
			processId: null,
			rootUri: null,
			capabilities: { workspace: { workspaceFolders: true } },
			workspaceFolders: [{ uri: URI.file(this.#folder).toString(), name: 'folder' }],
			initializationOptions: {
				storage: URI.file(storage).toString(),
				l10n: null,
				settings: { coder: 'ann', trusted: true, showDates: false },
			},
		});
		await this.#client.sendNotification('initialized', {});
	}

	/** How many texts are read. */
	get read(): number {
		return this.#state.read;
	}

	/** Waits until all texts are read. */
	async isQuiet(): Promise<void> {
		await until('all texts are read', () => this.#state.read === this.#state.texts, 120_000);
	}

	/** Files of the folder were deleted. */
	async deleted(paths: readonly string[]): Promise<void> {
		const changes = paths.map((path) => ({ uri: URI.file(`${this.#folder}/${path}`).toString(), type: 3 }));
		await this.#client.sendNotification('workspace/didChangeWatchedFiles', { changes });
	}

	/** What all views show, two levels deep. */
	async trees(): Promise<string[]> {
		const lines: string[] = [];
		for (const view of views) {
			for (const root of await this.#client.sendRequest(ChildrenRequest, { view, node: null })) {
				lines.push(`${view}: ${root.label} · ${root.description ?? ''}`);
				for (const node of await this.#client.sendRequest(ChildrenRequest, { view, node: root.id }))
					lines.push(`${view}:   ${node.label} · ${node.description ?? ''}`);
			}
		}
		return lines;
	}

	/** Ends as an editor lets it end. */
	async end(): Promise<void> {
		const exited = once(this.#process, 'exit');
		await this.#client.sendRequest('shutdown');
		await this.#client.sendNotification('exit');
		await exited;
		this.#client.dispose();
	}

	/** Ends without a word. */
	async kill(): Promise<void> {
		if (this.#process.exitCode === null && this.#process.signalCode === null) {
			const exited = once(this.#process, 'exit');
			this.#process.kill('SIGKILL');
			await exited;
		}
		this.#client.dispose();
	}
}
