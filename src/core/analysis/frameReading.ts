import type { Metadata } from '../model/document';
import type { Span } from '../model/span';
import { type Frame, type FrameLine, readFrame } from '../structure/frame';
import { readMetadata } from '../structure/metadata';
import { furnitureIn, joinedLines, zonesWithLabels } from '../structure/structure';
import type { Boilerplate } from '../model/document';
import { languageSample, readLanguage } from '../structure/textLanguage';
import { type Narrator, narratorOf } from '../speakers/narrator';
import type { SizedList } from '../text/sizedList';
import { Piece } from './piece';

/** The frame looks at no more paragraphs of the head and of the foot than these. */
const HEAD = 170;
const FOOT = 90;

/**
 * Head and foot of a text, and what they say of it. They are read as a text of their own, so that what stands between
 * them costs nothing.
 */
export class FrameReading {
	readonly #pieces: SizedList<Piece>;
	#framed: readonly Piece[] = [];
	#head = 0;
	#text = '';
	#spans: readonly Span[] = [];
	#frame: Frame = readFrame('', [], []);
	/** Paragraphs that join a label, a date and a headline. */
	#joined: ReadonlyMap<Piece, FrameLine> = new Map();
	/** What they say of the text, their own offsets in it; read when it is asked for. */
	#said: Metadata | null = null;

	constructor(pieces: SizedList<Piece>) {
		this.#pieces = pieces;
	}

	get frame(): Frame {
		return this.#frame;
	}

	/** Whether a change of the paragraphs [first, end) of so many may be one of head or foot. */
	touches(first: number, end: number): boolean {
		const { length } = this.#pieces;
		return first < HEAD || end > length - FOOT || length <= HEAD + FOOT || this.#framed.length < HEAD + FOOT;
	}

	/** Reads head and foot again; `lead` is the white space before the first paragraph. Answers what changed by it. */
	read(lead: string): Piece[] {
		const framed = this.#around();
		this.#head = framed.length === this.#pieces.length ? framed.length : HEAD;
		let text = lead;
		this.#spans = framed.map(({ words, gap }) => {
			const start = text.length;
			text += words + gap;
			return { start, end: start + words.length };
		});
		this.#text = text;
		this.#frame = readFrame(
			text,
			this.#spans,
			framed.map((piece) => piece.line),
		);
		const { zones, furniture, bodyEnd } = this.#frame;
		const changed = this.#framed.length === 0 ? [] : unframed(this.#framed, framed);
		framed.forEach((piece, i) => {
			if (piece.frame(zones[i]!, furniture[i] ?? null, i >= bodyEnd)) changed.push(piece);
		});
		this.#framed = framed;
		// Of two lines in a paragraph the first counts.
		this.#joined = new Map(
			joinedLines(this.#frame)
				.map((line) => [framed[line.index]!, line] as const)
				.toReversed(),
		);
		this.#said = null;
		return changed;
	}

	/** Reads each paragraph of head and foot by itself. */
	readLines(): void {
		Piece.readLines(this.#around());
	}

	/** The paragraphs of head and foot. */
	#around(): Piece[] {
		const { length } = this.#pieces;
		if (length <= HEAD + FOOT) return this.#pieces.toArray();
		return [...this.#pieces.slice(0, HEAD), ...this.#pieces.slice(length - FOOT, length)];
	}

	/** Persons that the roster introduces. */
	get roster(): Frame['roster'] {
		return this.#frame.roster;
	}

	/** The furniture of a paragraph, in its own offsets. */
	furnitureIn(piece: Piece): readonly Boilerplate[] {
		const joined = piece.kind === null && this.#joined.size > 0 ? (this.#joined.get(piece) ?? null) : null;
		return furnitureIn(piece.words, piece.kind, joined, joined !== null && this.#frame.title?.index === joined.index);
	}

	/** Who tells the text, as its head says; null in a text with turns and where the head names nobody. */
	narrator(): Narrator | null {
		if (this.#framed.some((piece) => piece.opens !== null)) return null;
		return narratorOf(this.#framed, this.#frame.zones, this.#metadata());
	}

	/** What the text says of itself; spans in the whole text. */
	metadata(): Metadata {
		const found = this.#metadata();
		return {
			...found,
			dates: found.dates.map((date) => ({ ...date, start: this.#place(date.start), end: this.#place(date.end) })),
			language: readLanguage(this.#sample()),
		};
	}

	/** Labels have changed: what looked like a line of the head may be one of somebody's. */
	labelled(): void {
		this.#said = null;
	}

	#metadata(): Metadata {
		if (this.#said === null) {
			const { frame } = this;
			const zones = zonesWithLabels(frame, this.#spans, (i) => this.#framed[i]!.opens?.label ?? null);
			const lines = this.#framed.map((piece) => piece.line);
			this.#said = readMetadata(this.#text, this.#spans, lines, frame, zones);
		}
		return this.#said;
	}

	/** Where an offset of head and foot lies in the whole text. */
	#place(offset: number): number {
		const foot = this.#spans[this.#head];
		if (foot === undefined || offset < foot.start) return offset;
		const lead = this.#spans[0]?.start ?? 0;
		return offset - this.#text.length + lead + this.#pieces.size;
	}

	#sample(): string {
		const { bodyStart, bodyEnd } = this.#frame;
		const lead = this.#spans[0]?.start ?? 0;
		const from = bodyStart < this.#spans.length ? this.#place(this.#spans[bodyStart]!.start) - lead : 0;
		const to = bodyEnd > 0 ? this.#place(this.#spans[bodyEnd - 1]!.end) - lead : 0;
		const { start, end } = languageSample({ start: from, end: Math.max(from, to) });
		let text = '';
		const first = this.#pieces.indexAt(start);
		if (first < 0) return '';
		const skipped = start - this.#pieces.startOf(first);
		for (const { words, gap } of this.#pieces.from(first)) {
			text += words + gap;
			if (text.length - skipped >= end - start) break;
		}
		return text.slice(skipped, skipped + end - start);
	}
}

/** Those of the paragraphs framed before that are no longer, as far as they are something else by that. */
function unframed(before: readonly Piece[], now: readonly Piece[]): Piece[] {
	const kept = new Set(now);
	return before.filter((piece) => !kept.has(piece) && piece.unframe());
}
