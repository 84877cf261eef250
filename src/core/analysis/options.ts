import type { DocumentDate } from '../model/document';
import type { TopicMatcher } from '../topics/topics';

/** What the analysis of a text knows besides the text: it comes from the corpus the text belongs to. */
export interface AnalysisOptions {
	/** Terms of the codebook; null without one. */
	readonly topics: TopicMatcher | null;
	/** Dates of the document that people have said: "last year" is read against them before those of the text. */
	readonly dates?: readonly DocumentDate[];
}

/** A text by itself. */
export const NO_CORPUS: AnalysisOptions = { topics: null };
