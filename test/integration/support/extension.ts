import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { RequestType } from 'vscode-languageserver-protocol';
import type { Api } from '../../../src/extension/main';
import { AnnotateRequest } from '../../../src/protocol/protocol';
import type { TreeNode, ViewId } from '../../../src/protocol/tree';
import { until } from '../../support/until';

/** The extension, awake, with all texts of the workspace read. */
export async function awake(): Promise<Api> {
	const extension = vscode.extensions.getExtension<Api>('policy-annotator.policy-annotator');
	assert.ok(extension, 'the extension is not there');
	const api = await extension.activate();
	await until('the documents are listed', async () => (await api.views.tree('documents').getChildren()).length > 0);
	return api;
}

/** A file of the workspace. */
export function file(path: string): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder, 'no folder is open');
	return vscode.Uri.joinPath(folder.uri, path);
}

export async function show(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(file(path));
}

/** Where the words stand in a document, for the n-th time, counted from 0. */
export function find(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
	let offset = -1;
	for (let n = 0; n <= nth; n += 1) offset = document.getText().indexOf(words, offset + 1);
	assert.ok(offset >= 0, `“${words}” is not in the text`);
	return new vscode.Range(document.positionAt(offset), document.positionAt(offset + words.length));
}

export async function select(editor: vscode.TextEditor, words: string): Promise<void> {
	const range = find(editor.document, words);
	editor.selection = new vscode.Selection(range.start, range.end);
}

/** The roots of a view, or the children of the node whose labels lead there. */
export async function rows(api: Api, view: ViewId, ...path: readonly string[]): Promise<TreeNode[]> {
	const tree = api.views.tree(view);
	let nodes = await tree.getChildren();
	for (const label of path) {
		const next = nodes.find((node) => node.label === label);
		assert.ok(next, `no “${label}” among ${nodes.map((node) => node.label).join(', ')}`);
		nodes = await tree.getChildren(next);
	}
	return nodes;
}

/** The words painted as a kind of find. */
export function paintedWords(api: Api, document: vscode.TextDocument, kind: 'direct' | 'figure' | 'label'): string[] {
	const flat = api.painter.painted(document.uri.toString())?.finds[kind] ?? [];
	const words: string[] = [];
	for (let i = 0; i + 3 < flat.length; i += 4) {
		const [a = 0, b = 0, c = 0, d = 0] = flat.slice(i, i + 4);
		words.push(document.getText(new vscode.Range(a, b, c, d)));
	}
	return words;
}

/** Text of a file of the workspace on disk; empty when there is none. */
export async function onDisk(path: string): Promise<string> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
	} catch {
		return '';
	}
}

/**
 * Sends one of our requests to the server. By its name: the classes that describe requests are another copy here than in
 * the extension, which is packed by itself.
 */
export async function ask<P, R>(api: Api, request: RequestType<P, R, void>, params: P): Promise<R> {
	const client = await api.client();
	return client.sendRequest<R>(request.method, params);
}

/** Tags words with a code through the server as the command does, without its picker, which only a person can answer. */
export async function tag(
	api: Api,
	editor: vscode.TextEditor,
	words: string,
	code: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }> {
	const plain = ({ line, character }: vscode.Position): { line: number; character: number } => ({ line, character });
	const { start, end } = find(editor.document, words);
	return ask(api, AnnotateRequest, {
		uri: editor.document.uri.toString(),
		version: editor.document.version,
		range: { start: plain(start), end: plain(end) },
		codes: [code],
		note: '',
	});
}
