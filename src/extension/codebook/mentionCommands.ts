import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DecideMentionsRequest, type Mention, type MentionExtent, MentionsRequest } from '../../protocol/codebook';
import type { TreeNode } from '../../protocol/tree';
import type { UndoKeys } from '../undo/undoKeys';
import { type CodeChoice, codeOf, type CodeTarget } from './codeChoice';

/** Mentions of a code's terms become annotations, one by one or many after a look at each; or are rejected for good. */
export class MentionCommands {
	readonly #client: () => Promise<LanguageClient>;
	readonly #choice: CodeChoice;
	readonly #undoKeys: UndoKeys;

	constructor(client: () => Promise<LanguageClient>, choice: CodeChoice, undoKeys: UndoKeys) {
		this.#client = client;
		this.#choice = choice;
		this.#undoKeys = undoKeys;
	}

	/** Decides on the mention of a node. */
	async decide(node: TreeNode | undefined, decision: 'accepted' | 'rejected', extent: MentionExtent): Promise<void> {
		const code = node && codeOf(node);
		if (!node?.location || !code) return;
		await this.#decide(code.uri, code.id, [node.location], decision, extent);
	}

	/** Lists all mentions of a code that nobody has decided on, and tags those that are ticked. */
	async tagMany(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Tag mentions of which code?'));
		if (!chosen) return;
		const { code, uri } = chosen;
		const client = await this.#client();
		const mentions = await client.sendRequest(MentionsRequest, { uri, code: code.id });
		if (mentions.length === 0) {
			const nothing = vscode.l10n.t(
				'No mention of “{0}” waits for a decision. Terms are set in the codebook.',
				code.name,
			);
			void vscode.window.showInformationMessage(nothing);
			return;
		}
		const extent = await askExtent();
		const ticked = extent && (await askMentions(mentions, code.name));
		if (!extent || !ticked || ticked.length === 0) return;
		await this.#decide(uri, code.id, ticked, 'accepted', extent);
	}

	async #decide(
		uri: string,
		code: string,
		mentions: readonly Pick<Mention, 'uri' | 'range'>[],
		decision: 'accepted' | 'rejected',
		extent: MentionExtent,
	): Promise<void> {
		const client = await this.#client();
		const places = mentions.map((each) => ({ uri: each.uri, range: each.range }));
		const done = await client.sendRequest(DecideMentionsRequest, { uri, code, mentions: places, decision, extent });
		if (!done.ok) {
			void vscode.window.showErrorMessage(done.message);
			return;
		}
		for (const text of done.texts) this.#undoKeys.report(text, 'acted');
		const what =
			decision === 'accepted'
				? vscode.l10n.t('{0} passages tagged', done.count)
				: vscode.l10n.t('Not suggested again: {0}', done.count);
		vscode.window.setStatusBarMessage(`$(check) ${what}`, 4000);
	}
}

async function askExtent(): Promise<MentionExtent | undefined> {
	const items = [
		{ label: vscode.l10n.t('The sentence around each mention'), extent: 'sentence' as const },
		{ label: vscode.l10n.t('The words alone'), extent: 'words' as const },
	];
	return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is to be tagged?') }))?.extent;
}

async function askMentions(mentions: readonly Mention[], name: string): Promise<readonly Mention[] | undefined> {
	// A heading for each text would take the room of the sentences.
	const items = mentions.map((mention) => ({
		label: mention.words,
		description: mention.text,
		detail: mention.context,
		picked: true,
		mention,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Tag mentions as “{0}”', name),
		placeHolder: vscode.l10n.t('Untick what does not fit; one undo takes all back'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	return chosen?.map(({ mention }) => mention);
}
