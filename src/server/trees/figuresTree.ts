import * as l10n from '@vscode/l10n';
import type { Figure } from '../../core/model/document';
import type { CorpusText } from '../corpus/corpusText';
import { type FigureGroup, type FigureIndex, figuresOf } from '../corpus/figureIndex';
import { PlacesByText } from '../corpus/placesByText';
import type { ConflictMarks } from '../joins/conflictMarks';
import { creditOfFigure } from '../features/attribution';
import { changeName, isDateLike, measureName, unitName } from '../text/figureText';
import { shorten } from '../text/markdown';
import { measureWords } from '../text/measureWords';
import { type Branch, type Branches, BranchTree, lazily, passage, withLast } from './tree';

/** So few texts are compared with the others before anybody has read how many are left. */
const FEW = 100;

/** All figures, grouped by what they measure, by unit, or by text. */
export class FiguresTree extends BranchTree {
	readonly #index: FigureIndex;
	readonly #texts: () => Iterable<CorpusText>;
	readonly #showDates: () => boolean;
	readonly #conflicts: ConflictMarks;
	readonly #left: () => number;
	/** What groups are called by their measure. */
	readonly #names = new WeakMap<FigureGroup, readonly [key: string, label: string]>();

	/** `left`: texts whose figures are not compared with those of others yet. */
	constructor(
		index: FigureIndex,
		texts: () => Iterable<CorpusText>,
		showDates: () => boolean,
		conflicts: ConflictMarks,
		left: () => number,
	) {
		super();
		this.#conflicts = conflicts;
		this.#index = index;
		this.#texts = texts;
		this.#showDates = showDates;
		this.#left = left;
	}

	protected override notice(): Branch | null {
		const left = this.#left();
		if (left <= FEW) return null;
		const label = l10n.t('Comparing figures with those of other texts…');
		const description = l10n.t('{0} texts left', left);
		return { key: 'growing', node: { label, description, icon: 'loading~spin', spoken: `${label} ${description}` } };
	}

