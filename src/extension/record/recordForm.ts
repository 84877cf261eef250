import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { EditRecordRequest, type RecordField, RecordRequest } from '../../protocol/record';
import type { TreeNode } from '../../protocol/tree';
import type { UndoKeys } from '../undo/undoKeys';

interface FieldItem extends vscode.QuickPickItem {
	readonly field?: RecordField;
}

/**
 * The form of what is known of a document: a list of its fields; one is chosen, typed and saved at once, until Escape. An
 * empty answer takes a field out, so that what the program finds counts again.
 */
export async function editRecord(
	client: LanguageClient,
	undoKeys: UndoKeys,
	mayWrite: (uri: string) => Promise<boolean>,
	node?: TreeNode,
): Promise<void> {
	const uri = node?.location?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
	if (uri === undefined) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Open the text first, or choose it in the Documents view.'),
		);
		return;
	}
	if (!(await mayWrite(uri))) return;
	for (let last = ''; ; ) {
		const record = await client.sendRequest(RecordRequest, { uri });
		if (!record) {
			void vscode.window.showInformationMessage(vscode.l10n.t('This text belongs to no corpus.'));
			return;
		}
		const field = await chooseField(record.title, record.fields, last);
		if (field === undefined) return;
		if (field === 'file') {
			await openFile(vscode.Uri.parse(record.file));
			return;
		}
		last = field.key;
		const value = await askValue(field);
		if (value === undefined || value.trim() === field.value) continue;
		const done = await client.sendRequest(EditRecordRequest, { uri, key: field.key, value });
		if (done.ok) {
			undoKeys.report(uri, 'acted');
			vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('{0} saved', field.label)}`, 3000);
		} else void vscode.window.showErrorMessage(done.message);
	}
}

async function chooseField(
	title: string,
	fields: readonly RecordField[],
	last: string,
): Promise<RecordField | 'file' | undefined> {
	const pick = vscode.window.createQuickPick<FieldItem>();
	pick.title = vscode.l10n.t('Document record: {0}', title);
	pick.placeholder = vscode.l10n.t('Choose what to change; Escape when you are done');
	pick.matchOnDescription = true;
	const items = fields.map((field): FieldItem => ({ label: field.label, description: state(field), field }));
	pick.items = [
		...items,
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		{ label: `$(go-to-file) ${vscode.l10n.t('Open the file')}` },
	];
	// The one below the last is likely next.
	const next = items[items.findIndex(({ field }) => field?.key === last) + 1];
	if (last !== '' && next) pick.activeItems = [next];
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			const [item] = pick.activeItems;
			resolve(item?.field ?? (item ? 'file' : undefined));
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function state({ value, found }: RecordField): string {
	if (value !== '')
		return found === '' || found === value ? value : `${value} · ${vscode.l10n.t('in the text: {0}', found)}`;
	return found === '' ? vscode.l10n.t('not known') : vscode.l10n.t('{0} (found in the text)', found);
}

async function askValue(field: RecordField): Promise<string | undefined> {
	if (field.choices.length > 0) {
		const none = vscode.l10n.t('(not said)');
		const chosen = await vscode.window.showQuickPick([...field.choices, none], { title: field.label });
		return chosen === none ? '' : chosen;
	}
	return vscode.window.showInputBox({
		title: field.label,
		value: field.value || field.found,
		prompt: [field.hint, vscode.l10n.t('Empty: what the program finds counts')].filter(Boolean).join(' · '),
	});
}

async function openFile(uri: vscode.Uri): Promise<void> {
	const there = await vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
	if (there) await vscode.window.showTextDocument(uri);
	else
		void vscode.window.showInformationMessage(
			vscode.l10n.t('There is no record of this document yet; it is made when you fill in a field.'),
		);
}
