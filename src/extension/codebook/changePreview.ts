import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
	type ChangeSummary,
	ChangeCodeRequest,
	ChangedFileRequest,
	type CodeChange,
	type ConcernedFile,
} from '../../protocol/codebook';

/** Scheme of documents that show how a file would read after a change. */
export const PREVIEW_SCHEME = 'policy-annotator-preview';

/** Shows what a change of a code does to which files, before it is done: a list to tick, each file with its diff. */
export class ChangePreview implements vscode.TextDocumentContentProvider {
	readonly #texts = new Map<string, string>();
	readonly #client: () => Promise<LanguageClient>;

	constructor(client: () => Promise<LanguageClient>) {
		this.#client = client;
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.#texts.get(uri.toString()) ?? '';
	}

	/** Asks which annotation files are to be rewritten; undefined when the user turned away. */
	async choose(uri: string, change: CodeChange, summary: ChangeSummary): Promise<readonly string[] | undefined> {
		const pick = vscode.window.createQuickPick<FileItem>();
		const diff: vscode.QuickInputButton = {
			iconPath: new vscode.ThemeIcon('diff'),
			tooltip: vscode.l10n.t('Show What Changes'),
		};
		const items = itemsOf(summary, diff);
		pick.title = vscode.l10n.t('{0}: what is changed', sentenceCase(summary.what));
		pick.placeholder = vscode.l10n.t('Enter does it, Escape does nothing; one undo takes it back');
		pick.canSelectMany = true;
		pick.ignoreFocusOut = true;
		pick.matchOnDetail = true;
		pick.items = items;
		pick.selectedItems = items.filter(({ chosen }) => chosen === true);
		return new Promise((resolve) => {
			let answer: readonly string[] | undefined;
			pick.onDidTriggerItemButton(({ item }) => void this.#show(uri, change, item.uri ?? summary.codebook));
			pick.onDidAccept(() => {
				answer = pick.selectedItems.flatMap((item) => (item.uri === undefined ? [] : [item.uri]));
				pick.hide();
			});
			pick.onDidHide(() => {
				pick.dispose();
				void this.#closeDiffs();
				resolve(answer);
			});
			pick.show();
		});
	}

	/** Opens the diff of a file beside the list, which stays. */
	async #show(uri: string, change: CodeChange, file: string): Promise<void> {
		const client = await this.#client();
		const texts = await client.sendRequest(ChangedFileRequest, { uri, change, file });
		if (!texts.ok) {
			void vscode.window.showErrorMessage(texts.message);
			return;
		}
		const { path } = vscode.Uri.parse(file);
		const name = path.slice(path.lastIndexOf('/') + 1);
		const side = (query: string, text: string): vscode.Uri => {
			const at = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path, query: `${query} ${Date.now()}` });
			this.#texts.set(at.toString(), text);
			return at;
		};
		const title = vscode.l10n.t('{0}: before and after', name);
		const options = { preview: true, preserveFocus: true };
		await vscode.commands.executeCommand(
			'vscode.diff',
			side('before', texts.before),
			side('after', texts.after),
			title,
			options,
		);
	}

	/** The diffs were of a change that is done or given up. */
	async #closeDiffs(): Promise<void> {
		this.#texts.clear();
		const isOurs = ({ input }: vscode.Tab): boolean =>
			input instanceof vscode.TabInputTextDiff && input.modified.scheme === PREVIEW_SCHEME;
		await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOurs)));
	}

	/** Plans a change, shows it when annotations change, and does it. Answers what was done. */
	async run(uri: string, change: CodeChange, ask: boolean): Promise<ChangeSummary | undefined> {
		const client = await this.#client();
		const planned = await client.sendRequest(ChangeCodeRequest, { uri, change, files: [], dryRun: true });
		if (!planned.ok) return refused(planned.message);
		const { summary } = planned;
		const needed = ask && (summary.files.length > 0 || summary.left.length > 0);
		const files = needed ? await this.choose(uri, change, summary) : ownOf(summary).map((file) => file.uri);
		return files && this.apply(uri, change, files);
	}

	/** Does a change; of the annotation files those given are rewritten. */
	async apply(uri: string, change: CodeChange, files: readonly string[]): Promise<ChangeSummary | undefined> {
		const client = await this.#client();
		const done = await client.sendRequest(ChangeCodeRequest, { uri, change, files, dryRun: false });
		return done.ok ? done.summary : refused(done.message);
	}
}

interface FileItem extends vscode.QuickPickItem {
	readonly uri?: string;
	readonly chosen?: boolean;
}

function itemsOf(summary: ChangeSummary, diff: vscode.QuickInputButton): FileItem[] {
	const row = (file: ConcernedFile): FileItem => ({
		label: nameOf(file.uri),
		detail: [...(file.own ? [] : [file.coder ?? '']), changesIn(file), file.text].filter(Boolean).join(' · '),
		buttons: [diff],
		uri: file.uri,
		chosen: file.own,
	});
	const heading = (label: string): FileItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const own = ownOf(summary);
	const others = summary.files.filter((file) => !file.own);
	return [
		heading(vscode.l10n.t('The codebook')),
		{ label: nameOf(summary.codebook), description: vscode.l10n.t('always'), buttons: [diff], chosen: true },
		...(own.length > 0 ? [heading(vscode.l10n.t('Your annotations')), ...own.map(row)] : []),
		...(others.length > 0 ? [heading(vscode.l10n.t('Other coders: only if you tick them')), ...others.map(row)] : []),
		...summary.left.map(({ reason }) => heading(vscode.l10n.t('Left as it is: {0}', reason))),
	];
}

function changesIn({ changed, removed }: ConcernedFile): string {
	const all = changed === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', changed);
	return removed === 0 ? all : vscode.l10n.t('{0}, {1} of them removed', all, removed);
}

function ownOf(summary: ChangeSummary): readonly ConcernedFile[] {
	return summary.files.filter((file) => file.own);
}

function nameOf(uri: string): string {
	const { path } = vscode.Uri.parse(uri);
	return path.slice(path.lastIndexOf('/') + 1);
}

export function sentenceCase(words: string): string {
	return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function refused(message: string): undefined {
	void vscode.window.showErrorMessage(message);
	return undefined;
}
