import type { Span } from '../model/span';
import { gapBetween, hasEditedTwin, likePlaces } from './approximate';
import { type Agreement, agreementAt } from './context';
import { FoldedText } from './foldedText';
import { GramIndex, isWordUnit } from './gramIndex';
import { type Anchorable, Quote } from './quote';
import { TextUnits } from './textUnits';
import { compareWording } from './wording';

export type AnchorState = 'exact' | 'moved' | 'respelled' | 'changed' | 'ambiguous' | 'orphaned';

/** Where an annotation stands in a text. Spans are raw UTF-16 offsets. */
export interface Anchor {
	readonly state: AnchorState;
	/** The place it is attached to: for `exact`, `moved` and `respelled`. */
	readonly span: Span | null;
	/** The place to show a person, for `changed`. */
	readonly proposed: Span | null;
}

/** Whether a state means that the annotation is attached. */
export function isAttached(state: AnchorState): boolean {
	return state === 'exact' || state === 'moved' || state === 'respelled';
}

/**
 * One version of a text, to anchor annotations in. What is needed beyond the words at their old place (the folded text,
 * the places of its words) is made once, at the first annotation that needs it: about 100 ms a megabyte.
 *
 * The rule: words at the old place with their context; else the places of the same words, the best by context, if it is
 * sure and alone; else places of like words, which attach only when the difference is spelling, punctuation or spacing.
 */
export class AnchoringText {
	readonly units: TextUnits;
	#folded: FoldedText | null = null;
	#index: GramIndex | null = null;

	constructor(raw: string) {
		this.units = new TextUnits(raw);
	}

	/** Anchors one annotation. Constant time where nothing changed, else linear in the places of its rarest word. */
	anchor(annotation: Anchorable): Anchor {
		const hint = this.#hint(annotation);
		if (hint !== null && this.#standsAt(annotation, hint))
			return this.#attached('exact', hint, annotation.exact.length);
		const quote = new Quote(annotation);
		if (quote.words.trim() === '') return orphaned;
		const places = this.#samePlaces(annotation, quote, hint);
		const same = choose(places);
		if (same === 'several') return ambiguous;
		if (same !== null && (same.atHint || !this.#hasEditedTwin(quote, same))) {
			const state = same.verbatim ? (same.atHint ? 'exact' : 'moved') : 'respelled';
			return this.#attached(state, same.start, same.end - same.start);
		}
		const like = this.#likePlaces(annotation, quote, hint);
		// Where the same words stand too, beside a twin that was edited, the twin is no more likely than they.
		const respelled = same === null ? choose(like) : null;
		if (respelled === 'several') return ambiguous;
		if (respelled !== null && !this.#hasEditedTwin(quote, respelled))
			return this.#attached('respelled', respelled.start, respelled.end - respelled.start);
		const others = like.filter((one) => places.every((place) => isApart(place, one)));
		return this.#proposal([...places, ...others]) ?? this.#between(quote, hint);
	}

	/** Anchors many annotations of this text, in their order. */
	anchorAll(annotations: readonly Anchorable[]): Anchor[] {
		return annotations.map((annotation) => this.anchor(annotation));
	}

	get #foldedText(): FoldedText {
		this.#folded ??= new FoldedText(this.units.normal);
		return this.#folded;
	}

	get #grams(): GramIndex {
		this.#index ??= new GramIndex(this.#foldedText.text);
		return this.#index;
	}

	/** Normal offset of the stored position. */
	#hint({ position }: Anchorable): number | null {
		return position === undefined || position.start > this.units.points
			? null
			: this.units.pointsToNormal(position.start);
	}

