import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CodedPassagesRequest, type CodeEntry, ChangeCodeRequest } from '../../protocol/codebook';
import { swatch } from '../views/swatch';

/** A name; undefined when the user turned away. */
export async function askName(title: string, value: string): Promise<string | undefined> {
	const name = await vscode.window.showInputBox({
		title,
		value,
		validateInput: (words) => (words.trim() === '' ? vscode.l10n.t('A name is needed') : null),
	});
	return name?.trim();
}

/** Which annotations of a code are to get a new one: a list to tick, text by text. */
export async function askPassages(
	client: LanguageClient,
	uri: string,
	code: CodeEntry,
	name: string,
): Promise<readonly { readonly sidecar: string; readonly id: string }[] | undefined> {
	const passages = await client.sendRequest(CodedPassagesRequest, { uri, code: code.id });
	if (passages.length === 0) return [];
	const items: (vscode.QuickPickItem & { readonly passage?: (typeof passages)[number] })[] = [];
	let text = '';
	for (const passage of passages) {
		const heading = passage.own || passage.coder === null ? passage.text : `${passage.text} · ${passage.coder}`;
		if (heading !== text) items.push({ label: heading, kind: vscode.QuickPickItemKind.Separator });
		text = heading;
		items.push({ label: passage.exact.replaceAll(/\s+/g, ' '), description: passage.note, passage });
	}
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Which passages of “{0}” become “{1}”?', code.name, name),
		placeHolder: vscode.l10n.t('Tick passages; words narrow the list. Enter does it, and one undo takes it all back.'),
		canPickMany: true,
		matchOnDescription: true,
		ignoreFocusOut: true,
	});
	return chosen?.flatMap(({ passage }) => (passage ? [{ sidecar: passage.sidecar, id: passage.id }] : []));
}

/** What becomes of the annotations of a code that is deleted. */
export async function askDeletion(
	client: LanguageClient,
	uri: string,
	code: CodeEntry,
): Promise<'remove' | 'keep' | 'merge' | undefined> {
	const change = { kind: 'delete', code: code.id, alone: 'remove' } as const;
	const planned = await client.sendRequest(ChangeCodeRequest, { uri, change, files: [], dryRun: true });
	if (!planned.ok) {
		void vscode.window.showErrorMessage(planned.message);
		return undefined;
	}
	const sum = (of: 'changed' | 'removed'): number => planned.summary.files.reduce((all, file) => all + file[of], 0);
	const [changed, removed] = [sum('changed'), sum('removed')];
	if (changed === 0) return 'remove';
	const items = [
		{
			label: vscode.l10n.t('Merge it into another code…'),
			detail: vscode.l10n.t('Its {0} annotations get the other code; the old id goes on to resolve', changed),
			answer: 'merge' as const,
		},
		{
			label: vscode.l10n.t('Delete it, and the annotations that have no other code'),
			detail: vscode.l10n.t(
				'{0} annotations lose the code; {1} of them have no other one and are removed',
				changed,
				removed,
			),
			answer: 'remove' as const,
		},
		...(removed > 0
			? [
					{
						label: vscode.l10n.t('Delete it, and keep all annotations'),
						detail: vscode.l10n.t('{0} annotations stay as notes without a code', removed),
						answer: 'keep' as const,
					},
				]
			: []),
	];
	const title = vscode.l10n.t('Delete “{0}”', code.name);
	return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.answer;
}

/** Colours that stay apart for people who see no red or no green. */
const palette: Readonly<Record<string, string>> = {
	'#E69F00': vscode.l10n.t('orange'),
	'#56B4E9': vscode.l10n.t('sky blue'),
	'#009E73': vscode.l10n.t('green'),
	'#F0E442': vscode.l10n.t('yellow'),
	'#0072B2': vscode.l10n.t('blue'),
	'#D55E00': vscode.l10n.t('vermilion'),
	'#CC79A7': vscode.l10n.t('pink'),
	'#332288': vscode.l10n.t('indigo'),
	'#117733': vscode.l10n.t('dark green'),
	'#882255': vscode.l10n.t('wine'),
	'#999933': vscode.l10n.t('olive'),
	'#AA4499': vscode.l10n.t('purple'),
};

/** A colour; null for the one that the program chooses, undefined when the user turned away. */
export async function askColour(code: CodeEntry, codes: readonly CodeEntry[]): Promise<string | null | undefined> {
	const users = (colour: string): string =>
		codes
			.filter(({ id, color }) => id !== code.id && color.toUpperCase() === colour)
			.map(({ name }) => name)
			.join(', ');
	const items: (vscode.QuickPickItem & { readonly answer: string | null })[] = [
		...Object.entries(palette).map(([colour, name]) => ({
			label: name,
			description: [colour, ...(colour === code.color.toUpperCase() ? [vscode.l10n.t('now')] : [])].join(' · '),
			...(users(colour) !== '' && { detail: vscode.l10n.t('also {0}', users(colour)) }),
			iconPath: swatch(colour),
			answer: colour,
		})),
		{ label: vscode.l10n.t('Another colour…'), iconPath: new vscode.ThemeIcon('symbol-color'), answer: '' },
		...(code.ownColour
			? [{ label: vscode.l10n.t('Let the program choose'), iconPath: new vscode.ThemeIcon('discard'), answer: null }]
			: []),
	];
	const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Colour of “{0}”', code.name) });
	if (chosen?.answer !== '') return chosen?.answer;
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Colour of “{0}”', code.name),
		value: code.color,
		validateInput: (colour) => (/^#[\da-f]{6}$/i.test(colour) ? null : vscode.l10n.t('As #rrggbb, such as #1f9e9e')),
	});
}
