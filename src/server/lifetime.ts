import * as l10n from '@vscode/l10n';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { ExpressionRunner } from '../core/search/expressionRunner';
import type { InitializationOptions, ServerSettings } from '../protocol/protocol';
import type { JournalFile } from './annotations/journalFile';
import { capabilities } from './capabilities';
import { type IndexStore, noIndexStore } from './corpus/indexStore';
import type { CorpusWorkspace } from './corpus/workspace';
import type { MergeDriver, OpenIndexStore } from './host';
import { atMost } from './patience';

/** Milliseconds that the end of the server waits for what can be read off the texts again; a disk may hang. */
const LAST_WRITES = 1000;

/** What is begun and ended with the server, as the host gives it. */
export interface LifetimeHost {
	readonly expressions: ExpressionRunner;
	readonly indexStore?: OpenIndexStore;
	readonly mergeDriver?: (folder: string) => MergeDriver;
}

/** The server from the client's first message to its last: what it has told of itself, and what is kept where it said. */
export class Lifetime {
	settings: ServerSettings = { coder: '', trusted: false, showDates: false };
	readonly #connection: Connection;
	readonly #host: LifetimeHost;
	#store: IndexStore = noIndexStore;
	#mergeDriver: MergeDriver | undefined;
	#takesSnippets = false;

	constructor(connection: Connection, host: LifetimeHost) {
		this.#connection = connection;
		this.#host = host;
	}

	/** Where what was read off texts is kept; nowhere before the client has said where. */
	get store(): IndexStore {
		return this.#store;
	}

	get mergeDriver(): MergeDriver | undefined {
		return this.#mergeDriver;
	}

	/** Whether the client understands places to fill in within completions. */
	get takesSnippets(): boolean {
		return this.#takesSnippets;
	}

	/** Answers the client's first message, follows its folders, and ends when it says so. */
	serve(workspace: CorpusWorkspace, journal: JournalFile): void {
		this.#connection.onInitialize(async (params) => {
			await this.#begin(params, journal);
			this.#connection.onInitialized(() => this.#follow(params, workspace));
			return { capabilities };
		});
		this.#connection.onShutdown(async () => {
			await this.#host.expressions.dispose();
			await Promise.all([journal.saved, atMost(LAST_WRITES, this.#store.flush())]);
		});
	}

	async #begin(params: InitializeParams, journal: JournalFile): Promise<void> {
		const { console } = this.#connection;
		const options = params.initializationOptions as InitializationOptions;
		this.settings = options.settings;
		this.#takesSnippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
		this.#mergeDriver = options.globalStorage == null ? undefined : this.#host.mergeDriver?.(options.globalStorage);
		void this.#mergeDriver?.refresh().catch((error: unknown) => console.warn(`merge driver: ${String(error)}`));
		if (options.l10n !== null) l10n.config({ contents: options.l10n });
		await journal.open(options.storage);
		if (options.storage === null || this.#host.indexStore === undefined) return;
		this.#store = this.#host.indexStore(`${options.storage}/index`, (problem) =>
			console.warn(l10n.t('What is read off the texts is not kept for the next start: {0}', problem)),
		);
		await this.#store.load();
	}

	#follow({ workspaceFolders }: InitializeParams, workspace: CorpusWorkspace): void {
		const add = (uri: string, name: string): void => {
			workspace
				.addFolder(uri, name)
				.catch((error: unknown) => this.#connection.console.error(`${name}: ${String(error)}`));
		};
		for (const folder of workspaceFolders ?? []) add(folder.uri, folder.name);
		this.#connection.workspace.onDidChangeWorkspaceFolders((event) => {
			for (const folder of event.removed) workspace.removeFolder(folder.uri);
			for (const folder of event.added) add(folder.uri, folder.name);
		});
	}
}
