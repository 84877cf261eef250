import type { Span } from '../../core/model/span';
import type { NavigationKind } from '../../protocol/protocol';
import type { CorpusText } from '../corpus/corpusText';
import { isDateLike } from '../text/figureText';

/**
 * The find of a kind next to an offset, wrapping round at the ends; null when the text has none.
 * "Next" begins at or behind the offset, "previous" ends at or before it, so that repeating the step walks all of them.
 */
export function neighbour(
	text: CorpusText,
	annotated: readonly Span[],
	offset: number,
	kind: NavigationKind,
	direction: 'next' | 'previous',
	showDates: boolean,
): Span | null {
	const { analysis } = text;
	const spans: Readonly<Record<NavigationKind, () => readonly Span[]>> = {
		quotation: () => analysis.quotations.filter((q) => q.kind !== 'term'),
		figure: () => analysis.figures.filter((f) => showDates || !isDateLike(f)),
		turn: () => analysis.turns.map((turn) => turn.label),
		annotation: () => annotated,
	};
	const all = [...spans[kind]()].sort((a, b) => a.start - b.start || a.end - b.end);
	if (direction === 'next') return all.find((span) => span.start >= offset) ?? all[0] ?? null;
	return all.findLast((span) => span.end <= offset) ?? all.at(-1) ?? null;
}
