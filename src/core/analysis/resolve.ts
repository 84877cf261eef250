import type { DocumentAnalysis, Figure } from '../model/document';
import { type Span, shift } from '../model/span';
import { readStructure } from '../structure/structure';
import type { ParagraphFacts } from './facts';

/** A paragraph in its document: where it stands, and what is known of it alone. */
export interface Paragraph extends Span {
	readonly facts: ParagraphFacts;
}

/**
 * The document pass: joins what is known of each paragraph alone across paragraphs. The order is fixed, each room sees
 * what stands above it: structure, names and speakers, reported speech, quotations and their attribution, figures in
 * their context, topics. Rooms take part as a `Scan` (see there). Linear in the facts; reads no characters again.
 */
export function resolve(text: string, paragraphs: readonly Paragraph[]): DocumentAnalysis {
	const structure = readStructure(text, paragraphs);
	const figures: Figure[] = [];
	for (const { start, facts } of paragraphs) {
		for (const fact of facts.figures) {
			figures.push({ ...fact, ...shift(fact, start), timeISO: null, speaker: null, voice: 'narration' });
		}
	}
	return {
		length: text.length,
		metadata: structure.metadata,
		boilerplate: structure.boilerplate,
		turns: structure.turns,
		speakers: [],
		quotations: [],
		reported: [],
		figures,
		topics: [],
	};
}
