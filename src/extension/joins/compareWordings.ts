import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Position } from 'vscode-languageserver-protocol';
import { foldLines } from '../foldedLines';
import { type Wording, WordingsRequest } from '../../protocol/joins';

export const WORDING_SCHEME = 'policy-annotator-wording';

/** Where an utterance stands. */
export interface UtterancePlace {
	readonly uri: string;
	readonly position: Position;
}

/**
 * Wordings of an utterance beside each other: the first one left, another right, the words that differ marked by the
 * editor's own comparison. Above each stands who printed it and when.
 */
export class WordingDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly #subscriptions = [
		vscode.workspace.registerTextDocumentContentProvider(WORDING_SCHEME, this),
		foldLines(WORDING_SCHEME),
	];

	provideTextDocumentContent(uri: vscode.Uri): string {
		const { head, words } = JSON.parse(uri.query) as Pick<Wording, 'head' | 'words'>;
		// A sentence a line, so that lines of like sentences stand beside each other.
		return `${head}\n\n${words.replace(/([.!?。！？]["”’]?)\s+/g, '$1\n')}\n`;
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

/** Opens the wordings of the utterance at a place: two in one comparison, more in one list of comparisons with the first. */
export async function compareWordings(client: LanguageClient, place?: UtterancePlace): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const at = place ?? (editor && { uri: editor.document.uri.toString(), position: editor.selection.active });
	const found = at && (await client.sendRequest(WordingsRequest, at));
	if (!found) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Put the cursor into a quotation or reported speech to compare its wordings.'),
		);
		return;
	}
	const [first, ...others] = found.wordings;
	if (!first || others.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No other text has this utterance, as far as is known.'));
		return;
	}
	const [only] = others;
	if (others.length === 1 && only) {
		const title = vscode.l10n.t('{0}: {1} ↔ {2}', found.speaker, nameOf(first), nameOf(only));
		await vscode.commands.executeCommand('vscode.diff', uriOf(first), uriOf(only), title, { preview: true });
		return;
	}
	const title = vscode.l10n.t('{0}: {1} wordings', found.speaker, found.wordings.length);
	const changes = others.map((other) => [uriOf(other), uriOf(first), uriOf(other)]);
	await vscode.commands.executeCommand('vscode.changes', title, changes);
}

/** A document whose content is in its address: it says the same after a restart. */
function uriOf(wording: Wording): vscode.Uri {
	const { start } = wording.range;
	return vscode.Uri.from({
		scheme: WORDING_SCHEME,
		path: `/${nameOf(wording)} ${start.line + 1}`,
		query: JSON.stringify({ head: wording.head, words: wording.words }),
	});
}

function nameOf({ uri }: Wording): string {
	return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
