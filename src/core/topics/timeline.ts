/** A mention with the text it stands in and its words. */
export interface DatedMention {
	/** Names the text. */
	readonly text: string;
	/** ISO date of the text, or null where it does not say. */
	readonly date: string | null;
	readonly words: string;
}

/** When and how widely something is said. */
export interface Course {
	readonly mentions: number;
	readonly texts: number;
	/** ISO dates of the first and the last text that says when it is from; null when none does. */
	readonly first: string | null;
	readonly last: string | null;
}

/** A course of a year, beside how many texts there are of it. */
export interface YearCourse extends Course {
	/** Null: texts without a date. */
	readonly year: string | null;
	readonly of: number;
}

/** A set formulation and its course. */
export interface WordingCourse extends Course {
	/** The words as they are written most often. */
	readonly words: string;
}

/** The course of all mentions together. Linear. */
export function courseOf(mentions: readonly DatedMention[]): Course {
	let first: string | null = null;
	let last: string | null = null;
	const texts = new Set<string>();
	for (const { text, date } of mentions) {
		texts.add(text);
		if (date === null) continue;
		if (first === null || date < first) first = date;
		if (last === null || date > last) last = date;
	}
	return { mentions: mentions.length, texts: texts.size, first, last };
}

/**
 * The course by years in their order, texts without a date last: years without a mention count too, for a silence says
 * as much. `dates`: of all texts.
 */
export function yearsOf(mentions: readonly DatedMention[], dates: readonly (string | null)[]): YearCourse[] {
	const of = new Map<string | null, number>();
	for (const date of dates) of.set(yearIn(date), (of.get(yearIn(date)) ?? 0) + 1);
	const groups = grouped(mentions, ({ date }) => yearIn(date));
	return [...of]
		.sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
		.map(([year, count]) => ({ year, of: count, ...courseOf(groups.get(year) ?? []) }));
}

/** The formulations, the most frequent first: case, hyphens, quotation marks, and line ends make no other one. */
export function wordingsOf(mentions: readonly DatedMention[]): WordingCourse[] {
	const groups = grouped(mentions, ({ words }) => words.toLowerCase().replaceAll(/[\s\-‐‑"“”'’]+/g, ' '));
	return [...groups.values()]
		.map((group) => ({
			words: mostFrequent(group.map(({ words }) => words.replaceAll(/\s+/g, ' '))),
			...courseOf(group),
		}))
		.sort((a, b) => b.mentions - a.mentions || (a.words < b.words ? -1 : 1));
}

function yearIn(date: string | null): string | null {
	return date?.slice(0, 4) ?? null;
}

function grouped<K>(mentions: readonly DatedMention[], keyOf: (mention: DatedMention) => K): Map<K, DatedMention[]> {
	const groups = new Map<K, DatedMention[]>();
	for (const mention of mentions) {
		const group = groups.get(keyOf(mention));
		if (group === undefined) groups.set(keyOf(mention), [mention]);
		else group.push(mention);
	}
	return groups;
}

function mostFrequent(all: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
	return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
