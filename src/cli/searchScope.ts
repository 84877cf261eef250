import { overlap, type Span } from '../core/model/span';
import { splitParagraphs } from '../core/text/paragraphs';
import type { StudyText } from './studyText';

export const scopeKinds = ['texts', 'quotations', 'reported', 'turns', 'figures', 'passages'] as const;

/** Where a search looks. */
export interface Scope {
	readonly in: (typeof scopeKinds)[number];
	readonly speaker?: string;
	readonly topic?: string;
	readonly code?: string;
}

/** The stretches of a text that a search looks in: those of the kind asked for that satisfy all that is asked. */
export function scopeOf(text: StudyText, { in: where, speaker, topic, code }: Scope): Span[] {
	const name = speaker?.toLowerCase();
	const named = (one: { readonly speaker: string | null }): boolean =>
		name === undefined || (one.speaker?.toLowerCase().includes(name) ?? false);
	const { analysis } = text;
	const passages = where === 'passages' || code !== undefined ? codedSpans(text, code) : null;
	let stretches: readonly Span[];
	if (where === 'passages') stretches = passages ?? [];
	else if (where === 'texts')
		stretches =
			name !== undefined
				? [...analysis.quotations, ...analysis.reported, ...analysis.turns].filter(named)
				: topic === undefined && passages !== null
					? passages
					: splitParagraphs(text.text);
	else stretches = analysis[where].filter(named);
	// Within coded passages, by what somebody says: the part that both cover.
	if (where === 'passages' && name !== undefined)
		stretches = common(stretches, [...analysis.quotations, ...analysis.reported, ...analysis.turns].filter(named));
	if (passages !== null && where !== 'passages') stretches = common(stretches, passages);
	return topic === undefined ? [...stretches] : common(stretches, topicParagraphs(text, topic));
}

function codedSpans(text: StudyText, code: string | undefined): Span[] {
	return text
		.coderFiles()
		.flatMap(({ passages }) => passages)
		.filter(({ codes }) => code === undefined || codes.includes(code))
		.map(({ span }) => span);
}

function topicParagraphs({ analysis, text }: StudyText, topic: string): Span[] {
	const mentions = analysis.topics.filter((mention) => mention.topic === topic);
	if (mentions.length === 0) return [];
	return splitParagraphs(text).filter((paragraph) => mentions.some((mention) => overlap(paragraph, mention) > 0));
}

/** What lies in a stretch of both lists; the same stretch once. */
function common(some: readonly Span[], others: readonly Span[]): Span[] {
	const sorted = [...others].sort((a, b) => a.start - b.start);
	const found = new Map<string, Span>();
	for (const one of some) {
		for (const other of sorted) {
			if (other.start >= one.end) break;
			const start = Math.max(one.start, other.start);
			const end = Math.min(one.end, other.end);
			if (start < end) found.set(`${start}-${end}`, { start, end });
		}
	}
	return [...found.values()];
}
