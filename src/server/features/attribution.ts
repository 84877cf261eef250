import { creditOfFigure as figureCredit, creditOfSpeech as speechCredit } from '../../core/exchange/citations/credit';
import { type Figure, type Quotation, type ReportedSpeech, voiceOf } from '../../core/model/document';
import type { CorpusText } from '../corpus/corpusText';
import { localWording } from './wording';

/** Who is credited with a figure, always said in full; never a blank. Plain text. */
export function creditOfFigure(text: CorpusText, figure: Figure): string {
	return figureCredit(text.analysis, figure, localWording);
}

/** Who is credited with a quotation or reported speech. Plain text. */
export function creditOfSpeech(speech: Quotation | ReportedSpeech): string {
	return speechCredit(speech, localWording);
}

/** The role of a speaker as the text gives it, or empty. */
export function roleOf(text: CorpusText, name: string | null): string {
	return (name !== null && text.analysis.speakers.find((s) => s.name === name)?.role) || '';
}

/** Who hands the words on: the speaker of the turn they stand in, else the text's author or source; null if unknown. */
export function reporterOf({ analysis }: CorpusText, speech: { readonly reporter: string | null }): string | null {
	return speech.reporter ?? voiceOf(analysis.metadata);
}
