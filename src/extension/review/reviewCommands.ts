import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ActionResult } from '../../protocol/annotations';
import {
	AcceptRespelledRequest,
	AttachRequest,
	KeepWithoutPlaceRequest,
	type ReviewItem,
	ReviewItemRequest,
	ReviewListRequest,
	type ReviewPlace,
} from '../../protocol/review';
import type { UndoKeys } from '../undo/undoKeys';
import { type ReviewDocuments, type ReviewTarget, targetOf } from './reviewDocuments';

/** A node of the Annotations view, whose id ends with the text's URI and the annotation's id, or a side of a comparison. */
export type ReviewArgument = { readonly id: string } | vscode.Uri | undefined;

/** Deciding on annotations that are not attached: compare, accept the place, attach elsewhere, keep without a place. */
export class ReviewCommands implements vscode.Disposable {
	readonly #client: () => Promise<LanguageClient>;
	readonly #documents: ReviewDocuments;
	readonly #undoKeys: UndoKeys;
	/** The node chosen in the Annotations view. */
	readonly #chosen: () => { readonly id: string } | undefined;
	/** The annotation for which words are to be selected. */
	#waiting: ReviewTarget | undefined;

	constructor(
		client: () => Promise<LanguageClient>,
		documents: ReviewDocuments,
		undoKeys: UndoKeys,
		chosen: () => { readonly id: string } | undefined,
	) {
		this.#client = client;
		this.#documents = documents;
		this.#undoKeys = undoKeys;
		this.#chosen = chosen;
	}

	/** Shows what was coded beside what the text says now. */
	async compare(argument: ReviewArgument): Promise<void> {
		const found = await this.#item(argument);
		if (found) await this.#documents.show(found.target, found.item);
	}

