import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import type { Span } from '../model/span';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { clauseEnd, partingsOf, type Reading } from './clauseEnd';
import { afterPassive, type Content, type ContentKind, contentAfter } from './content';
import type { Cue } from './cues';
import { contentBefore, contentOfSource } from './contentBefore';
import { clauseFollows } from './finite';
import { quotedTokens } from './quoted';
import { canSpeak } from './sources';
import type { Subject } from './subjects';
import { Char, fn, isChar, isNameWord, isWord } from './words';

/** Reported speech of a paragraph; spans are relative to it. */
export interface ReportedFact extends Span {
	readonly kind: ContentKind;
	readonly cue: Span;
	/** Number of the cue among those of the paragraph. */
	readonly cueIndex: number;
	readonly subject: Subject | null;
	readonly speakerSpan: Span | null;
}

/**
 * Reported speech without marks: for each cue what it governs, to its right (`said that …`, `urged them to …`) or to its
 * left (`…, he said`). Nothing where the speaker performs the act by saying it (`I thank you`), where all of the content
 * stands in marks, or where the source is a thing that cannot speak. Linear in the tokens.
 */
export function findReported(
	tokens: Tokens,
	sentences: Sentences,
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
): ReportedFact[] {
	if (cues.length === 0) return [];
	const quoted = quotedTokens(tokens);
	const reading: Reading = { tokens, cues, subjects, quoted, partings: partingsOf(tokens) };
	const found: ReportedFact[] = [];
	for (let k = 0; k < cues.length; k += 1) {
		const cue = cues[k] as Cue;
		const subject = subjects[k] ?? null;
		const range = read(reading, k, sentences.start[cue.sentence] as number, sentences.end[cue.sentence] as number);
		if (range === null) continue;
		const { start, end, kind } = range;
		if (!saysMore(tokens, quoted, start, end, kind)) continue;
		if (cue.form === 'noun' && found.at(-1)?.start === tokens.start[start]) continue;
		found.push({
			start: tokens.start[start] as number,
			end: tokens.end[end - 1] as number,
			kind,
			cue: charSpan(tokens, cue.start, cue.end),
			cueIndex: k,
			subject,
			speakerSpan: subject === null ? null : charSpan(tokens, subject.start, subject.end),
		});
	}
	return found;
}

interface Range {
	readonly start: number;
	readonly end: number;
	readonly kind: ContentKind;
}

/** What cue `k` governs, in its sentence `from` to `to`. */
function read(reading: Reading, k: number, from: number, to: number): Range | null {
	const { tokens, cues, subjects, quoted } = reading;
	const cue = cues[k] as Cue;
	const subject = subjects[k] ?? null;
	if (cue.form === 'source') return subject === null ? null : contentOfSource(tokens, cue, subject, from, to);
	// `It was reported (by X) that …`, `was asked whether …`: content without its source in front.
	if (cue.voice === 'passive') return upToItsEnd(reading, k, afterPassive(tokens, cue, subject, to), from, to);
	if (subject === null || performs(tokens, cue, subject) || isPurpose(tokens, cue, from)) return null;
	if (isAnybody(tokens, cue, subject) || isAsked(tokens, subject, from, to)) return null;
	const content = contentAfter(tokens, cue, subject, from, to);
	if (content === null)
		return (
			contentBefore(tokens, cue, subject, from, to, quoted) ??
			asideAs(reading, k, from, to) ??
			upToItsEnd(reading, k, afterPause(tokens, cue, subject, from, to), from, to)
		);
	if (quoted[subject.head] && !quoted[cue.start]) return null;
	// "I asked him what it costs" reports a question, and says nothing.
	if (fn(tokens, subject.head) & Fn.First && cue.takes & Takes.Question && fn(tokens, content.start) & Fn.Question)
		return null;
	if (cue.irrealis && cue.takes & (Takes.Mental | Takes.Outcome) && !(cue.takes & Takes.Quotation)) return null;
	const wish = cue.takes & Takes.Outcome && !(cue.takes & Takes.Quotation);
	if ((cue.takes & Takes.Mental || wish) && idle(tokens, cues, subjects, k, from, to)) return null;
	return canSpeak(tokens, cue, subject, content.kind) ? upToItsEnd(reading, k, content, from, to) : null;
}

/** The content of cue `k` with its end; null when there is none or nothing in it. */
function upToItsEnd(reading: Reading, k: number, content: Content | null, from: number, to: number): Range | null {
	if (content === null) return null;
	const end = clauseEnd(reading, k, content, from, to);
	return end > content.start ? { start: content.start, end, kind: content.kind } : null;
}

/** `X made clear, as Y stressed, that …`: the clause behind the aside is governed by both verbs. */
function asideAs(reading: Reading, k: number, from: number, to: number): Range | null {
	const { tokens, cues, subjects } = reading;
	const cue = cues[k] as Cue;
	const next = cues[k + 1];
	const source = subjects[k + 1];
	if (next === undefined || !source || next.sentence !== cue.sentence) return null;
	if (!isChar(tokens, cue.end, Char.Comma) || source.start !== cue.end + 2 || tokens.id[cue.end + 1] !== AS)
		return null;
	return upToItsEnd(reading, k + 1, contentAfter(tokens, next, source, from, to), from, to);
}
const AS = english.id('as');
const THAT = english.id('that');

