import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ExchangeProgressNotification, ExportRequest, ImportRequest } from '../../protocol/exchange';
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
	await withProgress(client, vscode.l10n.t('Exporting “{0}”', folder.name), async (token) => {
		const made = await client.sendRequest(ExportRequest, { folder: folder.uri, format, rows, by }, token);
		if (token.isCancellationRequested) return;
		if (!made.ok) {
			void vscode.window.showErrorMessage(made.message);
			return;
		}
		await vscode.workspace.fs.writeFile(target, Buffer.from(made.base64, 'base64'));
		void sayExported(target, made.texts, made.notCarried);
	});
}

/** Endings of files that the editor itself cannot show. */
const archives = /\.(?:xlsx|qdpx)$/i;

async function sayExported(target: vscode.Uri, texts: number, notCarried: readonly string[]): Promise<void> {
	const name = target.path.slice(target.path.lastIndexOf('/') + 1);
	const [first] = notCarried;
	const message =
		first === undefined
			? vscode.l10n.t('Exported {0} texts to {1}.', texts, name)
			: vscode.l10n.t(
					'Exported {0} texts to {1}. Not carried: {2}',
					texts,
					name,
					// The count and what it is; examples are in the list.
					`${first.replace(/:[^:]*$/, '')}${notCarried.length > 1 ? ', …' : '.'}`,
				);
	const show = vscode.l10n.t('Show What Was Left Out');
	const archive = archives.test(name);
	const open = archive ? vscode.l10n.t('Show File') : vscode.l10n.t('Open File');
	const chosen = await vscode.window.showInformationMessage(message, open, ...(first === undefined ? [] : [show]));
	if (chosen === show) await showReport(vscode.l10n.t('Not carried to {0}', name), notCarried);
	else if (chosen === open) await vscode.commands.executeCommand(archive ? 'revealFileInOS' : 'vscode.open', target);
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
	await withProgress(client, vscode.l10n.t('Importing {0}', name), async (token) => {
		const planned = await client.sendRequest(ImportRequest, request, token);
		const withTexts = planned.ok
			? await client.sendRequest(ImportRequest, { ...request, texts: true }, token)
			: planned;
		if (token.isCancellationRequested) return;
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
		const carryOut = { ...request, texts: chosen === addTexts, dryRun: false };
		const done = await client.sendRequest(ImportRequest, carryOut, token);
		if (done.ok) void sayImported(name, done.report);
		else if (!token.isCancellationRequested) void vscode.window.showErrorMessage(done.message);
	});
}

/** The first line says what was added; what was not is a click away. */
async function sayImported(name: string, [added = '', ...rest]: readonly string[]): Promise<void> {
	const message =
		rest.length === 0
			? vscode.l10n.t('Import of {0}: {1}.', name, added)
			: vscode.l10n.t('Import of {0}: {1}. Not everything was taken over as it is there.', name, added);
	const view = vscode.l10n.t('Show Annotations');
	const report = vscode.l10n.t('Show Report');
	const chosen = await vscode.window.showInformationMessage(message, view, report);
	if (chosen === report) await showReport(vscode.l10n.t('Import of {0}', name), [added, ...rest]);
	else if (chosen === view) await vscode.commands.executeCommand('policyAnnotator.annotations.focus');
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

/** Shows how many texts or files are done, with a way to cancel. */
async function withProgress(
	client: LanguageClient,
	title: string,
	work: (token: vscode.CancellationToken) => Promise<void>,
): Promise<void> {
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	await vscode.window.withProgress(options, async (progress, token) => {
		let shown = 0;
		const listening = client.onNotification(ExchangeProgressNotification, ({ at, of }) => {
			const percent = of === 0 ? 0 : (100 * at) / of;
			// A second pass begins anew: the bar does not go back.
			progress.report({ message: `${at} / ${of}`, increment: Math.max(0, percent - shown) });
			shown = Math.max(shown, percent);
		});
		try {
			await work(token);
		} catch (error) {
			if (token.isCancellationRequested) return;
			void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
		} finally {
			listening.dispose();
		}
	});
}

/** A report as a document of its own, to be read, kept or thrown away. */
async function showReport(title: string, lines: readonly string[]): Promise<void> {
	const content = `# ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await vscode.window.showTextDocument(document, { preview: true });
}
