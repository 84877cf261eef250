import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';
import { isWrappedByHand, splitParagraphs } from '../text/paragraphs';
import { type Sized, SizedList } from '../text/sizedList';
import { type ParagraphFacts, readFacts } from './facts';
import { type MarksIn, marksIn, stretchThatChanged } from './marks';
import { type AnalysisOptions, NO_CORPUS } from './options';
import { type Paragraph, resolve } from './resolve';

/** A replacement in a text: what stands at [start, end), in UTF-16 code units, gives way to `text`. */
export interface TextEdit extends Span {
	readonly text: string;
}

/** A paragraph with the white space behind it; the text's leading white space is a piece without a paragraph. */
interface Piece extends Sized {
	/** Length of the paragraph itself, 0 for white space alone. */
	readonly length: number;
	readonly facts: ParagraphFacts | null;
}

/** A stretch of an older version that has changed since, in offsets of the newest one. */
interface Change {
	readonly version: number;
	readonly span: Span;
}

const MOST_CHANGES = 64;

/**
 * The analysis of a text that is being edited. It keeps the text as its paragraphs with what is known of each alone, so
 * that an edit reads only the paragraphs it touches again; the pass over the document runs when something is asked.
 * At any time `analysis` equals `analyse(text)`.
 */
export class TextAnalysis {
	#text: string;
	#options: AnalysisOptions;
	/** What paragraphs depend on beyond their own lines. */
	#wrapped: boolean;
	readonly #pieces: SizedList<Piece>;
	#version = 0;
	#analysis: { readonly version: number; readonly result: DocumentAnalysis } | null = null;
	/** Edits since the analysis at hand, as one stretch of its text and of the newest. */
	#edited: { readonly old: Span; readonly now: Span } | null = null;
	#changes: Change[] = [];

	constructor(text: string, options: AnalysisOptions = NO_CORPUS) {
		this.#text = text;
		this.#options = options;
		this.#wrapped = isWrappedByHand(text);
		this.#pieces = new SizedList(piecesOf(text, true, this.#wrapped));
	}

	/** Counts the edits. */
	get version(): number {
		return this.#version;
	}

	get text(): string {
		return this.#text;
	}

	/** What the analyser says of the newest text. */
	get analysis(): DocumentAnalysis {
		if (this.#analysis === null || this.#analysis.version !== this.#version) this.#resolve();
		return (this.#analysis as { result: DocumentAnalysis }).result;
	}

	/** Applies an edit. Time in the order of the paragraphs touched and the number of paragraphs' square root. */
	edit({ start, end, text }: TextEdit): void {
		if (start < 0 || end < start || end > this.#text.length) throw new RangeError(`no such stretch: ${start}-${end}`);
		this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
		this.#version += 1;
		const wrapped = isWrappedByHand(this.#text);
		if (wrapped === this.#wrapped) this.#splitAgain(start, end, text.length - (end - start));
		else {
			this.#wrapped = wrapped;
			this.#pieces.splice(0, this.#pieces.length, piecesOf(this.#text, true, wrapped));
		}
		this.#noteEdit(start, end, text.length);
	}

	/** What is to be painted in a stretch, spans in offsets of the whole text. */
	marksIn(span: Span): MarksIn {
		return marksIn(this.analysis, span);
	}

	/** With another codebook: topics are found again. */
	useOptions(options: AnalysisOptions): void {
		this.#options = options;
		this.#version += 1;
		this.#noteEdit(0, this.#text.length, this.#text.length);
	}

	/**
	 * The stretches, in offsets of the newest text, in which anything found may differ from what was found at `version`:
	 * in their words or in what stands there. The whole text when that version is too long ago.
	 */
	changedSince(version: number): Span[] {
		if (version >= this.#version) return [];
		void this.analysis;
		const since = this.#changes.filter((change) => change.version > version);
		const oldest = this.#changes[0];
		if (oldest === undefined || oldest.version > version + 1) return [{ start: 0, end: this.#text.length }];
		return since.map(({ span }) => span);
	}

	#resolve(): void {
		const paragraphs: Paragraph[] = [];
		let start = 0;
		for (const { size, length, facts } of this.#pieces) {
			if (facts !== null) paragraphs.push({ start, end: start + length, facts });
			start += size;
		}
		const result = resolve(this.#text, paragraphs, this.#options);
		if (this.#analysis !== null && this.#edited !== null) {
			const span = stretchThatChanged(this.#analysis.result, result, this.#edited.old, this.#edited.now);
			this.#changes.push({ version: this.#version, span });
			if (this.#changes.length > MOST_CHANGES) this.#changes.shift();
		}
		this.#edited = null;
		this.#analysis = { version: this.#version, result };
	}

	/** Splits the paragraphs round an edit again, until a paragraph begins where one began before. */
	#splitAgain(start: number, end: number, growth: number): void {
		const pieces = this.#pieces;
		const first = Math.max(0, pieces.indexAt(start) - 1);
		const from = pieces.startOf(first);
		for (let more = 1; ; more *= 2) {
			const behind = Math.min(pieces.length, pieces.indexAt(end) + 1 + more);
			const last = pieces.startOf(behind - 1);
			const to = pieces.startOf(behind);
			const stretch = piecesOf(this.#text.slice(from, to + growth), first === 0, this.#wrapped);
			const kept = stretch.at(-1);
			// The last paragraph begins where it began before: whatever follows is split as it was.
			const met = kept !== undefined && last > end && to + growth - kept.size === last + growth;
			if (met) pieces.splice(first, behind - 1 - first, stretch.slice(0, -1));
			else if (behind === pieces.length) pieces.splice(first, behind - first, stretch);
			else continue;
			return;
		}
	}

	#noteEdit(start: number, end: number, inserted: number): void {
		const growth = inserted - (end - start);
		const now = { start, end: start + inserted };
		if (this.#edited === null) this.#edited = { old: { start, end }, now };
		else {
			const { old, now: before } = this.#edited;
			const from = Math.min(before.start, start);
			const to = Math.max(before.end, end);
			this.#edited = {
				old: { start: from, end: old.end + to - before.end },
				now: { start: from, end: to + growth },
			};
		}
		this.#changes = this.#changes.map(({ version, span }) => ({ version, span: moved(span, start, end, growth) }));
	}
}

/** Where a span lies after an edit; what the edit touched grows by it. */
function moved(span: Span, start: number, end: number, growth: number): Span {
	if (span.end < start) return span;
	if (span.start > end) return { start: span.start + growth, end: span.end + growth };
	return { start: Math.min(span.start, start), end: Math.max(span.end, end) + growth };
}

/** Cuts a stretch that begins with a paragraph, or with the text, into pieces; reads the paragraphs. */
function piecesOf(text: string, opensText: boolean, wrapped: boolean): Piece[] {
	const spans = splitParagraphs(text, wrapped);
	const pieces: Piece[] = [];
	const begin = spans[0]?.start ?? text.length;
	if (begin > 0 && opensText) pieces.push({ size: begin, length: 0, facts: null });
	spans.forEach(({ start, end }, i) => {
		const next = spans[i + 1]?.start ?? text.length;
		pieces.push({ size: next - start, length: end - start, facts: readFacts(text.slice(start, end)) });
	});
	return pieces;
}
