/** Quotations of one paragraph: where they stand, what kind they are, which cue and mention they belong to. */
import type { QuotationKind } from '../model/document';
import type { Span } from '../model/span';
import type { Cue } from '../speech/cues';
import type { Subject } from '../speech/subjects';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { attribute, type Tie } from './attribution';
import { kindOf, standsAlone } from './kinds';
import type { MarkStyle } from './marks';
import { pairMarks } from './pairs';

/** A quotation as its paragraph alone shows it; spans are relative to the paragraph. */
export interface QuotationFact extends Span {
	/** First token of the opening mark and the token behind the closing one. */
	readonly open: number;
	readonly behind: number;
	readonly style: MarkStyle;
	/** False when the paragraph ends before the quotation does. */
	readonly closed: boolean;
	readonly kind: QuotationKind;
	readonly tie: Tie;
	/** Number of the cue in the paragraph, -1 for none. */
	readonly cue: number;
	/** It is all of its sentence or sentences, so an earlier speaker may be its own. */
	readonly alone: boolean;
}

export interface Quotations {
	readonly quotations: readonly QuotationFact[];
	/** Style of a double mark that opens the paragraph, else -1. */
	readonly opensWith: MarkStyle | -1;
}

/** Finds the quotations of a paragraph. A pure function of its tokens and cues; linear in their count. */
export function findQuotations(
	tokens: Tokens,
	sentences: Sentences,
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
): Quotations {
	const { pairs, opensWith } = pairMarks(tokens);
	if (pairs.length === 0) return { quotations: [], opensWith };
	const attributions = attribute(tokens, sentences, pairs, cues, subjects);
	const quotations = pairs.map((pair, q): QuotationFact => {
		const attribution = attributions[q]!;
		return {
			start: tokens.start[pair.open] as number,
			end: tokens.end[pair.behind - 1] as number,
			open: pair.open,
			behind: pair.behind,
			style: pair.style,
			closed: pair.closed,
			kind: kindOf(tokens, sentences, pair, attribution),
			tie: attribution.tie,
			cue: attribution.cue,
			alone: standsAlone(tokens, sentences, pair),
		};
	});
	return { quotations, opensWith };
}
