import type { Span } from '../model/span';
import type { Splice } from '../model/splice';
import { type Anchor, AnchoringText, type AnchorState, isAttached } from './anchor';
import { agreementAt } from './context';
import { FoldedText } from './foldedText';
import { sameProtectedWords } from './protectedWords';
import { type Anchorable, Quote } from './quote';
import { compareWording } from './wording';
import { wordTokens } from './wordTokens';

/** Where an annotation of an open text stands after the edits so far. */
export interface Riding extends Anchor {
	/**
	 * Edits have changed its words without touching a protected one: it is attached, and its selectors should be brought
	 * up to date on the next save by hand.
	 */
	readonly edited: boolean;
}

/** An annotation with the id by which its riding is asked for. */
export interface RidingAnnotation extends Anchorable {
	readonly id: string;
}

/**
 * An open text with its annotations, which ride on edits: those outside move them, small ones inside stretch or shrink
 * them. An edit that replaces more than a paragraph says nothing about where words went, so what it touches is anchored
 * anew from the stored selectors; so is what lost its place, whenever words come in that could be it.
 *
 * Offsets are raw UTF-16 code units. An edit costs a pass over the spans, and the comparison of those it touches.
 */
export class AnchoredText {
	#text: string;
	#riders = new Map<string, Rider>();
	#stale = false;

	constructor(text: string, annotations: readonly RidingAnnotation[]) {
		this.#text = text;
		this.setAnnotations(annotations);
	}

	get text(): string {
		return this.#text;
	}

	/** Takes over the annotations as they are stored now: new ones and changed ones are anchored, the others ride on. */
	setAnnotations(annotations: readonly RidingAnnotation[]): void {
		const old = this.#riders;
		this.#riders = new Map();
		for (const annotation of annotations) {
			const known = old.get(annotation.id);
			const same = known !== undefined && sameSelectors(known.annotation, annotation);
			this.#riders.set(annotation.id, same ? known : newRider(annotation));
		}
		this.#stale = true;
		// What has no place yet could not ride on the next edit.
		this.#settle();
	}