	/** Attaches the annotation to the place proposed; of several equal places to one that is chosen. */
	async accept(argument: ReviewArgument): Promise<void> {
		const found = await this.#item(argument);
		if (!found) return;
		const { target, item } = found;
		const place = item.places.length > 1 ? await choosePlace(item) : item.places[0];
		if (item.places.length === 0) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('No place is proposed. Select the words in the text and use Attach to Selection.'),
			);
		}
		if (place) await this.#attach(target, place.range, argument);
	}

	/** Attaches the annotation to the words selected in its text; opens the text when nothing is selected there. */
	async attachToSelection(argument: ReviewArgument): Promise<void> {
		const target = argumentTarget(argument) ?? shownTarget() ?? this.#waiting ?? (await this.#item(argument))?.target;
		if (!target) return;
		const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === target.uri);
		if (editor && !editor.selection.isEmpty) {
			await this.#attach(target, plain(editor.selection), argument);
			return;
		}
		await this.#wait(target);
		const item = await (await this.#client()).sendRequest(ReviewItemRequest, target);
		const near = item?.places[0]?.range.start;
		const at = near ? new vscode.Position(near.line, near.character) : undefined;
		const shown = await vscode.window.showTextDocument(vscode.Uri.parse(target.uri), {
			...(at && { selection: new vscode.Range(at, at) }),
		});
		if (at) shown.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Select the words that the annotation belongs to, then run Attach to Selection again.'),
		);
	}

	/** Keeps the annotation in its file without a place; it leaves the list. */
	async keep(argument: ReviewArgument): Promise<void> {
		const found = await this.#item(argument);
		if (!found) return;
		const result = await (await this.#client()).sendRequest(KeepWithoutPlaceRequest, found.target);
		await this.#done(result, [found.target.uri], vscode.l10n.t('Kept without a place'), argument);
	}

	/** Takes over the spelling of the texts for all annotations that are merely respelled: one action. */
	async acceptRespelled(): Promise<void> {
		const result = await (await this.#client()).sendRequest(AcceptRespelledRequest, { uri: null });
		if (!result.ok) void vscode.window.showInformationMessage(result.message);
		else await this.#done(result, result.uris, vscode.l10n.t('{0} annotations brought up to date', result.count));
	}

	/** Compares the next annotation that needs a decision: behind the one shown, else the first of the active text. */
	async next(): Promise<void> {
		if (!(await this.#showNext(shownTarget())))
			void vscode.window.showInformationMessage(vscode.l10n.t('Every annotation has its place: nothing to review.'));
	}

	/** Stops waiting for words to be selected. */
	dispose(): void {
		this.#waiting = undefined;
	}

	async #showNext(behind: ReviewTarget | undefined): Promise<boolean> {
		const client = await this.#client();
		const list = await client.sendRequest(ReviewListRequest, { uri: null });
		const active = vscode.window.activeTextEditor?.document.uri.toString();
		const shown = list.findIndex((one) => one.uri === behind?.uri && one.id === behind.id);
		const next =
			shown >= 0
				? list[(shown + 1) % list.length]
				: (list.find((one) => one.uri === (behind?.uri ?? active)) ?? list[0]);
		const item = next && (await client.sendRequest(ReviewItemRequest, next));
		if (!next || !item) return false;
		await this.#documents.show(next, item);
		return true;
	}

	async #attach(target: ReviewTarget, range: ReviewPlace['range'], argument: ReviewArgument): Promise<void> {
		const result = await (await this.#client()).sendRequest(AttachRequest, { ...target, range });
		if (result.ok) await this.#wait(undefined);
		await this.#done(result, [target.uri], vscode.l10n.t('Annotation attached'), argument);
	}

	async #wait(target: ReviewTarget | undefined): Promise<void> {
		this.#waiting = target;
		await vscode.commands.executeCommand('setContext', 'policyAnnotator.attaching', target !== undefined);
	}

	/** Says what was done; who decided in a comparison is led to the next one. */
	async #done(result: ActionResult, uris: readonly string[], what: string, from?: ReviewArgument): Promise<void> {
		if (!result.ok) {
			void vscode.window.showErrorMessage(result.message);
			return;
		}
		for (const uri of uris) this.#undoKeys.report(uri, 'acted');
		vscode.window.setStatusBarMessage(`$(check) ${what}`, 3000);
		const shown = shownTarget();
		if (shown === undefined || (from !== undefined && !(from instanceof vscode.Uri))) return;
		const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
		if (!(await this.#showNext(shown)) && tab) await vscode.window.tabGroups.close(tab);
	}

	/** The annotation meant: the one given, shown in a comparison, or chosen in the view; else the first of the active text. */
	async #item(argument: ReviewArgument): Promise<{ target: ReviewTarget; item: ReviewItem } | undefined> {
		const client = await this.#client();
		const active = vscode.window.activeTextEditor?.document.uri.toString();
		const target =
			argumentTarget(argument) ??
			shownTarget() ??
			nodeTarget(this.#chosen()) ??
			(active === undefined ? undefined : (await client.sendRequest(ReviewListRequest, { uri: active }))[0]);
		const item = target && (await client.sendRequest(ReviewItemRequest, target));
		if (target && item) return { target, item };
		void vscode.window.showInformationMessage(vscode.l10n.t('No annotation that needs review is chosen.'));
		return undefined;
	}
}

/** The annotation whose comparison is the active tab. */
function shownTarget(): ReviewTarget | undefined {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputTextDiff ? targetOf(input.modified) : undefined;
}

function argumentTarget(argument: ReviewArgument): ReviewTarget | undefined {
	return argument instanceof vscode.Uri ? targetOf(argument) : nodeTarget(argument);
}

function nodeTarget(node: { readonly id: string } | undefined): ReviewTarget | undefined {
	const [uri, id] = node?.id.split('|').slice(-2) ?? [];
	return uri?.startsWith('file:') && id !== undefined ? { uri, id } : undefined;
}

/** Asks which of several equal places is meant. */
async function choosePlace(item: ReviewItem): Promise<ReviewPlace | undefined> {
	const items = item.places.map((place) => ({
		label: vscode.l10n.t('Line {0}', place.range.start.line + 1),
		detail: `… ${place.prefix}${place.exact}${place.suffix} …`.replace(/\s+/g, ' '),
		place,
	}));
	const placeHolder = vscode.l10n.t('These words stand in several places. Which one is meant?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.place;
}

/** A range as the protocol has it. */
function plain({ start, end }: vscode.Range): ReviewPlace['range'] {
	const position = ({ line, character }: vscode.Position) => ({ line, character });
	return { start: position(start), end: position(end) };
}
