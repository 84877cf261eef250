import type { DocumentAnalysis } from '../model/document';
import { splitParagraphs } from '../text/paragraphs';
import { readFacts } from './facts';
import { type AnalysisOptions, NO_CORPUS } from './options';
import { resolve } from './resolve';

/** Analyses one text, by itself or as part of a corpus. Pure and deterministic; time linear in the text. */
export function analyse(text: string, options: AnalysisOptions = NO_CORPUS): DocumentAnalysis {
	const paragraphs = splitParagraphs(text).map(({ start, end }) => ({
		start,
		end,
		facts: readFacts(text.slice(start, end)),
	}));
	return resolve(text, paragraphs, options);
}
