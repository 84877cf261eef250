import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
	ChangeSpeakerRequest,
	type SpeakerChange,
	SpeakerRequest,
	SpeakersRequest,
	SUGGESTION_SIGN,
} from '../../protocol/speakers';
import type { TreeNode } from '../../protocol/tree';
import type { UndoKeys } from '../undo/undoKeys';

/** Says who is who, from the Speakers view: kept in corpus.yaml by the server, which can take it back. */
export class SpeakerCommands {
	readonly #client: () => Promise<LanguageClient>;
	readonly #undoKeys: UndoKeys;

	constructor(client: () => Promise<LanguageClient>, undoKeys: UndoKeys) {
		this.#client = client;
		this.#undoKeys = undoKeys;
	}

	async rename(node?: TreeNode): Promise<void> {
		const name = await this.#nameOf(node, vscode.l10n.t('Which speaker is listed under another name?'));
		if (name === undefined) return;
		const to = await vscode.window.showInputBox({
			title: vscode.l10n.t('Rename “{0}”', name),
			prompt: vscode.l10n.t('The name under which the speaker is listed; the former one goes on to be found'),
			value: name,
			validateInput: (typed) => (typed.trim() === '' ? vscode.l10n.t('A name is needed') : null),
		});
		if (to !== undefined && to.trim() !== name) await this.#change({ kind: 'rename', name, to: to.trim() });
	}

	async merge(node?: TreeNode): Promise<void> {
		const name = await this.#nameOf(node, vscode.l10n.t('Which speaker is somebody that is listed already?'));
		if (name === undefined) return;
		const into = await this.#choose(vscode.l10n.t('Who is “{0}”?', name), name);
		if (into !== undefined) await this.#change({ kind: 'merge', name, into });
	}

	/** Asks which name, or which texts' namesake, is somebody else. */
	async split(node?: TreeNode): Promise<void> {
		const name = await this.#nameOf(node, vscode.l10n.t('Which speaker is in truth several?'));
		const found = name === undefined ? null : await (await this.#client()).sendRequest(SpeakerRequest, { name });
		if (name === undefined || !found) return;
		const others = found.names.filter((each) => each !== name);
		const items = [
			...others.map((part) => ({ label: part, description: vscode.l10n.t('is the name of somebody else'), part })),
			{
				label: vscode.l10n.t('Texts…'),
				description: vscode.l10n.t('in which “{0}” is a namesake', name),
				part: undefined,
			},
		];
		const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Split “{0}”', name) });
		if (!picked) return;
		if (picked.part !== undefined) {
			await this.#change({ kind: 'split', name, part: picked.part, listed: picked.part, texts: [] });
			return;
		}
		const texts = await vscode.window.showQuickPick(
			found.texts.map(({ path, label }) => ({ label, description: path, path })),
			{ canPickMany: true, title: vscode.l10n.t('In which texts is “{0}” somebody else?', name) },
		);
		if (!texts || texts.length === 0) return;
		const listed = await vscode.window.showInputBox({
			title: vscode.l10n.t('How is the namesake of “{0}” listed?', name),
			value: `${name} (2)`,
			validateInput: (typed) =>
				typed.trim() === '' || typed.trim() === name ? vscode.l10n.t('A name of its own is needed') : null,
		});
		if (listed === undefined) return;
		const paths = texts.map(({ path }) => path);
		await this.#change({ kind: 'split', name, part: name, listed: listed.trim(), texts: paths });
	}

	/** Takes a suggestion over, or says that the two are two. */
	async decide(node: TreeNode | undefined, same: boolean): Promise<void> {
		const [name, other] = (node?.id.split('\u001f').at(-1) ?? '').split(SUGGESTION_SIGN);
		if (name === undefined || other === undefined) return;
		await this.#change(same ? { kind: 'merge', name, into: other } : { kind: 'apart', name, other });
	}

	async #change(change: SpeakerChange): Promise<void> {
		const result = await (await this.#client()).sendRequest(ChangeSpeakerRequest, change);
		if (!result.ok) {
			void vscode.window.showErrorMessage(result.message);
			return;
		}
		const uri = vscode.window.activeTextEditor?.document.uri.toString();
		if (uri !== undefined) this.#undoKeys.report(uri, 'acted');
		vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Kept in corpus.yaml')}`, 3000);
	}

	async #nameOf(node: TreeNode | undefined, title: string): Promise<string | undefined> {
		return node?.label ?? this.#choose(title, null);
	}

	async #choose(title: string, but: string | null): Promise<string | undefined> {
		const listed = await (await this.#client()).sendRequest(SpeakersRequest, null);
		const items = listed
			.filter(({ name }) => name !== but)
			.map(({ name, role }) => ({ label: name, description: role }));
		return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
	}
}

/** The commands about who is who. */
export function registerSpeakers(
	context: vscode.ExtensionContext,
	client: () => Promise<LanguageClient>,
	undoKeys: UndoKeys,
): void {
	const speakers = new SpeakerCommands(client, undoKeys);
	const commands: Readonly<Record<string, (node?: TreeNode) => Promise<void>>> = {
		'policyAnnotator.renameSpeaker': (node) => speakers.rename(node),
		'policyAnnotator.mergeSpeaker': (node) => speakers.merge(node),
		'policyAnnotator.splitSpeaker': (node) => speakers.split(node),
		'policyAnnotator.acceptSpeakerMerge': (node) => speakers.decide(node, true),
		'policyAnnotator.rejectSpeakerMerge': (node) => speakers.decide(node, false),
	};
	for (const [id, run] of Object.entries(commands))
		context.subscriptions.push(vscode.commands.registerCommand(id, run));
}
