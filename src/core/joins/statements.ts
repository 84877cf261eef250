/**
 * What the joins keep of a text: small plain data, made by `statementsOf` from its analysis alone and comparable without
 * the text. Words are numbers (see `words.ts`); offsets are UTF-16, half-open.
 */
import type { FigureKind, FigureModifier } from '../model/document';
import type { Span } from '../model/span';

/** A figure that can be compared with others. */
export interface FigureStatement extends Span {
	readonly kind: FigureKind;
	/** As the analyser gives it: a number, or `low/high`. */
	readonly value: number | string;
	readonly unit: string | null;
	readonly modifier: FigureModifier;
	/** Figures of one dimension can be compared: `energy`, `money EUR`, `percent increase`. */
	readonly dimension: string;
	/** From the figure's unit to the dimension's. */
	readonly factor: number;
	/** What the value leaves room for, in the unit of the dimension; null: an open end. */
	readonly low: number | null;
	readonly high: number | null;
	/** Content words of what is measured, or of what it is a share of. */
	readonly measure: readonly number[];
	/** Whether the measure is only what a share is a share of: many things are shares of one whole. */
	readonly ofWhole: boolean;
	/** Other content words of the sentence. */
	readonly context: readonly number[];
	/** Names of places, bodies and people in the sentence. */
	readonly names: readonly number[];
	/** Hash of the figure's own words, by which a correction finds it again. */
	readonly words: number;
	readonly place: string | null;
	/** Whether the value is per year, month or day; null where it is not said or is no such value. */
	readonly rate: 'year' | 'month' | 'day' | null;
	/** What a change is reckoned against; null where that is not said. */
	readonly basis: 'year' | 'quarter' | 'month' | null;
	/** When it holds, ISO; null where the sentence does not say. With `since`, `by` and the like in `timeForm`. */
	readonly time: string | null;
	readonly timeForm: string;
	/** Whether it is a target, a plan, a forecast or an estimate, and no report of what is. */
	readonly expected: boolean;
	/** Whether the same text gives another value for the same measure and time: its measure says too little then. */
	readonly severalValued: boolean;
	/** Who is named as author of the value. */
	readonly source: string | null;
	/** Whose words it stands in. */
	readonly speaker: string | null;
	/** Start of the figure that this share is the share of a whole of ("18.4 billion, 41 percent of …"). */
	readonly part: number | null;
	/** Start of the figure that names the whole ("78.6 percent of the budget of 9.7 billion"). */
	readonly base: number | null;
}

/** Somebody's words, quoted or reported; fragments of one utterance are one. */
export interface UtteranceStatement extends Span {
	readonly kind: 'quoted' | 'reported';
	readonly speaker: string | null;
	readonly reporter: string | null;
	/** Distinct content words, in order. */
	readonly said: readonly number[];
	/** All words in order, the little ones too. */
	readonly all: readonly number[];
	/** Other content words of the sentence: where, when and to whom it was said. */
	readonly context: readonly number[];
	/** When it was said, ISO, as far as the sentence tells. */
	readonly time: string | null;
	/** Hash of the words, by which a correction finds it again. */
	readonly words: number;
	/** Stretches that belong to it; one unless it stands in fragments. */
	readonly parts: readonly Span[];
}

/** What the joins know of a text itself. */
export interface TextFacts {
	readonly language: string | null;
	readonly title: string | null;
	readonly source: string | null;
	readonly author: string | null;
	readonly part: { readonly number: number; readonly of: number | null } | null;
	/** Date of the event, ISO. */
	readonly event: string | null;
	readonly published: string | null;
	/** The date that orders the text in time. */
	readonly date: string | null;
	/** Names that the text is about, the most frequent first. */
	readonly subjects: readonly number[];
	/** Whether the words bear marks that a translating machine leaves behind. */
	readonly machineLike: boolean;
}

/** Statements in the order of their text: a list, or bytes that each is read off when it is asked for. */
export interface StatementList<S> extends Iterable<S> {
	readonly length: number;
	at(index: number): S | undefined;
}

export interface TextStatements {
	readonly facts: TextFacts;
	readonly figures: StatementList<FigureStatement>;
	readonly utterances: StatementList<UtteranceStatement>;
}
