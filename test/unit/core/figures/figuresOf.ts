import { type FigureFact, findFigures } from '../../../../src/core/figures/figures';
import { english } from '../../../../src/core/language/en/vocabulary';
import { findSentences } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';

/** The figures of a text of one paragraph. */
export function figuresOf(text: string): FigureFact[] {
	const tokens = tokenise(text, english);
	return findFigures(tokens, findSentences(tokens));
}
