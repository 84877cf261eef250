import { firstWords } from '../corpus/documentName';
import { isDateLike } from '../figures/dateLike';
import type { DocumentAnalysis, Figure, Metadata } from '../model/document';
import type { Span } from '../model/span';
import { speakerPlaces } from './speakerPlaces';

/**
 * What the corpus must know of a text to list it, its speakers and its figures, and to find it by what is said in it: the
 * finds themselves are looked up in its analysis when somebody unfolds them. Plain data, so that it travels between
 * threads and to the disk; offsets are those of the analysis.
 */
export interface DocumentSummary {
	readonly metadata: Metadata;
	/** The first words of the body, to call a text by that has no title. */
	readonly opening: string;
	readonly counts: FindCounts;
	/** Spans of page furniture, captions apart, as flat numbers: what stands there mentions nothing. */
	readonly furniture: readonly number[];
	readonly speakers: readonly SpeakerSummary[];
	readonly figures: readonly FigureSummary[];
	/** What stands in marks and is no mere term, in text order. */
	readonly quotations: readonly QuotationSummary[];
}

/** How many finds a text has; quotations without mere terms. */
export interface FindCounts {
	readonly turns: number;
	readonly quotations: number;
	readonly reported: number;
	readonly figures: number;
}

/** How often a text has a speaker, under the name that the text gives. */
export interface SpeakerSummary {
	readonly name: string;
	readonly role: string | null;
	readonly aliases: readonly string[];
	readonly named: boolean;
	readonly author: boolean;
	readonly turns: number;
	readonly asked: number;
	readonly quoted: number;
	readonly reported: number;
	readonly mentioned: number;
	/** The first full name. */
	readonly first: Span | null;
	readonly introduced: boolean;
}

/** The figures of a text that measure the same in the same unit, in the text's words. */
export interface FigureSummary extends Pick<Figure, 'kind' | 'unit' | 'measure' | 'of'> {
	/** The amount of a change, not a level. */
	readonly by: boolean;
	/** No statistic but a date or the like. */
	readonly dateLike: boolean;
	readonly count: number;
}

export interface QuotationSummary extends Span {
	readonly speaker: string | null;
}

/** Sums up a text of which this analysis speaks. Pure; linear in the finds. What joins texts belongs here too. */
export function summarise(text: string, analysis: DocumentAnalysis): DocumentSummary {
	const { metadata, turns, reported, figures } = analysis;
	const quotations = analysis.quotations
		.filter(({ kind }) => kind !== 'term')
		.map(({ start, end, speaker }) => ({ start, end, speaker }));
	return {
		metadata,
		opening: firstWords(text, analysis),
		counts: {
			turns: turns.length,
			quotations: quotations.length,
			reported: reported.length,
			figures: figures.length,
		},
		furniture: furnitureOf(analysis),
		speakers: [...speakerPlaces(text, analysis)].map(([name, places]) => ({
			name,
			role: places.role,
			aliases: places.aliases,
			named: places.named,
			author: places.author,
			turns: places.turns.length,
			asked: places.asked.length,
			quoted: places.quoted.length,
			reported: places.reported.length,
			mentioned: places.mentioned.length,
			first: places.first,
			introduced: places.introduced,
		})),
		figures: figureSummaries(figures),
		quotations,
	};
}

function furnitureOf({ boilerplate }: DocumentAnalysis): number[] {
	const flat: number[] = [];
	for (const { kind, start, end } of boilerplate) if (kind !== 'caption') flat.push(start, end);
	return flat;
}

/** A figure as its summary has it: all figures with the same key are one summary. */
export function keyOfFigure(figure: Figure): string {
	return keyOfSummary(partOf(figure));
}

export function keyOfSummary({ kind, unit, measure, of, by, dateLike }: Omit<FigureSummary, 'count'>): string {
	return `${kind}\n${unit ?? '\t'}\n${measure ?? '\t'}\n${of ?? '\t'}\n${by ? 1 : 0}${dateLike ? 1 : 0}`;
}

/** Whether two summaries are of the same figures: they have one key. */
export function areSameFigures(a: Omit<FigureSummary, 'count'>, b: Omit<FigureSummary, 'count'>): boolean {
	return (
		a.measure === b.measure &&
		a.kind === b.kind &&
		a.unit === b.unit &&
		a.of === b.of &&
		a.by === b.by &&
		a.dateLike === b.dateLike
	);
}

function figureSummaries(figures: readonly Figure[]): FigureSummary[] {
	type Draft = { -readonly [K in keyof FigureSummary]: FigureSummary[K] };
	const groups: Draft[] = [];
	// Strings are not put together to tell figures apart: most are told apart by their measure alone.
	const byMeasure = new Map<string | null, Draft[]>();
	for (const figure of figures) {
		const { kind, unit, measure, of } = figure;
		const by = figure.changeForm === 'by';
		const dateLike = isDateLike(figure);
		const alike = byMeasure.get(measure);
		const group = alike?.find(
			(each) =>
				each.kind === kind && each.unit === unit && each.of === of && each.by === by && each.dateLike === dateLike,
		);
		if (group) {
			group.count += 1;
			continue;
		}
		const made = { kind, unit, measure, of, by, dateLike, count: 1 };
		if (alike) alike.push(made);
		else byMeasure.set(measure, [made]);
		groups.push(made);
	}
	return groups;
}

function partOf(figure: Figure): Omit<FigureSummary, 'count'> {
	const { kind, unit, measure, of, changeForm } = figure;
	return { kind, unit, measure, of, by: changeForm === 'by', dateLike: isDateLike(figure) };
}
