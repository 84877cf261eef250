/** The bodies of a text: those whose names a short form in brackets follows, and what they go by. */
import { count, mostOf } from './counts';
import { type NameForm, sourceKey } from './nameForms';

/** A short form as it is written, and the bodies behind whose names it stands, with how often. */
interface Acronym {
	readonly written: string;
	readonly bodies: Map<string, number>;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Counts of names and short forms, and nothing else, decide whom a key means; each look-up takes constant time. */
export class Bodies {
	readonly #named = new Map<string, number>();
	/** Short forms and the bodies they stand for. */
	readonly #acronyms = new Map<string, Acronym>();
	/** Bodies by the last word of their names. */
	readonly #headed = new Map<string, Map<string, number>>();
	#changed = new Set<string>();

	/** Counts the name of a body and the short form behind it (`by` of 1), or no longer (-1). */
	add({ body }: NameForm, written: string, by: 1 | -1): void {
		const key = sourceKey(written);
		const head = lastWord(body);
		const { known, short, standsFor, of } = this.#said(body, key, head);
		count(this.#named, body, by);
		const headed = this.#headed.get(head) ?? new Map<string, number>();
		count(headed, body, by);
		this.#headed.set(head, headed);
		const acronym = this.#acronyms.get(key) ?? { written, bodies: new Map<string, number>() };
		count(acronym.bodies, body, by);
		if (acronym.bodies.size === 0) this.#acronyms.delete(key);
		else this.#acronyms.set(key, acronym);
		const now = this.#said(body, key, head);
		if (now.known !== known) this.#changed.add(body);
		// A body may be called by its last word, also one whose name is the short form of another.
		if (now.short !== short || now.standsFor !== standsFor) this.#changed.add(key).add(lastWord(key));
		if (now.of !== of) this.#changed.add(head);
	}

	/** Keys of names, and last words of them, that mean something else than when this was asked last. */
	changed(): ReadonlySet<string> {
		const changed = this.#changed;
		if (changed.size > 0) this.#changed = new Set();
		return changed;
	}

	/** Whether a key is that of a body or of a short form. */
	has(key: string): boolean {
		return this.#named.size > 0 && (this.#named.has(key) || this.#acronyms.has(key));
	}

	/** The body that a short form stands for: the one it stands behind most; other keys stand for themselves. */
	of(key: string): string {
		const acronym = this.#acronyms.size === 0 ? undefined : this.#acronyms.get(key);
		return acronym === undefined ? key : mostOf(acronym.bodies)!;
	}

	/** The body whose name ends in a word, the one named most; null without. */
	headed(noun: string): string | null {
		return mostOf(this.#headed.get(noun) ?? NOTHING);
	}

	/** The short forms that stand in brackets behind the names of bodies, by the keys of these. */
	acronyms(): Map<string, string[]> {
		const shortForms = new Map<string, string[]>();
		for (const [key, { written }] of this.#acronyms) {
			const body = this.of(key);
			shortForms.set(body, [...(shortForms.get(body) ?? []), written]);
		}
		return shortForms;
	}

	#said(body: string, key: string, head: string) {
		return {
			known: this.#named.has(body),
			short: this.#acronyms.has(key),
			standsFor: this.of(key),
			of: this.headed(head),
		};
	}
}

function lastWord(words: string): string {
	return words.slice(words.lastIndexOf(' ') + 1);
}
