import { english } from '../language/en/vocabulary';
import { findSentences } from '../text/sentences';
import { Shape, TokenKind, type Tokens, tokenise } from '../text/tokens';
import { General, generality } from './generalWords';
import { PhraseCounter } from './phraseCounter';
import { rankPhrases } from './phraseRanking';
import type { Candidate } from './suggestion';

const LONGEST = 4;

/** One word of a run: its number, and what stands there. */
interface Run {
	readonly words: number[];
	readonly spelling: Spelling[];
}

const enum Spelling {
	Lower = 0,
	Capital = 1,
	/** A capital at the beginning of a sentence: says nothing. */
	Opening = 2,
}

/** Gathers phrases of texts whose words are written apart. */
export class WordPhrases {
	readonly #counter = new PhraseCounter();
	readonly #numbers = new Map<string, number>();
	/** Classes of each word, by number. */
	readonly #classes: number[] = [];
	/** How often each word was met, by its number. */
	readonly #totals: number[] = [];
	/** How often each spelling of a word was met, by its number. */
	readonly #spellings: Map<string, number>[] = [];

	nextText(): void {
		this.#counter.nextText();
	}

	/** Reads a paragraph; `isSpeaker` tells whether a stretch of it is part of a speaker's name. */
	read(paragraph: string, isSpeaker: (start: number, end: number) => boolean): void {
		const tokens = tokenise(paragraph, english);
		const sentences = findSentences(tokens);
		let sentence = 0;
		let run: Run = { words: [], spelling: [] };
		for (let i = 0; i < tokens.count; i += 1) {
			let last = i;
			while (sentence + 1 < sentences.count && (sentences.start[sentence + 1] as number) <= i) sentence += 1;
			if (tokens.kind[i] === TokenKind.Word) {
				while (isHyphenated(tokens, last)) last += 2;
				const start = tokens.start[i] as number;
				const end = tokens.end[last] as number;
				const classes = classesOf(tokens, i, last);
				if ((classes & General.Break) === 0 && !isSpeaker(start, end)) {
					run.words.push(this.#number(paragraph.slice(start, end).toLowerCase(), classes));
					run.spelling.push(spellingOf(tokens, i, sentences.start[sentence] as number));
					i = last;
					continue;
				}
			}
			this.#count(run);
			run = { words: [], spelling: [] };
			i = last;
		}
		this.#count(run);
	}

	/** The phrases that could name topics. */
	candidates(leastTexts: number): Candidate[] {
		const phrases = [...this.#counter.phrases(3)].filter(
			({ words, count, texts, named }) =>
				texts >= leastTexts && (named * 2 <= count || this.#is(words.at(-1) as number, General.NamedTopic)),
		);
		const spelled = this.#spellings.map(mostFrequent);
		return rankPhrases(phrases, {
			join: (words) => words.map((word) => spelled[word]).join(' '),
			spell: (word) => spelled[word] as string,
			isVague: (word) => this.#is(word, General.Vague),
			countOf: (word) => this.#totals[word] as number,
		});
	}

	#count({ words, spelling }: Run): void {
		for (let from = 0; from < words.length; from += 1) {
			this.#counter.add(
				words,
				from,
				words.length,
				LONGEST,
				(end) => !this.#is(words[end - 1] as number, General.NoHead),
				(end) => isName(spelling, from, end),
			);
		}
	}

	#is(word: number, general: General): boolean {
		return ((this.#classes[word] as number) & general) !== 0;
	}

	/** Number of a word; singular and plural share it. */
	#number(word: string, classes: number): number {
		const stem = /[^su]s$/.test(word) && !word.endsWith('is') ? word.slice(0, word.endsWith('ies') ? -3 : -1) : word;
		const key = stem.endsWith('y') ? stem.slice(0, -1) : stem;
		let number = this.#numbers.get(key);
		if (number === undefined) {
			number = this.#classes.length;
			this.#numbers.set(key, number);
			this.#classes.push(classes);
			this.#totals.push(0);
			this.#spellings.push(new Map());
		}
		this.#totals[number] = (this.#totals[number] as number) + 1;
		const spellings = this.#spellings[number] as Map<string, number>;
		spellings.set(word, (spellings.get(word) ?? 0) + 1);
		return number;
	}
}

function spellingOf(tokens: Tokens, word: number, sentenceStart: number): Spelling {
	const shape = tokens.shape[word];
	if (shape === Shape.Lower) return Spelling.Lower;
	if (shape !== Shape.Capital) return Spelling.Capital;
	for (let i = word - 1; i >= sentenceStart; i -= 1) if (tokens.kind[i] === TokenKind.Word) return Spelling.Capital;
	return Spelling.Opening;
}

/** Capitals throughout, beyond the one that opens a sentence. */
function isName(spelling: readonly Spelling[], from: number, end: number): boolean {
	let capitals = 0;
	for (let i = from; i < end; i += 1) {
		if (spelling[i] === Spelling.Lower) return false;
		if (spelling[i] === Spelling.Capital) capitals += 1;
	}
	return capitals > 0;
}

/** Whether a hyphen joins the word at token `i` to the next one. */
function isHyphenated(tokens: Tokens, i: number): boolean {
	return (
		i + 2 < tokens.count &&
		(tokens.id[i + 1] === 45 || tokens.id[i + 1] === 0x2011) &&
		tokens.kind[i + 1] === TokenKind.Punctuation &&
		(tokens.kind[i + 2] === TokenKind.Word || tokens.kind[i + 2] === TokenKind.Number) &&
		tokens.start[i + 1] === tokens.end[i] &&
		tokens.start[i + 2] === tokens.end[i + 1]
	);
}

/** Ends of compounds that are adjectives (`high-quality`, `long-term`). */
const ADJECTIVE_END =
	/-(?:quality|term|scale|level|based|related|led|driven|oriented|style|wide|range|class|tech|end)$/;

function classesOf(tokens: Tokens, first: number, last: number): number {
	const start = tokens.start[first] as number;
	const length = (tokens.end[last] as number) - start;
	if (length < 2) return General.Break;
	if (last > first) {
		const compound = tokens.text.slice(start, start + length);
		return ADJECTIVE_END.test(compound) ? General.NoHead : 0;
	}
	const classes = generality.of(tokens.id[first] as number);
	if (classes !== 0) return classes;
	const word = tokens.text.slice(start, start + length);
	if (/ly$/i.test(word) && length > 4) return General.Break;
	return /(?:ing|ed|ive|ous|ful|ic|al|less|able|ible)$/i.test(word) && length > 4 ? General.NoHead : 0;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
	let best = '';
	for (const [word, count] of spellings) if (best === '' || count > (spellings.get(best) as number)) best = word;
	return best;
}
