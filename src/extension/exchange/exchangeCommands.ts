import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ExportRequest, ImportRequest } from '../../protocol/exchange';
import { type CorpusFolderState, OpenFoldersRequest } from '../../protocol/protocol';
import { exportChoices, importEndings } from './choices';

/** Asks what to export and where to, writes it, and says what the format could not hold. */
export async function exportCorpus(client: LanguageClient): Promise<void> {
	const folder = await pickFolder(client, vscode.l10n.t('Which corpus is to be exported?'));
	if (!folder) return;
	const choice = await vscode.window.showQuickPick(exportChoices(), {
		title: vscode.l10n.t('Export “{0}”', folder.name),
		placeHolder: vscode.l10n.t('What is to be written?'),
		matchOnDetail: true,
	});
	if (!choice) return;
	const { format, rows = 'segments', by = 'text' } = choice;
	const target = await vscode.window.showSaveDialog({
		defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(folder.uri), '..', `${folder.name}.${choice.ending}`),
		filters: { [choice.label]: [choice.ending] },
		title: choice.label,
	});
	if (!target) return;
	await withProgress(vscode.l10n.t('Exporting “{0}”…', folder.name), async () => {
		const made = await client.sendRequest(ExportRequest, { folder: folder.uri, format, rows, by });
		if (!made.ok) {
			void vscode.window.showErrorMessage(made.message);
			return;
		}
		await vscode.workspace.fs.writeFile(target, Buffer.from(made.base64, 'base64'));
		void sayExported(target, made.notCarried);
	});
}

async function sayExported(target: vscode.Uri, notCarried: readonly string[]): Promise<void> {
	const name = target.path.slice(target.path.lastIndexOf('/') + 1);
	const whole = notCarried.length === 0;
	const message = whole
		? vscode.l10n.t('Exported to {0}.', name)
		: vscode.l10n.t('Exported to {0}. Some things have no place in this format.', name);
	const show = vscode.l10n.t('Show What Was Left Out');
	const reveal = vscode.l10n.t('Show File');
	const chosen = await vscode.window.showInformationMessage(message, ...(whole ? [] : [show]), reveal);
	if (chosen === show) await showReport(vscode.l10n.t('Not carried to {0}', name), notCarried);
	else if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
}

/** Asks for a file of another program, says what it would add, and adds it when the user agrees. */
export async function importIntoCorpus(client: LanguageClient): Promise<void> {
	const folder = await pickFolder(client, vscode.l10n.t('Into which corpus is to be imported?'));
	if (!folder) return;
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Import into “{0}”', folder.name),
			openLabel: vscode.l10n.t('Import'),
			filters: { [vscode.l10n.t('Codes and annotations')]: Object.keys(importEndings) },
		})) ?? [];
	if (!file) return;
	const name = file.path.slice(file.path.lastIndexOf('/') + 1);
	const format = importEndings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
	if (format === undefined) {
		void vscode.window.showErrorMessage(vscode.l10n.t('The ending of {0} does not say what it is.', name));
		return;
	}
	const base64 = Buffer.from(await vscode.workspace.fs.readFile(file)).toString('base64');
	const request = { folder: folder.uri, name, format, base64, texts: false, dryRun: true };
	await withProgress(vscode.l10n.t('Importing {0}…', name), async () => {
		const planned = await client.sendRequest(ImportRequest, request);
		const withTexts = planned.ok ? await client.sendRequest(ImportRequest, { ...request, texts: true }) : planned;
		if (!planned.ok || !withTexts.ok) {
			void vscode.window.showErrorMessage(planned.ok ? (withTexts as { message: string }).message : planned.message);
			return;
		}
		const add = vscode.l10n.t('Add');
		const addTexts = vscode.l10n.t('Add with New Texts');
		const more = withTexts.report[0] !== planned.report[0];
		const detail = [
			...planned.report,
			...(more ? [vscode.l10n.t('With new texts: {0}', withTexts.report[0] ?? '')] : []),
		];
		const chosen = await vscode.window.showInformationMessage(
			vscode.l10n.t('Import {0} into “{1}”? Nothing that is there is changed.', name, folder.name),
			{ modal: true, detail: detail.join('\n') },
			...(planned.adds > 0 ? [add] : []),
			...(more ? [addTexts] : []),
		);
		if (chosen === undefined) return;
		const done = await client.sendRequest(ImportRequest, { ...request, texts: chosen === addTexts, dryRun: false });
		if (done.ok) await showReport(vscode.l10n.t('Import of {0}', name), done.report);
		else void vscode.window.showErrorMessage(done.message);
	});
}

async function pickFolder(client: LanguageClient, question: string): Promise<CorpusFolderState | undefined> {
	const { folders } = await client.sendRequest(OpenFoldersRequest, null);
	const [only] = folders;
	if (folders.length < 2) {
		if (!only) void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder that holds your texts first.'));
		return only;
	}
	const items = folders.map((folder) => ({
		label: folder.name,
		description: vscode.Uri.parse(folder.uri).fsPath,
		folder,
	}));
	return (await vscode.window.showQuickPick(items, { placeHolder: question }))?.folder;
}

async function withProgress(title: string, work: () => Promise<void>): Promise<void> {
	await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
		try {
			await work();
		} catch (error) {
			void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
		}
	});
}

/** A report as a document of its own, to be read, kept or thrown away. */
async function showReport(title: string, lines: readonly string[]): Promise<void> {
	const content = `# ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await vscode.window.showTextDocument(document, { preview: true });
}
