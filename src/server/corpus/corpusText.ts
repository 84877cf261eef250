import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../core/analysis/analyse';
import type { Painted } from '../../core/analysis/marks';
import type { AnalysisOptions } from '../../core/analysis/options';
import { TextAnalysis, type TextEdit } from '../../core/analysis/textAnalysis';
import { type DocumentSummary, summarise } from '../../core/index/documentSummary';
import { analysisOf, type IndexedText, indexText, summaryOf, unpackedStatements } from '../../core/index/indexedText';
import { PackedStatements, packStatements } from '../../core/joins/packedStatements';
import type { TextStatements } from '../../core/joins/statements';
import { statementsOf } from '../../core/joins/statementsOf';
import type { DocumentAnalysis } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import { type CorrectedAnalysis, corrected } from '../../core/record/corrected';
import type { DocumentRecord } from '../../core/record/recordFile';
import { documentLabel } from './documentLabel';
import { nothingFound } from './glimpse';
import { Recent } from './recentTexts';
import { optionsOf } from './recordOptions';
import { areSame, type TextOnDisk, wordsOf } from './textOnDisk';
import type { TextBytes } from './textTasks';

/** Characters up to which a text is searched for quotations and figures; a longer one would hold up all others. */
export const MOST_ANALYSED = 5_000_000;
/** Bytes of closed texts whose words and finds are at hand. */
const recent = new Recent(16_000_000);
/** How many times as many bytes as the words of a text its finds take, about. */
const FINDS = 5;

/** What is at hand of a text at any time. */
export type DocumentCard = Pick<DocumentSummary, 'metadata' | 'opening' | 'counts' | 'furniture'>;

/** A text on disk as it is remembered for a while. */
interface ReadWords {
	readonly document: TextDocument;
	analysis: DocumentAnalysis | null;
}

/** A text as an editor has it. */
interface OpenText {
	readonly document: TextDocument;
	/** Whether it is what is on disk. */
	asOnDisk: boolean;
	/** Of the text as on disk. */
	analysis: DocumentAnalysis | null;
	/** Follows the edits, so that a keystroke costs its paragraph and not the text. */
	live: TextAnalysis | null;
}

/**
 * One text of a corpus: what is on disk, or, while the text is open in an editor, what is there. Of a text that is not
 * open the words are on disk, and its finds packed; both are unpacked when they are asked for, and again after a while.
 */
