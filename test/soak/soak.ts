import { AnchoredText } from '../../src/core/anchoring/anchoredText';
import { type Anchor, AnchoringText, isAttached } from '../../src/core/anchoring/anchor';
import { type Selectors, selectorsOf } from '../../src/core/anchoring/selectors';
import { TextUnits } from '../../src/core/anchoring/textUnits';
import type { Span } from '../../src/core/model/span';
import { editScript } from './editScripts';
import { Random } from './random';
import { claims, sampleText } from './sampleTexts';
import { TrackedText } from './trackedText';

/** What one edit script came to. */
export interface SoakResult {
	readonly states: Readonly<Record<string, number>>;
	/** Broken promises, each with the seed that shows it. */
	readonly findings: readonly string[];
}

/** Fewer annotations are put into a smaller text. */
const FEW = 50;

interface Coded extends Selectors {
	readonly id: string;
	readonly span: Span;
}

/**
 * Codes `count` passages of a random text, changes the text by a random script, and looks where the annotations are:
 * anchored anew from the file for even seeds, riding on the edits for odd ones.
 */
export function soak(seed: number, count: number): SoakResult {
	const random = new Random(seed);
	const original = sampleText(random, count < FEW);
	const coded = codePassages(original, count, random);
	const tracked = new TrackedText(original);
	const script = editScript(tracked, random);
	const isNew = seed % 2 === 0;
	const anchors = isNew ? anew(coded, tracked.text) : ridden(coded, original, tracked);
	const states: Record<string, number> = {};
	const findings: string[] = [];
	const alive = survivors(original.length, tracked.origins);
	const now = new TextNow(tracked.text);
	for (const one of coded) {
		const anchor = anchors.get(one.id);
		const flaw =
			anchor === undefined
				? 'lost'
				: (flawOf(original, one, tracked, alive, anchor) ?? stateFlaw(one, now, anchor, isNew));
		if (anchor !== undefined) states[anchor.state] = (states[anchor.state] ?? 0) + 1;
		if (flaw !== null) findings.push(`seed ${seed} ${one.id} (${script.join(', ')}): ${flaw}`);
	}
	return { states, findings };
}

function codePassages(text: string, count: number, random: Random): Coded[] {
	const units = new TextUnits(text);
	const words = Array.from(text.matchAll(/[^\s]+/g));
	return Array.from({ length: count }, (_, i) => {
		const first = random.below(words.length);
		const last = Math.min(words.length - 1, first + (random.chance(0.1) ? 20 : random.below(9)));
		const [from, to] = [words[first] as RegExpExecArray, words[last] as RegExpExecArray];
		const inner = /[\p{L}\p{N}]/u;
		let end = to.index + to[0].length;
		while (end > from.index + 1 && random.chance(0.7) && !inner.test(text.charAt(end - 1))) end -= 1;
		const span = { start: from.index, end };
		return { id: `a${i}`, span, ...selectorsOf(units, span) };
	});
}

function anew(coded: readonly Coded[], text: string): Map<string, Anchor> {
	const anchors = new AnchoringText(text).anchorAll(coded);
	return new Map(coded.map((one, i) => [one.id, anchors[i] as Anchor]));
}

function ridden(coded: readonly Coded[], original: string, tracked: TrackedText): Map<string, Anchor> {
	const anchored = new AnchoredText(original, coded);
	for (const edit of tracked.edits) {
		anchored.edit(edit);
		if (edit.reread === true) anchored.anchorAnew(() => true);
	}
	const anchors = new Map<string, Anchor>();
	for (const { id } of coded) {
		const anchor = anchored.ridingOf(id);
		if (anchor) anchors.set(id, anchor);
	}
	return anchors;
}

/** How many code units of the original before each offset are still in the text. */
function survivors(length: number, origins: Int32Array): Int32Array {
	const counts = new Int32Array(length + 1);
	for (const at of origins) if (at >= 0) counts[at + 1] = 1;
	for (let at = 1; at <= length; at += 1) counts[at] = (counts[at] as number) + (counts[at - 1] as number);
	return counts;
}

/** What is wrong with where an annotation is, or null. */
function flawOf(original: string, one: Coded, tracked: TrackedText, alive: Int32Array, anchor: Anchor): string | null {
	const { text } = tracked;
	const { state, span, proposed } = anchor;
	if (isAttached(state) !== (span !== null)) return `${state} with${span === null ? 'out' : ''} a place`;
	if (state === 'changed' && proposed === null) return 'changed without a place proposed';
	for (const place of [span, proposed]) {
		if (place !== null && !(place.start >= 0 && place.start < place.end && place.end <= text.length))
			return 'a place outside the text';
	}
	if (span !== null) {
		const before = claims(wholeWords(original, one.span));
		const now = claims(wholeWords(text, span));
		if (before !== now) return `${state}, but “${before}” became “${now}”`;
		const there = tracked.origins
			.subarray(span.start, span.end)
			.some((at) => at >= one.span.start && at < one.span.end);
		const kept = (alive[one.span.end] as number) - (alive[one.span.start] as number);
		if (there || kept * 2 <= one.span.end - one.span.start) return null;
		// Of several equal passages, edits may leave one that is still equal: it cannot be told from the one coded.
		return even(text.slice(span.start, span.end)) === even(one.exact) ? null : `${state} at other words than its own`;
	}
	return untouched(original, one, tracked) ? `${state}, though nothing near it was touched` : null;
}

