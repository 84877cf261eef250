import type { FigureStatement } from './statements';
import { shared } from './words';

/** The words that tell of a figure: its measure and its context, which have no word in common. */
type Told = Pick<FigureStatement, 'measure' | 'context'>;

/** How many words the sentences of two figures share, those of their measures among them. Bounded; nothing is made. */
export function sharedWords(x: Told, y: Told): number {
	return (
		shared(x.measure, y.measure) +
		shared(x.measure, y.context) +
		shared(x.context, y.measure) +
		shared(x.context, y.context)
	);
}

/** How many words tell of a figure. */
export function wordCount({ measure, context }: Told): number {
	return measure.length + context.length;
}

/** Jaccard likeness of the words that tell of two figures; 0 where they share none. */
export function wordLikeness(x: Told, y: Told): number {
	const both = sharedWords(x, y);
	return both === 0 ? 0 : both / (wordCount(x) + wordCount(y) - both);
}
