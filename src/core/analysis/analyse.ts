import type { DocumentAnalysis } from '../model/document';
import { type AnalysisOptions, NO_CORPUS } from './options';
import { Paragraphs } from './paragraph';
import { TextAnalysis } from './textAnalysis';

/** Analyses one text, by itself or as part of a corpus. Pure and deterministic; time linear in the text. */
export function analyse(text: string, options: AnalysisOptions = NO_CORPUS): DocumentAnalysis {
	return new TextAnalysis(text, options).analysis;
}

/** A text and what is known besides. */
export interface TextToAnalyse {
	readonly text: string;
	readonly options: AnalysisOptions;
}

/** So many code units are analysed together: more, and what is known of them no longer fits beside the rules. */
const TOGETHER = 150_000;

/**
 * Analyses texts, each by itself, and answers in their order. Texts are read in groups, one rule after the other, since
 * all rules together are far more than a processor keeps at hand: short texts take about a quarter less time by that.
 * The lines that stand in many of them, as those round the articles of one site do, are read once in a group.
 */
export function* analyseAll(texts: readonly TextToAnalyse[]): Generator<DocumentAnalysis> {
	for (let from = 0; from < texts.length; ) {
		const group: TextAnalysis[] = [];
		const paragraphs = new Paragraphs();
		for (let size = 0; from < texts.length && size < TOGETHER; from += 1) {
			const { text, options } = texts[from]!;
			group.push(new TextAnalysis(text, options, paragraphs));
			size += text.length;
		}
		TextAnalysis.resolveAll(group);
		for (const one of group) yield one.analysis;
	}
}
