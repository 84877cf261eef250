import * as l10n from '@vscode/l10n';
import type { Correction } from '../../core/record/record';

/** What a correction says, in a few words. */
export function correctionText({ kind, speaker, value, unit, measure, credit }: Correction): string {
	if (kind === 'not-quotation') return l10n.t('no quotation');
	if (kind === 'not-figure') return l10n.t('no figure');
	if (kind === 'not-turn') return l10n.t('no turn begins here');
	if (kind === 'no-speaker') return l10n.t('said by nobody in particular');
	if (kind === 'quotation')
		return speaker === undefined ? l10n.t('a quotation') : l10n.t('a quotation of {0}', speaker);
	if (kind === 'speaker') return l10n.t('speaker: {0}', speaker ?? '');
	if (kind === 'turn')
		return speaker === undefined ? l10n.t('a turn begins here') : l10n.t('a turn of {0} begins here', speaker);
	return [
		value === undefined ? '' : l10n.t('value: {0}', String(value)),
		unit === undefined ? '' : l10n.t('unit: {0}', unit),
		measure === undefined ? '' : l10n.t('measure: {0}', measure),
		credit === undefined ? '' : l10n.t('credited to: {0}', credit),
	]
		.filter(Boolean)
		.join(', ');
}

/** Who corrected what, for hovers: "corrected by ann, 2026-05-01 (speaker: Jana Holub)". Plain text. */
export function correctedBy(correction: Correction): string {
	const what = correctionText(correction);
	const when = correction.created?.slice(0, 10) ?? '';
	const { by } = correction;
	if (by === undefined)
		return when === '' ? l10n.t('corrected: {0}', what) : l10n.t('corrected on {0}: {1}', when, what);
	return when === ''
		? l10n.t('corrected by {0}: {1}', by, what)
		: l10n.t('corrected by {0} on {1}: {2}', by, when, what);
}
