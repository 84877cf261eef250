import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../core/analysis/analyse';
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
		this.#analysis ??= analyse(this.text);
		return this.#analysis;
	}

	get label(): string {
		return documentLabel(this.text, this.path, this.analysis);
	}

	/** The editor's document from now on; also after each of its changes. */
	opened(document: TextDocument): void {
		if (!this.#open || this.#document.version !== document.version || this.#document !== document)
			this.#analysis = null;
		this.#document = document;
		this.#open = true;
	}

	/** The editor has changed the document in place. */
	changed(): void {
		this.#analysis = null;
	}

	/** No editor shows it any more: the text on disk counts. */
	closed(text: string): void {
		this.#open = false;
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
