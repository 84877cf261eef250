import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import * as vscode from 'vscode';
import { launchers } from './launchers';

/** Where this machine remembers that the command line was asked for. */
const WANTED = 'policyAnnotator.onPath';

/** Puts `policy-annotator` on the PATH of the terminals of this editor, now and in every window from now on. */
export async function putOnPath(context: vscode.ExtensionContext): Promise<void> {
	const folder = await prepare(context);
	await context.globalState.update(WANTED, true);
	const open = vscode.l10n.t('Open Terminal');
	const copy = vscode.l10n.t('Copy Folder');
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t(
			'New terminals of this editor know policy-annotator. For other terminals, add this folder to their PATH: {0}',
			folder,
		),
		open,
		copy,
	);
	if (answer === copy) await vscode.env.clipboard.writeText(folder);
	if (answer !== open) return;
	const terminal = vscode.window.createTerminal('policy-annotator');
	terminal.show();
	terminal.sendText('policy-annotator --help');
}

/** Where it was asked for before, keeps the command line there: the folder of the extension changes with its version. */
export async function keepOnPath(context: vscode.ExtensionContext): Promise<void> {
	if (context.globalState.get(WANTED) === true) await prepare(context);
}

/** Writes the scripts and puts their folder on the PATH. Answers the folder. */
async function prepare(context: vscode.ExtensionContext): Promise<string> {
	const folder = join(context.globalStorageUri.fsPath, 'bin');
	const cli = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.mjs').fsPath;
	await mkdir(folder, { recursive: true });
	for (const [name, script] of Object.entries(launchers(process.execPath, cli, process.platform))) {
		await writeFile(join(folder, name), script);
		await chmod(join(folder, name), 0o755);
	}
	context.environmentVariableCollection.description = vscode.l10n.t('Knows the command policy-annotator');
	context.environmentVariableCollection.prepend('PATH', folder + delimiter);
	return folder;
}
