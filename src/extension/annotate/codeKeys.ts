import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { CodeSummary } from '../../protocol/annotations';
import { CodesRequest } from '../../protocol/protocol';

/**
 * Knows which key applies which code in the active text. The context key `policyAnnotator.codeKeys` lists the keys as one
 * word, so that a key without a code stays what it is for the editor.
 */
export class CodeKeys implements vscode.Disposable {
	readonly #client: () => LanguageClient | undefined;
	readonly #subscription: vscode.Disposable;
	#codes: readonly CodeSummary[] = [];
	#shown = '';

	constructor(client: () => LanguageClient | undefined) {
		this.#client = client;
		this.#subscription = vscode.window.onDidChangeActiveTextEditor(() => void this.refresh());
	}

	/** The code of a key in the active text. */
	code(key: string): CodeSummary | undefined {
		return this.#codes.find((code) => code.key === key);
	}

	/** The keys that apply a code in the active text, as one word. */
	get keys(): string {
		return this.#shown;
	}

	/** The active text or the codebook has changed. */
	async refresh(): Promise<void> {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const client = this.#client();
		const codes =
			client && uri?.scheme === 'file' ? await client.sendRequest(CodesRequest, { uri: uri.toString() }) : [];
		if (uri !== vscode.window.activeTextEditor?.document.uri) return;
		this.#codes = codes;
		const keys = codes.map((code) => code.key).join('');
		if (keys === this.#shown) return;
		this.#shown = keys;
		await vscode.commands.executeCommand('setContext', 'policyAnnotator.codeKeys', keys);
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
