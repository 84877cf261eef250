import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ChildrenRequest, TooltipRequest } from '../../protocol/protocol';
import type { TreeNode, ViewId } from '../../protocol/tree';
import { swatch } from './swatch';

/** Shows one view of the server: nodes are asked for as they are opened, and kept until the server says they changed. */
export class CorpusTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #view: ViewId;
	readonly #client: () => Promise<LanguageClient>;
	readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
	readonly onDidChangeTreeData = this.#changed.event;
	readonly #parents = new Map<string, TreeNode | undefined>();

	constructor(view: ViewId, client: () => Promise<LanguageClient>) {
		this.#view = view;
		this.#client = client;
	}

	async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
		const client = await this.#client();
		const nodes = await client.sendRequest(ChildrenRequest, { view: this.#view, node: parent?.id ?? null });
		for (const node of nodes) this.#parents.set(node.id, parent);
		return [...nodes];
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return this.#parents.get(node.id);
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		const item = new vscode.TreeItem(node.label, collapsible[node.children]);
		item.id = node.id;
		if (node.description !== undefined) item.description = node.description;
		if (node.context !== undefined) item.contextValue = node.context;
		if (node.spoken !== undefined) item.accessibilityInformation = { label: node.spoken };
		if (node.color !== undefined) item.iconPath = swatch(node.color);
		else if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
		if (!node.hasTooltip) item.tooltip = node.description ? `${node.label} · ${node.description}` : node.label;
		if (node.location) {
			item.command = {
				command: 'policyAnnotator.openAt',
				title: vscode.l10n.t('Open'),
				arguments: [node.location.uri, node.location.range],
			};
		}
		return item;
	}

	async resolveTreeItem(
		item: vscode.TreeItem,
		node: TreeNode,
		token: vscode.CancellationToken,
	): Promise<vscode.TreeItem> {
		const client = await this.#client();
		const markdown = await client.sendRequest(TooltipRequest, { view: this.#view, node: node.id }, token);
		if (markdown !== null && !token.isCancellationRequested) item.tooltip = new vscode.MarkdownString(markdown);
		return item;
	}

	refresh(): void {
		this.#parents.clear();
		this.#changed.fire(undefined);
	}

	dispose(): void {
		this.#changed.dispose();
	}
}

const collapsible = {
	none: vscode.TreeItemCollapsibleState.None,
	collapsed: vscode.TreeItemCollapsibleState.Collapsed,
	expanded: vscode.TreeItemCollapsibleState.Expanded,
} as const;
