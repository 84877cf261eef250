import * as l10n from '@vscode/l10n';
import type { Figure, Quotation, ReportedSpeech } from '../../core/model/document';
import type { CorpusText } from '../corpus/corpusText';

/** Who is credited with a figure, always said in full; never a blank. Plain text. */
export function creditOfFigure(text: CorpusText, figure: Figure): string {
	const { speaker, source, voice } = figure;
	const turn = text.analysis.turns.find((t) => t.start <= figure.start && figure.end <= t.end)?.speaker ?? null;
	if (source !== null && speaker !== null && source !== speaker) return l10n.t('{0}, citing {1}', speaker, source);
	if (source !== null) return voice === 'reported' ? l10n.t('{0}, reported by {1}', source, ownVoice(text)) : source;
	if (speaker !== null && turn !== null && speaker !== turn) return l10n.t('{0}, quoted by {1}', speaker, turn);
	if (speaker !== null) return voice === 'quotation' ? l10n.t('{0}, quoted', speaker) : speaker;
	return ownWords(text);
}

/** Who is credited with a quotation or reported speech. Plain text. */
export function creditOfSpeech(speech: Quotation | ReportedSpeech): string {
	const { speaker, reporter } = speech;
	if (speaker === null)
		return 'kind' in speech && speech.kind === 'term' ? l10n.t('a term') : l10n.t('the text does not say who');
	if (reporter !== null && reporter !== speaker) {
		return 'kind' in speech
			? l10n.t('{0}, quoted by {1}', speaker, reporter)
			: l10n.t('{0}, reported by {1}', speaker, reporter);
	}
	return speaker;
}

/** The role of a speaker as the text gives it, or empty. */
export function roleOf(text: CorpusText, name: string | null): string {
	return (name !== null && text.analysis.speakers.find((s) => s.name === name)?.role) || '';
}

function ownWords(text: CorpusText): string {
	return l10n.t("the text's own words ({0})", ownVoice(text));
}

function ownVoice(text: CorpusText): string {
	const { author, source } = text.analysis.metadata;
	return author ?? source ?? l10n.t('no author named');
}

/** Who hands the words on: the speaker of the turn they stand in, else the text's author or source; null if unknown. */
export function reporterOf({ analysis }: CorpusText, speech: { readonly reporter: string | null }): string | null {
	return speech.reporter ?? analysis.metadata.author ?? analysis.metadata.source;
}
