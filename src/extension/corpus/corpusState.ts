import * as vscode from 'vscode';
import type { CorpusFolderState } from '../../protocol/protocol';
import type { Views } from '../views/views';

/** Shows above the documents how far the texts are read and what is wrong with a folder; offers to create a corpus. */
export function showCorpusState(folders: readonly CorpusFolderState[], views: Views): void {
	const undeclared = folders.some((folder) => folder.open && !folder.declared && folder.texts > 0);
	void vscode.commands.executeCommand('setContext', 'policyAnnotator.undeclared', undeclared);
	const hasTexts = folders.some((folder) => folder.open && folder.texts > 0);
	void vscode.commands.executeCommand('setContext', 'policyAnnotator.hasTexts', hasTexts);
	const reading = folders.find((folder) => folder.read < folder.texts);
	const problem = folders.find((folder) => folder.message !== '')?.message;
	const offer = undeclared ? vscode.l10n.t('“Create Corpus…” above makes this folder a corpus.') : '';
	views.say(
		'documents',
		reading ? vscode.l10n.t('Reading texts… {0} of {1}', reading.read, reading.texts) : (problem ?? offer),
	);
}
