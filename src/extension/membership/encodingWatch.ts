import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { MisreadRequest } from '../../protocol/protocol';

/** Looks whether texts were opened in the encoding they are written in, and offers to open them again where not. */
export class EncodingWatch implements vscode.Disposable {
	readonly #client: () => LanguageClient | undefined;
	readonly #log: vscode.LogOutputChannel;
	/** Documents that were asked about; one question each. */
	readonly #asked = new WeakSet<vscode.TextDocument>();
	readonly #subscription: vscode.Disposable;

	constructor(client: () => LanguageClient | undefined, log: vscode.LogOutputChannel) {
		this.#client = client;
		this.#log = log;
		this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
			if (editor) this.look(editor.document);
		});
	}

	/** Looks at a document that is shown. */
	look(document: vscode.TextDocument): void {
		this.#look(document).catch((error: unknown) => this.#log.error('encoding', error as Error));
	}

	async #look(document: vscode.TextDocument): Promise<void> {
		const client = this.#client();
		const isText = /^(?:policy-text|plaintext|markdown)$/.test(document.languageId);
		if (!client || document.uri.scheme !== 'file' || !isText || this.#asked.has(document)) return;
		const misread = await client.sendRequest(MisreadRequest, { uri: document.uri.toString() });
		if (misread === null || this.#asked.has(document) || document.isClosed) return;
		this.#asked.add(document);
		const encoding = nameOf(misread.encoding);
		const reopen = vscode.l10n.t('Reopen in {0}', misread.encoding.toUpperCase());
		const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
		const message = vscode.l10n.t(
			'{0} is written in {1}, but was opened in another encoding: its words are scrambled, and nothing is tagged in it.',
			name,
			misread.encoding.toUpperCase(),
		);
		if ((await vscode.window.showWarningMessage(message, reopen)) !== reopen) return;
		this.#asked.delete(document);
		await vscode.workspace.openTextDocument(document.uri, { encoding });
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}

/** The editor's name of an encoding that the web platform calls by a label. */
function nameOf(label: string): string {
	return label.toLowerCase() === 'big5' ? 'cp950' : label.toLowerCase().replaceAll(/[-_]/g, '');
}
