import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ActionResult, AnnotationSummary } from '../../protocol/annotations';
import {
	AnnotateRequest,
	AnnotationsAtRequest,
	CodesRequest,
	CreateCodeRequest,
	EditAnnotationRequest,
	RemoveAnnotationsRequest,
	UndoRequest,
} from '../../protocol/protocol';
import { ApplyCodesRequest, MoveEdgeRequest } from '../../protocol/coding';
import type { UndoKeys } from '../undo/undoKeys';
import { pickCodes } from './codePicker';

/** Coding by hand: tag, edit, remove, undo, redo. Every action says what it did in the status bar and can be undone. */
export class AnnotationCommands {
	readonly #client: () => Promise<LanguageClient>;
	readonly #undoKeys: UndoKeys;
	readonly #beforeWrite: (uri: string) => Promise<boolean>;
	#lastCodes: readonly string[] = [];

	/** `beforeWrite` settles, once a folder, where annotations are kept; false: the user turned away. */
	constructor(
		client: () => Promise<LanguageClient>,
		undoKeys: UndoKeys,
		beforeWrite: (uri: string) => Promise<boolean>,
	) {
		this.#client = client;
		this.#undoKeys = undoKeys;
		this.#beforeWrite = beforeWrite;
	}

	/** Tags the selection with a code chosen from the codebook. */
	async tagSelection(withNote: boolean): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const range = selectedWords(editor);
		if (!range) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Select the passage to tag first.'));
			return;
		}
		await this.tagRange(editor.document.uri.toString(), range, withNote);
	}

	/** Tags a range of an open text. */
	async tagRange(uri: string, range: vscode.Range, withNote = false): Promise<void> {
		if (!(await this.#beforeWrite(uri))) return;
		const codes = await this.#askCodes(uri, [], vscode.l10n.t('Tag passage'));
		if (!codes) return;
		const note = withNote ? await askNote('') : '';
		if (note === undefined) return;
		await this.#annotate(uri, range, codes, note);
	}

	/** Tags the selection, or the annotation at the cursor, with the codes used last. */
	async repeatLast(): Promise<void> {
		if (this.#lastCodes.length === 0) return this.tagSelection(false);
		await this.apply(this.#lastCodes);
	}

	/** Puts codes on the selection; without one, on the user's annotation at the cursor. */
	async apply(codes: readonly string[]): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const { document, selection } = editor;
		const uri = document.uri.toString();
		if (!(await this.#beforeWrite(uri))) return;
		const client = await this.#client();
		const request = { uri, version: document.version, range: plain(selection), codes };
		const result = await client.sendRequest(ApplyCodesRequest, request);
		if (result.ok && result.applied === 'there') {
			this.#lastCodes = codes;
			vscode.window.setStatusBarMessage(vscode.l10n.t('The passage has this code already'), 3000);
		} else if (
			this.#succeeded(
				result,
				[uri],
				result.ok && result.applied === 'added' ? vscode.l10n.t('Code added') : vscode.l10n.t('Passage tagged'),
			)
		)
			this.#lastCodes = codes;
	}

	/** Moves an edge of the annotation at the cursor by a word and shows where it now lies. */
	async moveEdge(edge: 'start' | 'end', direction: 'forward' | 'backward'): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const uri = editor.document.uri.toString();
		const { active } = editor.selection;
		const position = { line: active.line, character: active.character };
		const client = await this.#client();
		const result = await client.sendRequest(MoveEdgeRequest, { uri, position, edge, direction });
		if (!this.#succeeded(result, [uri], vscode.l10n.t('Edge moved')) || !result.ok) return;
		const { start, end } = result.range;
		// The cursor stays at the edge that moves, so that the key can be pressed again.
		const [from, to] = edge === 'start' ? [end, start] : [start, end];
		editor.selection = new vscode.Selection(from.line, from.character, to.line, to.character);
	}

	async #annotate(uri: string, range: vscode.Range, codes: readonly string[], note: string): Promise<void> {
		const client = await this.#client();
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		const result = await client.sendRequest(AnnotateRequest, {
			uri,
			version: document.version,
			range: plain(range),
			codes: [...codes],
			note,
		});
		if (this.#succeeded(result, [uri], vscode.l10n.t('Passage tagged'))) this.#lastCodes = codes;
	}

	/** Adds a code to an annotation or takes one away. */
	async editCodes(target?: AnnotationTarget): Promise<void> {
		const annotation = await this.#choose(target, vscode.l10n.t('Which annotation?'));
		if (!annotation) return;
		const chosen = annotation.codes.map((code) => code.id);
		const codes = await this.#askCodes(annotation.uri, chosen, vscode.l10n.t('Add or take away a code'));
		if (!codes) return;
		if (codes.length === 0) return this.#remove(annotation);
		const client = await this.#client();
		const result = await client.sendRequest(EditAnnotationRequest, { uri: annotation.uri, id: annotation.id, codes });
		this.#succeeded(result, [annotation.uri], vscode.l10n.t('Codes changed'));
	}

	async editNote(target?: AnnotationTarget): Promise<void> {
		const annotation = await this.#choose(target, vscode.l10n.t('Which annotation?'));
		if (!annotation) return;
		const note = await askNote(annotation.note);
		if (note === undefined || note === annotation.note) return;
		const client = await this.#client();
		const result = await client.sendRequest(EditAnnotationRequest, { uri: annotation.uri, id: annotation.id, note });
		this.#succeeded(result, [annotation.uri], vscode.l10n.t('Note saved'));
	}

	async remove(target?: AnnotationTarget): Promise<void> {
		const annotation = await this.#choose(target, vscode.l10n.t('Which annotation is to be removed?'));
		if (annotation) await this.#remove(annotation);
	}

	async #remove(annotation: AnnotationSummary): Promise<void> {
		const client = await this.#client();
		const result = await client.sendRequest(RemoveAnnotationsRequest, { uri: annotation.uri, ids: [annotation.id] });
		this.#succeeded(result, [annotation.uri], vscode.l10n.t('Annotation removed'));
	}

	/** Undoes, or does again, the newest annotation action; of the active text when the key was pressed in it. */
	async undo(redo: boolean, inActiveText: boolean): Promise<void> {
		const client = await this.#client();
		const active = vscode.window.activeTextEditor?.document.uri.toString() ?? null;
		const result = await client.sendRequest(UndoRequest, { uri: inActiveText ? active : null, redo });
		if (!result.ok) {
			void vscode.window.showInformationMessage(result.message);
			return;
		}
		for (const uri of result.uris) this.#undoKeys.report(uri, redo ? 'redid' : 'undid');
		vscode.window.setStatusBarMessage(
			redo ? vscode.l10n.t('Done again: {0}', result.what) : vscode.l10n.t('Undone: {0}', result.what),
			4000,
		);
	}

	#succeeded(result: ActionResult, uris: readonly string[], what: string): boolean {
		if (!result.ok) {
			void vscode.window.showErrorMessage(result.message);
			return false;
		}
		for (const uri of uris) this.#undoKeys.report(uri, 'acted');
		vscode.window.setStatusBarMessage(`$(check) ${what}`, 3000);
		return true;
	}

	/** Asks for one code of the active text's codebook. */
	async askCode(): Promise<string | undefined> {
		const uri = vscode.window.activeTextEditor?.document.uri.toString();
		if (uri === undefined) return undefined;
		const codes = await (await this.#client()).sendRequest(CodesRequest, { uri });
		const items = codes.map((code) => ({ label: code.name, description: code.path.join(' › '), id: code.id }));
		const placeHolder =
			codes.length === 0
				? vscode.l10n.t('The codebook has no codes yet')
				: vscode.l10n.t('Go through the passages of which code?');
		return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
	}

	async #askCodes(uri: string, chosen: readonly string[], title: string): Promise<string[] | undefined> {
		const client = await this.#client();
		const codes = await client.sendRequest(CodesRequest, { uri });
		return pickCodes(codes, chosen, (name) => client.sendRequest(CreateCodeRequest, { uri, name }), title);
	}

	/** The annotation meant: the tree node it was called on, else the one at the cursor, asked for when there are several. */
	async #choose(target: AnnotationTarget | undefined, placeHolder: string): Promise<AnnotationSummary | undefined> {
		const client = await this.#client();
		if (target) {
			const [uri, id] = annotationOf(target);
			const all = await client.sendRequest(AnnotationsAtRequest, { uri, range: null });
			return all.find((annotation) => annotation.id === id);
		}
		const editor = vscode.window.activeTextEditor;
		if (!editor) return undefined;
		const found = await client.sendRequest(AnnotationsAtRequest, {
			uri: editor.document.uri.toString(),
			range: plain(editor.selection),
		});
		const own = found.filter((annotation) => annotation.own);
		if (own.length <= 1) {
			if (own.length === 0) {
				void vscode.window.showInformationMessage(vscode.l10n.t('None of your annotations is at the cursor.'));
			}
			return own[0];
		}
		const items = own.map((annotation) => ({
			label: annotation.codes.map((code) => code.name).join(', '),
			description: annotation.exact.slice(0, 80),
			detail: annotation.note,
			annotation,
		}));
		return (await vscode.window.showQuickPick(items, { placeHolder }))?.annotation;
	}
}

/** A node of the Annotations view: its id ends with the text's URI and the annotation's id. */
export interface AnnotationTarget {
	readonly id: string;
}

function annotationOf(target: AnnotationTarget): [uri: string, id: string] {
	const [uri = '', id = ''] = target.id.split('|').slice(-2);
	return [uri, id];
}

async function askNote(value: string): Promise<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Note'),
		value,
		placeHolder: vscode.l10n.t('What you want to remember of this passage; may stay empty'),
	});
}

/** The selection without white space at its edges; undefined when nothing is left. */
function selectedWords(editor: vscode.TextEditor): vscode.Range | undefined {
	const text = editor.document.getText(editor.selection);
	if (text.trim() === '') return undefined;
	const start = editor.document.offsetAt(editor.selection.start) + (text.length - text.trimStart().length);
	const end = editor.document.offsetAt(editor.selection.end) - (text.length - text.trimEnd().length);
	return new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end));
}

/** A range as the protocol has it. */
function plain(range: vscode.Range): { start: vscode.Position; end: vscode.Position } {
	const position = (at: vscode.Position): vscode.Position =>
		({ line: at.line, character: at.character }) as vscode.Position;
	return { start: position(range.start), end: position(range.end) };
}
