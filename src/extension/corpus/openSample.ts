import * as vscode from 'vscode';

/**
 * Opens the sample corpus in a new window: a copy of it in a folder the user chooses, so that it can be tagged and
 * changed freely. A copy made there before is opened as it is.
 */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
	const [parent] =
		(await vscode.window.showOpenDialog({
			canSelectFiles: false,
			canSelectFolders: true,
			title: vscode.l10n.t('Where should the copy of the sample corpus go?'),
			openLabel: vscode.l10n.t('Copy Sample Here'),
		})) ?? [];
	if (!parent) return;
	const target = vscode.Uri.joinPath(parent, 'policy-annotator-sample');
	const there = await vscode.workspace.fs.stat(target).then(
		() => true,
		() => false,
	);
	if (!there) {
		try {
			await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, 'media', 'sample'), target);
		} catch (error) {
			void vscode.window.showErrorMessage(
				vscode.l10n.t('The sample could not be copied: {0}', error instanceof Error ? error.message : String(error)),
			);
			return;
		}
	}
	await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true });
}
