import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { MembershipRequest } from '../../protocol/protocol';
import { createCorpus } from './createCorpus';

const AGREED = 'policyAnnotator.sidecarsAgreed';

/**
 * Before the first annotation in a folder that is no declared corpus: says where annotations are kept and asks once.
 * Answers whether to go on.
 */
export async function mayWriteBeside(
	uri: string,
	client: LanguageClient,
	state: vscode.Memento,
	log: vscode.LogOutputChannel,
): Promise<boolean> {
	if (!vscode.workspace.isTrusted) {
		const manage = vscode.l10n.t('Manage Trust…');
		const chosen = await vscode.window.showWarningMessage(
			vscode.l10n.t('Annotations are written to files beside the texts. Trust this workspace to allow that.'),
			manage,
		);
		if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
		return false;
	}
	const { member, declared } = await client.sendRequest(MembershipRequest, { uri });
	if (!member) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('This text belongs to no corpus: corpus.yaml leaves it out, or it does not read as prose.'),
		);
		return false;
	}
	if (declared || state.get(AGREED, false)) return true;
	const beside = vscode.l10n.t('Save Beside the Text');
	const corpus = vscode.l10n.t('Create Corpus…');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('Where should annotations be kept?'),
		{
			modal: true,
			detail: vscode.l10n.t(
				'They are saved in a small file next to each text, such as “speech.txt.annotations.yaml”. Your texts are not changed. Create Corpus also sets up a codebook and protects the texts.',
			),
		},
		beside,
		corpus,
	);
	if (chosen === corpus) await createCorpus(client, log);
	if (chosen === undefined) return false;
	await state.update(AGREED, true);
	return true;
}
