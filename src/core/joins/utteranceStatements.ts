import type { DocumentAnalysis, Quotation } from '../model/document';
import type { Span } from '../model/span';
import { saidWhen } from './saidWhen';
import { sentenceAt } from './sentenceAt';
import type { UtteranceStatement } from './statements';
import { contentWords, wordNumbers, wordsHash } from './words';

const MOST_SAID = 40;
const MOST_ALL = 60;
/** Characters of an utterance that are compared. */
const MOST_READ = 500;
const MOST_CONTEXT = 14;
/** Characters before an utterance in which a time may be told that the utterance's own sentence does not repeat. */
const BEFORE = 220;
/** Characters round an utterance that name its speaker and no more. */
const TELLS_LITTLE = 60;

interface Draft {
	kind: 'quoted' | 'reported';
	speaker: string | null;
	reporter: string | null;
	parts: Span[];
	group: string | null;
}

/**
 * The utterances of a text, in its order: quotations and reported speech, fragments of one utterance as one, and a quotation
 * within a reported clause as part of that clause. Terms in marks are none. Linear in the finds.
 */
export function utteranceStatements(
	analysis: DocumentAnalysis,
	text: string,
	date: string | null,
): UtteranceStatement[] {
	const drafts: Draft[] = [];
	const groups = new Map<string, Draft>();
	const reported = [...analysis.reported].sort((a, b) => a.start - b.start);
	for (const { speaker, reporter, start, end } of reported)
		drafts.push({ kind: 'reported', speaker, reporter, parts: [{ start, end }], group: null });
	const clauses = [...drafts];
	let clause = 0;
	for (const quotation of analysis.quotations) {
		if (quotation.kind === 'term') continue;
		while (clause < clauses.length && ((clauses[clause] as Draft).parts[0] as Span).end <= quotation.start) clause += 1;
		const around = clauses[clause];
		if (around && holds(around, quotation)) {
			around.speaker ??= quotation.speaker;
			continue;
		}
		const { speaker, reporter, start, end, group } = quotation;
		const known = group === null ? undefined : groups.get(group);
		if (known) known.parts.push({ start, end });
		else {
			const draft: Draft = { kind: 'quoted', speaker, reporter, parts: [{ start, end }], group };
			drafts.push(draft);
			if (group !== null) groups.set(group, draft);
		}
	}
	return drafts
		.map((draft) => statementOf(draft, text, date))
		.filter((statement) => statement.all.length > 2 || statement.said.length > 1)
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

function holds(draft: Draft, quotation: Quotation): boolean {
	const [span] = draft.parts;
	if (span === undefined || quotation.start < span.start || quotation.end > span.end + 1) return false;
	return draft.speaker === null || quotation.speaker === null || draft.speaker === quotation.speaker;
}

function statementOf({ kind, speaker, reporter, parts }: Draft, text: string, date: string | null): UtteranceStatement {
	const first = parts[0] as Span;
	const span = { start: first.start, end: parts.at(-1)?.end ?? first.end };
	const words = parts
		.map(({ start, end }) => text.slice(start, Math.min(end, start + MOST_READ)))
		.join(' ')
		.slice(0, MOST_READ);
	const sentence = sentenceAt(text, span);
	const around = `${text.slice(sentence.start, span.start)} ${text.slice(span.end, sentence.end)}`;
	const before = text.slice(Math.max(0, sentence.start - BEFORE), sentence.start);
	const said = contentWords(words, MOST_SAID, true);
	return {
		...span,
		kind,
		speaker,
		reporter,
		said,
		all: wordNumbers(words, { small: true, most: MOST_ALL }),
		context: contentWords(around, 40)
			.filter((word) => !said.includes(word))
			.slice(0, MOST_CONTEXT),
		time: saidWhen(around, date) ?? (around.trim().length < TELLS_LITTLE ? saidWhen(lastLine(before), date) : null),
		words: wordsHash(text.slice(first.start, first.end)),
		parts,
	};
}

function lastLine(before: string): string {
	return before.slice(before.lastIndexOf('\n') + 1);
}
