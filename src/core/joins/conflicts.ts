import type { FigureJoins } from './figureJoins';
import type { FigureSide } from './figureRelation';

/** Two statements that cannot both hold. */
export interface Conflict {
	readonly from: FigureSide;
	readonly to: FigureSide;
}

/** Of a conflict in a text's list: the start of its figure, the key of the other text, the start of the figure there. */
const WIDTH = 3;

/** Pairs of figures in conflict, each kept from both sides, whichever was looked at; of both no more than their places. */
export class Conflicts {
	readonly #figures: FigureJoins;
	readonly #most: number;
	readonly #of = new Map<string, (number | string)[]>();
	/** Of texts, where their figures in conflict stand, until these change. */
	readonly #places = new Map<string, ReadonlySet<number>>();
	#changed = new Set<string>();

	/** `most`: conflicts kept of one text. */
	constructor(figures: FigureJoins, most = Infinity) {
		this.#figures = figures;
		this.#most = most;
	}

	/** Looks for what contradicts a figure that is joined. Bounded. */
	look(from: FigureSide): void {
		// Of two texts that both have as many as are kept nothing more would be noted.
		const isFull = this.#isFull(from.text.key);
		for (const to of this.#figures.conflictsOf(from, ({ key }) => !isFull || !this.#isFull(key))) {
			this.#note(from, to);
			this.#note(to, from);
		}
	}

	/** Forgets those of a text, on both sides. */
	remove(key: string): void {
		const own = this.#of.get(key);
		if (own === undefined) return;
		this.#change(key);
		this.#of.delete(key);
		for (let at = 0; at < own.length; at += WIDTH) this.#removeFrom(own[at + 1] as string, key);
	}

	/** Those found so far whose `from` stands in a text. Linear in the figures of the texts in conflict with it. */
	in(key: string): readonly Conflict[] {
		const found: Conflict[] = [];
		const own = this.#of.get(key) ?? [];
		for (let at = 0; at < own.length; at += WIDTH) {
			const from = this.#figures.at(key, own[at] as number);
			const to = this.#figures.at(own[at + 1] as string, own[at + 2] as number);
			if (from && to) found.push({ from, to });
		}
		return found;
	}

	/** Where the figures of a text stand that are in conflict with others; the same set until that changes. */
	places(key: string): ReadonlySet<number> {
		const own = this.#of.get(key);
		if (own === undefined) return NOWHERE;
		const known = this.#places.get(key);
		if (known) return known;
		const places = new Set(own.filter((_, at) => at % WIDTH === 0) as number[]);
		this.#places.set(key, places);
		return places;
	}

	/** Whether a text is in conflict with another. */
	has(key: string): boolean {
		return this.#of.has(key);
	}

	/** Keys of the texts in conflict, in the order in which the first conflict of each was found. */
	get keys(): Iterable<string> {
		return this.#of.keys();
	}

	/** Keys of the texts whose conflicts have come, changed or gone since this was last asked. */
	takeChanged(): ReadonlySet<string> {
		const changed = this.#changed;
		this.#changed = new Set();
		return changed;
	}

	#change(key: string): void {
		this.#changed.add(key);
		this.#places.delete(key);
	}

	#isFull(key: string): boolean {
		return (this.#of.get(key)?.length ?? 0) >= this.#most * WIDTH;
	}

	#note(from: FigureSide, to: FigureSide): void {
		const { key } = from.text;
		if (this.#isFull(key)) return;
		const known = this.#of.get(key) ?? [];
		const [start, other, there] = [from.statement.start, to.text.key, to.statement.start];
		for (let at = 0; at < known.length; at += WIDTH)
			if (known[at] === start && known[at + 2] === there && known[at + 1] === other) return;
		known.push(start, other, there);
		this.#of.set(key, known);
		this.#change(key);
	}

	#removeFrom(key: string, other: string): void {
		const known = this.#of.get(key);
		if (known === undefined) return;
		const left: (number | string)[] = [];
		for (let at = 0; at < known.length; at += WIDTH)
			if (known[at + 1] !== other) left.push(...known.slice(at, at + WIDTH));
		if (left.length === known.length) return;
		this.#change(key);
		if (left.length > 0) this.#of.set(key, left);
		else this.#of.delete(key);
	}
}

const NOWHERE: ReadonlySet<number> = new Set();
