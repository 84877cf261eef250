import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { UndoKeys } from '../undo/undoKeys';
import type { Views } from '../views/views';
import { PREVIEW_SCHEME } from './changePreview';
import { CodebookCommands } from './codebookCommands';
import { CodeChoice, type CodeTarget } from './codeChoice';

/** The commands of the codebook. */
export function registerCodebook(
	context: vscode.ExtensionContext,
	client: () => Promise<LanguageClient>,
	views: Views,
	undoKeys: UndoKeys,
): void {
	const choice = new CodeChoice(client, () => views.view('topics').selection[0]);
	const codebook = new CodebookCommands(client, choice, undoKeys);
	const commands: Readonly<Record<string, (target?: CodeTarget) => Promise<void>>> = {
		'policyAnnotator.openCode': (target) => codebook.open(target),
		'policyAnnotator.newCode': (target) => codebook.create(target),
		'policyAnnotator.renameCode': (target) => codebook.rename(target),
		'policyAnnotator.colourCode': (target) => codebook.colour(target),
		'policyAnnotator.moveCode': (target) => codebook.move(target),
		'policyAnnotator.moveCodeUp': (target) => codebook.moveBy(target, -1),
		'policyAnnotator.moveCodeDown': (target) => codebook.moveBy(target, 1),
		'policyAnnotator.mergeCode': (target) => codebook.merge(target),
		'policyAnnotator.splitCode': (target) => codebook.split(target),
		'policyAnnotator.deleteCode': (target) => codebook.delete(target),
	};
	context.subscriptions.push(
		vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, codebook.preview),
		...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
	);
}