	/** Replaces [start, end) by `text`. */
	edit({ start, end, text }: Splice): void {
		const large = isLarge(this.#text.slice(start, end));
		this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
		const by = text.length - (end - start);
		for (const rider of this.#riders.values()) {
			const { at } = rider;
			if (at === null || start >= at.end + NEIGHBOURS) continue;
			if (end + NEIGHBOURS <= at.start) {
				at.start += by;
				at.end += by;
				continue;
			}
			const inside = start < at.end && end > at.start;
			ride(at, start, end, text.length);
			const lost = at.start >= at.end || (inside && (large || text.length > LARGE_INSERT));
			if (lost) rider.at = null;
			if (lost) rider.riding = false;
			// One that is not attached is looked for again where it was proposed: its words may have come back there.
			rider.verdict = null;
			rider.touched ||= inside;
		}
		this.#stale = true;
		if (text.length >= LEAST_RETURN || large) this.#forgetLost();
	}

	/** The text was replaced as a whole, by a reload or a tool: everything is anchored from its stored selectors. */
	replaceAll(text: string): void {
		this.#text = text;
		this.anchorAnew(() => true);
	}

	/** These ride no longer: they are anchored from their stored selectors, as when the text is opened. */
	anchorAnew(which: (id: string) => boolean): void {
		for (const [id, rider] of this.#riders) {
			if (!which(id)) continue;
			rider.riding = false;
			rider.touched = false;
		}
		this.#stale = true;
		this.#forgetLost();
	}

	/**
	 * Where attached annotations stand whose stored selectors say it no longer: edits inside have changed their words, or
	 * edits around them so much that they would not be found there again. Linear in the text if anything has moved.
	 */
	get outdated(): ReadonlyMap<string, Span> {
		this.#settle();
		const fresh = new AnchoringText(this.#text);
		const found = new Map<string, Span>();
		for (const [id, { annotation, at, riding, touched, verdict }] of this.#riders) {
			if (at === null || !riding || verdict === null || !isAttached(verdict.state)) continue;
			const words = this.#text.slice(at.start, at.end).replace(/\r\n?/g, '\n');
			const rewritten = touched && words !== annotation.exact;
			const { span } = rewritten ? { span: null } : fresh.anchor(annotation);
			if (span?.start !== at.start || span.end !== at.end) found.set(id, { start: at.start, end: at.end });
		}
		return found;
	}

	/** Where an annotation stands; undefined for an id that is not known. What edits have touched is looked at now. */
	ridingOf(id: string): Riding | undefined {
		this.#settle();
		const rider = this.#riders.get(id);
		return rider && ridingOf(rider);
	}

	#settle(): void {
		if (!this.#stale) return;
		let anchoring: AnchoringText | null = null;
		for (const rider of this.#riders.values()) {
			if (rider.verdict !== null) continue;
			if (rider.riding && rider.at !== null) {
				rider.at = backInPlace(rider.annotation.exact, this.#text, rider.at);
				rider.verdict = judge(rider.annotation, this.#text, rider.at);
				continue;
			}
			anchoring ??= new AnchoringText(this.#text);
			const { state, span, proposed } = anchoring.anchor(rider.annotation);
			const at = span ?? proposed;
			rider.at = at && { ...at };
			rider.riding = span !== null;
			rider.verdict = { state, edited: false };
		}
		this.#stale = false;
	}

	/** What has no place is to be looked for again. */
	#forgetLost(): void {
		for (const rider of this.#riders.values()) if (!rider.riding) rider.verdict = null;
	}
}

/** Changed in place: an edit at the top of a text moves thousands of them. */
interface Rider {
	readonly annotation: RidingAnnotation;
	/** Where it stands, or where it is proposed to. */
	at: Place | null;
	/** Whether it rides from its place; else the place is only a proposal. */
	riding: boolean;
	/** Whether edits have changed its words since it was anchored from its selectors. */
	touched: boolean;
	/** What was last found of it; null when that must be looked at again. */
	verdict: Verdict | null;
}

function newRider(annotation: RidingAnnotation): Rider {
	return { annotation, at: null, riding: false, touched: false, verdict: null };
}

interface Place {
	start: number;
	end: number;
}

interface Verdict {
	readonly state: AnchorState;
	readonly edited: boolean;
}

function ridingOf({ at, verdict }: Rider): Riding {
	const { state, edited } = verdict as Verdict;
	const place = at && { start: at.start, end: at.end };
	const attached = isAttached(state);
	return { state, edited, span: attached ? place : null, proposed: state === 'changed' ? place : null };
}

/** Edits this near to an annotation may join its words or change what its neighbours claim. */
const NEIGHBOURS = 48;
/** Fewer inserted characters bring no lost annotation back. */
const LEAST_RETURN = 8;
/** More removed characters than this are no edit inside a paragraph, whatever they held. */
const LARGE = 2000;

/** A longer text that comes in inside an annotation is no edit of its words. */
const LARGE_INSERT = 500;

/** Whether an edit removes more than a paragraph: a whole one with both its line ends, or very much. */
function isLarge(removed: string): boolean {
	if (removed.length > LARGE) return true;
	const first = removed.indexOf('\n');
	return first >= 0 && /\S/.test(removed.slice(0, first)) && /\S/.test(removed.slice(first));
}

/** Moves a place along with an edit; text that comes in at one of its edges stays outside. */
function ride(at: Place, start: number, end: number, inserted: number): void {
	const by = inserted - (end - start);
	if (end <= at.start) {
		at.start += by;
		at.end += by;
	} else if (start >= at.end) return;
	// What replaces one of its edges belongs to it only as far as it lay inside before.
	else if (start < at.start && end < at.end) {
		at.start = start + inserted;
		at.end += by;
	} else if (start > at.start && end > at.end) at.end = start;
	else if (start <= at.start && end >= at.end && !(start === at.start && end === at.end)) {
		at.start = start;
		at.end = start;
	} else at.end += by;
}

/** Whether the words at a place that an annotation has ridden to are still those that were coded. */
function judge(annotation: Anchorable, text: string, span: Span): Verdict {
	const words = text.slice(span.start, span.end).replace(/\r\n?/g, '\n');
	const wording = compareWording(annotation.exact, words);
	const quote = new Quote(annotation);
	const from = Math.max(0, span.start - NEIGHBOURS);
	const around = new FoldedText(text.slice(from, span.end + NEIGHBOURS));
	const start = around.foldedOf(span.start - from);
	const end = around.foldedOf(span.end - from);
	const { intact, unclaimed } = agreementAt(quote, around, start, end);
	const kept =
		wording !== 'changed' || (sameProtectedWords(annotation.exact, words) && mostRemain(annotation.exact, words));
	if (!kept || !intact || !unclaimed) return { state: 'changed', edited: false };
	return { state: wording === 'respelled' ? 'respelled' : 'exact', edited: wording === 'changed' };
}

/** Where the coded words stand again at a place, as after an edit was taken back; else the place itself. */
function backInPlace(exact: string, text: string, span: Place): Place {
	const words = text.includes('\r\n') ? exact.replaceAll('\n', '\r\n') : exact;
	if (text.startsWith(words, span.start) && span.end - span.start === words.length) return span;
	const from = Math.max(0, span.start - words.length);
	const at = text.slice(from, span.end + words.length).indexOf(words);
	return at < 0 ? span : { start: from + at, end: from + at + words.length };
}

/** Whether at least half of the coded words are still there: other words typed over them are another passage. */
function mostRemain(before: string, after: string): boolean {
	const old = wordTokens(before);
	const now = new Set(wordTokens(after));
	return old.filter((token) => now.has(token)).length * 2 >= old.length;
}

function sameSelectors(a: Anchorable, b: Anchorable): boolean {
	if (a === b) return true;
	return (
		a.exact === b.exact &&
		a.prefix === b.prefix &&
		a.suffix === b.suffix &&
		a.position?.start === b.position?.start &&
		a.position?.end === b.position?.end
	);
}
