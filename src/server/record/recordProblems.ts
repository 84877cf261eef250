import * as l10n from '@vscode/l10n';
import { LinePlaces } from '../../core/model/linePlaces';
import type { Problem } from '../../core/model/problem';
import type { CorrectionFlaw } from '../../core/record/corrected';
import { type DocumentRecord, parseRecord } from '../../core/record/recordFile';
import type { CorpusText } from '../corpus/corpusText';

/** What is wrong with the record of a text: its form, and corrections that contradict or apply to nothing any more. */
export function recordProblems(text: CorpusText): Problem[] {
	const { record, corrected } = text;
	if (!record) return [];
	if (!corrected || corrected.flaws.length === 0) return [...record.problems];
	const places = new LinePlaces(record.text);
	const flaws = corrected.flaws.map((flaw) => {
		const at = record.corrections.find(({ correction }) => correction === flaw.correction)?.offset ?? 0;
		return places.problem('warning', flaw.code, flawText(flaw), record.uri, at);
	});
	return [...record.problems, ...flaws];
}

/** Why a correction does not simply hold, for people. */
export function flawText({ code, other }: CorrectionFlaw): string {
	if (code === 'lost') return l10n.t('the words that were corrected are no longer found');
	return other?.by === undefined
		? l10n.t('contradicts another correction of the same words')
		: l10n.t('contradicts the correction of the same words by {0}', other.by);
}

/** A record that cannot be read counts as it was before, with what is wrong now; it is not written to. */
export function brokenNow({ text, problems, unwritable }: DocumentRecord): Partial<DocumentRecord> {
	return { text, problems, unwritable };
}

/** The record of a file that is no text. */
export function unreadRecord(uri: string): DocumentRecord {
	const message = l10n.t('this file is not UTF-8 text');
	const problem: Problem = { severity: 'error', code: 'encoding', message, file: uri, line: 1, column: 1 };
	return { ...parseRecord('', uri), problems: [problem], unwritable: problem };
}
