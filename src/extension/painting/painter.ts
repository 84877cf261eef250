import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type FlatRanges, type Marks, MarksRequest, markKinds } from '../../protocol/protocol';
import { isPainted } from '../settings';
import { oneUnderline } from './oneUnderline';
import { editorsOf, linesInSight } from './sight';
import { codeDecoration, codeNamesDecoration, type FindDecorations, findDecorations } from './decorations';

/** Milliseconds between an edit and the painting after it. The editor itself moves the marks along meanwhile. */
const REST = 80;

/** Paints what the server says into every visible editor. */
export class Painter implements vscode.Disposable {
	readonly #client: () => LanguageClient | undefined;
	readonly #log: vscode.LogOutputChannel;
	readonly #finds: FindDecorations = findDecorations();
	readonly #names = codeNamesDecoration();
	readonly #codes = new Map<string, vscode.TextEditorDecorationType>();
	readonly #shown = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, string>>();
	readonly #last = new Map<string, Marks>();
	readonly #subscriptions: vscode.Disposable[] = [];
	readonly #timers = new Map<string, NodeJS.Timeout>();

	constructor(client: () => LanguageClient | undefined, log: vscode.LogOutputChannel) {
		this.#client = client;
		this.#log = log;
		this.#subscriptions.push(
			vscode.window.onDidChangeVisibleTextEditors(() => this.repaint(null)),
			// A change of language closes and opens a document.
			vscode.workspace.onDidOpenTextDocument((document) => this.repaint(document.uri.toString())),
			vscode.workspace.onDidChangeTextDocument((event) => this.repaint(event.document.uri.toString())),
			vscode.window.onDidChangeTextEditorVisibleRanges((event) => {
				if (this.#last.get(event.textEditor.document.uri.toString())?.partial)
					this.repaint(event.textEditor.document.uri.toString());
			}),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (!event.affectsConfiguration('policyAnnotator')) return;
				for (const type of this.#codes.values()) type.dispose();
				this.#codes.clear();
				this.repaint(null);
			}),
			vscode.workspace.onDidCloseTextDocument((document) => this.#last.delete(document.uri.toString())),
		);
	}

	/** Paints the editors of a text anew after a rest; all visible ones when `uri` is null. */
	repaint(uri: string | null): void {
		for (const editor of vscode.window.visibleTextEditors) {
			const of = editor.document.uri.toString();
			if (uri !== null && uri !== of) continue;
			clearTimeout(this.#timers.get(of));
			this.#timers.set(
				of,
				setTimeout(() => {
					this.#timers.delete(of);
					this.#paint(of).catch((error: unknown) => this.#log.error('painting failed', error));
				}, REST),
			);
		}
	}

	/** What was painted last in a text. */
	painted(uri: string): Marks | undefined {
		return this.#last.get(uri);
	}

	async #paint(uri: string): Promise<void> {
		const client = this.#client();
		const editors = editorsOf(uri);
		const document = editors[0]?.document;
		if (!client || !document || document.uri.scheme !== 'file') return;
		const marks = await client.sendRequest(MarksRequest, { uri, lines: linesInSight(editors) });
		// An edit since then has asked for its own painting.
		if (marks && marks.version !== document.version) return;
		if (!marks && !this.#last.has(uri)) return;
		if (marks) this.#last.set(uri, marks);
		else this.#last.delete(uri);
		for (const editor of editors) this.#show(editor, marks);
	}

	#show(editor: vscode.TextEditor, marks: Marks | null): void {
		const finds = marks && { ...marks.finds, reported: oneUnderline(marks.finds, isPainted) };
		for (const kind of markKinds) this.#set(editor, this.#finds[kind], finds && isPainted(kind) ? finds[kind] : []);
		const used = new Set<vscode.TextEditorDecorationType>();
		if (marks && isPainted('codes')) {
			for (const { code, ranges } of marks.codes) {
				const key = `${code.color} ${code.name}`;
				let type = this.#codes.get(key);
				if (!type) {
					type = codeDecoration(code);
					this.#codes.set(key, type);
				}
				used.add(type);
				this.#set(editor, type, ranges);
			}
		}
		for (const type of this.#codes.values()) if (!used.has(type)) this.#set(editor, type, []);
		editor.setDecorations(
			this.#names,
			marks && isPainted('codes') && isPainted('codeNames') ? lineNames(editor, marks) : [],
		);
	}

	/** Sets the ranges of a kind unless they are shown already: setting equal ones again would flicker and cost time. */
	#set(editor: vscode.TextEditor, type: vscode.TextEditorDecorationType, flat: FlatRanges): void {
		let shown = this.#shown.get(editor);
		if (!shown) {
			shown = new Map();
			this.#shown.set(editor, shown);
		}
		const key = `${editor.document.version} ${flat.join(' ')}`;
		if (shown.get(type) === key || (flat.length === 0 && !shown.has(type))) return;
		if (flat.length === 0) shown.delete(type);
		else shown.set(type, key);
		const ranges: vscode.Range[] = [];
		for (let i = 0; i + 3 < flat.length; i += 4) {
			ranges.push(
				new vscode.Range(flat[i] as number, flat[i + 1] as number, flat[i + 2] as number, flat[i + 3] as number),
			);
		}
		editor.setDecorations(type, ranges);
	}

	dispose(): void {
		for (const timer of this.#timers.values()) clearTimeout(timer);
		for (const type of [...Object.values(this.#finds), ...this.#codes.values(), this.#names]) type.dispose();
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

/** For each line that ends a coded passage, the names of the codes there. */
function lineNames(editor: vscode.TextEditor, marks: Marks): vscode.DecorationOptions[] {
	const names = new Map<number, Set<string>>();
	for (const { code, ranges } of marks.codes) {
		for (let i = 2; i < ranges.length; i += 4) {
			const line = ranges[i] as number;
			const known = names.get(line);
			if (known) known.add(code.name);
			else names.set(line, new Set([code.name]));
		}
	}
	return [...names]
		.filter(([line]) => line < editor.document.lineCount)
		.map(([line, of]) => {
			const { end } = editor.document.lineAt(line).range;
			return { range: new vscode.Range(end, end), renderOptions: { after: { contentText: [...of].join(' · ') } } };
		});
}
