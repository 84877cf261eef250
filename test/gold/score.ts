import type { DocumentAnalysis } from '../../src/core/model/document';
import { overlap, type Span } from '../../src/core/model/span';
import type { Gold, GoldName } from './goldFile';
import { equalSpans, jaccard, match } from './matching';
import { Layer } from './tally';

export type Scoreboard = ReadonlyMap<string, Layer>;

/** Scores analyses against gold; one layer for each thing found. The measures are told in GUIDELINES.md. */
export function score(texts: readonly { gold: Gold; text: string; analysis: DocumentAnalysis }[]): Scoreboard {
	const board = new Map<string, Layer>();
	for (const { gold, text, analysis } of texts) scoreText(board, gold, text, analysis);
	return board;
}

function scoreText(board: Map<string, Layer>, gold: Gold, text: string, found: DocumentAnalysis): void {
	const layer = (name: string): Layer => {
		const known = board.get(name) ?? new Layer();
		board.set(name, known);
		return known;
	};
	const say = (item: Span): string => `${gold.file} ${item.start} ${JSON.stringify(text.slice(item.start, item.end))}`;
	const sameSpeaker = (a: GoldName, b: string | null): boolean => sameName(gold, a, b);
	const sameCue = (g: { cue?: Span }, f: { cue: Span | null }): boolean | undefined =>
		g.cue === undefined ? undefined : f.cue !== null && overlap(g.cue, f.cue) > 0;

	layer('quotations').add(
		match(gold.quotes, found.quotations, equalSpans, 1),
		{ kind: (g, f) => g.kind === f.kind, speaker: (g, f) => sameSpeaker(g.speaker, f.speaker), cue: sameCue },
		say,
	);
	layer('reported').add(
		match(gold.indirect, found.reported, jaccard, 0.5),
		{ speaker: (g, f) => sameSpeaker(g.source, f.speaker), cue: sameCue },
		say,
	);

	const furniture = gold.boilerplate.filter((b) => b.kind !== 'caption' && b.informative !== true);
	const inFurniture = (f: Span): boolean => furniture.some((b) => b.start <= f.start && f.end <= b.end);
	layer('figures').add(
		match(
			gold.figures,
			found.figures.filter((f) => !inFurniture(f)),
			(g, f) => (overlap(g.num ?? g, f) > 0 ? jaccard(g, f) : 0),
			0.01,
		),
		{
			exact: (g, f) => equalSpans(g, f) === 1,
			kind: (g, f) => g.kind === f.kind,
			value: (g, f) => sameValue(g.value, f.value),
			unit: (g, f) => (g.unit == null ? undefined : g.unit === f.unit),
			modifier: (g, f) => g.modifier === f.modifier,
			change: (g, f) => (g.change === null ? undefined : g.change === f.change && g.changeForm === f.changeForm),
			timeISO: (g, f) => (g.timeISO === undefined ? undefined : g.timeISO === f.timeISO),
			speaker: (g, f) => (g.speaker === null ? undefined : sameSpeaker(g.speaker, f.speaker)),
		},
		say,
	);

	layer('turns').add(
		match(gold.turns, found.turns, jaccard, 0.9),
		{ speaker: (g, f) => sameSpeaker(g.speaker, f.speaker), kind: (g, f) => g.kind === f.kind },
		say,
	);

	const people = gold.people_mentions.flatMap((m) => namesOf(gold, m.canonical));
	const mentions = found.speakers
		.flatMap(({ name, mentions }) => mentions.map((m) => ({ ...m, canonical: name })))
		.filter((m) => people.includes(nameKey(m.canonical)));
	for (const pronoun of [false, true]) {
		layer(pronoun ? 'pronouns' : 'mentions').add(
			match(
				gold.people_mentions.filter((m) => m.pronoun === pronoun),
				mentions.filter((m) => m.pronoun === pronoun),
				(g, f) => (overlap(g.name ?? g, f) > 0 ? jaccard(g, f) : 0),
				0.01,
			),
			{ canonical: (g, f) => sameSpeaker(g.canonical, f.canonical) },
			say,
		);
	}

	layer('boilerplate').add(
		match(
			gold.boilerplate.map((b) => (b.within !== undefined || b.informative === true ? { ...b, optional: true } : b)),
			found.boilerplate,
			jaccard,
			0.5,
		),
		{},
		say,
	);
	layer('dates').add(
		match(
			gold.meta.filter((m) => m.kind === 'date'),
			found.metadata.dates,
			overlap,
			1,
		),
		{ role: (g, f) => g.role === f.role, value: (g, f) => g.value === f.value },
		say,
	);

	const title = gold.meta.find((m) => m.kind === 'title')?.value ?? null;
	const date = gold.meta.find((m) => m.kind === 'date' && m.role === 'published')?.value ?? null;
	layer('metadata').add(
		{ pairs: [[{ optional: false }, found.metadata]], missed: [], spurious: [] },
		{ title: (_, f) => f.title === title, date: (_, f) => f.date === date },
		() => `${gold.file}: ${JSON.stringify({ title, date })} read as ${JSON.stringify(found.metadata)}`,
	);
}

/** Names compare without case and article. */
const nameKey = (name: string): string => name.toLowerCase().replace(/^the /, '');

const namesOf = (gold: Gold, name: GoldName): string[] =>
	[name ?? []].flat().flatMap((n) => [n, ...(gold.aliases[n] ?? [])].map(nameKey));

function sameName(gold: Gold, expected: GoldName, found: string | null): boolean {
	if (expected === null || found === null) return expected === found;
	return namesOf(gold, expected).includes(nameKey(found));
}

function sameValue(a: number | string | null, b: number | string | null): boolean {
	if (typeof a !== 'number' || typeof b !== 'number') return a === b;
	return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
