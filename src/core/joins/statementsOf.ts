import type { DocumentAnalysis } from '../model/document';
import { figureStatements } from './figureStatements';
import { knownWords } from './knownWords';
import type { TextStatements } from './statements';
import { namesIn, textFacts } from './textFacts';
import { TextWords } from './textWords';
import { utteranceStatements } from './utteranceStatements';

const words = new TextWords();

/**
 * What the joins need of a text: a pure function of its words and its analysis, small and without references to either, so
 * that it can be stored and the text forgotten. Linear in the text and its finds.
 */
export function statementsOf(analysis: DocumentAnalysis, text: string): TextStatements {
	knownWords.tidy();
	words.read(text);
	const names = namesIn(words);
	const facts = textFacts(analysis, text, names);
	return {
		facts,
		figures: figureStatements(analysis, words, names),
		utterances: utteranceStatements(analysis, words, facts.date),
	};
}
