import { overlap, type Span } from '../../src/core/model/span';

/** Shared part of two spans over all that both cover: 0 apart, 1 equal. */
export function jaccard(a: Span, b: Span): number {
	const shared = overlap(a, b);
	return shared === 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** 1 for equal spans, else 0. */
export function equalSpans(a: Span, b: Span): number {
	return a.start === b.start && a.end === b.end ? 1 : 0;
}

export interface Matching<G, F> {
	readonly pairs: readonly (readonly [gold: G, found: F])[];
	readonly missed: readonly G[];
	readonly spurious: readonly F[];
}

/**
 * Pairs gold with found items one to one, the most similar first; pairs below `least` do not count.
 * Gold items marked optional are never missed. Quadratic in the items of one text.
 */
export function match<G extends { readonly optional?: boolean }, F>(
	gold: readonly G[],
	found: readonly F[],
	similarity: (gold: G, found: F) => number,
	least: number,
): Matching<G, F> {
	const candidates = gold
		.flatMap((g) => found.map((f) => ({ g, f, score: similarity(g, f) })))
		.filter(({ score }) => score > 0 && score >= least)
		.sort((a, b) => b.score - a.score);
	const taken = new Map<G, F>();
	const used = new Set<F>();
	for (const { g, f } of candidates) {
		if (taken.has(g) || used.has(f)) continue;
		taken.set(g, f);
		used.add(f);
	}
	return {
		pairs: [...taken],
		missed: gold.filter((g) => !taken.has(g) && g.optional !== true),
		spurious: found.filter((f) => !used.has(f)),
	};
}
