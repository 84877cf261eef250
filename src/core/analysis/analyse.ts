import { english } from '../language/en/vocabulary';
import type { DocumentAnalysis } from '../model/document';
import { readStructure } from '../structure/structure';
import { splitParagraphs } from '../text/paragraphs';
import { type Tokens, tokenise } from '../text/tokens';

/** Analyses one text. Pure and deterministic; time linear in the text. */
export function analyse(text: string): DocumentAnalysis {
	const paragraphs = splitParagraphs(text);
	const tokens: Tokens[] = paragraphs.map((p) => tokenise(text.slice(p.start, p.end), english));
	void tokens;
	const structure = readStructure(text, paragraphs);
	return {
		length: text.length,
		metadata: structure.metadata,
		boilerplate: structure.boilerplate,
		turns: structure.turns,
		speakers: [],
		quotations: [],
		reported: [],
		figures: [],
		topics: [],
	};
}
