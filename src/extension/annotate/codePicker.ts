import * as vscode from 'vscode';
import type { ActionResult, CodeSummary } from '../../protocol/annotations';

interface CodeItem extends vscode.QuickPickItem {
	readonly code?: CodeSummary;
	/** Name of a code to be made. */
	readonly create?: string;
}

/**
 * Asks for one or several codes with type-ahead over the codebook; words that name no code offer to create it.
 * Resolves with the ids chosen, or undefined when the user turned away.
 */
export async function pickCodes(
	codes: readonly CodeSummary[],
	chosen: readonly string[],
	create: (name: string) => Promise<ActionResult<{ readonly code: CodeSummary }>>,
	title: string,
): Promise<string[] | undefined> {
	const pick = vscode.window.createQuickPick<CodeItem>();
	const known = [...codes];
	const selected = new Set(chosen);
	pick.title = title;
	pick.placeholder =
		codes.length === 0
			? vscode.l10n.t('Type a name for your first code and press Enter')
			: vscode.l10n.t('Type to find a code; Enter applies it, space-separated words match anywhere');
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	const items = (value: string): CodeItem[] => {
		const name = value.trim();
		const exists = known.some((code) => code.name.toLowerCase() === name.toLowerCase() || code.id === name);
		return [
			...known.map((code) => item(code, selected.has(code.id))),
			...(name !== '' && !exists
				? [{ label: `$(add) ${vscode.l10n.t('Create code “{0}”', name)}`, create: name, alwaysShow: true }]
				: []),
		];
	};
	pick.items = items('');
	pick.onDidChangeValue((value) => {
		pick.items = items(value);
	});
	return new Promise((resolve) => {
		let answered = false;
		pick.onDidAccept(async () => {
			const item = pick.activeItems[0];
			if (!item || answered) return;
			answered = true;
			let id = item.code?.id;
			if (item.create !== undefined) {
				pick.busy = true;
				pick.enabled = false;
				const made = await create(item.create);
				if (!made.ok) {
					void vscode.window.showErrorMessage(made.message);
					pick.hide();
					resolve(undefined);
					return;
				}
				id = made.code.id;
			}
			pick.hide();
			resolve(id === undefined ? undefined : toggled(selected, id));
		});
		pick.onDidHide(() => {
			pick.dispose();
			if (!answered) resolve(undefined);
		});
		pick.show();
	});
}

/** A code chosen again is taken away. */
function toggled(selected: ReadonlySet<string>, id: string): string[] {
	const result = new Set(selected);
	if (!result.delete(id)) result.add(id);
	return [...result];
}

function item(code: CodeSummary, selected: boolean): CodeItem {
	return {
		label: selected ? `$(check) ${code.name}` : code.name,
		description: [code.key === '' ? '' : `[${code.key}]`, code.path.join(' › ')].filter(Boolean).join(' '),
		...(code.definition !== '' && { detail: code.definition }),
		code,
	};
}
