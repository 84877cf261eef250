/** Remembers what was made of the things used last, up to a size in all, and lets the others forget it. */
export class Recent {
	readonly #most: number;
	/** In order of use. */
	readonly #kept = new Map<object, { readonly size: number; readonly forget: () => void }>();
	#size = 0;

	constructor(most: number) {
		this.#most = most;
	}

	/** Something was used that takes this size; `forget` is called when it is to be let go. Constant time. */
	used(one: object, size: number, forget: () => void): void {
		this.drop(one);
		this.#kept.set(one, { size, forget });
		this.#size += size;
		for (const [oldest, kept] of this.#kept) {
			if (this.#size <= this.#most || oldest === one) return;
			this.drop(oldest);
			kept.forget();
		}
	}

	/** It is no longer there to be forgotten. */
	drop(one: object): void {
		const known = this.#kept.get(one);
		if (known === undefined) return;
		this.#kept.delete(one);
		this.#size -= known.size;
	}
}
