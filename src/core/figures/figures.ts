import type { Figure } from '../model/document';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';

/** What is known of a figure from its paragraph alone; spans are relative to the paragraph. */
export type FigureFact = Omit<Figure, 'timeISO' | 'speaker' | 'voice'>;

/** Finds the number expressions of a paragraph. A pure function of its tokens; linear in their count. */
export function findFigures(_tokens: Tokens, _sentences: Sentences): FigureFact[] {
	return [];
}
