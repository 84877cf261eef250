const FREE = -1;
const FIRST_SIZE = 16;

/** Features (numbers from 0 on) with two numbers for each, in flat arrays: sixteen to thirty-two bytes a feature. */
export class Features {
	#keys = new Int32Array(FIRST_SIZE).fill(FREE);
	/** Two for each key: how many owners it has, and where they stand. */
	#values = new Int32Array(2 * FIRST_SIZE);
	#size = 0;

	/** Where a feature stands until the next one is added; -1 where it is not there. */
	find(feature: number): number {
		const at = this.#slotOf(feature);
		return this.#keys[at] === FREE ? -1 : at;
	}

	/** The same; it is added where it is not there yet. Constant, amortised. */
	put(feature: number): number {
		let at = this.#slotOf(feature);
		if (this.#keys[at] !== FREE) return at;
		if (4 * this.#size >= 3 * this.#keys.length) {
			this.#grow();
			at = this.#slotOf(feature);
		}
		this.#keys[at] = feature;
		this.#size += 1;
		return at;
	}

	countAt(at: number): number {
		return this.#values[2 * at] as number;
	}

	placeAt(at: number): number {
		return this.#values[2 * at + 1] as number;
	}

	set(at: number, count: number, place: number): void {
		this.#values[2 * at] = count;
		this.#values[2 * at + 1] = place;
	}

	/** Where a feature stands, or would stand. */
	#slotOf(feature: number): number {
		const mask = this.#keys.length - 1;
		let at = (Math.imul(feature, 0x9e3779b1) >>> 8) & mask;
		while (this.#keys[at] !== FREE && this.#keys[at] !== feature) at = (at + 1) & mask;
		return at;
	}

	#grow(): void {
		const [keys, values] = [this.#keys, this.#values];
		this.#keys = new Int32Array(2 * keys.length).fill(FREE);
		this.#values = new Int32Array(2 * values.length);
		keys.forEach((key, i) => {
			if (key !== FREE) this.set(this.#place(key), values[2 * i] as number, values[2 * i + 1] as number);
		});
	}

	#place(key: number): number {
		const at = this.#slotOf(key);
		this.#keys[at] = key;
		return at;
	}
}
