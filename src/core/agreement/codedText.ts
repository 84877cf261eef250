import type { Span } from '../model/span';

/** A passage as a coder coded it; ids of codes are those of today's codebook. */
export interface CodedPassage {
	readonly codes: readonly string[];
	readonly span: Span;
}

/** All that one coder coded in a text that they marked done. */
export interface Coding {
	readonly coder: string;
	readonly passages: readonly CodedPassage[];
}

/** A text that coders read independently of each other. */
export interface CodedText {
	readonly text: string;
	/** What is left out of the comparison. */
	readonly leftOut: readonly Span[];
	/** Only of coders who marked the text done: who has not read it does not disagree. */
	readonly codings: readonly Coding[];
}

/** The passages of one coder by code, sorted; those that overlap are one. */
export function passagesByCode(passages: readonly CodedPassage[]): Map<string, Span[]> {
	const byCode = new Map<string, Span[]>();
	for (const { codes, span } of [...passages].sort((a, b) => a.span.start - b.span.start)) {
		for (const code of new Set(codes)) {
			const spans = byCode.get(code) ?? [];
			const last = spans.at(-1);
			if (last !== undefined && span.start < last.end)
				spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
			else spans.push(span);
			byCode.set(code, spans);
		}
	}
	return byCode;
}
