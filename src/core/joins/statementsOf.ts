import type { DocumentAnalysis } from '../model/document';
import { figureStatements } from './figureStatements';
import type { TextStatements } from './statements';
import { namesIn, textFacts } from './textFacts';
import { utteranceStatements } from './utteranceStatements';

/**
 * What the joins need of a text: a pure function of its words and its analysis, small and without references to either, so
 * that it can be stored and the text forgotten. Linear in the finds and in a bounded stretch of the text.
 */
export function statementsOf(analysis: DocumentAnalysis, text: string): TextStatements {
	const names = namesIn(text);
	const facts = textFacts(analysis, text, names);
	return {
		facts,
		figures: figureStatements(analysis, text, names),
		utterances: utteranceStatements(analysis, text, facts.date),
	};
}
