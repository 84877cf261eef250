import { type FigureFact, findFigures } from '../figures/figures';
import { english } from '../language/en/vocabulary';
import { findQuotations, type Quotations } from '../quotations/quotations';
import type { NameFact } from '../speakers/nameFacts';
import { findNames } from '../speakers/names';
import { type Cue, findCues } from '../speech/cues';
import { findReported, type ReportedFact } from '../speech/reported';
import { findSubjects, type Subject } from '../speech/subjects';
import { findHanSpeech, type HanSpeech } from '../speech/zh/hanSpeech';
import { findSentences, type Sentences } from '../text/sentences';
import { type Tokens, tokenise } from '../text/tokens';

/**
 * All that can be known of a paragraph from its own text; spans are relative to the paragraph. Each room adds its own
 * facts here: a pure function of what stands above it, linear in the tokens.
 */
export interface ParagraphFacts {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly figures: readonly FigureFact[];
	/** Reporting words, and beside each (same index) the noun phrase that is its source. */
	readonly cues: readonly Cue[];
	readonly subjects: readonly (Subject | null)[];
	readonly reported: readonly ReportedFact[];
	readonly names: readonly NameFact[];
	readonly quotations: Quotations;
	/** Speech in Chinese; null without Chinese characters. */
	readonly han: HanSpeech | null;
}

/** Reads one paragraph by itself. Pure; linear in its length. */
export function readFacts(text: string): ParagraphFacts {
	return readAllFacts([text])[0] as ParagraphFacts;
}

/**
 * Reads paragraphs, each by itself: one room reads all of them before the next one does, because the rules of all rooms
 * together are more than a processor keeps at hand. Pure; linear in their length.
 */
export function readAllFacts(texts: readonly string[]): ParagraphFacts[] {
	const tokens = texts.map((text) => tokenise(text, english));
	const sentences = tokens.map(findSentences);
	const figures = tokens.map((of, i) => findFigures(of, sentences[i]!));
	const cues = tokens.map((of, i) => findCues(of, sentences[i]!));
	const subjects = tokens.map((of, i) => findSubjects(of, sentences[i]!, cues[i]!));
	const reported = tokens.map((of, i) => findReported(of, sentences[i]!, cues[i]!, subjects[i]!));
	const names = tokens.map((of, i) => findNames(of, subjects[i]!));
	const quotations = tokens.map((of, i) => findQuotations(of, sentences[i]!, cues[i]!, subjects[i]!, names[i]!));
	const han = tokens.map((of, i) => findHanSpeech(of, quotations[i]!.quotations));
	return tokens.map((of, i) => ({
		tokens: of,
		sentences: sentences[i]!,
		figures: figures[i]!,
		cues: cues[i]!,
		subjects: subjects[i]!,
		reported: reported[i]!,
		names: names[i]!,
		quotations: quotations[i]!,
		han: han[i]!,
	}));
}

/** Facts remembered by the paragraph's text: what is read twice (a reprint, an undone edit) is computed once. */
export class FactsCache {
	readonly #capacity: number;
	readonly #facts = new Map<string, ParagraphFacts>();

	/** @param capacity how many paragraphs are remembered; the one longest unused is forgotten first */
	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** The facts of a paragraph, read now if they are not remembered. */
	of(text: string): ParagraphFacts {
		let facts = this.#facts.get(text);
		if (facts === undefined) facts = readFacts(text);
		else this.#facts.delete(text);
		this.#facts.set(text, facts);
		if (this.#facts.size > this.#capacity) {
			for (const oldest of this.#facts.keys()) {
				this.#facts.delete(oldest);
				break;
			}
		}
		return facts;
	}
}
