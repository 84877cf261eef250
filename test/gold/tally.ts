import type { Matching } from './matching';

/** A check answers whether a property is right, or undefined where the gold says nothing of it. */
export type Checks<G, F> = Readonly<Record<string, (gold: G, found: F) => boolean | undefined>>;

/** What stands under a key of an item, as JSON. */
const valueOf = (item: object, key: string): string =>
	JSON.stringify((item as Readonly<Record<string, unknown>>)[key] ?? null);

interface Count {
	right: number;
	of: number;
}

/** What is counted in one layer (quotations, figures ...) over all texts. */
export class Layer {
	#matched = 0;
	#missed = 0;
	#spurious = 0;
	readonly #checks = new Map<string, Count>();
	/** Each mistake in words, in the order found. */
	readonly mistakes: string[] = [];

	/** Adds a text's matching; `say` puts an item into words for the list of mistakes. */
	add<G extends { readonly optional?: boolean }, F>(
		matching: Matching<G, F>,
		checks: Checks<G, F>,
		say: (item: G | F) => string,
	): void {
		const scored = matching.pairs.filter(([g]) => g.optional !== true);
		this.#matched += scored.length;
		this.#missed += matching.missed.length;
		this.#spurious += matching.spurious.length;
		for (const g of matching.missed) this.mistakes.push(`missed ${say(g)}`);
		for (const f of matching.spurious) this.mistakes.push(`spurious ${say(f)}`);
		for (const [name, check] of Object.entries(checks)) {
			for (const [g, f] of scored)
				this.#count(name, check(g, f), () => `wrong ${name} ${valueOf(f as object, name)}: ${say(g)}`);
		}
	}

	#count(name: string, verdict: boolean | undefined, say: () => string): void {
		if (verdict === undefined) return;
		const count = this.#checks.get(name) ?? { right: 0, of: 0 };
		this.#checks.set(name, count);
		count.of += 1;
		if (verdict) count.right += 1;
		else this.mistakes.push(say());
	}

	/** Precision, recall, F1 and the accuracies over the matched items, as percentages with one decimal. */
	figures(): Readonly<Record<string, number>> {
		const precision = share(this.#matched, this.#matched + this.#spurious);
		const recall = share(this.#matched, this.#matched + this.#missed);
		return {
			precision: round(precision),
			recall: round(recall),
			f1: round(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)),
			...Object.fromEntries([...this.#checks].map(([name, { right, of }]) => [name, round(share(right, of))])),
		};
	}

	/**
	 * What must not fall: F1, and how many found items have each property right. Counts, because an accuracy over
	 * the matched items falls as well when more of the hard ones are found.
	 */
	floors(): Readonly<Record<string, number>> {
		const { f1 } = this.figures();
		return { f1: f1 ?? 0, ...Object.fromEntries([...this.#checks].map(([name, { right }]) => [name, right])) };
	}

	/** The counts behind `figures`. */
	counts(): string {
		return `${this.#matched} / ${this.#missed} / ${this.#spurious}`;
	}
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const round = (value: number): number => Math.round(value * 1000) / 10;
