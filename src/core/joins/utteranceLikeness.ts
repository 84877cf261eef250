import type { JoinedText, JoinedTexts } from './joinedTexts';
import { canBeOne } from './saidWhen';
import type { UtteranceStatement } from './statements';
import { shared } from './words';

/** An utterance with the text that hands it on. */
export interface UtteranceSide {
	readonly text: JoinedText;
	readonly statement: UtteranceStatement;
}

/** `family`: the same was said once, in these or other words; `theme`: much the same, but not known to be one utterance. */
export type UtteranceTie = 'family' | 'theme' | null;

/** One name for a speaker however a text names him. */
export type SpeakerKey = (text: JoinedText, name: string) => string;

/** Content words from which on words alone tell an utterance. */
const TELLING = 3;
const SHORTEST = 4;
/** Words from which on their order tells an utterance. */
const LONG = 8;

/** Whether two utterances are of one speaker; `unsaid`: one of them names none. */
export type SpeakerTie = 'same' | 'other' | 'unsaid';

/** How the speaker of an utterance is tied to those of others, who are asked for one after the other. */
export function speakerTies(a: UtteranceSide, speakerKey: SpeakerKey): (b: UtteranceSide) => SpeakerTie {
	const { speaker } = a.statement;
	if (speaker === null) return () => 'unsaid';
	const one = speakerKey(a.text, speaker);
	return (b) => {
		const name = b.statement.speaker;
		if (name === null) return 'unsaid';
		const other = speakerKey(b.text, name);
		return one === other || isShortFor(one, other) || isShortFor(other, one) ? 'same' : 'other';
	};
}

/**
 * Whether two texts hand on one utterance. The speakers must be one, or be unsaid on one side and the words nearly the
 * same; the occasions must be able to be one. Then the words decide, in their order: fewer are asked for where the occasion
 * is known to be one, for a new translation changes half of them. Quadratic in the words of one sentence.
 */
export function tieOf(a: UtteranceSide, b: UtteranceSide, texts: JoinedTexts, speaker: SpeakerTie): UtteranceTie {
	if (speaker === 'other') return null;
	const [x, y] = [a.statement, b.statement];
	const both = shared(x.said, y.said);
	if (both === 0) return null;
	const least = Math.min(x.said.length, y.said.length);
	const whole = both / least;
	const alike = both / (x.said.length + y.said.length - both);
	const theme: UtteranceTie = speaker === 'same' && both >= TELLING && whole >= 0.3 ? 'theme' : null;
	if (!canBeOne(timeOf(a, texts), timeOf(b, texts)) || whole < 0.4) return theme;
	const ordered = inOrder(x.all, y.all) / Math.min(x.all.length, y.all.length);
	if (speaker === 'unsaid') return least >= TELLING && alike >= 0.6 && ordered >= 0.7 ? 'family' : null;
	if (least < TELLING) {
		const enough = Math.min(x.all.length, y.all.length) >= SHORTEST && whole === 1 && ordered >= 0.9;
		return enough ? 'family' : theme;
	}
	if (whole >= 0.5 && alike >= 0.5 && ordered >= 0.4) return 'family';
	if (whole >= 0.75 && ordered >= 0.65) return 'family';
	if (alike >= 0.3 && ordered >= 0.75 && Math.min(x.all.length, y.all.length) >= LONG) return 'family';
	return alike >= 0.25 && ordered >= 0.55 && isOneOccasion(a, b, texts) ? 'family' : theme;
}

/** Whether a name of one word begins or ends the other: the words decide then whether it is the same person. */
function isShortFor(short: string, full: string): boolean {
	if (short.includes(' ') || !full.includes(' ')) return false;
	return full.endsWith(` ${short}`) || full.startsWith(`${short} `);
}

/** When it was said, as far as that is known; the event of the text where the sentence does not tell. */
function timeOf({ text, statement }: UtteranceSide, texts: JoinedTexts): string | null {
	if (statement.time !== null) return statement.time;
	const event = texts.eventOf(text);
	// Whoever speaks at an event may quote what was said elsewhere.
	return statement.reporter === null ? (event?.slice(0, 7) ?? null) : null;
}

/** Whether two utterances are known to be of one occasion: their times are told and fit, and so do the sentences around. */
function isOneOccasion(a: UtteranceSide, b: UtteranceSide, texts: JoinedTexts): boolean {
	const [x, y] = [timeOf(a, texts), timeOf(b, texts)];
	if (x !== null && y !== null) return true;
	return shared(a.statement.context, b.statement.context) > 2;
}

/** How many words two utterances share in one order: the length of the longest common subsequence. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
	if (areEqual(a, b)) return a.length;
	let before = new Uint8Array(b.length + 1);
	let row = new Uint8Array(b.length + 1);
	for (const word of a) {
		for (let j = 1; j <= b.length; j += 1) {
			row[j] = b[j - 1] === word ? (before[j - 1] as number) + 1 : Math.max(before[j] as number, row[j - 1] as number);
		}
		[before, row] = [row, before];
	}
	return before[b.length] as number;
}

/** Most of what texts have in common is handed on word by word. */
function areEqual(a: readonly number[], b: readonly number[]): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
	return true;
}
