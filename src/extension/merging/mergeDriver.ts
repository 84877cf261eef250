import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { MergeDriverRequest } from '../../protocol/merging';

/** Says what would be set up for git, and does it when the user agrees; offers to take it back where it is set up. */
export async function installMergeDriver(client: LanguageClient): Promise<void> {
	const active = vscode.window.activeTextEditor?.document.uri;
	const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of your corpus first.'));
		return;
	}
	const at = { folder: folder.uri.toString() };
	const found = await client.sendRequest(MergeDriverRequest, { ...at, action: 'look' });
	if (!found.ok) {
		void vscode.window.showErrorMessage(found.message);
		return;
	}
	const action = found.installed ? 'remove' : 'install';
	const agree = found.installed ? vscode.l10n.t('Take Back') : vscode.l10n.t('Set Up');
	const message = found.installed
		? vscode.l10n.t('Git merges annotation files by annotation in this repository.')
		: vscode.l10n.t('Let git merge annotation files by annotation?');
	const detail = found.installed
		? vscode.l10n.t('Taking it back removes our section from the configuration of {0}.', found.repository)
		: vscode.l10n.t(
				'Two coders who share one annotation file conflict in most merges by lines. This adds a merge driver to the configuration of the repository {0} and the line “*.annotations.yaml merge=policy-annotator” to its .gitattributes, which you can commit. Git then runs {1}. Where that cannot start, and for people who have not set it up, git merges by lines as before.',
				found.repository,
				found.script,
			);
	if ((await vscode.window.showInformationMessage(message, { modal: true, detail }, agree)) !== agree) return;
	const done = await client.sendRequest(MergeDriverRequest, { ...at, action });
	if (!done.ok) void vscode.window.showErrorMessage(done.message);
	else {
		const said = done.installed ? vscode.l10n.t('Merge driver set up') : vscode.l10n.t('Merge driver taken back');
		vscode.window.setStatusBarMessage(`$(check) ${said}`, 4000);
	}
}
