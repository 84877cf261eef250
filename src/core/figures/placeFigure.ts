import type { Figure } from '../model/document';
import { shift } from '../model/span';
import type { FigureFact } from './fact';

/** Turns what a paragraph knows of a figure into the figure of its document; `start` is the paragraph's offset. */
export function placeFigure(fact: FigureFact, start: number): Figure {
	const { when: _when, ...known } = fact;
	return { ...known, ...shift(fact, start), timeISO: null, speaker: null, voice: 'narration' };
}
