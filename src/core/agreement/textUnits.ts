import { english } from '../language/en/vocabulary';
import type { Span } from '../model/span';
import { splitParagraphs } from '../text/paragraphs';
import { findSentences } from '../text/sentences';
import { tokenise } from '../text/tokens';

/** The sentences and paragraphs of a text, as the analyser reads it. Linear in the text. */
export function sentencesAndParagraphs(text: string): { readonly sentences: Span[]; readonly paragraphs: Span[] } {
	const paragraphs = splitParagraphs(text);
	const sentences = paragraphs.flatMap(({ start, end }) => {
		const tokens = tokenise(text.slice(start, end), english);
		const found = findSentences(tokens);
		return Array.from({ length: found.count }, (_, i): Span => {
			const first = found.start[i] as number;
			const last = (found.end[i] as number) - 1;
			return { start: start + (tokens.start[first] as number), end: start + (tokens.end[last] as number) };
		});
	});
	return { sentences, paragraphs };
}
