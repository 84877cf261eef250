import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Range } from 'vscode-languageserver-protocol';
import { NavigateRequest, type NavigationKind } from '../../protocol/protocol';

/** Opens a text and selects a range in it; the focus goes there as well. */
export async function openAt(uri: string, range: Range): Promise<void> {
	const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
	const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, preview: true });
	editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Selects the next or previous find of a kind in the active editor. */
export async function goTo(
	client: LanguageClient,
	kind: NavigationKind,
	direction: 'next' | 'previous',
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return;
	const from = direction === 'next' ? editor.selection.end : editor.selection.start;
	const range = await client.sendRequest(NavigateRequest, {
		uri: editor.document.uri.toString(),
		position: { line: from.line, character: from.character },
		kind,
		direction,
	});
	if (!range) {
		vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing of this kind in the text'), 3000);
		return;
	}
	editor.selection = new vscode.Selection(range.start.line, range.start.character, range.end.line, range.end.character);
	editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
