/** Quotations of one paragraph: where they stand, what kind they are, which cue and mention they belong to. */
import type { QuotationKind } from '../model/document';
import type { Span } from '../model/span';
import type { Cue } from '../speech/cues';
import type { Subject } from '../speech/subjects';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import type { NameFact } from '../speakers/nameFacts';
import { attribute, type Attribution, Tie } from './attribution';
import { announcerOf, signerOf } from './looseSources';
import { kindOf, standsAlone } from './kinds';
import { labelInside } from './markedLabels';
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
	/** Number of its source: of a cue of the paragraph, or behind these of one of `subjects` below; -1 for none. */
	readonly source: number;
	/** The cue; null without one. */
	readonly cue: Span | null;
	/** It is all of its sentence or sentences, so an earlier speaker may be its own. */
	readonly alone: boolean;
}

export interface Quotations {
	readonly quotations: readonly QuotationFact[];
	/** Who the last sentence is about when the paragraph ends with a colon: number among the sources; else -1. */
	readonly announcer: number;
	/** The paragraph is a dash and a name, which signs the paragraph before: number among the sources; else -1. */
	readonly signer: number;
	/** Sources that no cue of the paragraph has; their numbers go on behind the cues. */
	readonly subjects: readonly Subject[];
	/** Style of a double mark that opens the paragraph, else -1. */
	readonly opensWith: MarkStyle | -1;
}

/** Finds the quotations of a paragraph. A pure function of its tokens and cues; linear in their count. */
export function findQuotations(
	tokens: Tokens,
	sentences: Sentences,
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
	names: readonly NameFact[],
): Quotations {
	const { pairs, opensWith } = pairMarks(tokens);
	const own: Subject[] = [];
	const announcer = numberOf(own, announcerOf(tokens, sentences, cues, subjects), cues.length);
	const signer = numberOf(own, signerOf(tokens, names), cues.length);
	if (pairs.length === 0) return { quotations: [], subjects: own, opensWith, announcer, signer };
	const attributions = attribute(tokens, sentences, pairs, cues, subjects, names);
	const quotations = pairs.map((pair, q): QuotationFact => {
		const label = labelInside(tokens, pair);
		const attribution = label === null ? attributions[q]! : labelled(label);
		const { tie, loose } = attribution;
		let source = attribution.cue;
		if (loose !== null) {
			if (own[own.length - 1] !== loose.subject) own.push(loose.subject);
			source = cues.length + own.length - 1;
		}
		const cue = loose === null ? (cues[source] ?? null) : loose.cue;
		return {
			start: tokens.start[label === null ? pair.open : label.end + 1] as number,
			end: tokens.end[pair.behind - 1] as number,
			open: pair.open,
			behind: pair.behind,
			style: pair.style,
			closed: pair.closed,
			kind: kindOf(tokens, sentences, pair, attribution),
			tie,
			source,
			cue: cue === null ? null : { start: tokens.start[cue.start] as number, end: tokens.end[cue.end - 1] as number },
			alone: standsAlone(tokens, sentences, pair),
		};
	});
	return { quotations, subjects: own, opensWith, announcer, signer };
}

function labelled(subject: Subject): Attribution {
	return { tie: Tie.Before, cue: -1, loose: { subject, cue: null }, near: false };
}

function numberOf(own: Subject[], source: Subject | number | null, first: number): number {
	if (source === null) return -1;
	if (typeof source === 'number') return source;
	own.push(source);
	return first + own.length - 1;
}
