/** A person or body that the corpus file names beforehand. */
export interface KnownName {
	readonly name: string;
	readonly aliases: readonly string[];
	/** Paths of the texts in which the names mean this one; all when absent. */
	readonly texts?: readonly string[] | undefined;
}

/**
 * One name for a speaker however texts name it: as the corpus file says; else a name of a single word (`Dovrek`) stands
 * for the one fuller name of the corpus that begins or ends with that word. Where two fuller names would do, the short one
 * stays by itself: a wrong merge is worse than two entries. Case and a leading "the" do not count.
 * Building is linear in the names; each look-up is constant.
 */
export class SpeakerNames {
	readonly #known = new Map<string, string>();
	/** Namesakes: by name, then by text. */
	readonly #inTexts = new Map<string, Map<string, string>>();
	readonly #byWord = new Map<string, string | null>();

	constructor(known: readonly KnownName[], found: Iterable<string>) {
		for (const { name, aliases, texts } of known) {
			if (texts !== undefined) this.#scope(name, aliases, texts);
			else for (const each of [name, ...aliases]) this.#known.set(keyOf(each), name);
		}
		const full = new Set<string>();
		for (const name of [...known.map((each) => each.name), ...found]) full.add(this.#known.get(keyOf(name)) ?? name);
		for (const name of full) {
			const words = keyOf(name).split(' ');
			if (words.length < 2) continue;
			for (const word of new Set([words[0] as string, words.at(-1) as string])) this.#note(word, name);
		}
	}

	/** The name under which a speaker is listed whom a text, by its path, gives this name. */
	of(name: string, text?: string): string {
		const key = keyOf(name);
		const here = text === undefined ? undefined : this.#inTexts.get(key)?.get(text);
		if (here !== undefined) return here;
		return this.#known.get(key) ?? (key.includes(' ') ? name : (this.#byWord.get(key) ?? name));
	}

	#scope(name: string, aliases: readonly string[], texts: readonly string[]): void {
		this.#known.set(keyOf(name), name);
		for (const alias of [name, ...aliases]) {
			const inTexts = this.#inTexts.get(keyOf(alias)) ?? new Map<string, string>();
			this.#inTexts.set(keyOf(alias), inTexts);
			for (const text of texts) inTexts.set(text, name);
		}
	}

	#note(word: string, name: string): void {
		const other = this.#byWord.get(word);
		const same = other !== undefined && other !== null && keyOf(other) === keyOf(name);
		this.#byWord.set(word, other === undefined || same ? name : null);
	}
}

/** What two spellings of a name share. */
export function keyOf(name: string): string {
	const lower = name.toLowerCase();
	const key = lower.startsWith('the ') ? lower.slice(4) : lower;
	return isEvenlySpaced(key) ? key : key.replace(/\s+/g, ' ').trim();
}

/** Whether single blanks stand between words and nowhere else; false also for what is seldom in names. */
function isEvenlySpaced(name: string): boolean {
	let before = BLANK;
	for (let i = 0; i < name.length; i += 1) {
		const code = name.charCodeAt(i);
		if (code < BLANK || (code === BLANK && before === BLANK) || code === HARD_BLANK || code >= FIRST_RARE) return false;
		before = code;
	}
	return before !== BLANK;
}

const BLANK = 0x20;
const HARD_BLANK = 0xa0;
/** From here on there are other blanks than those. */
const FIRST_RARE = 0x1680;

/** Whether the corpus file says that two names are those of two. Linear in the speakers that it names. */
export function areApart(
	known: readonly (KnownName & { readonly apart?: readonly string[] | undefined })[],
	a: string,
	b: string,
): boolean {
	const says = (name: string, other: string): boolean =>
		known.some(
			(each) => keyOf(each.name) === keyOf(name) && (each.apart?.some((one) => keyOf(one) === keyOf(other)) ?? false),
		);
	return says(a, b) || says(b, a);
}
