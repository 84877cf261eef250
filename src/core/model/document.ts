/**
 * What the analyser says of one text. The JSON form of these types is the program's public contract:
 * `policy-annotator analyze --format jsonl` prints them as they are. Keys may be added, never change meaning.
 * Offsets are UTF-16 code units into the decoded text, half-open; what the text does not say is null or an empty list.
 */
import type { Span } from './span';

export type DateRole = 'published' | 'event' | 'dateline';

export interface DocumentDate extends Span {
	readonly role: DateRole;
	/** ISO 8601, with a clock time where the text gives one beside the date. */
	readonly value: string;
}

export interface Metadata {
	readonly title: string | null;
	/** The publication date, ISO 8601. */
	readonly date: string | null;
	readonly dates: readonly DocumentDate[];
	readonly source: string | null;
	readonly author: string | null;
	/** Who speaks in a text that is the speech of one person and has no turns, as in `speakers`. */
	readonly speaker: string | null;
	readonly place: string | null;
	/** BCP 47, such as `en` or `zh`. */
	readonly language: string | null;
	/** One page of several: its number and how many there are. */
	readonly part: { readonly number: number; readonly of: number | null } | null;
}

/** Whose words those of a text are where nobody else is named: the speaker of a speech, the author, who published it. */
export function voiceOf({ speaker, author, source }: Metadata): string | null {
	return speaker ?? author ?? source;
}

export interface Boilerplate extends Span {
	/** `nav`, `cookie_banner`, `language_chooser`, `licence`, `pagination`, `credits`, `contribution_note`, `caption` and the like. */
	readonly kind: string;
}

export type TurnKind = 'moderator' | 'question' | 'speaker';

/** One contribution in a transcript: from the first character of the label to the last of the body. */
export interface Turn extends Span {
	readonly kind: TurnKind;
	readonly speaker: string | null;
	/** The name without its colon. */
	readonly label: Span;
}

export interface Mention extends Span {
	readonly pronoun: boolean;
}

/** A person or organisation that can be a source; one entry each. */
export interface Speaker {
	/** The fullest name known. */
	readonly name: string;
	readonly role: string | null;
	readonly aliases: readonly string[];
	readonly mentions: readonly Mention[];
}

export type QuotationKind = 'direct' | 'partial' | 'term';

/** A quotation in marks; the span includes the marks. */
export interface Quotation extends Span {
	readonly kind: QuotationKind;
	readonly speaker: string | null;
	/** The mention that names the source, a pronoun included. */
	readonly speakerSpan: Span | null;
	/** The reporting verb. */
	readonly cue: Span | null;
	/** Speaker of the turn it stands in. */
	readonly reporter: string | null;
	/** Fragments of one utterance share a group. */
	readonly group: string | null;
}

/** Reported speech without marks: what the cue governs, without "that" and the full stop. */
export interface ReportedSpeech extends Span {
	readonly speaker: string | null;
	readonly speakerSpan: Span | null;
	readonly cue: Span | null;
	readonly reporter: string | null;
}

export type FigureKind =
	| 'quantity'
	| 'percent'
	| 'count'
	| 'money'
	| 'fraction'
	| 'ordinal'
	| 'rank'
	| 'date'
	| 'year'
	| 'duration'
	| 'range'
	| 'age';

export type FigureModifier = 'exact' | 'about' | 'nearly' | 'more-than' | 'over' | 'less-than' | 'at-least' | 'at-most';

export type Voice = 'quotation' | 'reported' | 'turn' | 'narration';

/** A number expression; the span is modifier + number + unit. */
export interface Figure extends Span {
	readonly kind: FigureKind;
	/** A number with its scale expanded, an ISO date, `low/high` for ranges, null for indefinite ones. */
	readonly value: number | string | null;
	/** UCUM-like, ISO 4217 for money, `percent`, `percentage point`, `1`, `ordinal`, `year`, or the plain noun counted. */
	readonly unit: string | null;
	readonly modifier: FigureModifier;
	readonly change: 'increase' | 'decrease' | null;
	/** With `change`: the amount of it, or the level after it. */
	readonly changeForm: 'by' | 'to' | null;
	/** What a percentage or fraction is a share of, in the text's words. */
	readonly of: string | null;
	/** What the value is counted over or compared with, in the text's words. */
	readonly period: string | null;
	/** What is measured, in the text's words. */
	readonly measure: string | null;
	readonly place: string | null;
	/** When it holds, as the sentence says. */
	readonly time: string | null;
	/** `time` resolved against the event date, else the dateline, else the publication date. */
	readonly timeISO: string | null;
	/** Speaker of the innermost quotation around it, else of the turn. */
	readonly speaker: string | null;
	/** Who is named as author of the value. */
	readonly source: string | null;
	readonly voice: Voice;
}

export interface TopicMention extends Span {
	readonly topic: string;
}

export interface DocumentAnalysis {
	/** Length of the text in UTF-16 code units. */
	readonly length: number;
	readonly metadata: Metadata;
	readonly boilerplate: readonly Boilerplate[];
	readonly turns: readonly Turn[];
	readonly speakers: readonly Speaker[];
	readonly quotations: readonly Quotation[];
	readonly reported: readonly ReportedSpeech[];
	readonly figures: readonly Figure[];
	readonly topics: readonly TopicMention[];
}
