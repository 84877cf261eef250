import type { DocumentAnalysis, DocumentDate } from '../model/document';

const FIRST_WORDS = 8;

/** The first words of the body of a text, to call it by when it has no title: never a caption or page furniture. */
export function firstWords(text: string, analysis: DocumentAnalysis): string {
	let at = 0;
	for (const furniture of analysis.boilerplate) {
		if (text.slice(at, furniture.start).trim().length > 0) break;
		at = furniture.end;
	}
	return text
		.slice(at, at + 400)
		.trim()
		.split(/\s+/, FIRST_WORDS)
		.join(' ');
}

/** The date that orders a text in time, and which date it is: event, else dateline, else publication; null: none. */
export function orderingDate({ metadata }: Pick<DocumentAnalysis, 'metadata'>): DocumentDate | null {
	for (const role of ['event', 'dateline', 'published'] as const) {
		const date = metadata.dates.find((d) => d.role === role);
		if (date) return date;
	}
	return null;
}
