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
	/** The numbers that the index has given the texts with such figures, and how many each has, at the same place of the list. */
	readonly texts: number[];
	readonly counts: number[];
	/** How many figures these are in all. */
	all: number;
}

/** What the index knows of one text. */
interface FiguresOfText {
	readonly number: number;
	readonly groups: readonly FigureGroup[];
	readonly all: number;
	readonly dateLike: number;
}

/** The figures of all texts by what they measure: which texts have them and how many, not the figures themselves. */
export class FigureIndex {
	readonly #order: (text: CorpusText) => number;
	/** By what tells nearly all of them apart, so that no keys are put together to look for them. */
	readonly #groups = new Map<string, FigureGroup[]>();
	readonly #of = new Map<CorpusText, FiguresOfText>();
	/** The texts by their numbers; those of texts that went are given to others. */
	readonly #texts: (CorpusText | undefined)[] = [];
	readonly #free: number[] = [];
	/** By the number of a text: the last count that it was part of. */
	#counted = new Uint32Array(0);
	#counts = 0;
	#version = 0;

	/** `order`: where a text stands among the others. */
	constructor(order: (text: CorpusText) => number) {
		this.#order = order;
	}

	add(text: CorpusText, { figures }: Pick<DocumentSummary, 'figures'>): void {
		const number = this.#free.pop() ?? this.#texts.length;
		this.#texts[number] = text;
		this.#version += 1;
		const sums = { all: 0, dateLike: 0 };
		const groups = figures.map((figure) => {
			const group = this.#groupOf(figure);
			group.texts.push(number);
			group.counts.push(figure.count);
			group.all += figure.count;
			sums.all += figure.count;
			if (figure.dateLike) sums.dateLike += figure.count;
			return group;
		});
		this.#of.set(text, { number, groups, ...sums });
	}

	remove(text: CorpusText): void {
		const known = this.#of.get(text);
		if (known === undefined) return;
		for (const group of known.groups) {
			const at = group.texts.indexOf(known.number);
			group.all -= group.counts[at] as number;
			group.texts.splice(at, 1);
			group.counts.splice(at, 1);
			if (group.texts.length === 0) this.#drop(group);
		}
		this.#of.delete(text);
		this.#texts[known.number] = undefined;
		this.#free.push(known.number);
		this.#version += 1;
	}

	/** Another number whenever a text has come or gone. */
	get version(): number {
		return this.#version;
	}

	/** How many figures a text has, with dates and the like or without. */
	countIn(text: CorpusText, withDates: boolean): number {
		const { all, dateLike } = this.#of.get(text) ?? { all: 0, dateLike: 0 };
		return withDates ? all : all - dateLike;
	}

	get groups(): Iterable<FigureGroup> {
		return [...this.#groups.values()].flat();
	}

	/** In how many texts groups have figures. Linear in the texts of each, but for one group: at once. */
	textsOf(groups: readonly FigureGroup[]): number {
		const [only] = groups;
		if (only !== undefined && groups.length === 1) return only.texts.length;
		if (this.#counted.length < this.#texts.length) this.#counted = new Uint32Array(2 * this.#texts.length);
		this.#counts += 1;
		let sum = 0;
		for (const { texts } of groups) {
			for (let i = 0; i < texts.length; i += 1) {
				const number = texts[i] as number;
				if (this.#counted[number] === this.#counts) continue;
				this.#counted[number] = this.#counts;
				sum += 1;
			}
			// What many texts have, all of them have soon.
			if (sum === this.#of.size) break;
		}
		return sum;
	}

	/** How many figures of some groups each text has, in the order of the texts. */
	counted(groups: readonly FigureGroup[]): readonly PlaceCount[] {
		const counts = new Map<number, number>();
		for (const { texts, counts: here } of groups)
			texts.forEach((number, i) => counts.set(number, (counts.get(number) ?? 0) + (here[i] as number)));
		return [...counts]
			.map(([number, count]) => ({ text: this.#texts[number] as CorpusText, count }))
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
