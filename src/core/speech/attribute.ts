import type { ReportedSpeech, Turn } from '../model/document';
import { type Span, shift } from '../model/span';
import type { Tokens } from '../text/tokens';
import type { ReportedFact } from './reported';

/**
 * Reported speech of a paragraph in its document: the speaker by the words of his mention, the reporter by the turn.
 * `turns` are in text order; linear in the facts times the logarithm of the turns.
 */
export function attribute(
	facts: { readonly tokens: Tokens; readonly reported: readonly ReportedFact[] },
	start: number,
	turns: readonly Turn[],
): ReportedSpeech[] {
	return facts.reported.map((fact) => {
		const span = shift(fact, start);
		return {
			start: span.start,
			end: span.end,
			speaker: nameOf(facts.tokens, fact),
			speakerSpan: fact.speakerSpan === null ? null : shift(fact.speakerSpan, start),
			cue: shift(fact.cue, start),
			reporter: turnAround(turns, span)?.speaker ?? null,
		};
	});
}

/** The naming words of the source, else all its words. */
function nameOf(tokens: Tokens, { subject }: ReportedFact): string | null {
	if (subject === null) return null;
	const named = subject.kind === 'name' || subject.kind === 'organisation';
	const [first, last] = named ? [subject.head, subject.headEnd] : [subject.start, subject.end];
	return tokens.text.slice(tokens.start[first], tokens.end[last - 1]);
}

function turnAround(turns: readonly Turn[], span: Span): Turn | undefined {
	let low = 0;
	let high = turns.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((turns[middle] as Turn).start <= span.start) low = middle + 1;
		else high = middle;
	}
	const turn = turns[low - 1];
	return turn !== undefined && span.end <= turn.end ? turn : undefined;
}
