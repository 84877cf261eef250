import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { OpenFoldersRequest } from '../../protocol/protocol';
import {
	type HitLine,
	HitLinesRequest,
	HitTableRequest,
	SearchChoicesRequest,
	SearchRequest,
	type SearchState,
} from '../../protocol/search';
import { type FromPage, nothing, type Query, type ToPage } from '../../webview/concordance/messages';
import { openAt } from '../navigation/navigation';
import { PageView } from '../webviews/pageView';
import type { HitTagging } from './hitTagging';
import { concordanceWords } from './words';

/** The concordance in the panel: the page asks, the server searches, and this hands on what they say. */
export class ConcordanceView extends PageView<FromPage, ToPage> {
	readonly #client: () => Promise<LanguageClient>;
	readonly #tagging: HitTagging;
	readonly #log: vscode.LogOutputChannel;
	/** Lines that the page has been given, by their hits: where a click leads. */
	readonly #lines = new Map<number, HitLine>();
	#state: SearchState | null = null;
	#number = 0;
	#running: vscode.CancellationTokenSource | null = null;

	constructor(
		context: vscode.ExtensionContext,
		parts: {
			readonly client: () => Promise<LanguageClient>;
			readonly tagging: HitTagging;
			readonly log: vscode.LogOutputChannel;
		},
	) {
		super(context, 'policyAnnotator.concordance', 'concordance');
		this.#client = parts.client;
		this.#tagging = parts.tagging;
		this.#log = parts.log;
	}

	/** The search as the page shows it now. */
	get state(): SearchState | null {
		return this.#state;
	}

	/** Shows the view with a query in its form; `run`: and searches. */
	async show(query: Partial<Query>, run: boolean): Promise<void> {
		this.send({ kind: 'query', query: { ...nothing, ...query }, run });
		await this.reveal();
	}

	/** The server tells how far it is. */
	progress(state: SearchState): void {
		if (state.search !== this.#number) return;
		this.#state = state;
		this.send({ kind: 'state', state });
	}

	protected override async opened(): Promise<void> {
		this.send({ kind: 'words', words: concordanceWords() });
		if (this.#state !== null) this.send({ kind: 'state', state: this.#state });
		await this.#offer();
	}

	protected override async receive(message: FromPage): Promise<void> {
		try {
			await this.#answer(message);
		} catch (error) {
			this.#log.error('concordance', error as Error);
			this.send({ kind: 'problem', message: error instanceof Error ? error.message : String(error) });
		}
	}

	async #answer(message: FromPage): Promise<void> {
		switch (message.kind) {
			case 'search':
				return this.#search(message.query);
			case 'stop':
				this.#running?.cancel();
				return undefined;
			case 'lines':
				return this.#sendLines(message);
			case 'open': {
				const line = this.#lines.get(message.hit);
				return line && openAt(line.uri, line.range, message.stay);
			}
			case 'copy':
				return this.#copy(message);
			case 'tag':
				return this.#state === null ? undefined : this.#tagging.tag(this.#state.search, message.hits);
			case 'ready':
				return undefined;
		}
	}

	async #search(query: Query): Promise<void> {
		this.#running?.cancel();
		const running = new vscode.CancellationTokenSource();
		this.#running = running;
		this.#number += 1;
		const search = this.#number;
		this.#lines.clear();
		const empty = { hits: 0, textsWithHits: 0, read: 0, texts: 0, message: '' };
		this.progress({ search, ...empty, running: true });
		try {
			const client = await this.#client();
			// A folder without corpus.yaml is read only once somebody asks for it here.
			await client.sendRequest(OpenFoldersRequest, null);
			const done = await client.sendRequest(SearchRequest, { search, query });
			if (search !== this.#number) return;
			if (done.ok) this.progress(done.state);
			else {
				this.#state = null;
				this.send({ kind: 'state', state: { search, ...empty, running: false } });
				this.send({ kind: 'problem', message: done.message });
			}
			await this.#offer();
		} finally {
			if (this.#running === running) this.#running = null;
			running.dispose();
		}
	}

	async #sendLines({ search, order, from, count }: Extract<FromPage, { kind: 'lines' }>): Promise<void> {
		const client = await this.#client();
		const answer = await client.sendRequest(HitLinesRequest, { search, order, from, count });
		if (answer === null || search !== this.#number) return;
		for (const line of answer.lines) this.#lines.set(line.hit, line);
		this.send({ kind: 'lines', search, order, from, ...answer });
	}

	async #copy({ order, hits }: Extract<FromPage, { kind: 'copy' }>): Promise<void> {
		if (this.#state === null) return;
		const client = await this.#client();
		const table = await client.sendRequest(HitTableRequest, { search: this.#state.search, order, hits });
		await vscode.env.clipboard.writeText(table);
		const count = hits?.length ?? this.#state.hits;
		const said = vscode.l10n.t('Copied {0} lines as a table', count);
		vscode.window.setStatusBarMessage(`$(check) ${said}`, 4000);
	}

	/** Speakers and codes to choose from. */
	async #offer(): Promise<void> {
		const client = await this.#client();
		const { speakers, codes } = await client.sendRequest(SearchChoicesRequest, null);
		this.send({ kind: 'choices', speakers, codes: codes.map(({ id, name, path }) => ({ id, name, path })) });
	}
}
