import type { IndexedText } from '../../core/index/indexedText';

/**
 * Where what was read off texts outlives the server. All of it can be made again from the texts: a store that is damaged,
 * of another version, full or read-only gives nothing, and says so at most in the log. Nothing here rejects.
 */
export interface IndexStore {
	/** Resolves when what was kept is at hand. */
	load(): Promise<void>;
	/** The name of what is read off these bytes; `salt` is what else it depends on. Null where nothing is kept. */
	keyOf(bytes: Uint8Array, salt: string): string | null;
	get(key: string): IndexedText | null;
	/** Keeps it, soon. Answers the same, which takes no memory once it is kept. */
	put(key: string, indexed: IndexedText): IndexedText;
	/** Keeps it, soon, in place of what was kept under this name. */
	renew(key: string, indexed: IndexedText): void;
	/** Resolves when all that was put is kept. */
	flush(): Promise<void>;
	/** The same. Lets go of what nobody has asked for, when that is most of it. */
	settle(): Promise<void>;
}

/** Keeps nothing. */
export const noIndexStore: IndexStore = {
	load: async () => undefined,
	keyOf: () => null,
	get: () => null,
	put: (_, indexed) => indexed,
	renew: () => undefined,
	flush: async () => undefined,
	settle: async () => undefined,
};
