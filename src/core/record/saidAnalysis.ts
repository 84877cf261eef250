import { analyse } from '../analysis/analyse';
import type { AnalysisOptions } from '../analysis/options';
import type { DocumentAnalysis } from '../model/document';
import { corrected, saidDates } from './corrected';
import type { DocumentRecord } from './recordFile';

/**
 * The finds of a text as the editor shows them: read against the dates that its record says, with what the record says of
 * the document, and corrected where people have corrected them. Null: the text has no record.
 */
export function saidAnalysis(text: string, record: DocumentRecord | null, options: AnalysisOptions): DocumentAnalysis {
	if (record === null) return analyse(text, options);
	const { fields, corrections } = record;
	const dates = saidDates(fields);
	const found = analyse(text, dates.length === 0 ? options : { ...options, dates });
	const said = corrections.map(({ correction }) => correction);
	return corrected(found, text, fields, said).analysis;
}
