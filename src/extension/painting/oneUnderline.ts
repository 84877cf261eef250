import { cutBy, type Span } from '../../core/model/span';
import type { FlatRanges, MarkKind } from '../../protocol/protocol';

/** More characters than a line has. */
const LINE = 2 ** 26;

/**
 * Where reported speech is underlined: wherever no figure or date is, whose own line would not be seen otherwise. Kinds
 * that are not painted take nothing away. Time in the order of the ranges, but for a logarithm.
 */
export function oneUnderline(
	finds: Readonly<Record<MarkKind, FlatRanges>>,
	isPainted: (kind: MarkKind) => boolean,
): FlatRanges {
	const others = (['figure', 'date'] as const).filter(isPainted).flatMap((kind) => spansOf(finds[kind]));
	if (others.length === 0) return finds.reported;
	others.sort((a, b) => a.start - b.start);
	return cutBy(spansOf(finds.reported), others).flatMap(({ start, end }) => [
		Math.floor(start / LINE),
		start % LINE,
		Math.floor(end / LINE),
		end % LINE,
	]);
}

/** Places as single numbers, which compare as lines and characters do. */
function spansOf(flat: FlatRanges): Span[] {
	const spans: Span[] = [];
	for (let i = 0; i + 3 < flat.length; i += 4)
		spans.push({
			start: (flat[i] as number) * LINE + (flat[i + 1] as number),
			end: (flat[i + 2] as number) * LINE + (flat[i + 3] as number),
		});
	return spans;
}
