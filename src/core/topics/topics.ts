import type { TopicMention } from '../model/document';
import { HanAutomaton } from './hanAutomaton';
import { formsOf } from './inflection';
import { type Phrase, PhraseAutomaton } from './phraseAutomaton';

/** What is needed of a code to find it in texts. */
export interface TopicCode {
	readonly id: string;
	/** Phrases whose mention counts as the topic. */
	readonly terms: readonly string[];
}

/** The terms of a codebook, made ready to be searched; for thousands of terms that takes some tenths of a second. */
export interface TopicMatcher {
	readonly codes: readonly string[];
	readonly words: PhraseAutomaton | null;
	readonly han: HanAutomaton | null;
}

/**
 * Makes the terms of codes ready for `findTopics`. A term stands for its singular and plural, for any case (but an
 * acronym, `AIDS`, only for itself), with hyphens, blanks or line ends between its words. A term in Chinese or Japanese
 * is found anywhere, any other at word borders only. Empty terms are passed over.
 */
export function compileTopics(codes: readonly TopicCode[]): TopicMatcher {
	const words: Phrase[] = [];
	const han: Phrase[] = [];
	codes.forEach(({ terms }, id) => {
		const seen = new Set<string>();
		for (const term of terms) {
			const trimmed = term.trim().replaceAll(/\s+/g, ' ');
			if (trimmed === '') continue;
			const wide = /[\u2e80-\u9fff\uf900-\ufaff]/.test(trimmed);
			for (const text of wide ? [trimmed] : formsOf(trimmed)) {
				if (seen.has(text)) continue;
				seen.add(text);
				(wide ? han : words).push({ text, id });
			}
		}
	});
	return {
		codes: codes.map((code) => code.id),
		words: words.length === 0 ? null : new PhraseAutomaton(words),
		han: han.length === 0 ? null : new HanAutomaton(han),
	};
}

/**
 * The passages of a text that name a topic, in text order. Passages of one topic do not overlap (the one that begins
 * first, then the longer one is kept); passages of different topics may. Linear in the text plus finds.
 */
export function findTopics(text: string, matcher: TopicMatcher): TopicMention[] {
	const kept = new Map<number, Place[]>();
	const keep = (id: number, start: number, end: number): void => {
		const places = kept.get(id);
		if (places === undefined) kept.set(id, [{ start, end }]);
		else keepLeftmost(places, start, end);
	};
	matcher.words?.find(text, keep);
	if (matcher.han !== null) {
		// Terms in Chinese may hold Latin letters and meet Latin terms of the same code; each kind is kept by itself first.
		const latin = new Map(kept);
		kept.clear();
		matcher.han.find(text, keep);
		for (const [id, places] of latin) kept.set(id, merged(places, kept.get(id) ?? []));
	}
	const mentions: TopicMention[] = [];
	for (const [id, places] of kept) {
		for (const { start, end } of places) mentions.push({ start, end, topic: matcher.codes[id] as string });
	}
	return kept.size < 2 ? mentions : mentions.sort((a, b) => a.start - b.start || a.end - b.end || order(a, b));
}

interface Place {
	readonly start: number;
	readonly end: number;
}

function order(a: TopicMention, b: TopicMention): number {
	return a.topic < b.topic ? -1 : 1;
}

/** Adds a place that ends no earlier than those before, so that the leftmost and of these the longest remain. */
function keepLeftmost(places: Place[], start: number, end: number): void {
	let first = places.length;
	while (first > 0 && (places[first - 1] as Place).end > start) first -= 1;
	if (first < places.length && (places[first] as Place).start < start) return;
	places.length = first;
	places.push({ start, end });
}

function merged(a: readonly Place[], b: readonly Place[]): Place[] {
	const all = [...a, ...b].sort((x, y) => x.end - y.end || y.start - x.start);
	const places: Place[] = [];
	for (const { start, end } of all) keepLeftmost(places, start, end);
	return places;
}
