import { type PhraseCount, PhraseCounter } from './phraseCounter';
import { rankPhrases } from './phraseRanking';
import type { Candidate } from './suggestion';

const LONGEST = 6;

/** Characters of grammar and address, at which no topic's name begins, ends or goes on. */
const BREAKS = new Set(
	'的了是在和与将为等及把被从也都就不我你他她它们这那着很并或而但由于以之其各每更最已还再又只到向给让使说一二三四五六七八九十百千万亿个些么呢吗吧啊',
);

/** Gathers phrases of texts written without blanks: runs of two to six characters that stand in many surroundings. */
export class HanPhrases {
	readonly #counter = new PhraseCounter();
	/** Kinds of characters met before and after a phrase, as bits, by its characters. */
	readonly #before = new Map<string, number>();
	readonly #after = new Map<string, number>();
	readonly #totals = new Map<number, number>();
	readonly #runs: string[] = [];

	nextText(): void {
		this.#counter.nextText();
	}

	read(paragraph: string): void {
		if (!/[\u4e00-\u9fff]/.test(paragraph)) return;
		for (const [run] of paragraph.matchAll(/[\u4e00-\u9fff]{2,}/g)) {
			this.#runs.push(run);
			for (const part of partsOf(run)) {
				const codes = Array.from(part, (char) => char.charCodeAt(0));
				for (const code of codes) this.#totals.set(code, (this.#totals.get(code) ?? 0) + 1);
				for (let from = 0; from < codes.length; from += 1) {
					this.#counter.add(
						codes,
						from,
						codes.length,
						LONGEST,
						(end) => end - from > 1,
						() => false,
					);
				}
			}
		}
	}

	candidates(leastTexts: number): Candidate[] {
		const phrases = [...this.#counter.phrases(3)].filter(({ texts }) => texts >= leastTexts);
		const met = new Set(phrases.map(spelling));
		for (const run of this.#runs) this.#surround(run, met);
		const free = phrases.filter((phrase) => this.#isFree(spelling(phrase)));
		return rankPhrases(free, {
			join: (words) => String.fromCharCode(...words),
			spell: (word) => String.fromCharCode(word),
			isVague: () => false,
			countOf: (word) => this.#totals.get(word) ?? 1,
		});
	}

	/** Notes what stands round the phrases of a run; the end of a run counts as a surrounding of its own each time. */
	#surround(run: string, met: ReadonlySet<string>): void {
		for (let from = 0; from < run.length; from += 1) {
			for (let end = from + 2; end <= Math.min(run.length, from + LONGEST); end += 1) {
				const phrase = run.slice(from, end);
				if (!met.has(phrase)) continue;
				this.#before.set(phrase, (this.#before.get(phrase) ?? 0) | bitOf(run, from - 1));
				this.#after.set(phrase, (this.#after.get(phrase) ?? 0) | bitOf(run, end));
			}
		}
	}

	/** A phrase is a unit of its own where different characters stand at both of its sides. */
	#isFree(phrase: string): boolean {
		return bitCount(this.#before.get(phrase) ?? 0) > 1 && bitCount(this.#after.get(phrase) ?? 0) > 1;
	}
}

function spelling({ words }: PhraseCount): string {
	return String.fromCharCode(...words);
}

function* partsOf(run: string): Generator<string> {
	let start = 0;
	for (let i = 0; i <= run.length; i += 1) {
		if (i < run.length && !BREAKS.has(run.charAt(i))) continue;
		if (i - start > 1) yield run.slice(start, i);
		start = i + 1;
	}
}

function bitOf(run: string, at: number): number {
	const code = run.charCodeAt(at);
	return Number.isNaN(code) || BREAKS.has(run.charAt(at)) ? 0b11 : 1 << (2 + (code % 29));
}

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
	return count;
}
