/**
 * An inverted index from features (numbers) to owners (numbers) in flat arrays: eight bytes a posting. Features that fall
 * into one slot are not told apart, so candidates have to be verified. Owners that were removed are passed over by the
 * caller; `rebuild` their index when many are.
 */
export class Postings {
	#heads = new Int32Array(1 << 12).fill(-1);
	#counts = new Int32Array(1 << 12);
	#next = new Int32Array(1 << 12);
	#owners = new Int32Array(1 << 12);
	#features = new Int32Array(1 << 12);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** Notes an owner under its features. Constant for each, amortised. */
	add(owner: number, features: Iterable<number>): void {
		for (const feature of features) {
			if (this.#size === this.#next.length) this.#grow();
			this.#put(owner, feature);
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
			let at = this.#heads[feature & (this.#heads.length - 1)] as number;
			for (; at >= 0 && left > 0; at = this.#next[at] as number) {
				left -= 1;
				if (this.#features[at] !== feature) continue;
				const owner = this.#owners[at] as number;
				hits.set(owner, (hits.get(owner) ?? 0) + 1);
			}
		}
		return hits;
	}

	#put(owner: number, feature: number): void {
		const slot = feature & (this.#heads.length - 1);
		const at = this.#size;
		this.#owners[at] = owner;
		this.#features[at] = feature;
		this.#next[at] = this.#heads[slot] as number;
		this.#heads[slot] = at;
		this.#counts[slot] = (this.#counts[slot] as number) + 1;
		this.#size += 1;
	}

	/** Twice the room, with as many slots as postings, so that lists stay short. */
	#grow(): void {
		const room = this.#next.length * 2;
		const [owners, features, size] = [this.#owners, this.#features, this.#size];
		this.#heads = new Int32Array(room).fill(-1);
		this.#counts = new Int32Array(room);
		this.#next = new Int32Array(room);
		this.#owners = new Int32Array(room);
		this.#features = new Int32Array(room);
		this.#size = 0;
		for (let at = 0; at < size; at += 1) this.#put(owners[at] as number, features[at] as number);
	}
}
