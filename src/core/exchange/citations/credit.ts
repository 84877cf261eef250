import { type DocumentAnalysis, type Figure, type Quotation, type ReportedSpeech, voiceOf } from '../../model/document';
import { contains, type Span } from '../../model/span';
import { speechAt } from '../context';
import type { Wording } from './wording';

/** Who is credited with a figure, always said in full; never a blank. Plain text. */
export function creditOfFigure(analysis: DocumentAnalysis, figure: Figure, say: Wording): string {
	const { speaker, source, voice } = figure;
	const turn = analysis.turns.find((each) => contains(each, figure))?.speaker ?? null;
	if (source !== null && speaker !== null && source !== speaker) return say.citing(speaker, source);
	if (source !== null) return voice === 'reported' ? say.reportedBy(source, ownVoice(analysis, say)) : source;
	if (speaker !== null && turn !== null && speaker !== turn) return say.quotedBy(speaker, turn);
	if (speaker !== null) return voice === 'quotation' ? say.quoted(speaker) : speaker;
	return say.ownWords(ownVoice(analysis, say));
}

/** Who is credited with a quotation or reported speech. Plain text. */
export function creditOfSpeech(speech: Quotation | ReportedSpeech, say: Wording): string {
	const { speaker, reporter } = speech;
	if (speaker === null) return 'kind' in speech && speech.kind === 'term' ? say.aTerm() : say.noSpeaker();
	if (reporter === null || reporter === speaker) return speaker;
	return 'kind' in speech ? say.quotedBy(speaker, reporter) : say.reportedBy(speaker, reporter);
}

/** Who is credited with a passage: whose speech it is, else whose turn, else who is named for its figure, else the text. */
export function creditOfPassage(analysis: DocumentAnalysis, span: Span, say: Wording): string {
	const speech = speechAt(analysis, span);
	if (speech !== null) return creditOfSpeech(speech, say);
	const turn = analysis.turns.find((each) => contains(each, span));
	if (turn !== undefined && turn.speaker !== null) return turn.speaker;
	const figure = analysis.figures.find((each) => contains(each, span));
	return figure === undefined ? say.ownWords(ownVoice(analysis, say)) : creditOfFigure(analysis, figure, say);
}

function ownVoice({ metadata }: DocumentAnalysis, say: Wording): string {
	return voiceOf(metadata) ?? say.noAuthor();
}