/** `Will the minister confirm that …?`, `Did they say that …?`: a question whether something is said says nothing. */
function isAsked(tokens: Tokens, subject: Subject, from: number, to: number): boolean {
	const verb = subject.start - 1;
	if (subject.relation !== 'left' || verb < from || !isChar(tokens, to - 1, QUESTION_MARK)) return false;
	const bits = fn(tokens, verb);
	return (bits & (Fn.Do | Fn.Modal)) !== 0 && (bits & Fn.Subject) === 0;
}

/** `Venn pointed out, the harbour will be dredged`: translations set a comma where English has "that". */
function afterPause(tokens: Tokens, cue: Cue, subject: Subject, from: number, to: number): Content | null {
	const at = cue.end + 1;
	if (!isChar(tokens, cue.end, Char.Comma) || at + 3 > to || cue.form !== 'finite') return null;
	const says = cue.takes & Takes.Clause && cue.takes & Takes.Quotation && !(cue.takes & Takes.That);
	if (!says || subject.relation !== 'left' || tokens.id[subject.head] === THAT) return null;
	// "which Venn denies, the talk goes on": a clause that hangs on another reports nothing behind its comma.
	const opener = subject.start - 1;
	if (opener >= from && isWord(tokens, opener) && tokens.id[opener] !== AS && !(fn(tokens, opener) & Fn.Coordinator))
		return null;
	const opens = fn(tokens, at) & (Fn.Determiner | Fn.Possessive | Fn.Subject) || isNameWord(tokens, at);
	return opens && !(fn(tokens, at) & Fn.Subordinator) && clauseFollows(tokens, at, to)
		? { start: at, kind: 'clause' }
		: null;
}

/** Thoughts that are asked for, or that the thinker reports of himself (`he said he believes`): one item is enough. */
function idle(
	tokens: Tokens,
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
	k: number,
	from: number,
	to: number,
): boolean {
	if (isChar(tokens, to - 1, QUESTION_MARK)) return true;
	const subject = subjects[k];
	if (subject?.relation === 'left' && subject.start > from && fn(tokens, subject.start - 1) & Fn.Question) return true;
	if ((cues[k] as Cue).takes & Takes.Quotation) return false;
	const before = cues[k - 1];
	if (k === 0 || before === undefined || subject?.relation !== 'left' || subject.kind !== 'pronoun') return false;
	return (
		before.sentence === (cues[k] as Cue).sentence && subject.start >= before.end && subject.start - before.end <= 1
	);
}
const QUESTION_MARK = 63;

/** `A father who tells his son to …`, `anyone who says that …`, `many speak of it`: nobody in particular said it. */
function isAnybody(tokens: Tokens, cue: Cue, subject: Subject): boolean {
	if (!cue.present) return false;
	const first = tokens.id[subject.start] as number;
	if (subject.relation === 'relative') {
		// "a report that says" is one report, and no person.
		const relative = isChar(tokens, subject.end, Char.Comma) ? subject.end + 1 : subject.end;
		return anybody.has(first) && !(papers.has(tokens.id[subject.headEnd - 1] as number) && tokens.id[relative] !== WHO);
	}
	return subject.kind === 'noun' && cue.end - cue.start > 1 && several.has(first);
}
const papers = new Set(
	`report letter study article memo memorandum statement survey poll document email note paper resolution bill law rule
	editorial post book manifesto treaty ruling audit review`
		.split(/\s+/)
		.map((word) => english.id(word)),
);
const WHO = english.id('who');
const several = new Set(['many', 'most', 'some', 'few'].map((word) => english.id(word)));
const anybody = new Set(
	['a', 'an', 'any', 'every', 'anyone', 'anybody', 'everyone', 'everybody', 'no', 'whoever'].map((word) =>
		english.id(word),
	),
);

/** `our aim is to stress that`: an infinitive behind a form of "be" tells what something is for. */
function isPurpose(tokens: Tokens, cue: Cue, from: number): boolean {
	const be = cue.group - 2;
	return cue.form === 'infinitive' && be >= from && isWord(tokens, be) && (fn(tokens, be) & Fn.Be) !== 0;
}

/**
 * `I note that`, `we urge you to`: saying it is doing it. Past and perfect tell of it (`as we have said`). What the one
 * spoken to says now, or thinks, is no report either (`you can see that`).
 */
function performs(tokens: Tokens, cue: Cue, subject: Subject): boolean {
	if (!(fn(tokens, subject.head) & (Fn.First | Fn.Second)) || subject.relation === 'possessive') return false;
	if (cue.takes & (Takes.Mental | Takes.Evidence | Takes.Outcome) && !(cue.takes & Takes.Quotation)) return true;
	return cue.present || cue.irrealis || cue.form === 'infinitive';
}

/**
 * Some word of the content stands outside marks, and says more than whom the words in marks are said of: any noun or
 * verb, in a clause also its subject and auxiliary (`they were "late"`).
 */
function saysMore(tokens: Tokens, quoted: Uint8Array, start: number, end: number, kind: ContentKind): boolean {
	if (kind === 'clause' && !quoted[start] && fn(tokens, start) & Fn.Subject && end - start > 1) return true;
	for (let i = start; i < end; i += 1) if (!quoted[i] && isWord(tokens, i) && fn(tokens, i) === 0) return true;
	let marks = false;
	for (let i = start; i < end && !marks; i += 1) marks = quoted[i] === 1;
	return !marks && end - start > 1;
}

function charSpan(tokens: Tokens, start: number, end: number): Span {
	return { start: tokens.start[start] as number, end: tokens.end[end - 1] as number };
}
