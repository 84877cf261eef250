import type { DocumentAnalysis } from '../model/document';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import { corrected } from './corrected';
import type { DocumentRecord } from './recordFile';

/**
 * What is wrong with a document record: its form, corrections that contradict or stand on nothing any more, and an
 * original that is not there. `read` gives the text (null: it cannot be read) and is asked only where there are
 * corrections; `exists` knows paths from the folder of the corpus.
 */
export function checkRecord(
	record: DocumentRecord,
	read: () => { readonly text: string; readonly analysis: DocumentAnalysis } | null,
	exists: (path: string) => boolean,
): Problem[] {
	const { fields, corrections, uri } = record;
	const places = new LinePlaces(record.text);
	const problems = [...record.problems];
	const original = fields.translation?.of;
	if (original !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(original) && !exists(original)) {
		const at = Math.max(0, record.text.indexOf(original));
		const message = `there is no text ${original}`;
		problems.push(places.problem('warning', 'no-text', message, uri, at, original.length));
	}
	const about = corrections.length === 0 ? null : read();
	if (about === null) return problems;
	const all = corrections.map(({ correction }) => correction);
	for (const flaw of corrected(about.analysis, about.text, fields, all).flaws) {
		const at = corrections.find(({ correction }) => correction === flaw.correction)?.offset ?? 0;
		const by = flaw.other?.by === undefined ? '' : ` by ${flaw.other.by}`;
		const message =
			flaw.code === 'lost'
				? 'the words that were corrected are no longer found'
				: `contradicts another correction${by} of the same words`;
		problems.push(places.problem('warning', flaw.code, message, uri, at));
	}
	return problems;
}
