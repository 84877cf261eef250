import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { OpenFoldersRequest } from '../../protocol/protocol';
import { type TablePlace, TablePlacesRequest, TableRequest, TableTextRequest } from '../../protocol/tables';
import type { FromPage, ToPage } from '../../webview/tables/messages';
import { openAt } from '../navigation/navigation';
import { PageView } from '../webviews/pageView';
import { tableWords } from './words';

/** Milliseconds after a change until an open table is counted again. */
const REST = 1000;

/** The tables in the panel: the server counts, the page turns the counts into rows and columns. */
export class TablesView extends PageView<FromPage, ToPage> {
	readonly #client: () => Promise<LanguageClient>;
	readonly #log: vscode.LogOutputChannel;
	#places: readonly TablePlace[] = [];
	#counting: vscode.CancellationTokenSource | null = null;
	#timer: NodeJS.Timeout | undefined;

	constructor(context: vscode.ExtensionContext, client: () => Promise<LanguageClient>, log: vscode.LogOutputChannel) {
		super(context, 'policyAnnotator.tables', 'tables');
		this.#client = client;
		this.#log = log;
	}

	/** Texts, annotations or codes have changed. */
	changed(): void {
		if (!this.visible) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.visible) this.send({ kind: 'stale' });
		}, REST);
	}

	protected override opened(): void {
		this.send({ kind: 'words', words: tableWords() });
	}

	protected override async receive(message: FromPage): Promise<void> {
		try {
			await this.#answer(message);
		} catch (error) {
			this.#log.error('tables', error as Error);
			this.send({ kind: 'problem', message: error instanceof Error ? error.message : String(error) });
		}
	}

	async #answer(message: FromPage): Promise<void> {
		const client = await this.#client();
		switch (message.kind) {
			case 'table': {
				this.#counting?.cancel();
				const counting = new vscode.CancellationTokenSource();
				this.#counting = counting;
				await client.sendRequest(OpenFoldersRequest, null);
				const counts = await client.sendRequest(TableRequest, { table: message.table }, counting.token);
				if (!counting.token.isCancellationRequested) this.send({ kind: 'counts', counts });
				return;
			}
			case 'places': {
				const { table, key } = message;
				const { places, total } = await client.sendRequest(TablePlacesRequest, { table, key });
				this.#places = places;
				this.send({ kind: 'places', places, total });
				return;
			}
			case 'open': {
				const place = this.#places[message.place];
				if (place) await openAt(place.uri, place.range, message.stay);
				return;
			}
			case 'copy': {
				const text = await client.sendRequest(TableTextRequest, { rows: message.rows, format: 'tsv' });
				await vscode.env.clipboard.writeText(text);
				vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied as a table')}`, 3000);
				return;
			}
			case 'save':
				return this.#save(
					await client.sendRequest(TableTextRequest, { rows: message.rows, format: 'csv' }),
					message.name,
				);
			case 'ready':
				return;
		}
	}

	/** With a byte order mark, without which spreadsheets read other letters than English ones wrong. */
	async #save(text: string, name: string): Promise<void> {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const uri = await vscode.window.showSaveDialog({
			...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.csv`) }),
			filters: { CSV: ['csv'] },
		});
		if (!uri) return;
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`\ufeff${text}`));
		vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Exported')}`, 3000);
	}

	override dispose(): void {
		clearTimeout(this.#timer);
		this.#counting?.dispose();
		super.dispose();
	}
}
