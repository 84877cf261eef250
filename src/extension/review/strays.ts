import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { StrayChoicesRequest, StrayRenamingsRequest } from '../../protocol/review';

/**
 * Gives annotation files whose text is gone their text again, which another program has renamed: they are renamed after
 * it, or after one that the user chooses, as an action that the editor's undo takes back.
 */
export async function reunite(client: LanguageClient, node: { readonly id: string } | undefined): Promise<void> {
	const [from = '', fits = ''] = node?.id.split('|').slice(-2) ?? [];
	if (!from.startsWith('file:')) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Choose files under “Without their text” in the Annotations view first.'),
		);
		return;
	}
	const to = fits === '' ? await chooseText(client, from) : fits;
	if (to === undefined) return;
	const renamings = await client.sendRequest(StrayRenamingsRequest, { from, to });
	const edit = new vscode.WorkspaceEdit();
	for (const { oldUri, newUri } of renamings) edit.renameFile(vscode.Uri.parse(oldUri), vscode.Uri.parse(newUri));
	if (renamings.length === 0 || !(await vscode.workspace.applyEdit(edit))) {
		void vscode.window.showErrorMessage(
			vscode.l10n.t('Nothing was renamed: the text chosen has files of the same names beside it already.'),
		);
		return;
	}
	vscode.window.setStatusBarMessage(
		`$(check) ${vscode.l10n.t('The annotation files stand beside their text again')}`,
		3000,
	);
}

async function chooseText(client: LanguageClient, from: string): Promise<string | undefined> {
	const texts = await client.sendRequest(StrayChoicesRequest, { uri: from });
	const items = texts.map(({ uri, path, label, fits }) => ({
		label: path,
		description: fits ? vscode.l10n.t('every annotation fits') : '',
		detail: label,
		uri,
	}));
	const placeHolder = vscode.l10n.t('Which text do these files belong to?');
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.uri;
}
