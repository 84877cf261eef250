import type { Corpus } from '../corpus/corpus';
import {
	type DocumentAnalysis,
	type Figure,
	type Quotation,
	type ReportedSpeech,
	type Voice,
	voiceOf,
} from '../model/document';
import { contains, overlap, type Span } from '../model/span';

/** Whose words a passage is. */
export interface PassageContext {
	readonly speaker: string | null;
	readonly role: string | null;
	readonly voice: Voice;
	/** Who hands the words on: the speaker of the turn they stand in, else the text's author or source. */
	readonly reporter: string | null;
}

/** Finds whose words a passage is: those of the innermost speech round it, or that is most of it, else of the turn. */
export function contextOf(analysis: DocumentAnalysis, span: Span): PassageContext {
	const speech = speechAt(analysis, span);
	const turn = analysis.turns.find((each) => contains(each, span));
	if (speech !== null) return contextOfSpeech(analysis, speech);
	const speaker = turn?.speaker ?? null;
	return {
		speaker,
		role: roleOf(analysis, speaker),
		voice: turn === undefined ? 'narration' : 'turn',
		reporter: turn === undefined ? voiceOf(analysis.metadata) : null,
	};
}

export function contextOfSpeech(analysis: DocumentAnalysis, speech: Quotation | ReportedSpeech): PassageContext {
	return {
		speaker: speech.speaker,
		role: roleOf(analysis, speech.speaker),
		voice: 'kind' in speech ? 'quotation' : 'reported',
		reporter: speech.reporter ?? voiceOf(analysis.metadata),
	};
}

export function contextOfFigure(analysis: DocumentAnalysis, figure: Figure): PassageContext {
	const turn = analysis.turns.find((each) => contains(each, figure))?.speaker ?? null;
	return {
		speaker: figure.speaker,
		role: roleOf(analysis, figure.speaker),
		voice: figure.voice,
		reporter: turn === figure.speaker ? null : (turn ?? voiceOf(analysis.metadata)),
	};
}

/** The role of a speaker: what corpus.yaml says, which holds for all texts, else what the text itself says. */
export function roleIn(corpus: Corpus, { speaker, role }: PassageContext): string | null {
	const known = corpus.speakers.find(({ name, aliases }) => name === speaker || aliases.includes(speaker ?? ''));
	return known?.role ?? role;
}

/** The innermost quotation or report that holds a span, else the one that is at least half of it; null: none. */
export function speechAt(analysis: DocumentAnalysis, span: Span): Quotation | ReportedSpeech | null {
	let found: Quotation | ReportedSpeech | null = null;
	let most: Quotation | ReportedSpeech | null = null;
	for (const list of [analysis.quotations, analysis.reported]) {
		for (const speech of list) {
			if (contains(speech, span)) {
				if (found === null || length(speech) < length(found)) found = speech;
			} else if (overlap(speech, span) * 2 >= length(span) && overlap(speech, span) > (most ? overlap(most, span) : 0))
				most = speech;
		}
	}
	return found ?? most;
}

function roleOf(analysis: DocumentAnalysis, name: string | null): string | null {
	return name === null ? null : (analysis.speakers.find((speaker) => speaker.name === name)?.role ?? null);
}

function length(span: Span): number {
	return span.end - span.start;
}
