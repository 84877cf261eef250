import { english } from '../language/en/vocabulary';
import type { Span } from '../model/span';
import { splitParagraphs } from './paragraphs';
import { findSentences } from './sentences';
import { tokenise } from './tokens';

/** The paragraph that holds some words; the words themselves where they run over its end. Linear in the text. */
export function paragraphAround(text: string, words: Span): Span {
	return splitParagraphs(text).find(({ start, end }) => start <= words.start && words.end <= end) ?? words;
}

/** The sentence that holds some words, without white space at its ends; the words themselves where they run over it. */
export function sentenceAround(text: string, words: Span): Span {
	const paragraph = paragraphAround(text, words);
	if (paragraph === words) return words;
	const tokens = tokenise(text.slice(paragraph.start, paragraph.end), english);
	const sentences = findSentences(tokens);
	for (let i = 0; i < sentences.count; i += 1) {
		const start = paragraph.start + (tokens.start[sentences.start[i] as number] as number);
		const end = paragraph.start + (tokens.end[(sentences.end[i] as number) - 1] as number);
		if (start <= words.start && words.end <= end) return { start, end };
	}
	return words;
}
