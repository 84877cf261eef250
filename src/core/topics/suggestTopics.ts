import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';
import { splitParagraphs } from '../text/paragraphs';
import { HanPhrases } from './hanPhrases';
import type { Candidate, SuggestedTopic } from './suggestion';
import { WordPhrases } from './wordPhrases';

/** A text from whose corpus topics are suggested, with what the analyser says of it. */
export interface SuggestionText {
	readonly text: string;
	readonly analysis: Pick<DocumentAnalysis, 'boilerplate' | 'speakers' | 'turns'>;
}

/**
 * Suggests topics for a corpus that has no codebook: phrases like noun phrases that stand often and in several texts,
 * that say something specific, and that are no part of page furniture or of a speaker's name. Best first, and no two
 * where one holds the other.
 *
 * The ranking is the C-value of terms (Frantzi, Ananiadou and Mima 2000: frequency, less that of the longer phrases it
 * stands in, times a logarithm of its length), times the square root of the number of texts, times the share of words
 * that are not general ones. Linear in the texts, each of which is asked for when the one before it has been read.
 */
export function suggestTopics(texts: Iterable<SuggestionText>, most = 24): SuggestedTopic[] {
	let count = 0;
	const words = new WordPhrases();
	const han = new HanPhrases();
	for (const { text, analysis } of texts) {
		count += 1;
		words.nextText();
		han.nextText();
		const skipped = new SpanCursor(analysis.boilerplate);
		const names = new SpanCursor([
			...analysis.speakers.flatMap((speaker) => speaker.mentions),
			...analysis.turns.map((turn) => turn.label),
		]);
		for (const { start, end } of splitParagraphs(text)) {
			if (skipped.touches(start, end)) continue;
			const paragraph = text.slice(start, end);
			words.read(paragraph, (from, to) => names.touches(start + from, start + to));
			han.read(paragraph);
		}
	}
	const leastTexts = count >= 4 ? 2 : 1;
	const candidates = [...words.candidates(leastTexts), ...han.candidates(leastTexts)];
	return distinct(candidates, most).map(({ term, texts, mentions }) => ({ term, texts, mentions }));
}

/** The best candidates, but none that holds one chosen before or is held by it, and few single words. */
function distinct(candidates: readonly Candidate[], most: number): Candidate[] {
	const ranked = [...candidates].sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
	const chosen: Candidate[] = [];
	let singles = 0;
	for (const candidate of ranked) {
		if (chosen.length === most) break;
		if (candidate.words.length === 1) {
			if (singles >= most / 3) continue;
			singles += 1;
		}
		if (!chosen.some((other) => holds(candidate, other) || holds(other, candidate))) chosen.push(candidate);
	}
	return chosen;
}

function holds(longer: Candidate, shorter: Candidate): boolean {
	return `\n${longer.words.join('\n')}\n`.includes(`\n${shorter.words.join('\n')}\n`);
}

/** Asks for places in rising order whether they touch any of a set of spans. Linear in all. */
class SpanCursor {
	readonly #spans: readonly Span[];
	#at = 0;

	constructor(spans: readonly Span[]) {
		this.#spans = [...spans].sort((a, b) => a.start - b.start);
	}

	touches(start: number, end: number): boolean {
		while (this.#at < this.#spans.length && (this.#spans[this.#at] as Span).end <= start) this.#at += 1;
		const next = this.#spans[this.#at];
		return next !== undefined && next.start < end;
	}
}
