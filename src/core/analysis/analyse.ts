import type { DocumentAnalysis } from '../model/document';
import { splitParagraphs } from '../text/paragraphs';
import { readFacts } from './facts';
import { resolve } from './resolve';

/** Analyses one text. Pure and deterministic; time linear in the text. */
export function analyse(text: string): DocumentAnalysis {
	const paragraphs = splitParagraphs(text).map(({ start, end }) => ({
		start,
		end,
		facts: readFacts(text.slice(start, end)),
	}));
	return resolve(text, paragraphs);
}
