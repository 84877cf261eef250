import * as l10n from '@vscode/l10n';
import type { Joins } from './joins';

/** That texts are still being compared with each other, as Markdown; empty when all are. */
export function growing({ left }: Joins): string {
	if (left === 0) return '';
	const said =
		left === 1
			? l10n.t('Still growing: one text is not compared yet.')
			: l10n.t('Still growing: {0} texts are not compared yet.', left);
	return `_${said}_`;
}
