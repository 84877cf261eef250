import type { TopicMention } from '../model/document';
import type { OpenedTurn, VoicedParagraph, VoicesFound, VoicesState } from '../speakers/voices';
import type { NameForm } from '../speakers/nameForms';
import { zoneOf } from '../structure/frame';
import type { FurnitureKind } from '../structure/furnitureWords';
import { LineForm, type LineFacts } from '../structure/lineFacts';
import { isSilent, type Zone } from '../structure/structure';
import type { TurnParagraph } from '../structure/turns';
import type { Sized } from '../text/sizedList';
import { findTopics, type TopicMatcher } from '../topics/topics';
import type { ParagraphFacts } from './facts';
import { Paragraph } from './paragraph';

const NO_FORMS: readonly NameForm[] = [];

/**
 * A paragraph in its document, with the white space behind it: what is known of it alone, read when it is first asked
 * for, and what the passes over the document say of it.
 */
export class Piece implements Sized, TurnParagraph, VoicedParagraph {
	readonly #paragraph: Paragraph;
	/** The white space behind it. */
	readonly gap: string;
	readonly size: number;

	/** What the frame of the text makes of it; by itself what its words say. */
	#zone: Zone | null = null;
	#kind: FurnitureKind | null = null;
	/** It stands in the foot, behind the last paragraph of the body. */
	#past = false;

	/** The forms of its names, once they are counted among those of the text. */
	forms: readonly NameForm[] = NO_FORMS;
	/** The turn that opens here, and the form of a name that its label shows to be a person's. */
	opens: OpenedTurn | null = null;
	admits: NameForm | null = null;
	/** The pass over speakers: the state before the paragraph, and what it found; read again where it is stale. */
	before: VoicesState | null = null;
	found: VoicesFound | null = null;
	stale = true;

	#topics: readonly TopicMention[] = [];
	#matcher: TopicMatcher | null = null;

	constructor(paragraph: Paragraph, gap: string) {
		this.#paragraph = paragraph;
		this.gap = gap;
		this.size = paragraph.words.length + gap.length;
	}

	get words(): string {
		return this.#paragraph.words;
	}

	get facts(): ParagraphFacts {
		return this.#paragraph.facts;
	}

	get line(): LineFacts {
		return this.#paragraph.line;
	}

	/** Reads what is known of paragraphs alone. */
	static readAhead(pieces: readonly Piece[]): void {
		Paragraph.readAhead(pieces.map((piece) => piece.#paragraph));
	}

	/** Reads as lines what has not been read so yet. */
	static readLines(pieces: readonly Piece[]): void {
		for (const piece of pieces) piece.#paragraph.readLine();
	}

	get zone(): Zone {
		return this.#zone ?? zoneOf(this.line);
	}

	/** Kind of furniture, captions included; null for what is none. */
	get kind(): FurnitureKind | null {
		return this.#zone === null ? this.line.furniture : this.#kind;
	}

	/** Nothing that anybody says: furniture, a clock line, the foot. */
	get furniture(): boolean {
		return this.#past || this.kind !== null || this.line.form === LineForm.Clock;
	}

	/** It is the title, and nobody speaks in it whose turn it opens. */
	get titles(): boolean {
		return this.#zone === 'title' && this.opens === null;
	}

	get label(): LineFacts['label'] {
		return this.#past || isSilent(this.zone) ? null : this.line.label;
	}

	/** Takes over what the frame says of it. Returns whether that is something else than before. */
	frame(zone: Zone, kind: FurnitureKind | null, past: boolean): boolean {
		const { label, furniture, titles } = this;
		const other = this.kind !== kind;
		this.#zone = zone;
		this.#kind = kind;
		this.#past = past;
		return other || this.furniture !== furniture || this.label !== label || this.titles !== titles;
	}

	/** It stands in head or foot no longer. Returns whether it is something else by that. */
	unframe(): boolean {
		const { label, furniture, kind, titles } = this;
		this.#zone = null;
		this.#past = false;
		return this.kind !== kind || this.furniture !== furniture || this.label !== label || this.titles !== titles;
	}

	/** Whether another piece is the same text. */
	equals(other: Piece): boolean {
		return this.words === other.words && this.gap === other.gap;
	}

	/** The passages that name a topic, in the paragraph's offsets. */
	topics(matcher: TopicMatcher): readonly TopicMention[] {
		if (this.#matcher !== matcher) {
			this.#matcher = matcher;
			this.#topics = findTopics(this.words, matcher);
		}
		return this.#topics;
	}
}
