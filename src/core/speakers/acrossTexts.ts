/** A person or body that the corpus file names beforehand. */
export interface KnownName {
	readonly name: string;
	readonly aliases: readonly string[];
}

/**
 * One name for a speaker however texts name it: as the corpus file says; else a name of a single word (`Dovrek`) stands
 * for the one fuller name of the corpus that begins or ends with that word. Where two fuller names would do, the short one
 * stays by itself: a wrong merge is worse than two entries. Case and a leading "the" do not count.
 * Building is linear in the names; each look-up is constant.
 */
export class SpeakerNames {
	readonly #known = new Map<string, string>();
	readonly #byWord = new Map<string, string | null>();

	constructor(known: readonly KnownName[], found: Iterable<string>) {
		for (const { name, aliases } of known) {
			for (const each of [name, ...aliases]) this.#known.set(keyOf(each), name);
		}
		const full = new Set<string>();
		for (const name of [...known.map((each) => each.name), ...found]) full.add(this.#known.get(keyOf(name)) ?? name);
		for (const name of full) {
			const words = keyOf(name).split(' ');
			if (words.length < 2) continue;
			for (const word of new Set([words[0] as string, words.at(-1) as string])) this.#note(word, name);
		}
	}

	/** The name under which a speaker is listed. */
	of(name: string): string {
		const key = keyOf(name);
		return this.#known.get(key) ?? (key.includes(' ') ? name : (this.#byWord.get(key) ?? name));
	}

	#note(word: string, name: string): void {
		const other = this.#byWord.get(word);
		const same = other !== undefined && other !== null && keyOf(other) === keyOf(name);
		this.#byWord.set(word, other === undefined || same ? name : null);
	}
}

/** What two spellings of a name share. */
export function keyOf(name: string): string {
	return name.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim();
}