	protected roots(): Branches {
		if (this.grouping === 'text') return this.#byText();
		const together = new Map<string, FigureGroup[]>();
		for (const group of this.#index.groups) {
			if (!this.#showDates() && group.dateLike) continue;
			const key = this.#nameOf(group)[0];
			const same = together.get(key);
			if (same) same.push(group);
			else together.set(key, [group]);
		}
		const conflicts = this.#conflicts.byKey();
		const entries = [...together].map(([key, groups]) => ({
			key,
			groups,
			figures: groups.reduce((sum, { all }) => sum + all, 0),
			texts: textsOf(groups),
			conflicts: groups.reduce((sum, group) => sum + (conflicts.get(group.key) ?? 0), 0),
		}));
		entries.sort((a, b) => b.texts - a.texts || b.figures - a.figures || (a.key < b.key ? -1 : 1));
		if (this.grouping === 'unit') return lazily(entries, (entry) => this.#group(entry));
		const measured = entries.filter(({ groups }) => isMeasured(groups));
		return withLast(
			lazily(measured, (entry) => this.#group(entry)),
			this.#unmeasured(entries.filter(({ groups }) => !isMeasured(groups))),
		);
	}

	#group({ key, groups, figures, texts, conflicts }: Entry): Branch {
		return {
			key,
			node: marked(
				{ label: shorten(this.#labelOf(groups), 80), description: countedIn(figures, texts), icon: 'graph' },
				conflicts,
			),
			below: () =>
				lazily(
					new PlacesByText(this.#index.counted(groups), (text) =>
						figuresOf(text, groups).map((figure) => ({ text, figure })),
					),
					({ text, figure }) => this.#figure(text, figure),
				),
		};
	}

	/** A node over figures of which the texts do not say what they measure, by their units; none when there are none. */
	#unmeasured(entries: readonly Entry[]): Branch[] {
		if (entries.length === 0) return [];
		const figures = entries.reduce((sum, entry) => sum + entry.figures, 0);
		const description = countedIn(figures, textsOf(entries.flatMap(({ groups }) => groups)));
		const conflicts = entries.reduce((sum, entry) => sum + entry.conflicts, 0);
		return [
			{
				key: '\u001eunmeasured',
				node: marked({ label: l10n.t('No Measure Named'), description, icon: 'symbol-number' }, conflicts),
				below: () => lazily(entries, (entry) => this.#group(entry)),
			},
		];
	}

	#byText(): Branches {
		const shown = (text: CorpusText): Figure[] =>
			text.analysis.figures.filter((figure) => this.#showDates() || !isDateLike(figure));
		const entries = [...this.#texts()]
			.map((text) => ({ text, figures: this.#index.countIn(text, this.#showDates()) }))
			.filter(({ figures }) => figures > 0);
		return lazily(entries, ({ text, figures }) => ({
			key: text.path,
			node: marked(
				{ label: shorten(text.label, 80), description: String(figures), icon: 'file-text' },
				this.#conflicts.countIn(text),
			),
			below: () => shown(text).map((figure) => this.#figure(text, figure)),
		}));
	}

	/** Key and label of the node that a group belongs to. */
	#nameOf(group: FigureGroup): readonly [key: string, label: string] {
		if (this.grouping === 'unit') return [unitName(group), unitName(group)];
		const known = this.#names.get(group);
		if (known) return known;
		const label = measureName(group);
		// A name of small words alone stays as it is.
		const name = [measureWords(label).join(' ') || label, label] as const;
		this.#names.set(group, name);
		return name;
	}

	/** What a node is called: as most figures of it are; not with the capital of a sentence's start if the words have none elsewhere. */
	#labelOf(groups: readonly FigureGroup[]): string {
		const most = groups.reduce((a, b) => (b.all > a.all ? b : a));
		const label = this.#nameOf(most)[1];
		const small = label.charAt(0).toLowerCase() + label.slice(1);
		return groups.some((group) => this.#nameOf(group)[1] === small) ? small : label;
	}

	#figure(text: CorpusText, figure: Figure): Branch {
		const conflict = this.#conflicts.has(text, figure);
		const leaf = passage(text, figure, { icon: conflict ? CONFLICT : 'symbol-number' });
		const about = this.grouping === 'measure' || this.grouping === '' ? text.label : measureName(figure);
		const change = figure.change === null ? '' : changeName(figure);
		const description = [
			conflict ? l10n.t('conflict') : '',
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
			...(conflict && { tooltip: () => this.#conflicts.told(text, figure) }),
		};
	}
}

/** Figures that stand below one node. */
interface Entry {
	readonly key: string;
	readonly groups: readonly FigureGroup[];
	readonly figures: number;
	readonly texts: number;
	readonly conflicts: number;
}

/** Whether a node has the name of what is measured, not that of a unit. */
function isMeasured(groups: readonly FigureGroup[]): boolean {
	return groups.some((group) => measureName(group) !== unitName(group));
}

function countedIn(figures: number, texts: number): string {
	return texts > 1 ? l10n.t('{0} in {1} texts', figures, texts) : String(figures);
}

/** Icon of figures that other texts contradict. */
const CONFLICT = 'warning';

/** A node of several figures, some of which may be in conflict; said in words as well, for those who see no icon. */
function marked(node: Branch['node'], conflicts: number): Branch['node'] {
	if (conflicts === 0) return node;
	const said = conflicts === 1 ? l10n.t('1 in conflict') : l10n.t('{0} in conflict', conflicts);
	const description = `${node.description} · ${said}`;
	return { ...node, description, spoken: `${node.label}, ${description}` };
}

/** In how many texts groups have figures. Linear in the texts of each. */
function textsOf(groups: readonly FigureGroup[]): number {
	const [only] = groups;
	if (only !== undefined && groups.length === 1) return only.texts.length;
	return new Set(groups.flatMap(({ texts }) => texts)).size;
}
