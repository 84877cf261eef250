import { type AnalysisOptions, NO_CORPUS } from '../../core/analysis/options';
import { saidDates } from '../../core/record/corrected';
import type { DocumentRecord } from '../../core/record/recordFile';

/** What the analysis of a text depends on beside its words. */
export function optionsOf(record: DocumentRecord | null): AnalysisOptions {
	const dates = record === null ? [] : saidDates(record.fields);
	return dates.length === 0 ? NO_CORPUS : { ...NO_CORPUS, dates };
}
