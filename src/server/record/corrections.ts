import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { Figure, Quotation, ReportedSpeech, Turn } from '../../core/model/document';
import { overlap, type Span } from '../../core/model/span';
import type { CorrectableFind } from '../../protocol/record';
import type { CorpusText } from '../corpus/corpusText';
import { correctionText } from './correctionText';

interface Sized {
	readonly size: number;
	readonly find: CorrectableFind;
}

type Find = Quotation | ReportedSpeech | Figure | Turn;

/** The finds at a span that can be corrected, the shortest first. Of a turn its label counts. */
export function correctableAt(text: CorpusText, span: Span): CorrectableFind[] {
	const { quotations, reported, figures, turns } = text.analysis;
	const touches = ({ start, end }: Span): boolean =>
		span.start === span.end ? start <= span.start && span.start <= end : overlap({ start, end }, span) > 0;
	const found: Sized[] = [
		...figures.filter(touches).map((figure) =>
			describe(text, 'figure', figure, {
				value: figure.value === null ? '' : String(figure.value),
				unit: figure.unit ?? '',
				measure: figure.of ?? figure.measure ?? '',
				credit: figure.source ?? figure.speaker ?? '',
			}),
		),
		...quotations
			.filter(touches)
			.map((quotation) => describe(text, 'quotation', quotation, { speaker: quotation.speaker ?? '' })),
		...reported.filter(touches).map((report) => describe(text, 'reported', report, { speaker: report.speaker ?? '' })),
		...turns
			.filter(({ label }) => touches(label))
			.map((turn) => describe(text, 'turn', turn, { speaker: turn.speaker ?? '' }, turn.label)),
	];
	return found.sort((a, b) => a.size - b.size).map(({ find }) => find);
}

function describe(
	text: CorpusText,
	kind: CorrectableFind['kind'],
	find: Find,
	says: Partial<CorrectableFind>,
	span: Span = find,
): Sized {
	const made = text.corrected?.corrections.get(find) ?? [];
	const described: CorrectableFind = {
		kind,
		range: text.range(span),
		words: text.slice(span),
		speaker: '',
		value: '',
		unit: '',
		measure: '',
		credit: '',
		...says,
		corrections: made.map((correction) => ({ id: correction.id, what: correctionText(correction) })),
	};
	return { size: span.end - span.start, find: described };
}

/** What the lightbulb offers at a range: each leads to the command that asks for what is right and writes it. */
export function correctionActions(text: CorpusText, range: Range): CodeAction[] {
	const span = { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) };
	const action = (title: string, at: Range, what: string): CodeAction => ({
		title,
		kind: CodeActionKind.QuickFix,
		command: { title, command: 'policyAnnotator.correct', arguments: [{ uri: text.uri, range: at, what }] },
	});
	const actions = correctableAt(text, span).flatMap(({ kind, range: at, speaker, corrections }) => {
		const withdraw = corrections.map(({ id, what }) =>
			action(l10n.t('Take back the correction “{0}”', what), at, `withdraw:${id}`),
		);
		if (kind === 'figure')
			return [
				action(l10n.t('Correct the value of this figure…'), at, 'value'),
				action(l10n.t('Correct what this figure measures…'), at, 'measure'),
				action(l10n.t('Correct who is credited with this figure…'), at, 'credit'),
				action(l10n.t('This is no figure'), at, 'not-figure'),
				...withdraw,
			];
		if (kind === 'turn')
			return [
				action(l10n.t('Correct the speaker of this turn…'), at, 'turn'),
				action(l10n.t('No turn begins here'), at, 'not-turn'),
				...withdraw,
			];
		return [
			action(l10n.t('Correct the speaker of these words…'), at, 'speaker'),
			...(speaker === '' ? [] : [action(l10n.t('Nobody in particular says this'), at, 'no-speaker')]),
			action(
				kind === 'quotation' ? l10n.t('This is no quotation') : l10n.t('This is no reported speech'),
				at,
				'not-quotation',
			),
			...withdraw,
		];
	});
	if (span.end > span.start)
		actions.push(
			action(l10n.t('A turn begins here…'), range, 'turn'),
			action(l10n.t('This is a quotation…'), range, 'quotation'),
		);
	return actions;
}
