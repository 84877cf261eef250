import type { Span } from '../model/span';
import { namesOf } from './textFacts';
import { EXPECTS, expectTogether } from './wordClasses';
import { isNumeral, WordScan } from './wordScan';

/** Content words of a sentence that are looked at. */
const MOST = 60;

/** What all figures of a sentence share. */
export interface SentenceWords {
	/** Distinct content words, in order, numerals apart. */
	readonly content: readonly number[];
	/** Names of the text that the sentence has. */
	readonly names: readonly number[];
	/** Whether it speaks of a target, a plan, a forecast or an estimate. */
	readonly expected: boolean;
}

const scan = new WordScan();

/** Reads a sentence. Linear in it. */
export function sentenceWords(text: string, { start, end }: Span, names: ReadonlyMap<number, number>): SentenceWords {
	const content: number[] = [];
	let expected = false;
	let before = 0;
	let behind = -1;
	scan.over(text, start, end);
	while ((!expected || content.length < MOST) && scan.next()) {
		const { content: word, classes } = scan;
		if (!expected) {
			const isBeside = before !== 0 && scan.start === behind + 1 && text.charCodeAt(behind) === 0x20;
			expected = (classes & EXPECTS) !== 0 || (isBeside && expectTogether(before, classes, text, scan.start, scan.end));
			before = classes;
			behind = scan.end;
		}
		if (word >= 0 && content.length < MOST && !isNumeral(text, scan.start) && !content.includes(word))
			content.push(word);
	}
	return { content, names: namesOf(text, start, end, names), expected };
}
