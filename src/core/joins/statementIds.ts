import type { JoinedText } from './joinedTexts';

/**
 * Numbers for the statements of texts, those of a text in a row: from a number the text and the statement's place in it are
 * found again, so that nothing is kept of each. Numbers are not used twice; when most are dead, start anew.
 */
export class StatementIds {
	readonly #texts: (JoinedText | null)[] = [];
	/** The first number of each text, rising. */
	readonly #firsts: number[] = [];
	readonly #places = new Map<string, number>();
	#size = 0;
	#removed = 0;

	/** Numbers given so far, of removed texts too. */
	get size(): number {
		return this.#size;
	}

	/** Whether so many numbers are those of removed texts that it is time to start anew. */
	get isWorn(): boolean {
		return this.#removed > 1000 && this.#removed * 2 > this.#size;
	}

	/** Whether even those who would rather start anew piece by piece have to do it now. */
	get isWornOut(): boolean {
		return this.#removed > 1000 && this.#removed * 3 > this.#size * 2;
	}

	/** Keys of the texts that are there. */
	get keys(): Iterable<string> {
		return this.#places.keys();
	}

	/** Numbers the statements of a text that is not there yet. Answers the first number. */
	add(text: JoinedText, count: number): number {
		const first = this.#size;
		this.#places.set(text.key, this.#texts.length);
		this.#texts.push(text);
		this.#firsts.push(first);
		this.#size += count;
		return first;
	}

	/** Lets the numbers of a text go. Answers the first of them and the one behind the last; null where it is not there. */
	remove(key: string): { readonly first: number; readonly end: number } | null {
		const place = this.#places.get(key);
		if (place === undefined) return null;
		this.#texts[place] = null;
		this.#places.delete(key);
		const first = this.#firsts[place] as number;
		const end = this.#firsts[place + 1] ?? this.#size;
		this.#removed += end - first;
		return { first, end };
	}

	/** The first number of a text as it was added; undefined where another or none is there under its key. */
	firstOf(text: JoinedText): number | undefined {
		const place = this.#places.get(text.key);
		return place === undefined || this.#texts[place] !== text ? undefined : this.#firsts[place];
	}

	/** What a number stands for; null when its text is gone. Logarithmic in the texts. */
	find<S>(id: number, statementsOf: (text: JoinedText) => { at(index: number): S | undefined }): Found<S> | null {
		let low = 0;
		let high = this.#firsts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.#firsts[middle] as number) <= id) low = middle;
			else high = middle;
		}
		const text = this.#texts[low] ?? null;
		if (text === null) return null;
		const statement = statementsOf(text).at(id - (this.#firsts[low] as number));
		return statement === undefined ? null : { text, statement };
	}
}

interface Found<S> {
	readonly text: JoinedText;
	readonly statement: S;
}
