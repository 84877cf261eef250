import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type NoteThread, NotesRequest } from '../../protocol/notes';
import { editorsOf, linesInSight } from '../painting/sight';
import { Note } from './note';

/** Milliseconds between a change and the threads after it. */
const REST = 120;

/**
 * Shows what people say about annotations as comment threads of the editor. A thread is known by the id of its annotation
 * and stays the same object as long as that is there: whatever changes around it, a half-typed reply stays.
 */
export class NoteThreads implements vscode.Disposable {
	readonly controller: vscode.CommentController;
	readonly #client: () => LanguageClient | undefined;
	readonly #log: vscode.LogOutputChannel;
	/** By the URI of the text, then by the id of the annotation. */
	readonly #threads = new Map<string, Map<string, vscode.CommentThread>>();
	/** Texts with so many threads that only those in sight are drawn. */
	readonly #partial = new Set<string>();
	readonly #timers = new Map<string, NodeJS.Timeout>();
	readonly #subscriptions: vscode.Disposable[] = [];
	/** Notes being saved: their thread is not known by an id yet, so nothing is drawn meanwhile. */
	#saving = 0;

	constructor(client: () => LanguageClient | undefined, log: vscode.LogOutputChannel) {
		this.#client = client;
		this.#log = log;
		this.controller = vscode.comments.createCommentController('policyAnnotator.notes', vscode.l10n.t('Notes'));
		this.controller.options = {
			prompt: vscode.l10n.t('Say something about this passage…'),
			placeHolder: vscode.l10n.t('A note or a reply; it is kept in your own file'),
		};
		// No commenting ranges: they would draw a line and a "+" beside every line of every text. *Add Note* starts a talk.
		this.#subscriptions.push(
			this.controller,
			vscode.window.onDidChangeVisibleTextEditors(() => this.refresh(null)),
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				const uri = textEditor.document.uri.toString();
				if (this.#partial.has(uri)) this.refresh(uri);
			}),
			vscode.workspace.onDidOpenTextDocument((document) => this.refresh(document.uri.toString())),
			vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri.toString())),
		);
	}

	/** The talk about a text may have changed; about all visible ones for null. */
	refresh(uri: string | null): void {
		const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
		for (const each of uri === null ? visible : visible.has(uri) ? [uri] : []) {
			clearTimeout(this.#timers.get(each));
			const draw = (): void => {
				this.#timers.delete(each);
				if (this.#saving > 0) this.refresh(each);
				else this.#draw(each).catch((error: unknown) => this.#log.error('notes could not be shown', error));
			};
			this.#timers.set(each, setTimeout(draw, REST));
		}
	}

	/** The threads of a text by the ids of their annotations. */
	threads(uri: string): ReadonlyMap<string, vscode.CommentThread> {
		return this.#threads.get(uri) ?? new Map();
	}

	/** The annotation that a thread is about; undefined for one that the user has just opened. */
	idOf(thread: vscode.CommentThread): string | undefined {
		const known = this.#threads.get(thread.uri.toString());
		return known && [...known].find(([, each]) => each === thread)?.[0];
	}

	/** Saves what was typed into a thread; `save` answers the id of the annotation it is about from now on. */
	async saving(thread: vscode.CommentThread, save: () => Promise<string | undefined>): Promise<void> {
		const uri = thread.uri.toString();
		this.#saving += 1;
		try {
			const id = await save();
			if (id !== undefined && this.idOf(thread) === undefined) this.#of(uri).set(id, thread);
		} finally {
			this.#saving -= 1;
		}
		await this.#draw(uri);
	}

	/** Opens the thread of an annotation, an empty one where nobody has said anything yet. */
	open(uri: vscode.Uri, id: string, range: vscode.Range): vscode.CommentThread {
		const known = this.#of(uri.toString());
		let thread = known.get(id);
		if (!thread) {
			thread = this.controller.createCommentThread(uri, range, []);
			known.set(id, thread);
		}
		thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
		return thread;
	}

	async #draw(uri: string): Promise<void> {
		const client = this.#client();
		if (!client || !uri.startsWith('file:')) return;
		const lines = linesInSight(editorsOf(uri));
		const { threads: talk, partial } = await client.sendRequest(NotesRequest, { uri, lines });
		if (this.#saving > 0) return this.refresh(uri);
		if (partial) this.#partial.add(uri);
		else this.#partial.delete(uri);
		const known = this.#of(uri);
		for (const each of talk) {
			const thread = known.get(each.id);
			if (thread) update(thread, uri, each);
			else if (each.range) known.set(each.id, this.#make(uri, each));
		}
		const there = new Set(talk.map(({ id }) => id));
		for (const [id, thread] of known) {
			// One that was opened for a first word waits for it; those out of sight are not known to be gone.
			const waits = thread.comments.length === 0 || (partial && isAway(thread, lines));
			if (there.has(id) || (waits && isOpen(thread))) continue;
			thread.dispose();
			known.delete(id);
		}
	}

	#make(uri: string, talk: NoteThread): vscode.CommentThread {
		const range = rangeOf(talk) ?? new vscode.Range(0, 0, 0, 0);
		const thread = this.controller.createCommentThread(vscode.Uri.parse(uri), range, []);
		thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
		update(thread, uri, talk);
		return thread;
	}

	#of(uri: string): Map<string, vscode.CommentThread> {
		const known = this.#threads.get(uri) ?? new Map<string, vscode.CommentThread>();
		this.#threads.set(uri, known);
		return known;
	}

	#forget(uri: string): void {
		for (const thread of this.#threads.get(uri)?.values() ?? []) thread.dispose();
		this.#threads.delete(uri);
		this.#partial.delete(uri);
	}

	dispose(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		for (const uri of this.#threads.keys()) this.#forget(uri);
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

function update(thread: vscode.CommentThread, uri: string, talk: NoteThread): void {
	const range = rangeOf(talk);
	if (range && thread.range?.isEqual(range) !== true) thread.range = range;
	const label = talk.label === '' ? vscode.l10n.t('Note') : talk.label;
	if (thread.label !== label) thread.label = label;
	const before = thread.comments as readonly Note[];
	const comments = talk.said.map((said) => {
		const known = before.find(({ id }) => id === said.id);
		return known && (known.isEdited || known.said === said.body) ? known : new Note(uri, said);
	});
	const edited = before.filter((note) => note.isEdited && !comments.includes(note));
	const all = [...comments, ...edited];
	if (all.length !== before.length || all.some((note, i) => note !== before[i])) thread.comments = all;
}

function rangeOf({ range }: NoteThread): vscode.Range | undefined {
	if (!range) return undefined;
	return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

function isAway({ range }: vscode.CommentThread, lines: { readonly start: number; readonly end: number }): boolean {
	return range !== undefined && (range.end.line < lines.start || range.start.line > lines.end);
}

function isOpen(thread: vscode.CommentThread): boolean {
	return thread.collapsibleState === vscode.CommentThreadCollapsibleState.Expanded;
}
