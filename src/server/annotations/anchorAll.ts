import type { Annotation } from '../../core/annotations/annotation';
import { TextUnits } from '../../core/anchoring/textUnits';
import type { Span } from '../../core/model/span';
import type { AnnotationState } from '../../protocol/annotations';

export interface Anchoring {
	readonly state: AnnotationState;
	readonly span: Span | null;
	readonly proposed: Span | null;
}

/** Attaches annotations by their exact words: at their place, or where the words stand once. */
export function anchorAll(text: string, annotations: readonly Annotation[]): Anchoring[] {
	const units = new TextUnits(text);
	const raw = (start: number, end: number): Span => ({ start: units.normalToRaw(start), end: units.normalToRaw(end) });
	return annotations.map(({ exact, position }) => {
		const hint = position === undefined ? -1 : units.pointsToNormal(position.start);
		if (hint >= 0 && units.normal.startsWith(exact, hint))
			return { state: 'exact', span: raw(hint, hint + exact.length), proposed: null };
		const first = units.normal.indexOf(exact);
		if (first < 0) return { state: 'orphaned', span: null, proposed: null };
		if (units.normal.indexOf(exact, first + 1) >= 0) return { state: 'ambiguous', span: null, proposed: null };
		return { state: 'moved', span: raw(first, first + exact.length), proposed: null };
	});
}
