import type { Span } from '../model/span';
import { Voices } from '../search/voices';
import { type ReportText, yearOf } from './reportText';

/** One thing that is counted: under which key, and where it stands. */
export interface Use {
	readonly key: readonly string[];
	readonly span: Span;
}

/** How those are called whom nobody names. */
export const OWN_WORDS = '(the text itself)';
export const NO_YEAR = 'n.d.';

/** Tables whose cells lead to passages, with what each part of a key is. */
export const useTables = {
	'code-speaker-year': ['code', 'speaker', 'year'],
	'co-occurrence': ['code', 'other code'],
	'topic-speaker-year': ['topic', 'speaker', 'year'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type UseTable = keyof typeof useTables;

/** What a text adds to a table. `speakerName`: one name for a person whom texts name differently. Linear in the finds. */
export function usesIn(table: UseTable, text: ReportText, speakerName = (name: string): string => name): Use[] {
	if (table === 'co-occurrence') return pairs(text);
	const voices = new Voices(text.analysis);
	const year = yearOf(text.analysis) ?? NO_YEAR;
	const speakerAt = (at: number): string => {
		const name = voices.at(at);
		return name === null ? OWN_WORDS : speakerName(name);
	};
	if (table === 'topic-speaker-year')
		return text.analysis.topics.map(({ start, end, topic }) => ({
			key: [topic, speakerAt(start), year],
			span: { start, end },
		}));
	return text.passages.flatMap(({ codes, span }) =>
		[...new Set(codes)].map((code) => ({ key: [code, speakerAt(span.start), year], span })),
	);
}

/** Two codes in one paragraph, whoever coded. */
function pairs({ paragraphs, passages }: ReportText): Use[] {
	const inParagraph = new Map<Span, Set<string>>();
	for (const { codes, span } of passages) {
		for (const paragraph of paragraphs) {
			if (paragraph.start >= span.end) break;
			if (paragraph.end <= span.start) continue;
			const there = inParagraph.get(paragraph) ?? new Set<string>();
			for (const code of codes) there.add(code);
			inParagraph.set(paragraph, there);
		}
	}
	return [...inParagraph].flatMap(([{ start, end }, there]) => {
		const sorted = [...there].sort();
		return sorted.flatMap((one, i) =>
			sorted.slice(i + 1).map((other) => ({ key: [one, other], span: { start, end } })),
		);
	});
}
