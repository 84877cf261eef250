import { type LineFacts, readLine } from '../structure/lineFacts';
import { type ParagraphFacts, readAllFacts, readFacts } from './facts';

/** With fewer, the rules of each room are fetched anew too often; with more, their tokens are. */
const AT_A_TIME = 512;

/** Lines up to this length often stand more than once: labels, headings, furniture. */
const LONGEST_TWIN = 100;

/** The words of a paragraph and what is known of them alone, read when it is first asked for. */
export class Paragraph {
	readonly words: string;
	#facts: ParagraphFacts | null = null;
	#line: LineFacts | null = null;
	/** It stands among those that are read next. */
	#awaited = false;

	constructor(words: string) {
		this.words = words;
	}

	get facts(): ParagraphFacts {
		this.#facts ??= readFacts(this.words);
		return this.#facts;
	}

	get line(): LineFacts {
		this.#line ??= readLine(this.words);
		return this.#line;
	}

	/** Sees to it that `line` is at hand. */
	readLine(): void {
		this.#line ??= readLine(this.words);
	}

	/** Reads the facts of paragraphs, so many at a time that the work on them is quick. */
	static readAhead(paragraphs: readonly Paragraph[]): void {
		const unread: Paragraph[] = [];
		for (const one of paragraphs) {
			if (one.#facts !== null || one.#awaited) continue;
			one.#awaited = true;
			unread.push(one);
		}
		for (let from = 0; from < unread.length; from += AT_A_TIME) {
			const some = unread.slice(from, from + AT_A_TIME);
			const facts = readAllFacts(some.map(({ words }) => words));
			for (let i = 0; i < some.length; i += 1) {
				some[i]!.#facts = facts[i]!;
				some[i]!.#awaited = false;
			}
		}
	}
}

/** The paragraphs of texts read together: short ones that are worded alike are one object, which is read once. */
export class Paragraphs {
	readonly #short = new Map<string, Paragraph>();

	of(words: string): Paragraph {
		if (words.length > LONGEST_TWIN) return new Paragraph(words);
		let known = this.#short.get(words);
		if (known === undefined) {
			known = new Paragraph(words);
			this.#short.set(words, known);
		}
		return known;
	}
}
