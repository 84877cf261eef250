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

	/** How often those were met that were met most often; 0 when none was. Linear in those that were met. */
	get most(): number {
		let most = 0;
		for (let i = 0; i < this.#size; i += 1) {
			const count = this.#counts[this.#met[i] as number] as number;
			if (count > most) most = count;
		}
		return most;
	}

	/** The owners who were met exactly so often, rising. Linear in those that were met. */
	metTimes(count: number): Int32Array {
		const found = new Int32Array(this.#size);
		let size = 0;
		for (let i = 0; i < this.#size; i += 1) {
			const owner = this.#met[i] as number;
			if (this.#counts[owner] !== count) continue;
			found[size] = owner;
			size += 1;
		}
		return found.subarray(0, size).sort();
	}
}
