/** What was counted of one phrase. */
export interface PhraseCount {
	/** The phrase's words (or characters), by the numbers the caller gave them. */
	readonly words: readonly number[];
	readonly count: number;
	/** In how many texts. */
	readonly texts: number;
	/** How often it was written as a name. */
	readonly named: number;
}

/** Longest phrase that is counted, in words or characters. */
export const LONGEST_PHRASE = 6;

const WORDS = 1 << 22;

/**
 * Counts phrases of numbered words. A longer phrase is counted only once its shorter beginning has been met before, so
 * that the many phrases met once cost little; a count may therefore be one too low. A phrase is a node in a trie whose
 * edges lie in one map keyed by node and word. Time and memory linear in the words seen.
 */
export class PhraseCounter {
	readonly #edges = new Map<number, number>();
	readonly #parent: number[] = [0];
	readonly #word: number[] = [0];
	readonly #length: number[] = [0];
	/** How often a phrase was met at all, as a beginning of longer ones too. */
	readonly #met: number[] = [0];
	readonly #count: number[] = [0];
	readonly #texts: number[] = [0];
	readonly #named: number[] = [0];
	readonly #lastText: number[] = [0];
	#text = 0;

	/** The phrases that follow stand in another text. */
	nextText(): void {
		this.#text += 1;
	}

	/**
	 * Counts all phrases of up to `longest` words that begin at `from` and end before `to`.
	 * @param may whether a phrase of `length` words may end at its last word
	 * @param named whether it is written as a name there
	 */
	add(
		words: readonly number[],
		from: number,
		to: number,
		longest: number,
		may: (end: number) => boolean,
		named: (end: number) => boolean,
	): void {
		let node = 0;
		for (let end = from + 1; end <= to && end - from <= longest; end += 1) {
			const key = node * WORDS + (words[end - 1] as number);
			let child = this.#edges.get(key);
			if (child === undefined) {
				if (node !== 0 && (this.#length[node] as number) > 1 && (this.#met[node] as number) < 2) return;
				child = this.#parent.length;
				this.#edges.set(key, child);
				this.#parent.push(node);
				this.#word.push(words[end - 1] as number);
				this.#length.push(end - from);
				this.#met.push(0);
				this.#count.push(0);
				this.#texts.push(0);
				this.#named.push(0);
				this.#lastText.push(-1);
			}
			node = child;
			this.#met[node] = (this.#met[node] as number) + 1;
			if (!may(end)) continue;
			this.#count[node] = (this.#count[node] as number) + 1;
			if (named(end)) this.#named[node] = (this.#named[node] as number) + 1;
			if (this.#lastText[node] !== this.#text) {
				this.#lastText[node] = this.#text;
				this.#texts[node] = (this.#texts[node] as number) + 1;
			}
		}
	}

	/** All phrases counted at least `least` times, in the order in which they were first met. */
	*phrases(least: number): Generator<PhraseCount> {
		for (let node = 1; node < this.#count.length; node += 1) {
			const count = this.#count[node] as number;
			if (count < least) continue;
			const words: number[] = [];
			for (let up = node; up !== 0; up = this.#parent[up] as number) words.unshift(this.#word[up] as number);
			yield { words, count, texts: this.#texts[node] as number, named: this.#named[node] as number };
		}
	}
}
