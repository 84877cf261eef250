import * as l10n from '@vscode/l10n';
import type { Wording } from '../../core/exchange/citations/wording';
import { dateRoleName } from '../corpus/documentLabel';

/** The words of credits and citations in the user's language. */
export const localWording: Wording = {
	quotedBy: (speaker, reporter) => l10n.t('{0}, quoted by {1}', speaker, reporter),
	reportedBy: (speaker, reporter) => l10n.t('{0}, reported by {1}', speaker, reporter),
	citing: (speaker, source) => l10n.t('{0}, citing {1}', speaker, source),
	quoted: (speaker) => l10n.t('{0}, quoted', speaker),
	ownWords: (voice) => l10n.t("the text's own words ({0})", voice),
	noAuthor: () => l10n.t('no author named'),
	aTerm: () => l10n.t('a term'),
	noSpeaker: () => l10n.t('the text does not say who'),
	noDate: () => l10n.t('n.d.'),
	dateRole: dateRoleName,
	part: (number, of) => (of === null ? l10n.t('p. {0}', number) : l10n.t('p. {0} of {1}', number, of)),
	translation: (kind, prevails) => {
		const name =
			kind === 'official'
				? l10n.t('official translation')
				: kind === 'agency'
					? l10n.t('agency translation')
					: kind === 'machine'
						? l10n.t('machine translation')
						: l10n.t('translation');
		return prevails === 'original' ? l10n.t('{0}, the original prevails', name) : name;
	},
};
