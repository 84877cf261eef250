import type { DocumentAnalysis, Quotation } from '../model/document';
import type { Span } from '../model/span';
import { saidWhen } from './saidWhen';
import type { UtteranceStatement } from './statements';
import { NUMERAL, TELLS_TIME } from './wordClasses';
import type { TextWords } from './textWords';
import { wordsHash } from './words';

const MOST_SAID = 40;
const MOST_ALL = 60;
/** Characters of an utterance that are compared. */
const MOST_READ = 500;
const MOST_AROUND = 40;
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
	words: TextWords,
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
		.map((draft) => statementOf(draft, words, date))
		.filter((statement) => statement.all.length > 2 || statement.said.length > 1)
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

function holds(draft: Draft, quotation: Quotation): boolean {
	const [span] = draft.parts;
	if (span === undefined || quotation.start < span.start || quotation.end > span.end + 1) return false;
	return draft.speaker === null || quotation.speaker === null || draft.speaker === quotation.speaker;
}

function statementOf(
	{ kind, speaker, reporter, parts }: Draft,
	words: TextWords,
	date: string | null,
): UtteranceStatement {
	const { text } = words;
	const first = parts[0] as Span;
	const span = { start: first.start, end: parts.at(-1)?.end ?? first.end };
	const { said, all } = wordsOf(words, parts);
	const sentence = words.sentences.around(text, span);
	const around = new WordsAround(words, sentence, span);
	// Not spread: what is added to a copy is added slowly.
	return {
		start: span.start,
		end: span.end,
		kind,
		speaker,
		reporter,
		said,
		all,
		context: around.wordsBeside(said),
		time: around.said(date) ?? (around.tellsLittle ? saidBefore(words, sentence.start, date) : null),
		words: wordsHash(text, first.start, first.end),
		parts,
	};
}

/** The words of an utterance: the distinct content words, and all of them. */
function wordsOf(words: TextWords, parts: readonly Span[]): Pick<UtteranceStatement, 'said' | 'all'> {
	const said: number[] = [];
	const all: number[] = [];
	let left = MOST_READ;
	for (const { start, end } of parts) {
		if (left <= 0) break;
		const behind = Math.min(end, start + left);
		words.over(start, behind);
		while ((said.length < MOST_SAID || all.length < MOST_ALL) && words.next()) {
			const word = words.content;
			if (all.length < MOST_ALL) all.push(words.all);
			if (word >= 0 && said.length < MOST_SAID && !said.includes(word)) said.push(word);
		}
		// A blank between fragments counts as well.
		left -= behind - start + 1;
	}
	return { said, all };
}

/** The rest of the sentence of an utterance. */
class WordsAround {
	/** Distinct content words, numerals apart. */
	readonly #words: number[] = [];
	readonly #text: string;
	readonly #sentence: Span;
	readonly #span: Span;
	readonly #mayTell: boolean;

	constructor(words: TextWords, sentence: Span, span: Span) {
		this.#text = words.text;
		this.#sentence = sentence;
		this.#span = span;
		const before = this.#read(words, sentence.start, span.start);
		const behind = this.#read(words, span.end, sentence.end);
		this.#mayTell = before || behind;
	}

	/** Whether it names the speaker and no more. */
	get tellsLittle(): boolean {
		const { start, end } = this.#sentence;
		const length = this.#span.start - start + end - this.#span.end + 1;
		return length < TELLS_LITTLE || this.#phrase.trim().length < TELLS_LITTLE;
	}

	/** When the utterance was said, as far as the sentence tells. */
	said(date: string | null): string | null {
		return this.#mayTell ? saidWhen(this.#phrase, date) : null;
	}

	get #phrase(): string {
		const { start, end } = this.#sentence;
		return `${this.#text.slice(start, this.#span.start)} ${this.#text.slice(this.#span.end, end)}`;
	}

	/** The first words that are none of those said. */
	wordsBeside(said: readonly number[]): number[] {
		const beside: number[] = [];
		for (const word of this.#words) {
			if (beside.length === MOST_CONTEXT) break;
			if (!said.includes(word)) beside.push(word);
		}
		return beside;
	}

	/** Answers whether a stretch may tell a time. */
	#read(words: TextWords, start: number, end: number): boolean {
		const found = this.#words;
		let mayTell = false;
		words.over(start, end);
		while (words.next()) {
			const { content, classes } = words;
			mayTell ||= (classes & TELLS_TIME) !== 0;
			if (content < 0 || found.length === MOST_AROUND || (classes & NUMERAL) !== 0) continue;
			if (!found.includes(content)) found.push(content);
		}
		return mayTell;
	}
}

/** When something was said, as told on the same line just before its sentence. */
function saidBefore(words: TextWords, end: number, date: string | null): string | null {
	const { text } = words;
	let start = Math.max(0, end - BEFORE);
	const line = text.slice(start, end).lastIndexOf('\n');
	if (line >= 0) start += line + 1;
	words.over(start, end);
	return words.nextTelling(TELLS_TIME) ? saidWhen(text.slice(start, end), date) : null;
}
