import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../core/analysis/analyse';
import type { Painted } from '../../core/analysis/marks';
import { TextAnalysis, type TextEdit } from '../../core/analysis/textAnalysis';
import type { DocumentAnalysis } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import { type CorrectedAnalysis, corrected, saidDates } from '../../core/record/corrected';
import { type AnalysisOptions, NO_CORPUS } from '../../core/analysis/options';
import type { DocumentRecord } from '../../core/record/recordFile';
import { documentLabel } from './documentLabel';

/** Characters up to which a text is searched for quotations and figures; a longer one would hold up all others. */
const MOST_ANALYSED = 5_000_000;
/** Characters of a text that are looked at before all of it is read. */
const MOST_GLIMPSED = 50_000;
const nothingFound = analyse('');

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
	/** Of the text as it is, until an editor changes it: opening a text that was read costs nothing. */
	#analysis: DocumentAnalysis | null = null;
	/** While the text is open: follows its edits, so that a keystroke costs its paragraph and not the text. */
	#live: TextAnalysis | null = null;
	#record: DocumentRecord | null = null;
	#corrected: {
		readonly of: DocumentAnalysis;
		readonly by: DocumentRecord;
		readonly result: CorrectedAnalysis;
	} | null = null;

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

	/** Whether the text is so long that it is shown and can be annotated, but is not searched for finds. */
	get isTooLong(): boolean {
		return this.text.length > MOST_ANALYSED;
	}

	/** What is known of the text, with what its record says of the document and corrects of the finds. */
	get analysis(): DocumentAnalysis {
		return this.corrected?.analysis ?? this.found;
	}

	/** What the record says of the document, and what it has changed; null without one. */
	get corrected(): CorrectedAnalysis | null {
		if (this.#record === null) return null;
		const { found } = this;
		if (this.#corrected?.of !== found || this.#corrected.by !== this.#record) {
			const corrections = this.#record.corrections.map(({ correction }) => correction);
			const result = corrected(found, this.text, this.#record.fields, corrections);
			this.#corrected = { of: found, by: this.#record, result };
		}
		return this.#corrected.result;
	}

	get record(): DocumentRecord | null {
		return this.#record;
	}

	/** The document record beside the text, as read last; null when there is none. */
	set record(record: DocumentRecord | null) {
		const before = this.#options;
		this.#record = record;
		if (JSON.stringify(before.dates) === JSON.stringify(this.#options.dates)) return;
		// Times such as "last year" mean others now.
		this.#analysis = null;
		this.#live?.useOptions(this.#options);
	}

	get #options(): AnalysisOptions {
		return this.#record === null ? NO_CORPUS : { ...NO_CORPUS, dates: saidDates(this.#record.fields) };
	}

	/** Whether the finds of the text as it is are at hand, or can be had without reading all of it. */
	get isRead(): boolean {
		return this.isTooLong || this.#analysis !== null || this.#live !== null;
	}

	/**
	 * What the paragraphs round a stretch show by themselves, for the time until the text is read: what needs the whole
	 * text (labels, furniture, who speaks) is left out. Linear in the stretch.
	 */
	glimpse(stretch: Span): DocumentAnalysis {
		const { text } = this;
		const before = text.lastIndexOf('\n\n', stretch.start);
		const behind = text.indexOf('\n\n', stretch.end);
		const start = before < 0 ? stretch.start : before + 2;
		// A line may have no end; no more is read than a window can show.
		const end = Math.min(behind < 0 ? stretch.end : behind, start + MOST_GLIMPSED);
		const { quotations, reported, figures } = analyse(text.slice(start, end));
		const moved = <T extends Span>(find: T): T => ({ ...find, start: find.start + start, end: find.end + start });
		return {
			...nothingFound,
			quotations: quotations.map(moved),
			reported: reported.map(moved),
			figures: figures.map(moved),
		};
	}

	/** What the analyser alone finds. */
	get found(): DocumentAnalysis {
		if (this.isTooLong) {
			this.#live = null;
			return nothingFound;
		}
		if (this.#open && this.#analysis === null) {
			this.#live ??= new TextAnalysis(this.text, this.#options);
			return this.#live.analysis;
		}
		this.#analysis ??= analyse(this.text, this.#options);
		return this.#analysis;
	}

	/**
	 * What is painted in a stretch of a text that has been edited, without the analysis of the whole being put together;
	 * null where that is at hand, or needed because the record corrects it.
	 */
	painted(stretch: Span): Painted | null {
		if (this.isTooLong || this.#record !== null || !this.#open || this.#analysis !== null) return null;
		this.#live ??= new TextAnalysis(this.text);
		return this.#live.paintedIn(stretch);
	}

	get label(): string {
		return documentLabel(this.text, this.path, this.analysis);
	}

	/** An editor shows the text: its document counts from now on. */
	opened(document: TextDocument): void {
		if (this.#document === document) return;
		if (document.getText() !== this.text) this.#analysis = null;
		this.#document = document;
		this.#open = true;
		this.#live = null;
	}

	/** The editor's document is about to change by this edit. */
	edit(edit: TextEdit): void {
		this.#analysis = null;
		this.#live?.edit(edit);
	}

	/** No editor shows it any more: the text on disk counts. */
	closed(text: string): void {
		this.#open = false;
		this.#live = null;
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
