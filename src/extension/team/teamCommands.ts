import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
	CodersRequest,
	type CoderSummary,
	MarkDoneRequest,
	NextUndoneRequest,
	ShowCodersRequest,
	type ShownCoders,
} from '../../protocol/team';
import type { TreeNode } from '../../protocol/tree';
import { openAt } from '../navigation/navigation';
import type { UndoKeys } from '../undo/undoKeys';

/** Where this window remembers whose annotations are shown. */
const SHOWN = 'policyAnnotator.shownCoders';

interface Parts {
	readonly client: () => Promise<LanguageClient>;
	readonly undoKeys: UndoKeys;
	readonly state: vscode.Memento;
	readonly mayWrite: (uri: string) => Promise<boolean>;
	/** Says beside the title of the Annotations view whose are shown. */
	readonly describe: (words: string) => void;
}

/** What people do who code together: mark texts as done, go to the next one, choose whose annotations they see. */
export class TeamCommands {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** The server has started: it shows whose annotations were shown before. */
	async restore(client: LanguageClient): Promise<void> {
		const known = this.#parts.state.get<{ readonly who: ShownCoders; readonly label: string }>(SHOWN);
		if (!known) return;
		await client.sendRequest(ShowCodersRequest, { who: known.who });
		this.#parts.describe(known.label);
	}

	/** Marks the text of a node, or the active one, as done or not. */
	async mark(done: boolean, node?: TreeNode): Promise<void> {
		const uri = node?.location?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
		if (uri === undefined) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open the text first, or choose it in the Documents view.'),
			);
			return;
		}
		if (!(await this.#parts.mayWrite(uri))) return;
		const client = await this.#parts.client();
		const result = await client.sendRequest(MarkDoneRequest, { uri, done });
		if (!result.ok) {
			void vscode.window.showErrorMessage(result.message);
			return;
		}
		this.#parts.undoKeys.report(uri, 'acted');
		const said = done ? vscode.l10n.t('Marked as done') : vscode.l10n.t('Marked as not done');
		const left =
			result.left === 0 ? vscode.l10n.t('all texts are done') : vscode.l10n.t('{0} texts are left', result.left);
		vscode.window.setStatusBarMessage(`$(check) ${said} · ${left}`, 4000);
	}

	/** Opens the next text that the user has not marked as done. */
	async nextUndone(): Promise<void> {
		const client = await this.#parts.client();
		const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? null;
		const next = await client.sendRequest(NextUndoneRequest, { uri });
		if (!next) {
			vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('No other text is left to code')}`, 4000);
			return;
		}
		await openAt(next.uri, next.range);
		vscode.window.setStatusBarMessage(vscode.l10n.t('{0} texts are left', next.left), 4000);
	}

	/** Asks whose annotations are to be seen. */
	async showCoders(): Promise<void> {
		const client = await this.#parts.client();
		const { coders, texts } = await client.sendRequest(CodersRequest, null);
		const items: (vscode.QuickPickItem & { readonly who: ShownCoders })[] = [
			{ label: vscode.l10n.t('Everybody'), who: 'all' },
			{ label: vscode.l10n.t('Only mine'), who: 'mine' },
			...coders.map((coder) => ({
				label: coder.name,
				description: progress(coder, texts),
				who: { coder: coder.id },
			})),
		];
		const chosen = await vscode.window.showQuickPick(items, {
			title: vscode.l10n.t('Whose annotations are to be shown?'),
			placeHolder: vscode.l10n.t('Coders are named in corpus.yaml, or by the names of their files'),
		});
		if (!chosen) return;
		const label = chosen.who === 'all' ? '' : chosen.label;
		await this.#parts.state.update(SHOWN, chosen.who === 'all' ? undefined : { who: chosen.who, label });
		await client.sendRequest(ShowCodersRequest, { who: chosen.who });
		this.#parts.describe(label);
	}

	/** Asks who codes here, for the setting that names the file that annotations go to. */
	async chooseCoder(): Promise<void> {
		const client = await this.#parts.client();
		const { coders, texts } = await client.sendRequest(CodersRequest, null);
		const named = coders.filter(({ id }) => id !== '');
		const other = vscode.l10n.t('Another name…');
		const none = vscode.l10n.t('No coder: one file for everybody');
		const items = [
			...named.map((coder) => ({ label: coder.id, description: `${coder.name} · ${progress(coder, texts)}` })),
			{ label: other, description: '' },
			{ label: none, description: '' },
		];
		const title = vscode.l10n.t('Who codes on this machine?');
		const chosen = await vscode.window.showQuickPick(items, { title });
		if (!chosen) return;
		const id = chosen.label === other ? await askCoder() : chosen.label === none ? '' : chosen.label;
		if (id === undefined) return;
		const settings = vscode.workspace.getConfiguration('policyAnnotator');
		await settings.update('coder', id, vscode.ConfigurationTarget.Global);
	}
}

function progress({ done, begun, own }: CoderSummary, texts: number): string {
	const words = [vscode.l10n.t('{0} of {1} texts done', done, texts)];
	if (begun > 0) words.push(vscode.l10n.t('{0} begun', begun));
	if (own) words.push(vscode.l10n.t('you'));
	return words.join(' · ');
}

function askCoder(): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Short name'),
		placeHolder: vscode.l10n.t('Letters and digits, such as ann; it stands in the names of your files'),
		validateInput: (name) =>
			/^[A-Za-z0-9_-]*$/.test(name) ? undefined : vscode.l10n.t('Letters, digits, "-" and "_" only, without dots'),
	});
}
