import * as vscode from 'vscode';
import { pageHtml } from './page';

/**
 * A view of the panel that shows a page of ours. What is sent before the page listens waits for it; a page that was
 * hidden is made anew and says so.
 */
export abstract class PageView<From extends { readonly kind: string }, To>
	implements vscode.WebviewViewProvider, vscode.Disposable
{
	readonly #id: string;
	readonly #folder: vscode.Uri;
	readonly #name: string;
	readonly #registration: vscode.Disposable;
	#view: vscode.WebviewView | null = null;
	#ready = false;
	#waiting: To[] = [];

	/** `name`: of the script and the style sheet in `dist/webview`. */
	protected constructor(context: vscode.ExtensionContext, id: string, name: string) {
		this.#id = id;
		this.#name = name;
		this.#folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
		this.#registration = vscode.window.registerWebviewViewProvider(id, this);
	}

	/** What the page says, `ready` left out. */
	protected abstract receive(message: From): Promise<void> | void;

	/** The page has just been made: what it needs to know. */
	protected abstract opened(): Promise<void> | void;

	resolveWebviewView(view: vscode.WebviewView): void {
		this.#view = view;
		this.#ready = false;
		view.webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
		view.webview.onDidReceiveMessage(async (message: From) => {
			if (message.kind !== 'ready') return this.receive(message);
			this.#ready = true;
			const waiting = this.#waiting;
			this.#waiting = [];
			await this.opened();
			for (const each of waiting) this.send(each);
		});
		view.onDidDispose(() => {
			if (this.#view === view) this.#view = null;
		});
		view.webview.html = pageHtml(view.webview, this.#folder, this.#name, view.title ?? '');
	}

	/** Whether the page is in sight. */
	get visible(): boolean {
		return this.#view?.visible === true && this.#ready;
	}

	/** Says something to the page, once it listens. */
	send(message: To): void {
		if (this.#view !== null && this.#ready) void this.#view.webview.postMessage(message);
		else this.#waiting.push(message);
	}

	/** Shows the view and gives it the focus. */
	async reveal(): Promise<void> {
		await vscode.commands.executeCommand(`${this.#id}.focus`);
	}

	dispose(): void {
		this.#registration.dispose();
	}
}
