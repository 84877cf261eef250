import {
	areSameFigures,
	type DocumentSummary,
	type FigureSummary,
	keyOfFigure,
	keyOfSummary,
} from '../../core/index/documentSummary';
import type { Figure } from '../../core/model/document';
import type { CorpusText } from './corpusText';
import type { PlaceCount } from './placesByText';

/** Figures of many texts that measure the same in the same unit, in the same words. */
export interface FigureGroup extends Omit<FigureSummary, 'count'> {
	readonly key: string;
	/** The texts that have such figures, and how many each, at the same place of the list. */
	readonly texts: CorpusText[];
	readonly counts: number[];
	/** How many figures these are in all. */
	all: number;
}

/** The figures of all texts by what they measure: which texts have them and how many, not the figures themselves. */
export class FigureIndex {
	readonly #order: (text: CorpusText) => number;
	/** By what tells nearly all of them apart, so that no keys are put together to look for them. */
	readonly #groups = new Map<string, FigureGroup[]>();
	readonly #of = new Map<
		CorpusText,
		{ readonly groups: readonly FigureGroup[]; readonly all: number; readonly dateLike: number }
	>();

	/** `order`: where a text stands among the others. */
	constructor(order: (text: CorpusText) => number) {
		this.#order = order;
	}

	add(text: CorpusText, { figures }: Pick<DocumentSummary, 'figures'>): void {
		const sums = { all: 0, dateLike: 0 };
		const groups = figures.map((figure) => {
			const group = this.#groupOf(figure);
			group.texts.push(text);
			group.counts.push(figure.count);
			group.all += figure.count;
			sums.all += figure.count;
			if (figure.dateLike) sums.dateLike += figure.count;
			return group;
		});
		this.#of.set(text, { groups, ...sums });
	}

	remove(text: CorpusText): void {
		for (const group of this.#of.get(text)?.groups ?? []) {
			const at = group.texts.indexOf(text);
			group.all -= group.counts[at] as number;
			group.texts.splice(at, 1);
			group.counts.splice(at, 1);
			if (group.texts.length === 0) this.#drop(group);
		}
		this.#of.delete(text);
	}

	/** How many figures a text has, with dates and the like or without. */
	countIn(text: CorpusText, withDates: boolean): number {
		const { all, dateLike } = this.#of.get(text) ?? { all: 0, dateLike: 0 };
		return withDates ? all : all - dateLike;
	}

	get groups(): Iterable<FigureGroup> {
		return [...this.#groups.values()].flat();
	}

	/** How many figures of some groups each text has, in the order of the texts. */
	counted(groups: readonly FigureGroup[]): readonly PlaceCount[] {
		const counts = new Map<CorpusText, number>();
		for (const { texts, counts: here } of groups)
			texts.forEach((text, i) => counts.set(text, (counts.get(text) ?? 0) + (here[i] as number)));
		return [...counts]
			.map(([text, count]) => ({ text, count }))
			.sort((a, b) => this.#order(a.text) - this.#order(b.text));
	}

	#groupOf(figure: FigureSummary): FigureGroup {
		const alike = this.#groups.get(headOf(figure));
		const known = alike?.find((each) => areSameFigures(each, figure));
		if (known) return known;
		const { kind, unit, measure, of, by, dateLike } = figure;
		const key = keyOfSummary(figure);
		const group = { key, kind, unit, measure, of, by, dateLike, texts: [], counts: [], all: 0 };
		if (alike) alike.push(group);
		else this.#groups.set(headOf(figure), [group]);
		return group;
	}

	#drop(group: FigureGroup): void {
		const alike = this.#groups.get(headOf(group))?.filter((each) => each !== group) ?? [];
		if (alike.length === 0) this.#groups.delete(headOf(group));
		else this.#groups.set(headOf(group), alike);
	}
}

function headOf({ measure, of, unit, kind }: Omit<FigureSummary, 'count'>): string {
	return measure ?? of ?? unit ?? kind;
}

/** The figures of a text that belong to some groups, in text order. */
export function figuresOf(text: CorpusText, groups: readonly FigureGroup[]): Figure[] {
	const keys = new Set(groups.map(({ key }) => key));
	return text.analysis.figures.filter((figure) => keys.has(keyOfFigure(figure)));
}
