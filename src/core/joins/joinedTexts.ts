import type { TextFacts, TextStatements } from './statements';

/** What is known of a text from outside it: its record, corpus.yaml. */
export interface TextLinks {
	/** Names the work that the text is a part of, as corpus.yaml says; null: not said. */
	readonly work: string | null;
	/** Key of the text that this one translates; null where it is none or that is no text of the corpus. */
	readonly translationOf: string | null;
	/** Whether a machine translated it, by its record. */
	readonly machine: boolean;
}

export const NO_LINKS: TextLinks = { work: null, translationOf: null, machine: false };

/** A text as the joins know it. */
export interface JoinedText {
	readonly key: string;
	readonly facts: TextFacts;
	readonly links: TextLinks;
	readonly work: string | null;
	/** Whether a machine translated it, by its record or by its looks. */
	readonly machine: boolean;
	readonly statements: TextStatements;
}

/** The texts whose statements are joined, and the works that they are parts of. */
export class JoinedTexts {
	readonly #texts = new Map<string, JoinedText>();
	readonly #works = new Map<string, Set<string>>();

	get size(): number {
		return this.#texts.size;
	}

	get(key: string): JoinedText | undefined {
		return this.#texts.get(key);
	}

	all(): Iterable<JoinedText> {
		return this.#texts.values();
	}

	put(key: string, statements: TextStatements, links: TextLinks): JoinedText {
		this.remove(key);
		const work = links.work ?? workOf(statements.facts);
		const machine = links.machine || (statements.facts.machineLike && links.translationOf === null);
		const text = { key, facts: statements.facts, links, work, machine, statements };
		this.#texts.set(key, text);
		if (work !== null) {
			const parts = this.#works.get(work);
			if (parts) parts.add(key);
			else this.#works.set(work, new Set([key]));
		}
		return text;
	}

	remove(key: string): void {
		const text = this.#texts.get(key);
		if (!text) return;
		this.#texts.delete(key);
		if (text.work === null) return;
		const parts = this.#works.get(text.work);
		parts?.delete(key);
		if (parts?.size === 0) this.#works.delete(text.work);
	}

	/** Parts of the same work, the text itself among them, in the order of their pages. */
	partsOf(text: JoinedText): readonly JoinedText[] {
		const parts = text.work === null ? [] : [...(this.#works.get(text.work) ?? [])];
		const known = parts.flatMap((key) => this.#texts.get(key) ?? []);
		return known.length === 0
			? [text]
			: known.sort((a, b) => (a.facts.part?.number ?? 0) - (b.facts.part?.number ?? 0) || (a.key < b.key ? -1 : 1));
	}

	/** The date of a text's event, from another part of the work where it says none itself. */
	eventOf(text: JoinedText): string | null {
		if (text.facts.event !== null || text.work === null) return text.facts.event;
		return this.partsOf(text).find(({ facts }) => facts.event !== null)?.facts.event ?? null;
	}

	/** The date that orders what a text says. */
	dateOf(text: JoinedText): string | null {
		return this.eventOf(text) ?? text.facts.date;
	}
}

/** Texts that look like pages of one work: one title, one count of pages, one day of publication. */
function workOf({ title, part, published, source }: TextFacts): string | null {
	if (part === null || title === null) return null;
	const words = title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	return `${words}|${part.of ?? ''}|${published?.slice(0, 10) ?? source ?? ''}`;
}
