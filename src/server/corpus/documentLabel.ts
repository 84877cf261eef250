import * as l10n from '@vscode/l10n';
import type { DocumentSummary } from '../../core/index/documentSummary';
import type { DocumentDate } from '../../core/model/document';

export { orderingDate } from '../../core/corpus/documentName';

/** The title; else "[untitled]" and the first words of the body, never a caption or page furniture. */
export function documentLabel(
	path: string,
	{ metadata, opening }: Pick<DocumentSummary, 'metadata' | 'opening'>,
): string {
	if (metadata.title !== null) return metadata.title;
	return opening === '' ? path : l10n.t('[untitled] {0}…', opening);
}

/** Which date it is, in the user's language. */
export function dateRoleName(role: DocumentDate['role']): string {
	if (role === 'event') return l10n.t('event');
	return role === 'dateline' ? l10n.t('dateline') : l10n.t('published');
}
