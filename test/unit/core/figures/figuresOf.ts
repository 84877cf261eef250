import { type FigureFact, findFigures } from '../../../../src/core/figures/figures';
import { english } from '../../../../src/core/language/en/vocabulary';
import { findSentences } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';

/** The figures of a text of one paragraph. */
export function figuresOf(text: string): FigureFact[] {
	const tokens = tokenise(text, english);
	return findFigures(tokens, findSentences(tokens));
}

/** Each figure as `span | kind | value | unit`, and the modifier where there is one. */
export function summary(text: string): string[] {
	return figuresOf(text).map((f) =>
		[text.slice(f.start, f.end), f.kind, f.value, f.unit, f.modifier]
			.slice(0, f.modifier === 'exact' ? 4 : 5)
			.map(String)
			.join(' | '),
	);
}
