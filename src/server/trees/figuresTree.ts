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
import type { Work } from '../turns';
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
	readonly #work: Work;
	/** What groups are called. */
	readonly #names = new WeakMap<FigureGroup, GroupName>();
	#nodes: Nodes | null = null;

	/** `left`: texts whose figures are not compared with those of others yet; `work` lets other work have its turn. */
	constructor(
		index: FigureIndex,
		texts: () => Iterable<CorpusText>,
		showDates: () => boolean,
		conflicts: ConflictMarks,
		left: () => number,
		work: Work,
	) {
		super();
		this.#conflicts = conflicts;
		this.#index = index;
		this.#texts = texts;
		this.#showDates = showDates;
		this.#left = left;
		this.#work = work;
	}

	protected override notice(): Branch | null {
		const left = this.#left();
		if (left <= FEW) return null;
		const label = l10n.t('Comparing figures with those of other texts…');
		const description = l10n.t('{0} texts left', left);
		return { key: 'growing', node: { label, description, icon: 'loading~spin', spoken: `${label} ${description}` } };
	}

	override group(by: string): void {
		super.group(by);
		this.#nodes = null;
	}

	/** Puts the nodes together as the figures are now, in pieces: linear in the texts of all groups, but for the order. */
	override async prepare(): Promise<void> {
		const { grouping } = this;
		const of = `${this.#index.version} ${this.#showDates()}`;
		if (grouping === 'text' || this.#nodes?.of === of) return;
		const together = new Map<string, FigureGroup[]>();
		const showDates = this.#showDates();
		for (const group of this.#index.groups) {
			await this.#work.pause();
			if (!showDates && group.dateLike) continue;
			const { key } = this.#nameOf(group, grouping);
			const same = together.get(key);
			if (same) same.push(group);
			else together.set(key, [group]);
		}
		const entries: Entry[] = [];
		for (const [key, groups] of together) {
			await this.#work.pause();
			const isMeasured = groups.some((group) => this.#nameOf(group, grouping).isMeasured);
			entries.push({ key, groups, figures: figuresIn(groups), texts: this.#index.textsOf(groups), isMeasured });
		}
		await this.#work.pause();
		entries.sort((a, b) => b.texts - a.texts || b.figures - a.figures || (a.key < b.key ? -1 : 1));
		const named = grouping === 'unit' ? entries : entries.filter(({ isMeasured }) => isMeasured);
		const unnamed = grouping === 'unit' ? [] : entries.filter(({ isMeasured }) => !isMeasured);
		await this.#work.pause();
		const groups = unnamed.flatMap((entry) => entry.groups);
		// Whoever asked for another grouping meanwhile has it put together.
		if (grouping !== this.grouping) return;
		this.#nodes = { of, named, unnamed, figures: figuresIn(groups), texts: this.#index.textsOf(groups) };
	}

	/** As put together last: what has come since is told to the view, which asks anew. */
	protected roots(): Branches {
		if (this.grouping === 'text') return this.#byText();
		if (this.#nodes === null) return [];
		const conflicts = this.#conflicts.byKey();
		return withLast(
			lazily(this.#nodes.named, (entry) => this.#group(entry, conflicts)),
			this.#unmeasured(this.#nodes, conflicts),
		);
	}

	#group({ key, groups, figures, texts }: Entry, conflicts: Conflicts): Branch {
		return {
			key,
			node: marked(
				{ label: shorten(this.#labelOf(groups), 80), description: countedIn(figures, texts), icon: 'graph' },
				countOf(conflicts, groups),
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
	#unmeasured({ unnamed, figures, texts }: Nodes, conflicts: Conflicts): Branch[] {
		if (unnamed.length === 0) return [];
		const description = countedIn(figures, texts);
		const inConflict = unnamed.reduce((sum, { groups }) => sum + countOf(conflicts, groups), 0);
		return [
			{
				key: '\u001eunmeasured',
				node: marked({ label: l10n.t('No Measure Named'), description, icon: 'symbol-number' }, inConflict),
				below: () => lazily(unnamed, (entry) => this.#group(entry, conflicts)),
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

	/** The node that a group belongs to. */
	#nameOf(group: FigureGroup, grouping: string): GroupName {
		const known = this.#names.get(group);
		if (known?.by === grouping) return known;
		const name = nameOf(group, grouping);
		this.#names.set(group, name);
		return name;
	}

	/** What a node is called: as most figures of it are; not with the capital of a sentence's start if the words have none elsewhere. */
	#labelOf(groups: readonly FigureGroup[]): string {
		const most = groups.reduce((a, b) => (b.all > a.all ? b : a));
		const { label } = this.#nameOf(most, this.grouping);
		const small = label.charAt(0).toLowerCase() + label.slice(1);
		return groups.some((group) => this.#nameOf(group, this.grouping).label === small) ? small : label;
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
	/** Whether the node has the name of what is measured, not that of a unit. */
	readonly isMeasured: boolean;
}

/** What the view shows at its top. */
interface Nodes {
	/** The state of the figures, and of the settings, that this is of. */
	readonly of: string;
	readonly named: readonly Entry[];
	/** Those without a measure, how many figures they have in all, and in how many texts. */
	readonly unnamed: readonly Entry[];
	readonly figures: number;
	readonly texts: number;
}

function figuresIn(groups: readonly FigureGroup[]): number {
	return groups.reduce((sum, { all }) => sum + all, 0);
}

/** How many figures are in conflict, by the key of their group. */
type Conflicts = ReadonlyMap<string, number>;

function countOf(conflicts: Conflicts, groups: readonly FigureGroup[]): number {
	if (conflicts.size === 0) return 0;
	return groups.reduce((sum, { key }) => sum + (conflicts.get(key) ?? 0), 0);
}

/** What a group is called. */
interface GroupName {
	/** The grouping that the name is for. */
	readonly by: string;
	readonly key: string;
	readonly label: string;
	readonly isMeasured: boolean;
}

function nameOf(group: FigureGroup, by: string): GroupName {
	const unit = unitName(group);
	const label = measureName(group);
	const isMeasured = label !== unit;
	if (by === 'unit') return { by, key: unit, label: unit, isMeasured };
	// A name of small words alone stays as it is.
	return { by, key: measureWords(label).join(' ') || label, label, isMeasured };
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
