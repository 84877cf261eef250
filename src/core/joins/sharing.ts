/**
 * Counts for owners (numbers from 0 on), of which few are counted at a time: no more is cleared than was counted, and
 * nothing is made anew for each question. What it says holds until it is cleared.
 */
export class Sharing {
	#counts = new Uint8Array(1 << 10);
	#met = new Int32Array(1 << 9);
	#size = 0;

	/** How many owners were counted. */
	get size(): number {
		return this.#size;
	}

	/** The owner who was met as the `i`th. */
	owner(i: number): number {
		return this.#met[i] as number;
	}

	/** How often an owner was counted. */
	count(owner: number): number {
		return this.#counts[owner] ?? 0;
	}

	/** All that were met, in their order. */
	get owners(): Int32Array {
		return this.#met.slice(0, this.#size);
	}

	/** Constant, amortised. Owners are met at most 255 times. */
	meet(owner: number): void {
		if (owner >= this.#counts.length) {
			const larger = new Uint8Array(Math.max(owner + 1, 2 * this.#counts.length));
			larger.set(this.#counts);
			this.#counts = larger;
		}
		const count = this.#counts[owner] as number;
		this.#counts[owner] = count + 1;
		if (count > 0) return;
		if (this.#size === this.#met.length) {
			const longer = new Int32Array(2 * this.#size);
			longer.set(this.#met);
			this.#met = longer;
		}
		this.#met[this.#size] = owner;
		this.#size += 1;
	}

	clear(): void {
		for (let i = 0; i < this.#size; i += 1) this.#counts[this.#met[i] as number] = 0;
		this.#size = 0;
	}

	/**
	 * The owners who were met most often, at least so many times: first those met more often, of equals the lowest; at most
	 * `most` of them. Linear in those that were met, as far as the first come first.
	 */
	best(least: number, most: number): readonly number[] {
		const owners: number[] = [];
		const counts: number[] = [];
		// Those met last were mostly added first, so that few push others back.
		for (let i = this.#size - 1; i >= 0; i -= 1) {
			const owner = this.#met[i] as number;
			const count = this.#counts[owner] as number;
			if (count < least) continue;
			let at = owners.length;
			if (at === most) at -= 1;
			if (at < owners.length && !isBefore(count, owner, counts[at] as number, owners[at] as number)) continue;
			for (; at > 0 && isBefore(count, owner, counts[at - 1] as number, owners[at - 1] as number); at -= 1) {
				owners[at] = owners[at - 1] as number;
				counts[at] = counts[at - 1] as number;
			}
			owners[at] = owner;
			counts[at] = count;
		}
		return owners;
	}
}

function isBefore(count: number, owner: number, otherCount: number, other: number): boolean {
	return count === otherCount ? owner < other : count > otherCount;
}
