import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { TokenKind, type Tokens } from '../text/tokens';
import type { Content } from './content';
import type { Cue } from './cues';
import type { Subject } from './subjects';
import { Char, fn, isChar, isDash, isWord } from './words';

const WHILE = english.id('while');

/** The last token of a sentence that is no full stop, plus one. */
export function beforeStop(tokens: Tokens, start: number, to: number): number {
	let end = to;
	while (end > start) {
		const last = end - 1;
		if (tokens.kind[last] !== TokenKind.Punctuation && tokens.kind[last] !== TokenKind.Mark) break;
		const code = tokens.id[last] as number;
		if (isChar(tokens, last, Char.Close) || code === 0x25 || code === 0x5d) break;
		if (tokens.kind[last] === TokenKind.Mark && hasOpening(tokens, start, last)) break;
		end -= 1;
	}
	return end;
}

/** A mark before this one inside the content: the closing mark belongs to it. */
function hasOpening(tokens: Tokens, start: number, last: number): boolean {
	for (let i = last - 1; i >= start; i -= 1) if (tokens.kind[i] === TokenKind.Mark) return true;
	return false;
}

/**
 * Where what cue `k` governs ends: before the next cue of the same speaker (`…, adding that`, `… and called for`),
 * before a contrast with a source of its own (`, while Y said`), else with the sentence.
 */
export function clauseEnd(
	tokens: Tokens,
	cues: readonly Cue[],
	subjects: readonly (Subject | null)[],
	k: number,
	content: Content,
	to: number,
	quoted: Uint8Array,
): number {
	const cue = cues[k] as Cue;
	let limit = to;
	const most = Math.min(cues.length, k + 12);
	for (let j = k + 1; j < most; j += 1) {
		const next = cues[j] as Cue;
		if (next.sentence !== cue.sentence) break;
		if (next.start <= content.start || quoted[next.start]) continue;
		const cut = cutBefore(tokens, next, subjects[j] ?? null, content.start);
		if (cut > content.start) {
			limit = cut;
			break;
		}
	}
	for (let i = content.start + 1; i < limit; i += 1) {
		if (quoted[i]) continue;
		if (isChar(tokens, i, Char.Semicolon)) {
			limit = i;
			break;
		}
		if (
			isChar(tokens, i, Char.Comma) &&
			tokens.id[i + 1] === WHILE &&
			i + 1 < limit &&
			!(fn(tokens, i + 2) & Fn.Coordinator)
		) {
			limit = i;
			break;
		}
	}
	return beforeStop(tokens, content.start, limit);
}

/** The token where the content of the cue before must end since `next` starts again, or -1 when `next` is nested in it. */
function cutBefore(tokens: Tokens, next: Cue, subject: Subject | null, start: number): number {
	if (next.form === 'noun' || next.form === 'infinitive') return -1;
	let at = next.group;
	if (next.form === 'source') return at;
	if (subject !== null && (subject.relation === 'left' || subject.relation === 'relative') && subject.start > start) {
		at = subject.start;
		if (subject.relation === 'relative') return -1;
		const before = at - 1;
		if (isWord(tokens, before) && fn(tokens, before) & Fn.Coordinator && isChar(tokens, before - 1, Char.Comma))
			return before - 1;
		return -1;
	}
	if (subject === null || subject.relation !== 'shared') return -1;
	const before = at - 1;
	if (next.form === 'participle') return isChar(tokens, before, Char.Comma) ? before : -1;
	if (isWord(tokens, before) && fn(tokens, before) & Fn.Coordinator) {
		return isChar(tokens, before - 1, Char.Comma) ? before - 1 : before;
	}
	return isDash(tokens, before) ? before : -1;
}