	/** Whether the words and all of the stored context stand at an offset. */
	#standsAt({ exact, prefix = '', suffix = '' }: Anchorable, at: number): boolean {
		const { normal } = this.units;
		if (prefix === '' && suffix === '') return false;
		return (
			normal.startsWith(exact, at) &&
			at >= prefix.length &&
			normal.startsWith(prefix, at - prefix.length) &&
			normal.startsWith(suffix, at + exact.length)
		);
	}

	/** Every place of the same words, spacing and signs of quotation set aside. */
	#samePlaces(annotation: Anchorable, quote: Quote, hint: number | null): Place[] {
		const folded = this.#foldedText;
		const { words } = quote;
		const storedText = quote.folded.text;
		const wholeStart = !isWordUnit(storedText.charCodeAt(quote.start - 1));
		const wholeEnd = !isWordUnit(storedText.charCodeAt(quote.end));
		return this.#grams.occurrences(words, wholeStart, wholeEnd).map((at) => {
			const agreement = agreementAt(quote, folded, at, at + words.length);
			const start = folded.sourceOf(at);
			const verbatim = this.units.normal.startsWith(annotation.exact, start);
			const end = verbatim ? start + annotation.exact.length : folded.sourceOf(at + words.length);
			const atHint = start === hint;
			return { start, end, verbatim, atHint, agreement, errors: 0, sure: isSure(quote, agreement, atHint) };
		});
	}

	/** Places of like words; sure are those where nothing but the spelling differs. */
	#likePlaces(annotation: Anchorable, quote: Quote, hint: number | null): Place[] {
		const folded = this.#foldedText;
		const near = hint === null ? null : folded.foldedOf(hint);
		return likePlaces(quote.words, folded, this.#grams, near).map((place) => {
			const agreement = agreementAt(quote, folded, place.start, place.end);
			const start = folded.sourceOf(place.start);
			const end = folded.sourceOf(place.end);
			const respelled = compareWording(annotation.exact, this.units.normal.slice(start, end)) === 'respelled';
			const sure = respelled && isSure(quote, agreement, false);
			return { start, end, verbatim: false, atHint: false, agreement, errors: place.errors, sure };
		});
	}

	#hasEditedTwin(quote: Quote, place: Place): boolean {
		return hasEditedTwin(quote, this.#foldedText, this.#grams, this.#foldedText.foldedOf(place.start));
	}

	/** Nothing is sure: the likeliest place for a person to look at, unless the same words stand in several such. */
	#proposal(places: readonly Place[]): Anchor | null {
		const cost = (place: Place): number => place.errors * 2 - place.agreement.agreeing - (place.atHint ? CLEARLY : 0);
		const [best, ...rest] = [...places].sort((a, b) => cost(a) - cost(b));
		if (best === undefined) return null;
		const second = rest.find((place) => isApart(place, best));
		if (second !== undefined && best.errors + second.errors === 0 && cost(best) === cost(second)) return ambiguous;
		return { state: 'changed', span: null, proposed: this.#raw(best.start, best.end) };
	}

	/** Other words, but between the surroundings that were stored, near the old place: that is what to show. */
	#between(quote: Quote, hint: number | null): Anchor {
		const gap = hint === null ? null : gapBetween(quote, this.#foldedText, this.#foldedText.foldedOf(hint));
		if (gap === null) return orphaned;
		const start = this.#foldedText.sourceOf(gap.start);
		return { state: 'changed', span: null, proposed: this.#raw(start, this.#foldedText.sourceOf(gap.end)) };
	}

	#attached(state: AnchorState, start: number, length: number): Anchor {
		return { state, span: this.#raw(start, start + length), proposed: null };
	}

	#raw(start: number, end: number): Span {
		return { start: this.units.normalToRaw(start), end: this.units.normalToRaw(end) };
	}
}

/** A place of the same or like words, in normal offsets. */
interface Place extends Span {
	/** The same down to the last code unit. */
	readonly verbatim: boolean;
	readonly atHint: boolean;
	readonly agreement: Agreement;
	/** Edits between its words and the stored ones. */
	readonly errors: number;
	readonly sure: boolean;
}

/** Whether two places share no words; places that do are one passage, cut in two ways. */
function isApart(a: Span, b: Span): boolean {
	return a.end <= b.start || b.end <= a.start;
}

/** The sure place whose surroundings agree best; the old place if none is clearly better; none or several if so. */
function choose(places: readonly Place[]): Place | 'several' | null {
	const sure = places.filter((place) => place.sure);
	const [best, ...rest] = sure.sort((a, b) => b.agreement.agreeing - a.agreement.agreeing);
	if (best === undefined) return null;
	const second = rest.find((place) => isApart(place, best));
	const here = sure.find((place) => place.atHint);
	if (here !== undefined && best.agreement.agreeing - here.agreement.agreeing < CLEARLY) return here;
	const alone = second === undefined || best.agreement.agreeing - second.agreement.agreeing >= CLEARLY;
	return alone ? best : 'several';
}

const ambiguous: Anchor = { state: 'ambiguous', span: null, proposed: null };
const orphaned: Anchor = { state: 'orphaned', span: null, proposed: null };

/** Characters of context by which one place must be better than another to be chosen. */
const CLEARLY = 8;
/** Characters, words and context together, below which a place is never sure: "5.2%" stands in many places. */
const LEAST_EVIDENCE = 20;
/** Words this long need one sure side only. */
const LONG = 24;
/** Words this long and this many are told by themselves. */
const VERY_LONG = 40;
const MANY_WORDS = 6;

/**
 * Whether the words at a place are those of the annotation: joined to the same, claimed by the same neighbours, and
 * enough of words and context together to tell them from the same words elsewhere.
 */
function isSure(quote: Quote, agreement: Agreement, atHint: boolean): boolean {
	if (!agreement.intact || !agreement.unclaimed) return false;
	const solid = quote.words.replaceAll(' ', '').length;
	const either = agreement.before || agreement.after;
	if (atHint && either) return true;
	if (agreement.before && agreement.after && solid + agreement.agreeing >= LEAST_EVIDENCE) return true;
	if (solid >= LONG && either) return true;
	return solid >= VERY_LONG && quote.words.split(' ').length >= MANY_WORDS;
}
