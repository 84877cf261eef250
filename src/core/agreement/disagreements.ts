import { overlap, type Span } from '../model/span';

/** An annotation as it takes part in a comparison. */
export interface ComparedPassage {
	readonly id: string;
	readonly codes: readonly string[];
	readonly span: Span;
	readonly note: string;
}

/** What one coder has at a passage; nothing where the coder passed it over. */
export interface CoderView {
	readonly coder: string;
	readonly passages: readonly ComparedPassage[];
}

export type DisagreementKind =
	/** Some coders have nothing here. */
	| 'missing'
	/** The same bounds, other codes. */
	| 'codes'
	/** The same codes, other bounds. */
	| 'bounds'
	/** Other codes and other bounds. */
	| 'codes and bounds';

/** A passage that coders coded differently. */
export interface Disagreement {
	/** From the first to the last character that anybody coded here. */
	readonly span: Span;
	readonly kind: DisagreementKind;
	/** Of every coder, in the order given. */
	readonly views: readonly CoderView[];
}

interface Owned {
	readonly coder: number;
	readonly passage: ComparedPassage;
}

/**
 * The passages of a text on which its coders differ, in text order. Annotations belong to one passage when they share at
 * least half of the shorter one, whoever made them; a long annotation round a short one of another matter thus stands
 * with it, one that only touches it does not. Time n log n, and quadratic only in what overlaps.
 */
export function disagreements(coders: readonly CoderView[]): Disagreement[] {
	const owned = coders
		.flatMap(({ passages }, coder) => passages.map((passage): Owned => ({ coder, passage })))
		.filter(({ passage }) => passage.codes.length > 0)
		.sort((a, b) => a.passage.span.start - b.passage.span.start);
	return groupsOf(owned).flatMap((group) => {
		const views = coders.map(({ coder }, i) => ({
			coder,
			passages: group.filter((one) => one.coder === i).map((one) => one.passage),
		}));
		const kind = kindOf(views);
		if (kind === null) return [];
		const start = Math.min(...group.map(({ passage }) => passage.span.start));
		const end = Math.max(...group.map(({ passage }) => passage.span.end));
		return [{ span: { start, end }, kind, views }];
	});
}

/** Groups of annotations that belong to one passage; `owned` is sorted by beginnings. */
function groupsOf(owned: readonly Owned[]): Owned[][] {
	const leader = owned.map((_, i) => i);
	const find = (i: number): number => {
		let at = i;
		while (leader[at] !== at) {
			leader[at] = leader[leader[at] as number] as number;
			at = leader[at] as number;
		}
		return at;
	};
	let open: number[] = [];
	owned.forEach(({ passage: { span } }, i) => {
		open = open.filter((other) => (owned[other] as Owned).passage.span.end > span.start);
		for (const other of open) {
			const before = (owned[other] as Owned).passage.span;
			if (2 * overlap(before, span) >= Math.min(before.end - before.start, span.end - span.start))
				leader[find(i)] = find(other);
		}
		open.push(i);
	});
	const groups = new Map<number, Owned[]>();
	owned.forEach((one, i) => {
		const at = find(i);
		const group = groups.get(at);
		if (group === undefined) groups.set(at, [one]);
		else group.push(one);
	});
	return [...groups.values()].sort((a, b) => (a[0] as Owned).passage.span.start - (b[0] as Owned).passage.span.start);
}

/** How the coders differ; null when they do not. */
function kindOf(views: readonly CoderView[]): DisagreementKind | null {
	if (views.some(({ passages }) => passages.length === 0)) return 'missing';
	const all = (of: (passage: ComparedPassage) => string): boolean => {
		const values = views.map(({ passages }) => [...new Set(passages.map(of))].sort().join('\n'));
		return values.every((value) => value === values[0]);
	};
	if (all(({ codes, span }) => `${span.start}-${span.end} ${key(codes)}`)) return null;
	const codes = all((passage) => key(passage.codes));
	const bounds = all(({ span }) => `${span.start}-${span.end}`);
	// With several annotations a coder the pairs may differ although the codes and the bounds, each by itself, are the same.
	if (codes === bounds) return 'codes and bounds';
	return codes ? 'bounds' : 'codes';
}

function key(codes: readonly string[]): string {
	return [...new Set(codes)].sort().join(' ');
}
