import { analyse, analyseAll, type TextToAnalyse } from '../analysis/analyse';
import type { AnalysisOptions } from '../analysis/options';
import { statementsOf } from '../joins/statementsOf';
import { PackedStatements, packStatements } from '../joins/packedStatements';
import type { TextStatements } from '../joins/statements';
import type { DocumentAnalysis } from '../model/document';
import { type DocumentSummary, summarise } from './documentSummary';
import { summaryRows } from './listedText';
import { pack, unpack } from './packing';
import { sharedString } from './sharedStrings';

/** What is kept of a text that nobody has open: all as bytes, together about twice as long as the text. */
export interface IndexedText {
	/** A `DocumentSummary`. */
	readonly summary: Uint8Array;
	/** A `DocumentAnalysis`. */
	readonly analysis: Uint8Array;
	/** `TextStatements`, by which the text is joined with others, as bytes of `packStatements`. */
	readonly statements: Uint8Array;
}

/** The parts of an indexed text, in the order in which they are stored. */
export const indexedParts = ['summary', 'analysis', 'statements'] as const;

/** Analyses a text and packs what is to be kept. Pure; linear in the text. */
export function indexText(text: string, options: AnalysisOptions): IndexedText {
	return packed(text, analyse(text, options));
}

/** Does the same with many texts, in less time than one by one. Answers in their order. */
export function* indexTexts(texts: readonly TextToAnalyse[]): Generator<IndexedText> {
	let next = 0;
	for (const analysis of analyseAll(texts)) {
		yield packed(texts[next]!.text, analysis);
		next += 1;
	}
}

function packed(text: string, analysis: DocumentAnalysis): IndexedText {
	return {
		summary: pack(summarise(text, analysis)),
		analysis: pack(analysis),
		statements: packStatements(statementsOf(analysis, text)),
	};
}

/** Throws `RangeError` when the bytes are none of `indexText` of this version. */
export function summaryOf({ summary }: Pick<IndexedText, 'summary'>): DocumentSummary {
	return unpack(summary, sharedString, summaryRows) as DocumentSummary;
}

/** Throws `RangeError` when the bytes are none of `indexText` of this version. */
export function analysisOf({ analysis }: Pick<IndexedText, 'analysis'>): DocumentAnalysis {
	return unpack(analysis) as DocumentAnalysis;
}

/** Throws `RangeError` when the bytes are none of `indexText` of this version. */
export function unpackedStatements({ statements }: Pick<IndexedText, 'statements'>): TextStatements {
	return new PackedStatements(statements);
}
