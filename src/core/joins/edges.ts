/** Edges between numbers, both ways, in flat arrays: sixteen bytes an edge. */
export class Edges {
	#heads = new Int32Array(1 << 10).fill(-1);
	#to = new Int32Array(1 << 10);
	#next = new Int32Array(1 << 10);
	#size = 0;

	/** Constant, amortised. The edge must not be there yet. */
	add(a: number, b: number): void {
		this.#put(a, b);
		this.#put(b, a);
	}

	/** What a number is tied to, the newest first. */
	*of(from: number): Generator<number> {
		let at = this.#heads[from] ?? -1;
		for (; at >= 0; at = this.#next[at] as number) yield this.#to[at] as number;
	}

	#put(from: number, to: number): void {
		if (from >= this.#heads.length) this.#heads = grown(this.#heads, from + 1, -1);
		if (this.#size === this.#to.length) {
			this.#to = grown(this.#to, this.#size + 1, 0);
			this.#next = grown(this.#next, this.#size + 1, 0);
		}
		this.#to[this.#size] = to;
		this.#next[this.#size] = this.#heads[from] as number;
		this.#heads[from] = this.#size;
		this.#size += 1;
	}
}

/** A copy with half as much room again, at least so much. */
function grown(array: Int32Array<ArrayBuffer>, least: number, filler: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(Math.max(least, Math.ceil(array.length * 1.5)));
	larger.set(array);
	if (filler !== 0) larger.fill(filler, array.length);
	return larger;
}
