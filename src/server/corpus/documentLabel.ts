import * as l10n from '@vscode/l10n';
import { firstWords } from '../../core/corpus/documentName';
import type { DocumentAnalysis, DocumentDate } from '../../core/model/document';

export { orderingDate } from '../../core/corpus/documentName';

/** The title; else "[untitled]" and the first words of the body, never a caption or page furniture. */
export function documentLabel(text: string, path: string, analysis: DocumentAnalysis): string {
	if (analysis.metadata.title !== null) return analysis.metadata.title;
	const words = firstWords(text, analysis);
	return words === '' ? path : l10n.t('[untitled] {0}…', words);
}

/** Which date it is, in the user's language. */
export function dateRoleName(role: DocumentDate['role']): string {
	if (role === 'event') return l10n.t('event');
	return role === 'dateline' ? l10n.t('dateline') : l10n.t('published');
}
