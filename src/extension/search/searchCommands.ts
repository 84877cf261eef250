import * as vscode from 'vscode';
import type { TreeNode } from '../../protocol/tree';
import { codeOf } from '../codebook/codeChoice';
import type { ConcordanceView } from './concordanceView';

/** Characters of a selection beyond which it is no search. */
const LONGEST = 200;

/** Opens the concordance to be asked; what is selected in a text stands in its form already. */
export async function searchCorpus(view: ConcordanceView): Promise<void> {
	await view.show({ words: selectedWords() }, false);
}

/** Searches all texts for what is selected. */
export async function searchSelection(view: ConcordanceView): Promise<void> {
	const words = selectedWords();
	await view.show({ words }, words !== '');
}

/** Opens the concordance restricted to what a node of a view stands for. */
export async function searchWithin(view: ConcordanceView, node: TreeNode | undefined): Promise<void> {
	if (node === undefined) return searchCorpus(view);
	const code = codeOf(node)?.id;
	if (code !== undefined) return view.show({ code, in: 'passages' }, true);
	if (node.context?.startsWith('document') === true) return view.show({ text: node.location?.uri ?? '' }, false);
	return view.show({ speaker: node.label }, false);
}

/** The selection as one line; empty when nothing or too much is selected. */
function selectedWords(): string {
	const editor = vscode.window.activeTextEditor;
	const words = editor?.document.getText(editor.selection).replaceAll(/\s+/g, ' ').trim() ?? '';
	return words.length > LONGEST ? '' : words;
}
