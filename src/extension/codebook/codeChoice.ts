import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CodebookRequest, type CodeEntry } from '../../protocol/codebook';
import type { TreeNode } from '../../protocol/tree';
import { swatch } from '../views/swatch';

/** A code to be changed, with the others of its codebook. */
export interface ChosenCode {
	readonly code: CodeEntry;
	readonly codes: readonly CodeEntry[];
	/** URI of the codebook, which names the corpus. */
	readonly uri: string;
}

/** What a command was called on: a node of the Topics view, or the one selected there. */
export type CodeTarget = TreeNode | { readonly selected: true } | undefined;

/** Finds the code that a command is about, and asks when it was called on none. */
export class CodeChoice {
	readonly #client: () => Promise<LanguageClient>;
	readonly #selected: () => TreeNode | undefined;

	constructor(client: () => Promise<LanguageClient>, selected: () => TreeNode | undefined) {
		this.#client = client;
		this.#selected = selected;
	}

	/** The code meant; undefined when the user turned away or there is none. */
	async code(target: CodeTarget, title: string): Promise<ChosenCode | undefined> {
		const node = target && 'selected' in target ? this.#selected() : target;
		const named = node && codeOf(node);
		if (node && !named) return undefined;
		const book = await this.book(named?.uri);
		if (!book) return undefined;
		const { uri, codes } = book;
		if (named) {
			const code = codes.find(({ id }) => id === named.id);
			return code && { code, codes, uri };
		}
		if (codes.length === 0) {
			void vscode.window.showInformationMessage(vscode.l10n.t('The codebook has no codes yet.'));
			return undefined;
		}
		const code = await pickCode(codes, title);
		return code && { code, codes, uri };
	}

	/** The codebook of the active text, or of the first folder. */
	async book(
		uri = vscode.window.activeTextEditor?.document.uri.toString(),
	): Promise<{ readonly uri: string; readonly codes: readonly CodeEntry[] } | undefined> {
		const client = await this.#client();
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString();
		const here = uri === undefined ? null : await client.sendRequest(CodebookRequest, { uri });
		const book =
			here ??
			(folder === undefined ? null : await client.sendRequest(CodebookRequest, { uri: `${folder}/codebook.yaml` }));
		if (!book) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of your texts first.'));
			return undefined;
		}
		if (book.problem === null) return book;
		const open = vscode.l10n.t('Open File');
		if ((await vscode.window.showErrorMessage(book.problem, open)) === open)
			await vscode.window.showTextDocument(vscode.Uri.parse(book.uri));
		return undefined;
	}
}

/** Asks for one of the codes. */
export async function pickCode(codes: readonly CodeEntry[], title: string): Promise<CodeEntry | undefined> {
	const items = codes.map((code) => ({ ...codeItem(code), code }));
	const options = { title, matchOnDescription: true, matchOnDetail: true };
	return (await vscode.window.showQuickPick(items, options))?.code;
}

/** A code as a row of a list. */
export function codeItem(code: CodeEntry): vscode.QuickPickItem {
	return {
		label: code.name,
		description: [...code.path, code.id].join(' › '),
		iconPath: swatch(code.color),
		...(code.definition !== '' && { detail: code.definition }),
	};
}

/** The code that a node is, or stands below: ids of nodes hold the URI of the codebook and the id of each code above. */
export function codeOf(node: TreeNode): { readonly uri: string; readonly id: string } | undefined {
	const key = node.id.split('\u001f').findLast((each) => each.startsWith('code:')) ?? '';
	const bar = key.lastIndexOf('|');
	return bar > 0 ? { uri: key.slice('code:'.length, bar), id: key.slice(bar + 1) } : undefined;
}
