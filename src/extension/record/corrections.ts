import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Range } from 'vscode-languageserver-protocol';
import type { ActionResult } from '../../protocol/annotations';
import {
	type CorrectableFind,
	CorrectableRequest,
	CorrectRequest,
	type CorrectionSaid,
	WithdrawCorrectionRequest,
} from '../../protocol/record';
import type { UndoKeys } from '../undo/undoKeys';

/** Where the command was called: from the lightbulb with what to correct, from a hover with the find alone. */
export interface CorrectionTarget {
	readonly uri: string;
	readonly range: Range;
	readonly what?: string;
}

interface Offer extends vscode.QuickPickItem {
	readonly what: string;
	readonly find: CorrectableFind | null;
}

/** Corrects a find of the program: asks what is wrong and what is right, and keeps it in the document record. */
export async function correct(
	client: LanguageClient,
	undoKeys: UndoKeys,
	mayWrite: (uri: string) => Promise<boolean>,
	target: CorrectionTarget | undefined,
): Promise<void> {
	const at = target ?? selected();
	if (!at) return;
	if (!(await mayWrite(at.uri))) return;
	const { finds, speakers, gone } = await client.sendRequest(CorrectableRequest, { uri: at.uri, range: at.range });
	const offers = offered(finds, gone, at.range);
	const offer =
		target?.what === undefined
			? await choose(offers)
			: (offers.find(({ what, find }) => what === target.what && (find === null || same(find.range, at.range))) ??
				offers.find(({ what }) => what === target.what));
	if (!offer) return;
	const result = await answer(client, at, offer, speakers);
	if (!result) return;
	if (!result.ok) {
		void vscode.window.showErrorMessage(result.message);
		return;
	}
	undoKeys.report(at.uri, 'acted');
	vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Correction saved')}`, 3000);
}

async function answer(
	client: LanguageClient,
	at: CorrectionTarget,
	{ what, find }: Offer,
	speakers: readonly string[],
): Promise<ActionResult | undefined> {
	const { uri } = at;
	if (what.startsWith('withdraw:'))
		return client.sendRequest(WithdrawCorrectionRequest, { uri, id: what.slice('withdraw:'.length) });
	const said = await ask(what, find, speakers);
	return said && client.sendRequest(CorrectRequest, { uri, range: find?.range ?? at.range, said });
}

function selected(): CorrectionTarget | undefined {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return undefined;
	const { start, end } = editor.selection;
	return {
		uri: editor.document.uri.toString(),
		range: {
			start: { line: start.line, character: start.character },
			end: { line: end.line, character: end.character },
		},
	};
}

function offered(
	finds: readonly CorrectableFind[],
	gone: readonly { readonly id: string; readonly what: string }[],
	range: Range,
): Offer[] {
	const { t } = vscode.l10n;
	const offers: Offer[] = [];
	for (const find of finds) {
		const description = find.words.replace(/\s+/g, ' ').slice(0, 60);
		const offer = (what: string, label: string, detail = ''): void => {
			offers.push({ what, label, description, find, ...(detail !== '' && { detail }) });
		};
		if (find.kind === 'figure') {
			offer('value', t('Value…'), t('now: {0}', find.value || t('not said exactly')));
			offer('unit', t('Unit…'), t('now: {0}', find.unit || t('none')));
			offer('measure', t('What it measures…'), t('now: {0}', find.measure || t('not known')));
			offer('credit', t('Who is credited…'), t('now: {0}', find.credit || t('the text')));
			offer('not-figure', t('This is no figure'));
		} else if (find.kind === 'turn') {
			offer('turn', t('Speaker of the turn…'), t('now: {0}', find.speaker || t('not known')));
			offer('not-turn', t('No turn begins here'));
		} else {
			offer('speaker', t('Speaker…'), t('now: {0}', find.speaker || t('not known')));
			if (find.speaker !== '') offer('no-speaker', t('Nobody in particular says this'));
			offer('not-quotation', find.kind === 'quotation' ? t('This is no quotation') : t('This is no reported speech'));
		}
		for (const { id, what } of find.corrections) offer(`withdraw:${id}`, t('Take back the correction “{0}”', what));
	}
	for (const { id, what } of gone)
		offers.push({ what: `withdraw:${id}`, label: t('Take back the correction “{0}”', what), find: null });
	const empty = range.start.line === range.end.line && range.start.character === range.end.character;
	const missed = (what: string, label: string, description: string): void => {
		if (!empty && !finds.some(({ kind }) => kind === what)) offers.push({ what, label, description, find: null });
	};
	missed('quotation', t('This is a quotation…'), t('the selected words are what was said'));
	missed('turn', t('A turn begins here…'), t('the selected words are its label'));
	return offers;
}

async function choose(offers: readonly Offer[]): Promise<Offer | undefined> {
	if (offers.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t(
				'Put the cursor into a quotation, reported speech or a figure. To mark a quotation that was missed, select its words; a turn, the name that opens it.',
			),
		);
		return undefined;
	}
	return vscode.window.showQuickPick(offers, {
		title: vscode.l10n.t('What is to be corrected?'),
		matchOnDescription: true,
	});
}

async function ask(
	what: string,
	find: CorrectableFind | null,
	speakers: readonly string[],
): Promise<CorrectionSaid | undefined> {
	const { t } = vscode.l10n;
	if (what === 'not-quotation' || what === 'not-figure' || what === 'not-turn' || what === 'no-speaker')
		return { kind: what };
	if (what === 'quotation') {
		const nobody = t('Nobody is named');
		const speaker = await askName([nobody, ...speakers], t('Who is quoted?'), '');
		if (speaker === undefined) return undefined;
		return speaker === nobody ? { kind: what } : { kind: what, speaker };
	}
	if (what === 'speaker' || what === 'turn') {
		const speaker = await askName(speakers, t('Who speaks here?'), find?.speaker ?? '');
		return speaker === undefined ? undefined : { kind: what, speaker };
	}
	if (what === 'credit') {
		const credit = await askName(speakers, t('Who is credited with this figure?'), find?.credit ?? '');
		return credit === undefined ? undefined : { kind: 'figure', credit };
	}
	if (what !== 'value' && what !== 'unit' && what !== 'measure') return undefined;
	const titles = { value: t('Value'), unit: t('Unit'), measure: t('What is measured?') };
	const hints = {
		value: t('As a number with its scale written out, such as 1500000'),
		unit: t('Such as percent, t, km2, USD'),
		measure: t('In the words of the text'),
	};
	const typed = await vscode.window.showInputBox({
		title: titles[what],
		value: find?.[what] ?? '',
		prompt: hints[what],
	});
	return typed === undefined || typed.trim() === '' ? undefined : { kind: 'figure', [what]: typed.trim() };
}

/** A name of the text, or another one that is typed. */
async function askName(names: readonly string[], title: string, now: string): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Choose a name or type another');
	const show = (typed: string): void => {
		const known = names.filter((name) => name !== now).map((label) => ({ label }));
		const other = typed.trim();
		const isNew = other !== '' && !names.includes(other);
		pick.items = [
			...known,
			...(isNew ? [{ label: other, description: vscode.l10n.t('another name'), alwaysShow: true }] : []),
		];
	};
	show('');
	pick.onDidChangeValue(show);
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.label);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function same(a: Range, b: Range): boolean {
	return (
		a.start.line === b.start.line &&
		a.start.character === b.start.character &&
		a.end.line === b.end.line &&
		a.end.character === b.end.character
	);
}