export class CorpusText {
	readonly uri: string;
	/** Path below the corpus folder, with `/`. */
	readonly path: string;
	#disk: TextOnDisk;
	/** What the analyser finds in the text on disk; null until somebody has read it. */
	#indexed: IndexedText | null;
	/** The text on disk, while it is remembered. */
	#words: ReadWords | null = null;
	#open: OpenText | null = null;
	#record: DocumentRecord | null = null;
	#version = 0;
	#summed: { readonly version: number; readonly card: DocumentCard; readonly summary: DocumentSummary | null } | null =
		null;
	#corrected: {
		readonly of: DocumentAnalysis;
		readonly by: DocumentRecord;
		readonly result: CorrectedAnalysis;
	} | null = null;

	/** `indexed`: what the analyser has found in these bytes, with the dates of this record. */
	constructor(
		uri: string,
		path: string,
		disk: TextOnDisk,
		indexed: IndexedText | null = null,
		record: DocumentRecord | null = null,
	) {
		this.uri = uri;
		this.path = path;
		this.#disk = disk;
		this.#indexed = indexed;
		this.#record = record;
	}

	get document(): TextDocument {
		return this.#open?.document ?? this.#onDisk().document;
	}

	get isOpen(): boolean {
		return this.#open !== null;
	}

	get text(): string {
		return this.document.getText();
	}

	/** Another number whenever the text, or what is known of it, has changed. */
	get version(): number {
		return this.#version;
	}

	/** How many bytes the text has on disk, as read last. */
	get size(): number {
		return this.#disk.size;
	}

	/** Whether the text as it is can be had as bytes that somebody has read. */
	get hasBytes(): boolean {
		return this.#indexed !== null && this.#open?.asOnDisk !== false;
	}

	/** Names what the analyser finds in the text as it is; null where that is in no store. */
	get key(): string | null {
		return this.hasBytes ? this.#disk.key : null;
	}

	/** The bytes on disk, as read last; null where they are not the text as it is, or nobody has read it. */
	get bytes(): TextBytes | null {
		const bytes = this.hasBytes ? this.#disk.read() : null;
		return bytes === null ? null : { bytes, encoding: this.#disk.encoding };
	}

	/** The packed finds; null where these do not hold for the text as it is. */
	get packed(): IndexedText | null {
		return this.#open?.asOnDisk === false ? null : this.#indexed;
	}

	/** Whether the text is so long that it is shown and can be annotated, but is not searched for finds. */
	get isTooLong(): boolean {
		// No text has more code units than bytes.
		if (this.#open === null && this.#disk.size <= MOST_ANALYSED) return false;
		return this.text.length > MOST_ANALYSED;
	}

	/** What is known of the text, with what its record says of the document and corrects of the finds. */
	get analysis(): DocumentAnalysis {
		return this.corrected?.analysis ?? this.found;
	}

	/** The same for those who look at many texts once each: of a closed one nothing is remembered for it. */
	get passingAnalysis(): DocumentAnalysis {
		if (this.#open !== null || this.#record !== null || this.#words?.analysis) return this.analysis;
		return this.#kept(analysisOf) ?? this.analysis;
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
		if (record === this.#record) return;
		const before = this.options;
		this.#record = record;
		this.#version += 1;
		if (JSON.stringify(before.dates) === JSON.stringify(this.options.dates)) return;
		// Times such as "last year" mean others now.
		this.#indexed = null;
		if (this.#words !== null) this.#words.analysis = null;
		if (this.#open !== null) this.#open.analysis = null;
		this.#open?.live?.useOptions(this.options);
	}

	/** What the analysis depends on beside the text. */
	get options(): AnalysisOptions {
		return optionsOf(this.#record);
	}

	/** Whether the finds of the text as it is are at hand, or can be had without reading all of it. */
	get isRead(): boolean {
		if (this.isTooLong) return true;
		if (this.#open === null) return this.#indexed !== null;
		return this.#open.live !== null || (this.#open.asOnDisk && (this.#open.analysis ?? this.#indexed) !== null);
	}

	/** What lists and joins need to know of the text. Linear in its finds. */
	get summary(): DocumentSummary {
		if (this.#summed?.version === this.#version && this.#summed.summary !== null) return this.#summed.summary;
		const packed = this.#record === null ? this.#kept(summaryOf) : null;
		const summary = packed ?? summarise(this.text, this.analysis);
		// What can be unpacked again is not kept twice.
		this.#sum(summary, packed === null ? summary : null);
		return summary;
	}

	/** Takes over what is known of the text as it is, so that its summary need not be unpacked for it. */
	listed(card: DocumentCard): void {
		this.#sum(card, null);
	}

	#sum({ metadata, opening, counts, furniture }: DocumentCard, summary: DocumentSummary | null): void {
		this.#summed = { version: this.#version, card: { metadata, opening, counts, furniture }, summary };
	}

	/** What the text says that other texts may say too. Linear in it. */
	get statements(): TextStatements {
		const packed = this.#record === null ? this.#kept(unpackedStatements) : null;
		return packed ?? new PackedStatements(packStatements(statementsOf(this.analysis, this.text)));
	}

	/** The small part of the summary. At once while the text stays as it is. */
	get card(): DocumentCard {
		return this.#summed?.version === this.#version ? this.#summed.card : this.summary;
	}

	/** What the analyser alone finds. */
	get found(): DocumentAnalysis {
		const open = this.#open;
		if (this.isTooLong) {
			if (open !== null) open.live = null;
			return nothingFound;
		}
		if (open === null) {
			const words = this.#onDisk();
			if (words.analysis !== null) return words.analysis;
			words.analysis = this.#unpacked(words.document.getText());
			this.#remember(words);
			return words.analysis;
		}
		if (open.asOnDisk) {
			open.analysis ??= this.#unpacked(open.document.getText());
			return open.analysis;
		}
		open.live ??= new TextAnalysis(open.document.getText(), this.options);
		return open.live.analysis;
	}

	/**
	 * What is painted in a stretch of a text that has been edited, without the analysis of the whole being put together;
	 * null where that is at hand, or needed because the record corrects it.
	 */
	painted(stretch: Span): Painted | null {
		const open = this.#open;
		if (open === null || open.asOnDisk || this.#record !== null || this.isTooLong) return null;
		open.live ??= new TextAnalysis(open.document.getText());
		return open.live.paintedIn(stretch);
	}

	get label(): string {
		return documentLabel(this.path, this.card);
	}

	/** An editor shows the text: its document counts from now on. */
	opened(document: TextDocument): void {
		if (this.#open?.document === document) return;
		const asOnDisk = document.getText() === this.text && (this.#open?.asOnDisk ?? true);
		this.#open = { document, asOnDisk, analysis: null, live: null };
		if (!asOnDisk) this.#version += 1;
	}

	/** The editor's document is about to change by this edit. */
	edit(edit: TextEdit): void {
		if (this.#open === null) return;
		this.#version += 1;
		this.#open.asOnDisk = false;
		this.#open.analysis = null;
		this.#open.live?.edit(edit);
	}

	/** No editor shows it any more: the text on disk counts, as it was read last. */
	closed(): void {
		if (this.#open?.asOnDisk === false) this.#version += 1;
		this.#open = null;
	}

	/** The file was read again. `indexed`: what the analyser has found in these bytes, with the dates of this record. */
	replaced(disk: TextOnDisk, indexed: IndexedText | null, record: DocumentRecord | null): void {
		const same = areSame(disk, this.#disk);
		this.record = record;
		if (same && this.#indexed !== null) return;
		this.#disk = disk;
		this.#indexed = indexed;
		if (same) return;
		this.#words = null;
		recent.drop(this);
		if (this.#open?.asOnDisk === false) return;
		this.#version += 1;
		// The editor will follow, as an edit.
		if (this.#open !== null) this.#open.asOnDisk = false;
	}

	range(span: Span): { start: { line: number; character: number }; end: { line: number; character: number } } {
		const { document } = this;
		return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
	}

	slice(span: Span): string {
		return this.text.slice(span.start, span.end);
	}

	#onDisk(): ReadWords {
		if (this.#words === null) {
			const words = wordsOf(this.#disk);
			const document = TextDocument.create(this.uri, 'policy-text', this.#version, words ?? '');
			// Without its words nothing is found in a text, lest it be shown elsewhere, until it is read anew.
			this.#words = { document, analysis: words === null ? nothingFound : null };
		}
		this.#remember(this.#words);
		return this.#words;
	}

	#remember({ analysis }: ReadWords): void {
		recent.used(this, this.#disk.size * (analysis === null ? 1 : 1 + FINDS), () => {
			this.#words = null;
		});
	}

	#unpacked(text: string): DocumentAnalysis {
		return (this.#indexed === null ? null : this.#kept(analysisOf, this.#indexed)) ?? analyse(text, this.options);
	}

	/** What is kept of the text; null where nothing is, or where what was kept on disk cannot be read any more. */
	#kept<T>(read: (indexed: IndexedText) => T, indexed = this.packed): T | null {
		if (indexed === null) return null;
		try {
			return read(indexed);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			this.#indexed = indexText(this.#onDisk().document.getText(), this.options);
			return read(this.#indexed);
		}
	}
}
