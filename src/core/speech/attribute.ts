import type { ReportedSpeech } from '../model/document';
import type { Tokens } from '../text/tokens';
import type { ReportedFact } from './reported';

/**
 * Reported speech of a paragraph, in its own offsets: the speaker by the words of his mention; `reporter` is who has the
 * floor. Linear in the facts.
 */
export function attribute(tokens: Tokens, facts: readonly ReportedFact[], reporter: string | null): ReportedSpeech[] {
	if (facts.length === 0) return [];
	return facts.map((fact) => ({
		start: fact.start,
		end: fact.end,
		speaker: nameOf(tokens, fact),
		speakerSpan: fact.speakerSpan,
		cue: fact.cue,
		reporter,
	}));
}

/** The naming words of the source, else all its words. */
function nameOf(tokens: Tokens, { subject }: ReportedFact): string | null {
	if (subject === null) return null;
	const named = subject.kind === 'name' || subject.kind === 'organisation';
	const [first, last] = named ? [subject.head, subject.headEnd] : [subject.start, subject.end];
	return tokens.text.slice(tokens.start[first], tokens.end[last - 1]);
}
