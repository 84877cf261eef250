import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CodesRequest, CreateCodeRequest } from '../../protocol/protocol';
import { type HitExtent, type HitPassage, HitPassagesRequest, TagHitsRequest } from '../../protocol/search';
import { pickCodes } from '../annotate/codePicker';
import type { UndoKeys } from '../undo/undoKeys';

/** Passages that one list can show. */
const MOST_PASSAGES = 5000;

/** Tags what a search has found, after a look at each passage; one undo takes all of it back. */
export class HitTagging {
	readonly #client: () => Promise<LanguageClient>;
	readonly #undoKeys: UndoKeys;
	readonly #mayWrite: (uri: string) => Promise<boolean>;

	constructor(client: () => Promise<LanguageClient>, undoKeys: UndoKeys, mayWrite: (uri: string) => Promise<boolean>) {
		this.#client = client;
		this.#undoKeys = undoKeys;
		this.#mayWrite = mayWrite;
	}

	/** `hits`: null for all of the search. */
	async tag(search: number, hits: readonly number[] | null): Promise<void> {
		const client = await this.#client();
		const extent = await askExtent();
		if (!extent) return;
		const some = await client.sendRequest(HitPassagesRequest, {
			search,
			hits: hits?.slice(0, 1) ?? [0],
			extent: 'words',
			codes: [''],
		});
		const uri = some.passages[0]?.uri;
		if (uri === undefined) {
			void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed since: search again.'));
			return;
		}
		const known = await client.sendRequest(CodesRequest, { uri });
		const create = (name: string) => client.sendRequest(CreateCodeRequest, { uri, name });
		const codes = await pickCodes(known, [], create, vscode.l10n.t('Tag what was found: with which code?'));
		if (!codes || codes.length === 0) return;
		const plan = await client.sendRequest(HitPassagesRequest, { search, hits, extent, codes });
		if (plan.passages.length === 0 || plan.passages.length > MOST_PASSAGES) {
			const message =
				plan.passages.length === 0
					? vscode.l10n.t('There is nothing to tag: the passages carry the code already, or have changed.')
					: vscode.l10n.t('These are more than {0} passages: tick those that you mean.', MOST_PASSAGES);
			void vscode.window.showInformationMessage(message);
			return;
		}
		const name = (await client.sendRequest(CodesRequest, { uri })).find(({ id }) => id === codes[0])?.name ?? codes[0];
		const ticked = await askPassages(plan.passages, name ?? '', plan.coded, plan.changed);
		if (!ticked || ticked.length === 0 || !(await this.#mayWrite(uri))) return;
		const done = await client.sendRequest(TagHitsRequest, {
			search,
			hits: ticked.map(({ hit }) => hit),
			extent,
			codes,
		});
		if (!done.ok) {
			void vscode.window.showErrorMessage(done.message);
			return;
		}
		for (const text of done.texts) this.#undoKeys.report(text, 'acted');
		const said =
			done.count === 1 ? vscode.l10n.t('1 passage tagged') : vscode.l10n.t('{0} passages tagged', done.count);
		vscode.window.setStatusBarMessage(`$(check) ${said}`, 4000);
	}
}

async function askExtent(): Promise<HitExtent | undefined> {
	const items = [
		{ label: vscode.l10n.t('The words found'), extent: 'words' as const },
		{ label: vscode.l10n.t('The sentence around them'), extent: 'sentence' as const },
		{ label: vscode.l10n.t('The paragraph around them'), extent: 'paragraph' as const },
	];
	return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is to be tagged?') }))?.extent;
}

/** The passages as they would be tagged, each of which can be left out. */
async function askPassages(
	passages: readonly HitPassage[],
	name: string,
	coded: number,
	changed: number,
): Promise<readonly HitPassage[] | undefined> {
	const items: (vscode.QuickPickItem & { readonly passage?: HitPassage })[] = [];
	let text = '';
	for (const passage of passages) {
		if (passage.uri !== text) items.push({ label: passage.text, kind: vscode.QuickPickItemKind.Separator });
		text = passage.uri;
		items.push({ ...lines(passage.words), picked: true, passage });
	}
	const left = [
		...(coded > 0 ? [vscode.l10n.t('{0} carry it already', coded)] : []),
		...(changed > 0 ? [vscode.l10n.t('{0} have changed since', changed)] : []),
	].join(', ');
	const chosen = await vscode.window.showQuickPick(items, {
		title: [
			passages.length === 1
				? vscode.l10n.t('Tag 1 passage as “{0}”', name)
				: vscode.l10n.t('Tag {0} passages as “{1}”', passages.length, name),
			left,
		]
			.filter(Boolean)
			.join(' · '),
		placeHolder: vscode.l10n.t('Untick what does not fit; words narrow the list. One undo takes all of it back.'),
		canPickMany: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	return chosen?.flatMap(({ passage }) => passage ?? []);
}

/** Characters of a passage that one line of a list shows. */
const LINE = 56;

/** A passage on the two lines of an entry, parted between words; what is longer ends in dots. */
function lines(words: string): { readonly label: string; readonly detail?: string } {
	if (words.length <= LINE) return { label: words };
	const at = words.lastIndexOf(' ', LINE);
	const end = at > LINE / 2 ? at : LINE;
	const rest = words.slice(end).trim();
	return { label: words.slice(0, end), detail: rest.length > 2 * LINE ? `${rest.slice(0, 2 * LINE)}…` : rest };
}
