import { pack, unpack } from '../../core/index/packing';
import type { CorpusText } from './corpusText';
import type { IndexStore } from './indexStore';

const none = new Uint8Array();

/** What is found in many texts together, kept beside what is found in each: of other texts, or of a changed one, it is none. */
export class KeptFinds {
	readonly #store: () => IndexStore;

	constructor(store: () => IndexStore) {
		this.#store = store;
	}

	/** The name of what is looked for in these texts; null where one of them is not as it was read. Linear in their number. */
	nameOf(looksFor: string, texts: readonly CorpusText[]): string | null {
		const keys: string[] = [];
		for (const { key } of texts) {
			if (key === null) return null;
			keys.push(key);
		}
		return this.#store().keyOf(new TextEncoder().encode(keys.join('')), looksFor);
	}

	/** What was kept under a name, for `isSound` to judge; null where nothing was, or nothing that is sound. */
	get<T>(name: string | null, isSound: (value: unknown) => value is T): T | null {
		const bytes = name === null ? undefined : this.#store().get(name)?.summary;
		if (bytes === undefined) return null;
		try {
			const value = unpack(bytes);
			return isSound(value) ? value : null;
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			return null;
		}
	}

	/** Keeps plain data under a name; does nothing without one. */
	put(name: string | null, value: unknown): void {
		if (name !== null) this.#store().put(name, { summary: pack(value), analysis: none, statements: none });
	}
}
