import type { Figure, Quotation, ReportedSpeech, Turn } from '../model/document';
import { overlap, type Span } from '../model/span';
import { splitParagraphs } from '../text/paragraphs';
import type { Scope } from './query';

/** A text as a search sees it. All but the words is asked for only where the scope needs it. */
export interface SearchedText {
	readonly words: string;
	readonly analysis: {
		readonly quotations: readonly Quotation[];
		readonly reported: readonly ReportedSpeech[];
		readonly turns: readonly Turn[];
		readonly figures: readonly Figure[];
	};
	/** Passages that coders coded, with ids of today's codebook. */
	passages(): readonly { readonly codes: readonly string[]; readonly span: Span }[];
	/** Where the topic asked for is mentioned. */
	mentions(): readonly Span[];
}

/** The stretches of a text that a search looks in: those of the kind asked for that satisfy all that is asked. */
export function stretchesOf(text: SearchedText, { in: where, speaker, code, topic }: Scope): Span[] {
	const named = (one: { readonly speaker: string | null }): boolean =>
		speaker === undefined || (one.speaker !== null && speaker(one.speaker));
	const said = (): Span[] => {
		const { quotations, reported, turns } = text.analysis;
		return [...quotations, ...reported, ...turns].filter(named);
	};
	const passages = where === 'passages' || code !== undefined ? codedSpans(text, code) : null;
	let stretches: readonly Span[];
	if (where === 'passages') stretches = passages ?? [];
	else if (where === 'texts')
		stretches =
			speaker !== undefined ? said() : topic !== true && passages !== null ? passages : splitParagraphs(text.words);
	else stretches = text.analysis[where].filter(named);
	// Within coded passages, by what somebody says: the part that both cover.
	if (where === 'passages' && speaker !== undefined) stretches = common(stretches, said());
	if (passages !== null && where !== 'passages') stretches = common(stretches, passages);
	return topic === true ? common(stretches, topicParagraphs(text)) : [...stretches];
}

function codedSpans(text: SearchedText, code: Scope['code']): Span[] {
	return text
		.passages()
		.filter(({ codes }) => code === undefined || codes.some(code))
		.map(({ span }) => span);
}

function topicParagraphs(text: SearchedText): Span[] {
	const mentions = text.mentions();
	if (mentions.length === 0) return [];
	return splitParagraphs(text.words).filter((paragraph) => mentions.some((mention) => overlap(paragraph, mention) > 0));
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
