import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ChangeSummary, type CodeChange, type CodeEntry, CodeIdRequest } from '../../protocol/codebook';
import { CreateCodeRequest } from '../../protocol/protocol';
import type { UndoKeys } from '../undo/undoKeys';
import { ChangePreview, sentenceCase } from './changePreview';
import { type ChosenCode, type CodeChoice, type CodeTarget, pickCode } from './codeChoice';
import { askColour, askDeletion, askName, askPassages } from './questions';

/** The codebook as code: every change of a code goes through its annotations too, is shown first, and is undone at once. */
export class CodebookCommands {
	readonly #client: () => Promise<LanguageClient>;
	readonly #choice: CodeChoice;
	readonly #undoKeys: UndoKeys;
	readonly preview: ChangePreview;

	constructor(client: () => Promise<LanguageClient>, choice: CodeChoice, undoKeys: UndoKeys) {
		this.#client = client;
		this.#choice = choice;
		this.#undoKeys = undoKeys;
		this.preview = new ChangePreview(client);
	}

	/** Opens the codebook at a code. */
	async open(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Open which code in the codebook?'));
		if (!chosen) return;
		const { uri, range } = chosen.code.location;
		const at = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
		await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: at });
	}

	/** Makes a code, below the one it was called on or at the top. */
	async create(target: CodeTarget): Promise<void> {
		const parent = target ? await this.#choice.code(target, '') : undefined;
		const book = parent ?? (await this.#choice.book());
		if (!book) return;
		const name = await askName(vscode.l10n.t('Name of the new code'), '');
		if (name === undefined) return;
		const client = await this.#client();
		const request = { uri: book.uri, name, parent: parent?.code.id ?? null };
		const made = await client.sendRequest(CreateCodeRequest, request);
		if (made.ok) say(vscode.l10n.t('Code created: {0}', made.code.name));
		else void vscode.window.showErrorMessage(made.message);
	}

	/** A new name, and on wish a new id. */
	async rename(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Rename which code?'));
		if (!chosen) return;
		const { code, codes, uri } = chosen;
		const name = await askName(vscode.l10n.t('New name of “{0}”', code.name), code.name);
		if (name === undefined) return;
		const id = await askId(code, codes);
		if (id === undefined || (id === code.id && name === code.name)) return;
		await this.#run(uri, { kind: 'rename', code: code.id, id, name }, id !== code.id);
	}

	/** Puts a code, with those below it, under another. */
	async move(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Move which code?'));
		if (!chosen) return;
		const { code, uri } = chosen;
		const below = new Set(withThoseBelow(chosen).map(({ id }) => id));
		const top = { label: vscode.l10n.t('To the top level'), parent: null };
		const others = chosen.codes
			.filter(({ id }) => !below.has(id) && id !== code.parent)
			.map((each) => ({ label: each.name, description: [...each.path, each.id].join(' › '), parent: each.id }));
		const items = code.parent === null ? others : [top, ...others];
		const title = vscode.l10n.t('Move “{0}” below…', code.name);
		const to = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
		if (to) await this.#run(uri, { kind: 'move', code: code.id, parent: to.parent, before: null }, false);
	}

	/** Changes places with the sibling before or after. */
	async moveBy(target: CodeTarget, by: -1 | 1): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Move which code?'));
		if (!chosen) return;
		const { code, codes, uri } = chosen;
		const siblings = codes.filter(({ parent }) => parent === code.parent);
		const at = siblings.findIndex(({ id }) => id === code.id) + by;
		if (at < 0 || at >= siblings.length) return;
		const before = (by < 0 ? siblings[at] : siblings[at + 1])?.id ?? null;
		await this.#run(uri, { kind: 'move', code: code.id, parent: code.parent, before }, false);
	}

	/** Makes one code of two. */
	async merge(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Merge which code into another?'));
		if (chosen) await this.#mergeIntoOther(chosen);
	}

	async #mergeIntoOther({ code, codes, uri }: ChosenCode): Promise<void> {
		const title = vscode.l10n.t('Merge “{0}” into…', code.name);
		const into = await pickCode(
			codes.filter(({ id }) => id !== code.id),
			title,
		);
		if (into) await this.#run(uri, { kind: 'merge', code: code.id, into: into.id }, true);
	}

	/** Gives some of the annotations of a code a new code. */
	async split(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Split which code?'));
		if (!chosen) return;
		const { code, uri } = chosen;
		const name = await askName(vscode.l10n.t('Name of the code to split off “{0}”', code.name), '');
		if (name === undefined) return;
		const client = await this.#client();
		const annotations = await askPassages(client, uri, code, name);
		if (annotations === undefined) return;
		const id = await client.sendRequest(CodeIdRequest, { uri, name });
		const files = [...new Set(annotations.map(({ sidecar }) => sidecar))];
		await this.#do(uri, { kind: 'split', code: code.id, id, name, annotations }, files);
	}

	/** Takes a code out of the codebook and of its annotations. */
	async delete(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Delete which code?'));
		if (!chosen) return;
		const { code, uri } = chosen;
		const wanted = await askDeletion(await this.#client(), uri, code);
		if (wanted === 'merge') await this.#mergeIntoOther(chosen);
		else if (wanted) await this.#run(uri, { kind: 'delete', code: code.id, alone: wanted }, true);
	}

	async colour(target: CodeTarget): Promise<void> {
		const chosen = await this.#choice.code(target, vscode.l10n.t('Colour which code?'));
		const colour = chosen && (await askColour(chosen.code, chosen.codes));
		if (!chosen || colour === undefined) return;
		await this.#run(chosen.uri, { kind: 'colour', code: chosen.code.id, colour }, false);
	}

	async #run(uri: string, change: CodeChange, ask: boolean): Promise<void> {
		const done = await this.preview.run(uri, change, ask);
		if (done) this.#tell(done);
	}

	async #do(uri: string, change: CodeChange, files: readonly string[]): Promise<void> {
		const done = await this.preview.apply(uri, change, files);
		if (done) this.#tell(done);
	}

	/** Says what was done; where annotations changed, with a way back. */
	#tell(done: ChangeSummary): void {
		for (const text of done.texts) this.#undoKeys.report(text, 'acted');
		const count = done.files.reduce((sum, file) => sum + file.changed, 0);
		const what = sentenceCase(done.what);
		if (count === 0) {
			say(what);
			return;
		}
		const undo = vscode.l10n.t('Undo');
		const annotations = count === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', count);
		const files = done.files.length === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', done.files.length);
		const message = vscode.l10n.t('Done: {0}. Changed: {1} in {2}.', done.what, annotations, files);
		void vscode.window.showInformationMessage(message, undo).then((answer) => {
			return answer === undo ? vscode.commands.executeCommand('policyAnnotator.undo') : undefined;
		});
	}
}

/** The id that a renamed code is to have: as it is, or another. */
async function askId(code: CodeEntry, codes: readonly CodeEntry[]): Promise<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Id of “{0}”', code.name),
		value: code.id,
		prompt: vscode.l10n.t(
			'The id stands in annotation files. Keep it and no annotation changes; the old one goes on to resolve.',
		),
		validateInput: (id) => {
			if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(id))
				return vscode.l10n.t('Letters, digits, "-", "_" and "." without spaces');
			return id !== code.id && codes.some((each) => each.id === id) ? vscode.l10n.t('Another code has this id') : null;
		},
	});
}

function withThoseBelow({ code, codes }: ChosenCode): readonly CodeEntry[] {
	const below = (id: string): CodeEntry[] =>
		codes.filter(({ parent }) => parent === id).flatMap((child) => [child, ...below(child.id)]);
	return [code, ...below(code.id)];
}

function say(what: string): void {
	vscode.window.setStatusBarMessage(`$(check) ${what}`, 4000);
}
