import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Range } from 'vscode-languageserver-protocol';
import { type PassageKind, PassageRequest } from '../../protocol/coding';
import { NavigateRequest, type NavigationKind } from '../../protocol/protocol';

/** Opens a text and selects a range in it; the focus goes there as well, unless it is to stay where it is. */
export async function openAt(uri: string, range: Range, preserveFocus = false): Promise<void> {
	const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
	const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
		selection,
		preview: true,
		preserveFocus,
	});
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

/**
 * Goes through the passages of a code, or through what needs review, in all texts. The code is that of the annotation
 * at the cursor, else the one that `askCode` answers.
 */
export async function goThrough(
	client: LanguageClient,
	kind: PassageKind,
	direction: 'next' | 'previous',
	askCode: () => Promise<string | undefined>,
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const at = editor?.selection;
	const from = {
		uri: editor?.document.uri.toString() ?? '',
		range: {
			start: { line: at?.start.line ?? 0, character: at?.start.character ?? 0 },
			end: { line: at?.end.line ?? 0, character: at?.end.character ?? 0 },
		},
		direction,
	};
	let found = await client.sendRequest(PassageRequest, { ...from, kind });
	if (!found && kind !== 'review' && kind.code === null) {
		const code = await askCode();
		if (code === undefined) return;
		found = await client.sendRequest(PassageRequest, { ...from, kind: { code } });
	}
	if (!found) {
		const nothing =
			kind === 'review'
				? vscode.l10n.t('Nothing needs review: every annotation stands on its words')
				: vscode.l10n.t('No passage has this code');
		vscode.window.setStatusBarMessage(nothing, 4000);
		return;
	}
	await openAt(found.uri, found.range);
	vscode.window.setStatusBarMessage(`${found.what} · ${vscode.l10n.t('{0} of {1}', found.number, found.of)}`, 4000);
}
