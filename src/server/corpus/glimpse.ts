import { analyse } from '../../core/analysis/analyse';
import type { DocumentAnalysis } from '../../core/model/document';
import type { Span } from '../../core/model/span';

/** Characters of a text that are looked at before all of it is read. */
const MOST = 50_000;

/** What is found in a text of no words. */
export const nothingFound = analyse('');

/**
 * What the paragraphs round a stretch of a text show by themselves, for the time until the text is read: what needs the
 * whole text (labels, furniture, who speaks) is left out. Linear in the stretch.
 */
export function glimpse(text: string, stretch: Span): DocumentAnalysis {
	const before = text.lastIndexOf('\n\n', stretch.start);
	const behind = text.indexOf('\n\n', stretch.end);
	const start = before < 0 ? stretch.start : before + 2;
	// A line may have no end; no more is read than a window can show.
	const end = Math.min(behind < 0 ? stretch.end : behind, start + MOST);
	const { quotations, reported, figures } = analyse(text.slice(start, end));
	const moved = <T extends Span>(find: T): T => ({ ...find, start: find.start + start, end: find.end + start });
	return {
		...nothingFound,
		quotations: quotations.map(moved),
		reported: reported.map(moved),
		figures: figures.map(moved),
	};
}
