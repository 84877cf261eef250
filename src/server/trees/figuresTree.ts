import * as l10n from '@vscode/l10n';
import type { Figure } from '../../core/model/document';
import type { CorpusText } from '../corpus/corpusText';
import { creditOfFigure } from '../features/attribution';
import { changeName, isDateLike, measureName, unitName } from '../text/figureText';
import { shorten } from '../text/markdown';
import { measureWords } from '../text/measureWords';
import { type Branch, BranchTree, passage } from './tree';

interface Place {
	readonly text: CorpusText;
	readonly figure: Figure;
}

/** All figures, grouped by what they measure, by unit, or by text. */
export class FiguresTree extends BranchTree {
	readonly #texts: () => Iterable<CorpusText>;
	readonly #showDates: () => boolean;

	constructor(texts: () => Iterable<CorpusText>, showDates: () => boolean) {
		super();
		this.#texts = texts;
		this.#showDates = showDates;
	}

	protected roots(): readonly Branch[] {
		const groups = new Map<string, { label: string; places: Place[] }>();
		for (const text of this.#texts()) {
			for (const figure of text.analysis.figures) {
				if (!this.#showDates() && isDateLike(figure)) continue;
				const [key, label] = this.#groupOf(text, figure);
				const group = groups.get(key) ?? { label, places: [] };
				group.places.push({ text, figure });
				groups.set(key, group);
			}
		}
		const entries = [...groups];
		if (this.grouping !== 'text') {
			entries.sort(
				([a, x], [b, y]) =>
					textsOf(y.places) - textsOf(x.places) || y.places.length - x.places.length || (a < b ? -1 : 1),
			);
		}
		return entries.map(([key, { label, places }]) => ({
			key,
			node: {
				label: shorten(label, 80),
				description:
					textsOf(places) > 1 ? l10n.t('{0} in {1} texts', places.length, textsOf(places)) : String(places.length),
				icon: this.grouping === 'text' ? 'file-text' : 'graph',
			},
			below: () => places.map((place) => this.#figure(place)),
		}));
	}

	#groupOf(text: CorpusText, figure: Figure): [key: string, label: string] {
		if (this.grouping === 'text') return [text.path, text.label];
		if (this.grouping === 'unit') return [unitName(figure), unitName(figure)];
		const label = measureName(figure);
		// A name of small words alone stays as it is.
		return [measureWords(label).join(' ') || label, label];
	}

	#figure({ text, figure }: Place): Branch {
		const leaf = passage(text, figure, { icon: 'symbol-number' });
		const about = this.grouping === 'measure' || this.grouping === '' ? text.label : measureName(figure);
		const change = figure.change === null ? '' : changeName(figure);
		const description = [
			change,
			shorten(about, 50),
			figure.timeISO ?? figure.time,
			shorten(creditOfFigure(text, figure), 40),
		]
			.filter(Boolean)
			.join(' · ');
		return {
			...leaf,
			node: { ...leaf.node, description, context: 'figure', spoken: `${leaf.node.label}, ${description}` },
		};
	}
}

function textsOf(places: readonly Place[]): number {
	return new Set(places.map((place) => place.text)).size;
}
