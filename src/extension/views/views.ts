import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { FilterRequest, GroupingRequest, OpenFoldersRequest } from '../../protocol/protocol';
import { type TreeNode, type ViewId, viewIds } from '../../protocol/tree';
import { CorpusTree } from './corpusTree';

/** Milliseconds that a view waits before it asks for its nodes again. */
const REST = 200;

/** The five views of the sidebar. */
export class Views implements vscode.Disposable {
	readonly #trees = new Map<ViewId, CorpusTree>();
	readonly #views = new Map<ViewId, vscode.TreeView<TreeNode>>();
	readonly #stale = new Set<ViewId>();
	readonly #timers = new Map<ViewId, NodeJS.Timeout>();
	readonly #client: () => Promise<LanguageClient>;

	constructor(client: () => Promise<LanguageClient>) {
		// A folder without corpus.yaml is read only once somebody looks at it here.
		const opened = async (): Promise<LanguageClient> => {
			const ready = await client();
			await ready.sendRequest(OpenFoldersRequest, null);
			return ready;
		};
		this.#client = opened;
		for (const id of viewIds) {
			const tree = new CorpusTree(id, opened);
			const view = vscode.window.createTreeView(`policyAnnotator.${id}`, {
				treeDataProvider: tree,
				showCollapseAll: true,
			});
			view.onDidChangeVisibility(({ visible }) => {
				if (visible && this.#stale.has(id)) this.refresh([id]);
			});
			this.#trees.set(id, tree);
			this.#views.set(id, view);
		}
	}

	/** The views show the server's state anew: at once when visible, else when they become visible. */
	refresh(views: readonly ViewId[]): void {
		for (const id of views) {
			this.#stale.add(id);
			if (!this.#views.get(id)?.visible || this.#timers.has(id)) continue;
			this.#timers.set(
				id,
				setTimeout(() => {
					this.#timers.delete(id);
					this.#stale.delete(id);
					this.#trees.get(id)?.refresh();
				}, REST),
			);
		}
	}

	/** Asks for words and shows only nodes that hold them; the view says so and how to clear it. */
	async filter(id: ViewId): Promise<void> {
		const words = await vscode.window.showInputBox({
			title: vscode.l10n.t('Show only'),
			placeHolder: vscode.l10n.t('Words that the entry must hold; empty shows everything'),
		});
		if (words !== undefined) await this.setFilter(id, words);
	}

	async setFilter(id: ViewId, words: string): Promise<void> {
		const client = await this.#client();
		const { whole } = await client.sendRequest(FilterRequest, { view: id, words });
		const only = vscode.l10n.t('Only entries with “{0}” (clear with the filter button)', words);
		const some = vscode.l10n.t(
			'There are too many to look inside all of them: more words, or the search, find the rest.',
		);
		this.say(id, words.trim() === '' ? '' : whole ? only : `${only}. ${some}`);
		await vscode.commands.executeCommand('setContext', `policyAnnotator.filtered.${id}`, words.trim() !== '');
		this.#trees.get(id)?.refresh();
	}

	async group(id: ViewId, by: string): Promise<void> {
		const client = await this.#client();
		await client.sendRequest(GroupingRequest, { view: id, by });
		this.#trees.get(id)?.refresh();
	}

	/** A line above a view; empty takes it away. */
	say(id: ViewId, message: string): void {
		const view = this.#views.get(id);
		if (view) view.message = message;
	}

	tree(id: ViewId): CorpusTree {
		const tree = this.#trees.get(id);
		if (!tree) throw new Error(`no view ${id}`);
		return tree;
	}

	view(id: ViewId): vscode.TreeView<TreeNode> {
		const view = this.#views.get(id);
		if (!view) throw new Error(`no view ${id}`);
		return view;
	}

	dispose(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		for (const disposable of [...this.#views.values(), ...this.#trees.values()]) disposable.dispose();
	}
}
