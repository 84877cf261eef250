import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';

/** What is painted of an analysis. */
export type MarksIn = Pick<
	DocumentAnalysis,
	'boilerplate' | 'turns' | 'quotations' | 'reported' | 'figures' | 'topics'
>;

/** The finds of an analysis that touch a stretch. Linear in the finds. */
export function marksIn(analysis: DocumentAnalysis, stretch: Span): MarksIn {
	const within = <T extends Span>(finds: readonly T[]): T[] =>
		finds.filter((find) => find.start < stretch.end && find.end > stretch.start);
	return {
		boilerplate: within(analysis.boilerplate),
		turns: within(analysis.turns),
		quotations: within(analysis.quotations),
		reported: within(analysis.reported),
		figures: within(analysis.figures),
		topics: within(analysis.topics),
	};
}

/**
 * The stretch of the newest text outside of which two analyses paint the same: `old` of the text before was replaced,
 * and `now` stands in its place. Linear in the finds.
 */
export function stretchThatChanged(before: MarksIn, after: MarksIn, old: Span, now: Span): Span {
	const growth = now.end - old.end;
	const map = (offset: number): number =>
		offset <= old.start ? offset : offset >= old.end ? offset + growth : Number.NaN;
	let { start, end } = now;
	const a = paintedOf(before);
	const b = paintedOf(after);
	a.forEach((finds, kind) => {
		const others = b[kind] as readonly Span[];
		let first = 0;
		while (first < finds.length && first < others.length && equal(finds[first], others[first], map)) first += 1;
		let last = 0;
		const rest = Math.min(finds.length, others.length) - first;
		while (last < rest && equal(finds.at(-1 - last), others.at(-1 - last), map)) last += 1;
		for (const find of finds.slice(first, finds.length - last)) {
			start = Math.min(start, find.start);
			end = Math.max(end, find.end + growth);
		}
		for (const find of others.slice(first, others.length - last)) {
			start = Math.min(start, find.start);
			end = Math.max(end, find.end);
		}
	});
	return { start, end };
}

/** What is seen of each kind: of turns the label alone, since their bodies are not painted. */
function paintedOf(marks: MarksIn): readonly (readonly Span[])[] {
	const labels = marks.turns.map(({ label, kind, speaker }) => ({ ...label, kind, speaker }));
	return [marks.boilerplate, labels, marks.quotations, marks.reported, marks.figures, marks.topics];
}

/** Whether two finds say the same, the places of the first mapped to where they lie now. */
function equal(a: unknown, b: unknown, map: (offset: number) => number): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
	for (const key of Object.keys(b)) {
		const [x, y] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
		const place = (key === 'start' || key === 'end') && typeof x === 'number';
		if (place ? map(x) !== y : !equal(x, y, map)) return false;
	}
	return true;
}
