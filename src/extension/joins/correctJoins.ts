import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Position } from 'vscode-languageserver-protocol';
import { CorrectJoinsRequest, type JoinOffer, JoinsRequest } from '../../protocol/joins';
import type { UndoKeys } from '../undo/undoKeys';

interface Offer extends vscode.QuickPickItem {
	readonly offer?: JoinOffer;
}

/**
 * Shows what the figure or utterance at a place is joined with, ticked, and what it might be; what is ticked when the list
 * is accepted belongs together with it, what is not does not.
 */
export async function correctJoins(
	client: LanguageClient,
	undoKeys: UndoKeys,
	mayWrite: (uri: string) => Promise<boolean>,
	place?: { readonly uri: string; readonly position: Position },
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const at = place ?? (editor && { uri: editor.document.uri.toString(), position: editor.selection.active });
	const found = at && (await client.sendRequest(JoinsRequest, at));
	if (!at || !found) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Put the cursor into a figure, a quotation or reported speech of a text of the corpus.'),
		);
		return;
	}
	if (!(await mayWrite(at.uri))) return;
	const items = itemsOf(found.offers);
	if (items.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('No other text has anything like it, as far as is known.'));
		return;
	}
	const picked = await vscode.window.showQuickPick(items, {
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		title:
			found.kind === 'figure'
				? vscode.l10n.t('What states the same measure as “{0}”?', found.words)
				: vscode.l10n.t('What are wordings of “{0}”?', short(found.words)),
		placeHolder: vscode.l10n.t('Tick what belongs together; untick what does not'),
	});
	if (!picked) return;
	const ticked = new Set(picked.flatMap(({ offer }) => offer ?? []));
	const join = found.offers.filter((offer) => !offer.joined && ticked.has(offer));
	const part = found.offers.filter((offer) => offer.joined && !ticked.has(offer));
	if (join.length + part.length === 0) return;
	const result = await client.sendRequest(CorrectJoinsRequest, { ...at, join, part });
	if (!result.ok) {
		void vscode.window.showErrorMessage(result.message);
		return;
	}
	undoKeys.report(at.uri, 'acted');
	vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Kept in corpus.yaml')}`, 3000);
}

function itemsOf(offers: readonly JoinOffer[]): Offer[] {
	const group = (joined: boolean, label: string): Offer[] => {
		const members = offers.filter((offer) => offer.joined === joined);
		if (members.length === 0) return [];
		return [
			{ label, kind: vscode.QuickPickItemKind.Separator },
			...members.map((offer) => ({ label: offer.words, detail: offer.where, picked: joined, offer })),
		];
	};
	return [...group(true, vscode.l10n.t('together now')), ...group(false, vscode.l10n.t('apart now'))];
}

function short(words: string): string {
	return words.length <= 60 ? words : `${words.slice(0, 59)}…`;
}
