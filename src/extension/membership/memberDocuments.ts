import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { MembershipRequest } from '../../protocol/protocol';
import { setsLanguage } from '../settings';

/**
 * Knows which open documents belong to a corpus: gives plain-text members the language `policy-text` (once, so that a
 * user who changes it back is left alone) and keeps the context key `policyAnnotator.member` for the active editor.
 */
export class MemberDocuments implements vscode.Disposable {
	readonly #client: () => LanguageClient | undefined;
	readonly #settled = new Set<string>();
	readonly #subscriptions: vscode.Disposable[] = [];

	constructor(client: () => LanguageClient | undefined) {
		this.#client = client;
		this.#subscriptions.push(
			vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
			vscode.workspace.onDidOpenTextDocument((document) => void this.#settle(document)),
		);
	}

	/** Looks at all open documents again: the corpus, or the active editor, has changed. */
	async refresh(): Promise<void> {
		await Promise.all(vscode.workspace.textDocuments.map((document) => this.#settle(document)));
		const active = vscode.window.activeTextEditor?.document;
		const member = active !== undefined && (await this.#isMember(active)).member;
		if (active !== vscode.window.activeTextEditor?.document) return;
		await vscode.commands.executeCommand('setContext', 'policyAnnotator.member', member);
	}

	async #settle(document: vscode.TextDocument): Promise<void> {
		const uri = document.uri.toString();
		if (document.languageId !== 'plaintext' || document.isClosed || this.#settled.has(uri) || !setsLanguage()) return;
		if (!(await this.#isMember(document)).member || document.isClosed || this.#settled.has(uri)) return;
		this.#settled.add(uri);
		await vscode.languages.setTextDocumentLanguage(document, 'policy-text');
	}

	async #isMember(document: vscode.TextDocument): Promise<{ readonly member: boolean }> {
		const client = this.#client();
		if (!client || document.uri.scheme !== 'file' || !/^(plaintext|policy-text|markdown)$/.test(document.languageId))
			return { member: false };
		return client.sendRequest(MembershipRequest, { uri: document.uri.toString() });
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}
