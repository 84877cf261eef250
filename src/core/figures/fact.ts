import type { Figure } from '../model/document';
import type { When } from './dates/when';

/** What is known of a figure from its paragraph alone; spans are relative to the paragraph. */
export interface FigureFact extends Omit<Figure, 'timeISO' | 'speaker' | 'voice'> {
	/** For dates and years: the date itself; else when the value holds. To be resolved in the document. */
	readonly when: When | null;
}
