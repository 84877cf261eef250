import { placeFigures } from '../figures/placeFigures';
import type { DocumentAnalysis, TopicMention } from '../model/document';
import type { Span } from '../model/span';
import { readStructure } from '../structure/structure';
import { narratorOf } from '../speakers/narrator';
import { findHanVoices } from '../speakers/hanVoices';
import { findVoices } from '../speakers/voices';
import { attribute } from '../speech/attribute';
import { findTopics } from '../topics/topics';
import type { ParagraphFacts } from './facts';
import type { AnalysisOptions } from './options';

/** A paragraph in its document: where it stands, and what is known of it alone. */
export interface Paragraph extends Span {
	readonly facts: ParagraphFacts;
}

/**
 * The document pass: joins what is known of each paragraph alone across paragraphs. The order is fixed, each room sees
 * what stands above it: structure, names and speakers, reported speech, quotations and their attribution, figures in
 * their context, topics. Rooms take part as a `Scan` (see there). Linear in the facts; reads no characters again.
 */
export function resolve(text: string, paragraphs: readonly Paragraph[], options: AnalysisOptions): DocumentAnalysis {
	const structure = readStructure(text, paragraphs);
	const voices = findVoices(
		paragraphs,
		structure.turns,
		structure.roster,
		narratorOf(paragraphs, structure.zones, structure.metadata),
	);
	const han = findHanVoices(paragraphs, structure.turns);
	const quotations =
		han === null ? voices.quotations : voices.quotations.map((one) => ({ ...one, ...han.quotations.get(one.start) }));
	const reported = paragraphs.flatMap(({ start, facts }, p) =>
		attribute(facts, start, structure.turns).map((speech, k) => {
			const source = voices.sources[p]?.[facts.reported[k]?.cueIndex ?? -1];
			if (!source) return speech;
			const { start, end, cue, reporter } = speech;
			return { start, end, speaker: source.name, speakerSpan: source.span, cue, reporter };
		}),
	);
	if (han !== null) {
		reported.push(...han.reported);
		reported.sort((a, b) => a.start - b.start);
	}
	const figures = placeFigures(
		paragraphs.map(({ start, facts }) => ({ start, figures: facts.figures })),
		{ text, ...structure, quotations, reported },
	);
	const topics: TopicMention[] = [];
	if (options.topics !== null) {
		for (const { start, facts } of paragraphs) {
			for (const mention of findTopics(facts.tokens.text, options.topics)) {
				topics.push({ start: start + mention.start, end: start + mention.end, topic: mention.topic });
			}
		}
	}
	return {
		length: text.length,
		metadata: structure.metadata,
		boilerplate: structure.boilerplate,
		turns: structure.turns,
		speakers: han === null ? voices.speakers : [...voices.speakers, ...han.speakers],
		quotations,
		reported,
		figures,
		topics,
	};
}
