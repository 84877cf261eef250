import * as l10n from '@vscode/l10n';
import type { DocumentAnalysis, DocumentDate } from '../../core/model/document';

const FIRST_WORDS = 8;

/** The title; else "[untitled]" and the first words of the body, never a caption or page furniture. */
export function documentLabel(text: string, path: string, analysis: DocumentAnalysis): string {
	if (analysis.metadata.title !== null) return analysis.metadata.title;
	let at = 0;
	for (const furniture of analysis.boilerplate) {
		if (text.slice(at, furniture.start).trim().length > 0) break;
		at = furniture.end;
	}
	const words = text
		.slice(at, at + 400)
		.trim()
		.split(/\s+/)
		.slice(0, FIRST_WORDS)
		.join(' ');
	return words === '' ? path : l10n.t('[untitled] {0}…', words);
}

/** The date that orders a text in time, and which date it is: event, else dateline, else publication; null: none. */
export function orderingDate(analysis: DocumentAnalysis): DocumentDate | null {
	for (const role of ['event', 'dateline', 'published'] as const) {
		const date = analysis.metadata.dates.find((d) => d.role === role);
		if (date) return date;
	}
	return null;
}

/** Which date it is, in the user's language. */
export function dateRoleName(role: DocumentDate['role']): string {
	if (role === 'event') return l10n.t('event');
	return role === 'dateline' ? l10n.t('dateline') : l10n.t('published');
}
