import * as vscode from 'vscode';
import { ActionOrder } from './actionOrder';

/**
 * Keeps the context keys `policyAnnotator.undoIsOurs` and `policyAnnotator.redoIsOurs` true while Ctrl+Z (Ctrl+Y) in the
 * active editor should reach an annotation action rather than the editor's own history.
 */
export class UndoKeys implements vscode.Disposable {
	readonly #orders = new Map<string, ActionOrder>();
	readonly #subscriptions: vscode.Disposable[] = [];
	#undo = false;
	#redo = false;

	constructor() {
		this.#subscriptions.push(
			vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
			vscode.workspace.onDidCloseTextDocument((document) => this.#orders.delete(document.uri.toString())),
			vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
		);
	}

	/** Whether the undo key, in the active editor, reaches an annotation action. */
	get undoIsOurs(): boolean {
		return this.#undo;
	}

	/** An annotation action on a text was done, undone or done again. */
	report(uri: string, what: 'acted' | 'undid' | 'redid'): void {
		const document = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri);
		if (!document) return;
		let order = this.#orders.get(uri);
		if (!order) {
			order = new ActionOrder();
			this.#orders.set(uri, order);
		}
		if (what === 'acted') order.acted(...content(document));
		else if (what === 'undid') order.undid();
		else order.redid();
		this.#show();
	}

	#changed(event: vscode.TextDocumentChangeEvent): void {
		const order = this.#orders.get(event.document.uri.toString());
		if (!order || event.contentChanges.length === 0) return;
		const how =
			event.reason === vscode.TextDocumentChangeReason.Undo
				? 'undone'
				: event.reason === vscode.TextDocumentChangeReason.Redo
					? 'redone'
					: 'typed';
		order.edited(how, ...content(event.document));
		this.#show();
	}

	#show(): void {
		const document = vscode.window.activeTextEditor?.document;
		const order = document && this.#orders.get(document.uri.toString());
		const undo = order?.undoIsOurs ?? false;
		const redo = order !== undefined && document !== undefined && order.redoIsOurs(...content(document));
		if (undo !== this.#undo) void vscode.commands.executeCommand('setContext', 'policyAnnotator.undoIsOurs', undo);
		if (redo !== this.#redo) void vscode.commands.executeCommand('setContext', 'policyAnnotator.redoIsOurs', redo);
		this.#undo = undo;
		this.#redo = redo;
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

/** Length and digest of a document; the length is asked of its end, so that no copy of the text is made for it. */
function content(document: vscode.TextDocument): [number, () => string] {
	const end = document.lineAt(document.lineCount - 1).range.end;
	return [document.offsetAt(end), () => digest(document.getText())];
}

/** 53-bit string hash (two interleaved multiplicative hashes); collisions need not be made impossible here. */
function digest(text: string): string {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	return `${a >>> 0}-${b >>> 0}`;
}
