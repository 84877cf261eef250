import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';
import { isWrappedByHand, splitParagraphs, WRAPPING_REACH } from '../text/paragraphs';
import { SizedList } from '../text/sizedList';
import { assemble } from './assembly';
import { DocumentPass } from './documentPass';
import { type Painted, paintedIn } from './marks';
import { type AnalysisOptions, NO_CORPUS } from './options';
import { Paragraphs } from './paragraph';
import { Piece } from './piece';

/** A replacement in a text: what stands at [start, end), in UTF-16 code units, gives way to `text`. */
export interface TextEdit extends Span {
	readonly text: string;
}

/**
 * The analysis of a text that may be edited. It keeps the text as its paragraphs with what is known of each, so that an
 * edit reads only the paragraphs it touches again and the passes over the document go on from there; the analysis of the
 * whole is put together when it is asked for. At any time `analysis` is what a fresh analysis of the text says.
 */
export class TextAnalysis {
	#options: AnalysisOptions;
	/** White space before the first paragraph. */
	#lead = '';
	/** What paragraphs depend on beyond their own lines. */
	#wrapped: boolean;
	readonly #pieces: SizedList<Piece>;
	#pass: DocumentPass;
	#analysis: DocumentAnalysis | null = null;

	/** @param shared the paragraphs of texts that are read together, so that what stands in several is read once */
	constructor(text: string, options: AnalysisOptions = NO_CORPUS, shared = new Paragraphs()) {
		this.#options = options;
		this.#wrapped = isWrappedByHand(text);
		const { lead, pieces } = piecesOf(text, this.#wrapped, shared);
		this.#lead = lead;
		this.#pieces = new SizedList(pieces);
		this.#pass = new DocumentPass(this.#pieces);
	}

	/** Brings texts up to date together: each step is done in all of them before the next one is in any. */
	static resolveAll(texts: readonly TextAnalysis[]): void {
		const pieces: Piece[] = [];
		for (const one of texts) for (const piece of one.#pieces.toArray()) pieces.push(piece);
		Piece.readAhead(pieces);
		let going = texts.map((one) => one.#pass.steps(one.#lead));
		while (going.length > 0) going = going.filter((steps) => steps.next().done !== true);
	}

	/** Length of the text in UTF-16 code units. */
	get length(): number {
		return this.#lead.length + this.#pieces.size;
	}

	/** The text. Linear in it. */
	get text(): string {
		return this.#slice(0, this.length);
	}

	/** What the analyser says of the text. Linear in the finds after an edit, else at once. */
	get analysis(): DocumentAnalysis {
		if (this.#analysis === null) {
			this.#pass.resolve(this.#lead);
			this.#analysis = assemble(this.#pieces.toArray(), this.#lead.length, this.#pass, this.#options);
		}
		return this.#analysis;
	}

	/**
	 * Applies an edit. Time in the order of the paragraphs touched and of the square root of the number of paragraphs; an
	 * edit of the first 65,536 characters looks at all of these again.
	 */
	edit({ start, end, text }: TextEdit): void {
		if (start < 0 || end < start || end > this.length) throw new RangeError(`no such stretch: ${start}-${end}`);
		this.#analysis = null;
		if (start < WRAPPING_REACH) {
			const sample = this.#slice(0, start) + text + this.#slice(end, end + WRAPPING_REACH);
			const wrapped = isWrappedByHand(sample);
			if (wrapped !== this.#wrapped) {
				this.#replaceAll(this.#slice(0, start) + text + this.#slice(end, this.length), wrapped);
				return;
			}
		}
		this.#splitAgain(start, end, text);
	}

	/** What is painted in a stretch, in offsets of the whole text. Time in the order of the stretch, after an edit of it. */
	paintedIn(span: Span): Painted {
		this.#pass.resolve(this.#lead);
		return paintedIn(this.#pieces, this.#lead.length, this.#pass.frame, span);
	}

	/** With another codebook: topics are found again. */
	useOptions(options: AnalysisOptions): void {
		this.#options = options;
		this.#analysis = null;
	}

	#replaceAll(text: string, wrapped: boolean): void {
		const { lead, pieces } = piecesOf(text, wrapped);
		this.#wrapped = wrapped;
		this.#lead = lead;
		this.#pieces.splice(0, this.#pieces.length, pieces);
		this.#pass = new DocumentPass(this.#pieces);
	}

	/** Splits the paragraphs round an edit again, until a paragraph begins where one began before. */
	#splitAgain(start: number, end: number, text: string): void {
		const pieces = this.#pieces;
		const lead = this.#lead.length;
		if (pieces.length === 0) {
			this.#replaceAll(this.#slice(0, start) + text + this.#slice(end, this.length), this.#wrapped);
			return;
		}
		const first = start < lead ? 0 : Math.max(0, pieces.indexAt(start - lead) - 1);
		// The white space before the first paragraph is split with it.
		const from = first === 0 ? 0 : lead + pieces.startOf(first);
		const growth = text.length - (end - start);
		const touched = end < lead ? 0 : pieces.indexAt(end - lead);
		for (let more = 1; ; more *= 2) {
			const behind = Math.min(pieces.length, touched + 1 + more);
			const last = lead + pieces.startOf(behind - 1);
			const to = lead + pieces.startOf(behind);
			const stretch = piecesOf(this.#slice(from, start) + text + this.#slice(end, to), this.#wrapped);
			const kept = stretch.pieces.at(-1);
			// The last paragraph begins where it began before: whatever follows is split as it was.
			const met = kept !== undefined && last > end && to + growth - kept.size === last + growth;
			if (!met && behind < pieces.length) continue;
			const count = met ? behind - 1 - first : behind - first;
			const now = met ? stretch.pieces.slice(0, -1) : stretch.pieces;
			if (first === 0) this.#lead = stretch.lead;
			const gone = pieces.slice(first, first + count);
			this.#splice(first, gone, now);
			return;
		}
	}

	/** Puts the new paragraphs in, but for those at either end that stay as they were. */
	#splice(first: number, gone: readonly Piece[], now: readonly Piece[]): void {
		const most = Math.min(gone.length, now.length);
		let before = 0;
		while (before < most && gone[before]!.equals(now[before]!)) before += 1;
		let after = 0;
		while (after < most - before && gone[gone.length - 1 - after]!.equals(now[now.length - 1 - after]!)) after += 1;
		const out = gone.slice(before, gone.length - after);
		const into = now.slice(before, now.length - after);
		this.#pieces.splice(first + before, out.length, into);
		this.#pass.replaced(first + before, out, into.length);
	}

	/** The text of a stretch. Linear in it. */
	#slice(start: number, end: number): string {
		const lead = this.#lead.length;
		let text = this.#lead.slice(start, end);
		if (end <= lead) return text;
		const from = Math.max(0, start - lead);
		const first = this.#pieces.indexAt(from);
		if (first < 0) return text;
		let at = this.#pieces.startOf(first);
		for (const { words, gap, size } of this.#pieces.from(first)) {
			const piece = at >= from && at + size <= end - lead ? null : words + gap;
			text += piece === null ? words + gap : piece.slice(Math.max(0, from - at), end - lead - at);
			at += size;
			if (at >= end - lead) break;
		}
		return text;
	}
}

/** Cuts a stretch that begins with a paragraph, or with the text, into the paragraphs with the white space behind each. */
function piecesOf(
	text: string,
	wrapped: boolean,
	paragraphs = new Paragraphs(),
): { readonly lead: string; readonly pieces: Piece[] } {
	const spans = splitParagraphs(text, wrapped);
	const pieces = spans.map(
		({ start, end }, i) =>
			new Piece(paragraphs.of(text.slice(start, end)), text.slice(end, spans[i + 1]?.start ?? text.length)),
	);
	return { lead: text.slice(0, spans[0]?.start ?? text.length), pieces };
}
