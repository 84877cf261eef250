import { orderingDate } from '../corpus/documentName';
import type { DocumentAnalysis } from '../model/document';
import type { TextFacts } from './statements';
import { numberOf } from './words';

/** Characters of a text that are searched for its names. */
const READ = 40_000;
const MOST_SUBJECTS = 8;
const NAME = /[a-z,;:)][ \t]+(?:the[ \t]+)?([A-Z][a-z]{2,})(?![a-z]*\.)/g;
const CALENDAR = new Set(
	(
		'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
		'september october november december'
	).split(' '),
);
/** A hyphen with a blank on one side only, as translating machines put it: "high -quality". */
const ODD_HYPHEN = /[a-z] -[a-z]/g;

/** Names by their number, with how often the text has them. */
export function namesIn(text: string): Map<number, number> {
	const names = new Map<number, number>();
	for (const [, name = ''] of text.slice(0, READ).matchAll(NAME)) {
		const word = name.toLowerCase();
		if (CALENDAR.has(word)) continue;
		const number = numberOf(word);
		names.set(number, (names.get(number) ?? 0) + 1);
	}
	return names;
}

/** What the joins know of a text itself. Linear in the text up to a bound. */
export function textFacts(analysis: DocumentAnalysis, text: string, names: ReadonlyMap<number, number>): TextFacts {
	const { title, source, author, part, language } = analysis.metadata;
	const weights = new Map(names);
	for (const [word] of (title ?? '').matchAll(/[A-Z][a-z]{2,}/g)) {
		const number = numberOf(word.toLowerCase());
		const weight = weights.get(number);
		if (weight !== undefined) weights.set(number, weight + 3);
	}
	const day = (role: string): string | null =>
		analysis.metadata.dates.find((date) => date.role === role)?.value.slice(0, 21) ?? null;
	return {
		language,
		title,
		source,
		author,
		part,
		event: day('event'),
		published: analysis.metadata.date ?? day('published'),
		date: orderingDate(analysis)?.value ?? null,
		subjects: [...weights]
			.filter(([, weight]) => weight > 1)
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.slice(0, MOST_SUBJECTS)
			.map(([name]) => name),
		machineLike: (text.slice(0, READ).match(ODD_HYPHEN)?.length ?? 0) > 1,
	};
}

/** The names of a text that a stretch of it holds. */
export function namesOf(stretch: string, names: ReadonlyMap<number, number>): number[] {
	const found = new Set<number>();
	for (const [word] of stretch.matchAll(/[A-Z][a-z]{2,}/g)) {
		const number = numberOf(word.toLowerCase());
		if (names.has(number)) found.add(number);
	}
	return [...found].slice(0, 12);
}
