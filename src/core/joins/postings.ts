/** Postings of one piece of the arrays: these grow piece by piece, so that nothing is copied and little is kept in reserve. */
const PIECE_BITS = 14;
const PIECE = 1 << PIECE_BITS;
const IN_PIECE = PIECE - 1;
/** Numbers kept of a posting: its owner, its feature, the next one of its list. */
const OWNER = 0;
const FEATURE = 1;
const NEXT = 2;
const WIDTH = 3;

/**
 * An inverted index from features (numbers) to owners (numbers) in flat arrays: about twenty bytes a posting. Features that
 * fall into one slot are not told apart, so candidates have to be verified. Owners that were removed are passed over by the
 * caller; `rebuild` their index when many are.
 */
export class Postings {
	#heads = new Int32Array(1 << 10).fill(-1);
	#counts = new Int32Array(1 << 10);
	readonly #pieces: Int32Array[] = [];
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** Notes an owner under its features. Constant for each, amortised. */
	add(owner: number, features: Iterable<number>): void {
		for (const feature of features) {
			if (this.#size >= 2 * this.#heads.length) this.#widen();
			if ((this.#size & IN_PIECE) === 0) this.#pieces.push(new Int32Array(WIDTH * PIECE));
			const piece = this.#pieces[this.#size >> PIECE_BITS] as Int32Array;
			const at = WIDTH * (this.#size & IN_PIECE);
			piece[at + OWNER] = owner;
			piece[at + FEATURE] = feature;
			this.#link(this.#size, piece, at);
			this.#size += 1;
		}
	}

	/** Owners noted under a feature, removed ones too. */
	count(feature: number): number {
		return this.#counts[feature & (this.#heads.length - 1)] as number;
	}

	/**
	 * Owners that share features, with how many. Lists are walked from the rarest feature's on, the newest owners first,
	 * until `budget` postings were seen, so that features found everywhere cost no more. Bounded by the budget.
	 */
	sharing(features: readonly number[], budget: number): Map<number, number> {
		const hits = new Map<number, number>();
		let left = budget;
		const rarest = features.length < 2 ? features : [...features].sort((a, b) => this.count(a) - this.count(b));
		for (const feature of rarest) {
			if (left <= 0) break;
			let next = this.#heads[feature & (this.#heads.length - 1)] as number;
			while (next >= 0 && left > 0) {
				left -= 1;
				const piece = this.#pieces[next >> PIECE_BITS] as Int32Array;
				const at = WIDTH * (next & IN_PIECE);
				next = piece[at + NEXT] as number;
				if (piece[at + FEATURE] !== feature) continue;
				const owner = piece[at + OWNER] as number;
				hits.set(owner, (hits.get(owner) ?? 0) + 1);
			}
		}
		return hits;
	}

	#link(index: number, piece: Int32Array, at: number): void {
		const slot = (piece[at + FEATURE] as number) & (this.#heads.length - 1);
		piece[at + NEXT] = this.#heads[slot] as number;
		this.#heads[slot] = index;
		this.#counts[slot] = (this.#counts[slot] as number) + 1;
	}

	/** Four times as many slots, so that lists stay short. */
	#widen(): void {
		this.#heads = new Int32Array(this.#heads.length * 4).fill(-1);
		this.#counts = new Int32Array(this.#heads.length);
		for (let index = 0; index < this.#size; index += 1)
			this.#link(index, this.#pieces[index >> PIECE_BITS] as Int32Array, WIDTH * (index & IN_PIECE));
	}
}
