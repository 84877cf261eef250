import type { DocumentAnalysis } from '../model/document';
import { type AnalysisOptions, NO_CORPUS } from './options';
import { TextAnalysis } from './textAnalysis';

/** Analyses one text, by itself or as part of a corpus. Pure and deterministic; time linear in the text. */
export function analyse(text: string, options: AnalysisOptions = NO_CORPUS): DocumentAnalysis {
	return new TextAnalysis(text, options).analysis;
}
