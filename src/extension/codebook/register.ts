import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { TreeNode } from '../../protocol/tree';
import type { UndoKeys } from '../undo/undoKeys';
import type { Views } from '../views/views';
import { PREVIEW_SCHEME } from './changePreview';
import { CodebookCommands } from './codebookCommands';
import { CodeChoice, type CodeTarget } from './codeChoice';
import { MentionCommands } from './mentionCommands';

/** The commands of the codebook. */
export function registerCodebook(
	context: vscode.ExtensionContext,
	client: () => Promise<LanguageClient>,
	views: Views,
	undoKeys: UndoKeys,
): void {
	const choice = new CodeChoice(client, () => views.view('topics').selection[0]);
	const codebook = new CodebookCommands(client, choice, undoKeys);
	const mentions = new MentionCommands(client, choice, undoKeys);
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
		'policyAnnotator.tagMentions': (target) => mentions.tagMany(target),
	};
	const ofMentions: Readonly<Record<string, (node?: TreeNode) => Promise<void>>> = {
		'policyAnnotator.tagMention': (node) => mentions.decide(node, 'accepted', 'sentence'),
		'policyAnnotator.tagMentionWords': (node) => mentions.decide(node, 'accepted', 'words'),
		'policyAnnotator.rejectMention': (node) => mentions.decide(node, 'rejected', 'words'),
	};
	context.subscriptions.push(
		...Object.entries(ofMentions).map(([id, run]) => vscode.commands.registerCommand(id, run)),
		vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, codebook.preview),
		...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
	);
}
