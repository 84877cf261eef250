import type { DocumentAnalysis, Figure, Quotation, ReportedSpeech, Speaker, Turn } from '../model/document';
import { overlap, type Span } from '../model/span';
import type { Correction } from './record';

/** What a correction of the turns makes of an analysis. */
export interface TurnChange {
	readonly analysis: DocumentAnalysis;
	readonly by: Correction;
	/** The turn that is what it is by the correction; null where one is gone. */
	readonly made: Turn | null;
	/** Turns that stand in the place of others. */
	readonly replaced: readonly (readonly [before: Turn | null, after: Turn])[];
}

/**
 * A turn that the analyser missed, or named otherwise. A new one takes the rest of the turn it stands in, up to the next
 * one. Linear in the finds.
 */
export function withTurn(analysis: DocumentAnalysis, correction: Correction, label: Span): TurnChange {
	const { turns, length } = analysis;
	const known = turns.find((turn) => overlap(turn.label, label) > 0);
	if (known) {
		const made: Turn = { ...known, speaker: correction.speaker ?? known.speaker };
		const renamed = turns.map((turn) => (turn === known ? made : turn));
		return { analysis: { ...analysis, turns: renamed }, by: correction, made, replaced: [[known, made]] };
	}
	const next = turns.find((turn) => turn.start >= label.end);
	const before = turns.findLast((turn) => turn.start < label.start);
	const end = before && before.end > label.end ? before.end : (next?.start ?? length);
	const speaker = correction.speaker ?? correction.exact.replace(/[\s:：*]+$/, '');
	const made: Turn = { kind: 'speaker', speaker, label, start: label.start, end };
	const shortened = before && before.end > label.start ? { ...before, end: label.start } : before;
	const others = turns.map((turn) => (turn === before && shortened ? shortened : turn));
	return {
		analysis: {
			...said(analysis, made, speaker, 'turn'),
			turns: [...others, made].sort((a, b) => a.start - b.start),
			speakers: withSpeaker(analysis.speakers, speaker),
		},
		by: correction,
		made,
		replaced: before && shortened && shortened !== before ? [[before, shortened]] : [],
	};
}

/** No turn begins at the label: what it held belongs to the turn before it, or to the text itself. Linear in the finds. */
export function withoutTurn(analysis: DocumentAnalysis, correction: Correction, label: Span): TurnChange {
	const { turns } = analysis;
	const gone = turns.find((turn) => overlap(turn.label, label) > 0);
	if (!gone) return { analysis, by: correction, made: null, replaced: [] };
	const before = turns[turns.indexOf(gone) - 1];
	const longer = before && { ...before, end: Math.max(before.end, gone.end) };
	const rest = turns.flatMap((turn) => (turn === gone ? [] : turn === before && longer ? [longer] : [turn]));
	return {
		analysis: { ...said(analysis, gone, before?.speaker ?? null, before ? 'turn' : 'narration'), turns: rest },
		by: correction,
		made: null,
		replaced: before && longer ? [[before, longer]] : [],
	};
}

/** The finds of a stretch as words of a speaker's turn, or of the text itself. */
function said(
	analysis: DocumentAnalysis,
	stretch: Span,
	speaker: string | null,
	voice: 'turn' | 'narration',
): DocumentAnalysis {
	const within = (find: Span): boolean => stretch.start <= find.start && find.end <= stretch.end;
	const quoted = <T extends Quotation | ReportedSpeech>(each: T): T =>
		within(each) ? { ...each, reporter: speaker } : each;
	const told = (figure: Figure): Figure =>
		within(figure) && (figure.voice === 'turn' || figure.voice === 'narration')
			? { ...figure, voice, speaker }
			: figure;
	return {
		...analysis,
		quotations: analysis.quotations.map(quoted),
		reported: analysis.reported.map(quoted),
		figures: analysis.figures.map(told),
	};
}

/** The speakers with one that only a correction names. */
export function withSpeaker(speakers: readonly Speaker[], name: string | null): readonly Speaker[] {
	const known = name === null || speakers.some((each) => each.name === name || each.aliases.includes(name));
	return known ? speakers : [...speakers, { name: name as string, role: null, aliases: [], mentions: [] }];
}
