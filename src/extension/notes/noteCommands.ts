import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ActionResult } from '../../protocol/annotations';
import { MemoRequest, RemoveNoteRequest, ReplyRequest } from '../../protocol/notes';
import { AnnotateRequest, AnnotationsAtRequest, EditAnnotationRequest } from '../../protocol/protocol';
import type { TreeNode } from '../../protocol/tree';
import type { UndoKeys } from '../undo/undoKeys';
import type { Note } from './note';
import type { NoteThreads } from './noteThreads';

interface Parts {
	readonly client: () => Promise<LanguageClient>;
	readonly threads: NoteThreads;
	readonly undoKeys: UndoKeys;
	readonly mayWrite: (uri: string) => Promise<boolean>;
}

/** What people do with notes: say, answer, change and take back; and the memos on a text and on the corpus. */
export class NoteCommands {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Saves what was typed into a thread: a reply, or the note of a passage that is about to be annotated. */
	async save({ thread, text: body }: vscode.CommentReply): Promise<void> {
		const uri = thread.uri.toString();
		if (!(await this.#parts.mayWrite(uri))) return;
		const client = await this.#parts.client();
		await this.#parts.threads.saving(thread, async () => {
			const to = this.#parts.threads.idOf(thread);
			if (to !== undefined) {
				const result = await client.sendRequest(ReplyRequest, { uri, to, body });
				this.#done(result, uri, vscode.l10n.t('Reply saved'));
				return to;
			}
			const document = await vscode.workspace.openTextDocument(thread.uri);
			const range = plain(passageOf(document, thread.range));
			const request = { uri, version: document.version, range, codes: [], note: body };
			const result = await client.sendRequest(AnnotateRequest, request);
			return this.#done(result, uri, vscode.l10n.t('Note saved')) && result.ok ? result.id : undefined;
		});
	}

	/** Asks for a note on the selected passage: the way of the keyboard. */
	async add(): Promise<void> {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const { document, selection } = editor;
		const uri = document.uri.toString();
		const passage = passageOf(document, selection);
		if (document.getText(passage).trim() === '') {
			void vscode.window.showInformationMessage(vscode.l10n.t('Select the passage that the note is about.'));
			return;
		}
		if (!(await this.#parts.mayWrite(uri))) return;
		const note = await vscode.window.showInputBox({
			title: vscode.l10n.t('Note on “{0}”', document.getText(passage).replace(/\s+/g, ' ').slice(0, 50)),
			placeHolder: vscode.l10n.t('What you want to remember of this passage, or ask the others'),
		});
		if (note === undefined || note.trim() === '') return;
		const client = await this.#parts.client();
		const request = { uri, version: document.version, range: plain(passage), codes: [], note };
		this.#done(await client.sendRequest(AnnotateRequest, request), uri, vscode.l10n.t('Note saved'));
	}

	/** Opens the talk about an annotation: of a node of the Annotations view, or the one at the cursor. */
	async discuss(node?: TreeNode): Promise<void> {
		const client = await this.#parts.client();
		const editor = vscode.window.activeTextEditor;
		const [uri, id] = node ? node.id.split('|').slice(-2) : [editor?.document.uri.toString(), undefined];
		if (uri === undefined) return;
		const range = node || !editor ? null : plain(editor.selection);
		const found = (await client.sendRequest(AnnotationsAtRequest, { uri, range })).find(
			(annotation) => id === undefined || annotation.id === id,
		);
		if (!found?.range) {
			void vscode.window.showInformationMessage(vscode.l10n.t('No annotation is at the cursor.'));
			return;
		}
		const { start, end } = found.range;
		const at = new vscode.Range(start.line, start.character, end.line, end.character);
		await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: at });
		this.#parts.threads.open(vscode.Uri.parse(uri), found.id, at);
	}

	edit(note: Note): void {
		this.#redraw(note, () => {
			note.mode = vscode.CommentMode.Editing;
		});
	}

	cancel(note: Note): void {
		this.#redraw(note, () => note.cancel());
	}

	async saveEdit(note: Note): Promise<void> {
		if (note.body.trim() === '') return this.remove(note);
		const client = await this.#parts.client();
		const request = { uri: note.uri, id: note.id, note: note.body };
		const result = await client.sendRequest(EditAnnotationRequest, request);
		if (!this.#done(result, note.uri, vscode.l10n.t('Note saved'))) return;
		note.said = note.body;
		this.cancel(note);
	}

	async remove(note: Note): Promise<void> {
		const client = await this.#parts.client();
		const result = await client.sendRequest(RemoveNoteRequest, { uri: note.uri, id: note.id });
		if (!this.#done(result, note.uri, vscode.l10n.t('Taken back; undo brings it again'))) return;
		if (note.isEdited) this.cancel(note);
		this.#parts.threads.refresh(note.uri);
	}

	/** Opens the memo on a text, or on the corpus of the active one. */
	async memo(of: 'text' | 'corpus', node?: TreeNode): Promise<void> {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		const active = vscode.window.activeTextEditor?.document.uri.toString();
		const uri = node?.location?.uri ?? active ?? (folder && `${folder.toString()}/corpus.yaml`);
		if (uri === undefined) {
			void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of your texts first.'));
			return;
		}
		const client = await this.#parts.client();
		const result = await client.sendRequest(MemoRequest, { uri, of });
		if (result.ok) await vscode.window.showTextDocument(vscode.Uri.parse(result.uri), { preview: false });
		else void vscode.window.showErrorMessage(result.message);
	}

	/** The editor draws a thread again when it is given its comments again. */
	#redraw(note: Note, change: () => void): void {
		change();
		for (const thread of this.#parts.threads.threads(note.uri).values())
			if (thread.comments.includes(note)) thread.comments = [...thread.comments];
	}

	#done(result: ActionResult, uri: string, what: string): boolean {
		if (!result.ok) {
			void vscode.window.showErrorMessage(result.message);
			return false;
		}
		this.#parts.undoKeys.report(uri, 'acted');
		vscode.window.setStatusBarMessage(`$(check) ${what}`, 3000);
		return true;
	}
}

/** The words meant by a range: the selection where it lies in the range, else what is said, else whole lines. */
function passageOf(document: vscode.TextDocument, range: vscode.Range | undefined): vscode.Range {
	const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
	const selection = editor?.selection;
	if (selection && !selection.isEmpty && (!range || range.intersection(selection))) return selection;
	if (range && !range.isEmpty) return range;
	return document.lineAt(range?.start.line ?? 0).range;
}

function plain({ start, end }: vscode.Range) {
	return {
		start: { line: start.line, character: start.character },
		end: { line: end.line, character: end.character },
	};
}
