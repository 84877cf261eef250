import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';

/** A passage that a coder coded, at its place. */
export interface ReportPassage {
	readonly coder: string;
	readonly codes: readonly string[];
	readonly span: Span;
}

/** What a report needs to know of one text. */
export interface ReportText {
	readonly file: string;
	readonly analysis: DocumentAnalysis;
	readonly paragraphs: readonly Span[];
	readonly passages: readonly ReportPassage[];
	/** Corrections of what was found, made by people. */
	readonly corrections: number;
	/** Annotations that lost their place. */
	readonly unattached: number;
	/** Coders who have a file here, and whether they marked the text done. */
	readonly coders: ReadonlyMap<string, boolean>;
}

/** Year of a text: of its event, else of its dateline, else of its publication; null when it does not say. */
export function yearOf({ metadata }: DocumentAnalysis): string | null {
	for (const role of ['event', 'dateline', 'published'] as const) {
		const date = metadata.dates.find((one) => one.role === role);
		if (date !== undefined) return date.value.slice(0, 4);
	}
	return metadata.date?.slice(0, 4) ?? null;
}
