import type { FigureJoins } from './figureJoins';
import type { FigureSide } from './figureRelation';
import { isSame } from './sides';

/** Two statements that cannot both hold. */
export interface Conflict {
	readonly from: FigureSide;
	readonly to: FigureSide;
}

/** Conflicts kept of one text; nobody reads more. */
const MOST = 60;

/** Pairs of figures in conflict, each kept from both sides, whichever was looked at. */
export class Conflicts {
	readonly #figures: FigureJoins;
	readonly #of = new Map<string, Conflict[]>();
	#changed = new Set<string>();

	constructor(figures: FigureJoins) {
		this.#figures = figures;
	}

	/** Looks for what contradicts a figure that is joined. Bounded. */
	look(from: FigureSide): void {
		for (const to of this.#figures.conflictsOf(from)) {
			this.#note({ from, to });
			this.#note({ from: to, to: from });
		}
	}

	/** Forgets those of a text, on both sides. */
	remove(key: string): void {
		if (!this.#of.has(key)) return;
		this.#changed.add(key);
		for (const { to } of this.#of.get(key) ?? []) {
			this.#changed.add(to.text.key);
			const left = (this.#of.get(to.text.key) ?? []).filter((each) => each.to.text.key !== key);
			if (left.length > 0) this.#of.set(to.text.key, left);
			else this.#of.delete(to.text.key);
		}
		this.#of.delete(key);
	}

	/** Those found so far whose `from` stands in a text. */
	in(key: string): readonly Conflict[] {
		return this.#of.get(key) ?? [];
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

	#note(conflict: Conflict): void {
		const { key } = conflict.from.text;
		const known = this.#of.get(key);
		if (!known) this.#of.set(key, [conflict]);
		else if (
			known.length < MOST &&
			!known.some(({ from, to }) => isSame(from, conflict.from) && isSame(to, conflict.to))
		)
			known.push(conflict);
		else return;
		this.#changed.add(key);
	}
}
