import { firstWords } from '../corpus/documentName';
import type { DocumentAnalysis } from '../model/document';
import { pack, unpack } from './packing';

/**
 * What the index keeps of a text whose words it does not keep at hand. Plain data, so that it travels between threads and
 * to the disk; offsets are those of the analysis.
 */
export interface DocumentSummary {
	/** All finds; topics are found anew whenever the codebook changes. */
	readonly analysis: DocumentAnalysis;
	/** The first words of the body, to call a text by that has no title. */
	readonly opening: string;
}

/** Sums up a text of which this analysis speaks. Pure; what joins texts is made here from text and analysis too. */
export function summarise(text: string, analysis: DocumentAnalysis): DocumentSummary {
	return {
		analysis: analysis.topics.length === 0 ? analysis : { ...analysis, topics: [] },
		opening: firstWords(text, analysis),
	};
}

/** A summary as bytes: about half of the text. */
export function packSummary(summary: DocumentSummary): Uint8Array {
	return pack(summary);
}

/** The summary in bytes of `packSummary`, made by the same version. Throws `RangeError` for other bytes. Linear. */
export function unpackSummary(bytes: Uint8Array): DocumentSummary {
	return unpack(bytes) as DocumentSummary;
}
