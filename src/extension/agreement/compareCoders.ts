import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { AcceptCodingRequest } from '../../protocol/agreement';
import type { TreeNode } from '../../protocol/tree';
import type { UndoKeys } from '../undo/undoKeys';

/** Shows the view of passages that coders coded differently. */
export async function compareCoders(): Promise<void> {
	await vscode.commands.executeCommand('setContext', 'policyAnnotator.comparing', true);
	await vscode.commands.executeCommand('policyAnnotator.disagreements.focus');
}

/** Takes over what a coder has at a passage. */
export async function acceptCoding(
	client: LanguageClient,
	node: TreeNode,
	undoKeys: UndoKeys,
	mayWrite: (uri: string) => Promise<boolean>,
): Promise<void> {
	const uri = node.location?.uri;
	if (uri === undefined || !(await mayWrite(uri))) return;
	const result = await client.sendRequest(AcceptCodingRequest, { node: node.id });
	if (result.ok) {
		undoKeys.report(uri, 'acted');
		vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Accepted the coding of {0}', node.label)}`, 3000);
	} else void vscode.window.showErrorMessage(result.message);
}
