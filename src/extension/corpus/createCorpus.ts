import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CreateCorpusRequest, OpenFoldersRequest } from '../../protocol/protocol';

type Part = 'corpusFile' | 'codebook' | 'language' | 'protect' | 'nest' | 'search';
interface PartItem extends vscode.QuickPickItem {
	readonly part: Part;
}

/** Explains what makes a folder a corpus and writes what the user ticks, nothing else. */
export async function createCorpus(client: LanguageClient, log: vscode.LogOutputChannel): Promise<void> {
	const { folders } = await client.sendRequest(OpenFoldersRequest, null);
	const open = folders.filter((folder) => !folder.declared);
	if (folders.length === 0) {
		const choice = vscode.l10n.t('Open Folder…');
		const chosen = await vscode.window.showInformationMessage(
			vscode.l10n.t('Open the folder that holds your texts first; the corpus is made in it.'),
			choice,
		);
		if (chosen === choice) await vscode.commands.executeCommand('vscode.openFolder');
		return;
	}
	if (open.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('This folder is a corpus already: it has a corpus.yaml.'));
		return;
	}
	const folder =
		open.length === 1
			? open[0]
			: (
					await vscode.window.showQuickPick(
						open.map((f) => ({ label: f.name, description: vscode.Uri.parse(f.uri).fsPath, folder: f })),
						{ placeHolder: vscode.l10n.t('Which folder is to be a corpus?') },
					)
				)?.folder;
	if (!folder) return;
	const picked = await vscode.window.showQuickPick(parts(), {
		canPickMany: true,
		title: vscode.l10n.t('Create corpus in “{0}”', folder.name),
		placeHolder: vscode.l10n.t('Only what is ticked is written'),
	});
	if (!picked || picked.length === 0) return;
	const wanted = new Set(picked.map((p) => p.part));
	const result = await client.sendRequest(CreateCorpusRequest, {
		folder: folder.uri,
		corpusFile: wanted.has('corpusFile'),
		codebook: wanted.has('codebook'),
	});
	if (!result.ok) {
		void vscode.window.showErrorMessage(result.message);
		return;
	}
	try {
		await writeSettings(vscode.Uri.parse(folder.uri), wanted);
	} catch (error) {
		log.error('settings could not be written', error);
		void vscode.window.showErrorMessage(
			vscode.l10n.t(
				'The workspace settings could not be written: {0}',
				error instanceof Error ? error.message : String(error),
			),
		);
	}
	vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Corpus created')}`, 4000);
}

function parts(): PartItem[] {
	const { t } = vscode.l10n;
	return [
		{
			part: 'corpusFile',
			picked: true,
			label: 'corpus.yaml',
			detail: t(
				'Says that this folder is a corpus and which of its files are texts. Everything else can be added to it later.',
			),
		},
		{
			part: 'codebook',
			picked: true,
			label: 'codebook.yaml',
			detail: t('Your codes with their definitions. Starts empty; codes can be created while you tag.'),
		},
		{
			part: 'language',
			picked: true,
			label: t('Reading defaults for the texts'),
			detail: t(
				'Setting files.associations: texts open with word wrap, without word suggestions or character warnings.',
			),
		},
		{
			part: 'protect',
			picked: true,
			label: t('Protect the texts'),
			detail: t(
				'Setting files.readonlyInclude: sources are evidence and open read-only. Tagging works; “Unlock Text” allows edits.',
			),
		},
		{
			part: 'nest',
			picked: true,
			label: t('Tidy Explorer'),
			detail: t('Setting explorer.fileNesting: annotation files fold below their text.'),
		},
		{
			part: 'search',
			picked: true,
			label: t('Leave annotation files out of search'),
			detail: t('Setting search.exclude.'),
		},
	];
}

/** Adds to the folder's settings what was ticked; entries that are there already stay as they are. */
async function writeSettings(folder: vscode.Uri, wanted: ReadonlySet<Part>): Promise<void> {
	const target =
		(vscode.workspace.workspaceFolders?.length ?? 0) > 1
			? vscode.ConfigurationTarget.WorkspaceFolder
			: vscode.ConfigurationTarget.Workspace;
	const merge = async (key: string, entries: Readonly<Record<string, unknown>>, at = target): Promise<void> => {
		const configuration = vscode.workspace.getConfiguration(undefined, folder);
		const inspected = configuration.inspect<Record<string, unknown>>(key);
		const present =
			at === vscode.ConfigurationTarget.WorkspaceFolder ? inspected?.workspaceFolderValue : inspected?.workspaceValue;
		await configuration.update(key, { ...entries, ...present }, at);
	};
	if (wanted.has('language')) await merge('files.associations', { '*.txt': 'policy-text' });
	if (wanted.has('protect')) await merge('files.readonlyInclude', { '**/*.txt': true });
	if (wanted.has('search'))
		await merge('search.exclude', { '**/*.annotations.yaml': true, '**/*.document.yaml': true });
	if (wanted.has('nest')) {
		const workspace = vscode.ConfigurationTarget.Workspace;
		await vscode.workspace.getConfiguration().update('explorer.fileNesting.enabled', true, workspace);
		await merge(
			'explorer.fileNesting.patterns',
			{
				'*.txt': '${capture}.txt.*.annotations.yaml, ${capture}.txt.annotations.yaml, ${capture}.txt.document.yaml',
				'*.md': '${capture}.md.*.annotations.yaml, ${capture}.md.annotations.yaml, ${capture}.md.document.yaml',
			},
			workspace,
		);
	}
}

/** Makes the text in the active editor writable, or protects it again. */
export async function toggleProtection(): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.files.toggleActiveEditorReadonlyInSession');
}
