import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../core/analysis/analyse';
import { TextAnalysis, type TextEdit } from '../../core/analysis/textAnalysis';
import type { DocumentAnalysis } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import { documentLabel } from './documentLabel';

/**
 * One text of a corpus: what is on disk, or, while the text is open in an editor, what is there. The analysis is made
 * when it is first asked for and again after a change.
 */
export class CorpusText {
	readonly uri: string;
	/** Path below the corpus folder, with `/`. */
	readonly path: string;
	#document: TextDocument;
	#open = false;
	#analysis: DocumentAnalysis | null = null;
	/** While the text is open: follows its edits, so that a keystroke costs its paragraph and not the text. */
	#live: TextAnalysis | null = null;

	constructor(uri: string, path: string, text: string) {
		this.uri = uri;
		this.path = path;
		this.#document = TextDocument.create(uri, 'policy-text', 0, text);
	}

	get document(): TextDocument {
		return this.#document;
	}

	get isOpen(): boolean {
		return this.#open;
	}

	get text(): string {
		return this.#document.getText();
	}

	get analysis(): DocumentAnalysis {
		if (this.#open) {
			this.#live ??= new TextAnalysis(this.text);
			return this.#live.analysis;
		}
		this.#analysis ??= analyse(this.text);
		return this.#analysis;
	}

	get label(): string {
		return documentLabel(this.text, this.path, this.analysis);
	}

	/** An editor shows the text: its document counts from now on. */
	opened(document: TextDocument): void {
		if (this.#document === document) return;
		this.#document = document;
		this.#open = true;
		this.#live = null;
	}

	/** The editor's document is about to change by this edit. */
	edit(edit: TextEdit): void {
		this.#live?.edit(edit);
	}

	/** No editor shows it any more: the text on disk counts. */
	closed(text: string): void {
		this.#open = false;
		this.#live = null;
		this.#analysis = null;
		this.replaced(text);
	}

	/** The file was written by somebody else. */
	replaced(text: string): void {
		if (text !== this.text) this.#analysis = null;
		this.#document = TextDocument.create(this.uri, 'policy-text', 0, text);
	}

	range(span: Span): { start: { line: number; character: number }; end: { line: number; character: number } } {
		return { start: this.#document.positionAt(span.start), end: this.#document.positionAt(span.end) };
	}

	slice(span: Span): string {
		return this.text.slice(span.start, span.end);
	}
}
