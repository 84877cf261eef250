import { NumberPlaces } from '../index/numberPlaces';
import type { Span } from '../model/span';
import { addNames } from './textFacts';
import type { TextWords } from './textWords';
import { BEFORE_OTHERS, EXPECTS, expectTogether, NAMES, NUMERAL } from './wordClasses';

/** Content words of a sentence that are looked at. */
const MOST = 60;
/** One for all sentences: the content words of the one that is read, each once. */
const distinct = new NumberPlaces();

/** What all figures of a sentence share. */
export interface SentenceWords {
	/** Distinct content words, in order, numerals apart. */
	readonly content: readonly number[];
	/** Names of the text that the sentence has. */
	readonly names: readonly number[];
	/** Whether it speaks of a target, a plan, a forecast or an estimate. */
	readonly expected: boolean;
}

/** Reads a sentence. Linear in it. */
export function sentenceWords(
	words: TextWords,
	{ start, end }: Span,
	names: ReadonlyMap<number, number>,
): SentenceWords {
	distinct.clear();
	const named: number[] = [];
	let expected = false;
	let before = 0;
	let behind = -1;
	words.over(start, end);
	while (words.next()) {
		const { content: word, classes } = words;
		if (!expected) {
			const isBeside = before !== 0 && words.start === behind + 1 && words.text.charCodeAt(behind) === 0x20;
			expected = (classes & EXPECTS) !== 0 || (isBeside && expectTogether(before, words));
			before = classes & BEFORE_OTHERS;
			behind = words.end;
		}
		if ((classes & NAMES) !== 0) addNames(named, words, names);
		if (word >= 0 && (classes & NUMERAL) === 0 && distinct.numbers.length < MOST) distinct.placeOf(word);
	}
	return { content: distinct.numbers, names: named, expected };
}