/** What is wrong with the name of the state, judged by the words alone; `isNew`: anchored from the file, not ridden. */
function stateFlaw(one: Coded, now: TextNow, { state, span }: Anchor, isNew: boolean): string | null {
	const { text } = now;
	const words = text.slice(span?.start ?? 0, span?.end ?? 0).replaceAll('\r\n', '\n');
	if (state === 'exact' || state === 'moved') {
		if (isNew && words !== one.exact) return `${state}, but the words differ: “${one.exact}” “${words}”`;
		const at = now.codePointsBefore(span?.start ?? 0);
		if (isNew && (at === one.position.start) !== (state === 'exact')) return `${state} at ${at}`;
	}
	if (state === 'respelled') {
		if (words === one.exact) return 'respelled, but nothing differs';
		if (bare(words) !== bare(one.exact) && undoubled(words) !== undoubled(one.exact))
			return `respelled, but “${one.exact}” became “${words}”`;
	}
	if (state === 'ambiguous' && now.even.split(even(one.exact)).length < 3) return 'ambiguous, but there once at most';
	return null;
}

/** What is asked of the changed text for each of its annotations, counted once, by other means than the program's own. */
class TextNow {
	readonly text: string;
	readonly #codePoints: Int32Array;
	#even: string | undefined;

	constructor(text: string) {
		this.text = text;
		this.#codePoints = new Int32Array(text.length + 1);
		let count = 0;
		for (let at = 0; at < text.length; at += 1) {
			this.#codePoints[at] = count;
			const unit = text.charAt(at);
			const isCounted =
				!(at === 0 && unit === '\ufeff') &&
				!(unit === '\r' && text.charAt(at + 1) === '\n') &&
				!/[\udc00-\udfff]/.test(unit);
			if (isCounted) count += 1;
		}
		this.#codePoints[text.length] = count;
	}

	/** The words of the text alone. */
	get even(): string {
		this.#even ??= even(this.text);
		return this.#even;
	}

	/** Code points before an offset, line ends counted once and a byte order mark not at all. */
	codePointsBefore(offset: number): number {
		return this.#codePoints[offset] as number;
	}
}

/** Letters and digits alone, doubled ones once: what no spelling changes. */
function bare(words: string): string {
	return undoubled(even(words));
}

function undoubled(words: string): string {
	return words
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.replace(/(\p{L})\1/gu, '$1');
}

/** The span with the words it cuts, and signs joined to numbers, in full. */
function wholeWords(text: string, { start, end }: Span): string {
	let from = start;
	let to = end;
	const letter = /[\p{L}\p{M}\p{N}]/u;
	const joined = (at: number): boolean =>
		letter.test(text.charAt(at - 1)) || (/[-+$€.,]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at)));
	while (from > 0 && joined(from)) from -= 1;
	while (to < text.length && /^(?:[\p{L}\p{M}\p{N}]|[.,]\d)/u.test(text.slice(to, to + 2))) to += 1;
	return text.slice(from, to);
}

/** Whether the words with all of their stored context stand in the text as they were, once, in one piece. */
function untouched(original: string, one: Coded, tracked: TrackedText): boolean {
	const whole = one.prefix + one.exact + one.suffix;
	const first = tracked.text.indexOf(whole);
	if (first < 0 || tracked.text.indexOf(whole, first + 1) >= 0) return false;
	const from = one.span.start - one.prefix.length;
	const kept = tracked.origins.subarray(first, first + whole.length).every((at, i) => at === from + i);
	// Words that stand elsewhere too, perhaps in nearly the same surroundings, may rightly be ambiguous.
	const once = (whole: string): boolean => even(whole).split(even(one.exact)).length === 2;
	// A passage with a twin whose words were edited is for a person: either may have been the one coded. Spelling and
	// punctuation make no difference between twins.
	const now = even(tracked.text);
	const twice = (words: string): boolean => now.split(even(words)).length > 2;
	if (twice(one.prefix.slice(-TWIN)) && twice(one.suffix.slice(0, TWIN))) return false;
	const near = tracked.origins.filter((at) => at >= from && at < from + whole.length);
	return kept && new Set(near).size === near.length && once(original) && once(tracked.text);
}

/** Characters of surroundings on either side by which two passages are twins. */
const TWIN = 24;

/** The words alone: no spacing, no punctuation, one spelling. */
function even(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/\b(lab|col)our\b/g, '$1or')
		.replace(/\bcentre\b/g, 'center')
		.replace(/\bprogramme\b/g, 'program')
		.trim();
}
