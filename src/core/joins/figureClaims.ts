import { claimable, couldConflict, type FigureSide } from './figureRelation';
import type { JoinedTexts } from './joinedTexts';
import { Postings } from './postings';
import { numberOf } from './words';

/** Postings looked at in search of what contradicts one figure. */
const BUDGET = 200;
/** Values of one piece of memory, as a power of two. */
const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;

/** Figures of which a conflict can be claimed, by number: found by measure and time, and told apart by their values. */
export class FigureClaims {
	readonly #texts: JoinedTexts;
	readonly #postings = new Postings(BUDGET);
	/** By the numbers of figures, as near as need be. */
	readonly #values: Float32Array[] = [];

	constructor(texts: JoinedTexts) {
		this.#texts = texts;
	}

	/** Notes a figure under its number. Constant. */
	note(side: FigureSide, id: number): void {
		const claim = this.#claimOf(side);
		if (claim.length === 0) return;
		this.#postings.add(id, claim);
		const piece = (this.#values[id >> PIECE_BITS] ??= new Float32Array(PIECE));
		piece[id & (PIECE - 1)] = valueOf(side);
	}

	/** Numbers of the figures that may contradict one: of two words of its measure, its time, and a value not far from it. */
	rivalsOf(side: FigureSide): readonly number[] {
		const claim = this.#claimOf(side);
		if (claim.length === 0) return [];
		const own = Math.fround(valueOf(side));
		const sharing = this.#postings.sharing(claim, BUDGET);
		const found: number[] = [];
		for (let i = 0; i < sharing.size; i += 1) {
			const id = sharing.owner(i);
			if (sharing.count(id) < 2) continue;
			const value = this.#values[id >> PIECE_BITS]?.[id & (PIECE - 1)] as number;
			if (value !== own && couldConflict(own, value)) found.push(id);
		}
		return found;
	}

	/** Under what a figure is found: the words of its measure, with all that must be the same for a conflict. */
	#claimOf(side: FigureSide): readonly number[] {
		if (!claimable(side)) return [];
		const { measure, time } = side.statement;
		if (measure.length < 2) return [];
		const when = time === null ? this.#texts.eventOf(side.text) : `${time} ${side.statement.timeForm}`;
		if (when === null) return [];
		const { dimension, basis, rate } = side.statement;
		const salt = numberOf(`${dimension} ${basis ?? ''} ${rate ?? ''} ${when}`);
		return measure.map((word) => (word ^ salt) & 0x3fffffff);
	}
}

/** The value of a claim in the unit of its dimension. */
function valueOf({ statement: { value, factor } }: FigureSide): number {
	return (value as number) * factor;
}
