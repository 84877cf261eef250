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
	const tokens = tokenise(text, english);
	const sentences = findSentences(tokens);
	const figures = findFigures(tokens, sentences);
	const cues = findCues(tokens, sentences);
	const subjects = findSubjects(tokens, sentences, cues);
	const reported = findReported(tokens, sentences, cues, subjects);
	const names = findNames(tokens, subjects);
	const quotations = findQuotations(tokens, sentences, cues, subjects, names);
	const han = findHanSpeech(tokens, quotations.quotations);
	return { tokens, sentences, figures, cues, subjects, reported, names, quotations, han };
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
