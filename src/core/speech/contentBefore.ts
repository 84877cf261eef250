import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import type { Tokens } from '../text/tokens';
import { beforeStop } from './clauseEnd';
import type { ContentKind } from './content';
import type { Cue } from './cues';
import type { Subject } from './subjects';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isMark, isWord } from './words';

interface Range {
	readonly start: number;
	readonly end: number;
	readonly kind: ContentKind;
}

/**
 * The clause that a trailing or parenthetical attribution governs: `…, X said.`, `…, said X.`, `…, X said, …`. Null when
 * the words before the attribution are no clause of their own, or stand in marks.
 */
export function contentBefore(
	tokens: Tokens,
	cue: Cue,
	subject: Subject,
	from: number,
	to: number,
	quoted: Uint8Array,
): Range | null {
	if (cue.form !== 'finite' || !(cue.takes & (Takes.Quotation | Takes.Mental))) return null;
	if (subject.relation !== 'left' && subject.relation !== 'right') return null;
	const opens = subject.relation === 'left' ? subject.start : cue.group;
	const closes = subject.relation === 'left' ? cue.end : subject.end;
	const comma = opens - 1;
	if (comma <= from || !(isChar(tokens, comma, Char.Comma) || isDash(tokens, comma))) return null;
	if (quoted[comma - 1] && isMark(tokens, comma - 1)) return null;
	const start = skipOpeners(tokens, from, comma);
	const after = afterAttribution(tokens, closes, to);
	if (after < 0) return { start, end: comma, kind: 'clause' };
	const rest = beforeStop(tokens, after, to);
	if (rest - after > comma - start) return { start: after, end: rest, kind: 'clause' };
	return { start, end: comma, kind: 'clause' };
}

/** Where the clause goes on after a parenthetical attribution (`, X said, …`), or -1 when it does not. */
function afterAttribution(tokens: Tokens, closes: number, to: number): number {
	if (closes >= to || !isChar(tokens, closes, Char.Comma)) return -1;
	const next = closes + 1;
	if (next >= to || !isWord(tokens, next)) return -1;
	const bits = fn(tokens, next);
	if (bits & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal | Fn.Subject)) return next;
	if (bits & Fn.Determiner && !(bits & Fn.Relative)) return next;
	if (bits !== 0 || endsIn(tokens, next, 'ing')) return -1;
	return next;
}

function skipOpeners(tokens: Tokens, from: number, limit: number): number {
	let start = from;
	while (start < limit && (isMark(tokens, start) || isDash(tokens, start))) start += 1;
	const bits = fn(tokens, start);
	if (bits & Fn.Coordinator && !isAdverb(tokens, start) && start + 1 < limit) start += 1;
	return start;
}

/** `According to X, …`, `…, according to X`, and in the middle: then the longer part. */
export function contentOfSource(tokens: Tokens, cue: Cue, subject: Subject, from: number, to: number): Range | null {
	const left = skipOpeners(tokens, from, cue.start);
	let leftEnd = cue.start;
	while (leftEnd > left && (isChar(tokens, leftEnd - 1, Char.Comma) || isDash(tokens, leftEnd - 1))) leftEnd -= 1;
	let right = subject.end;
	while (right < to && !isChar(tokens, right, Char.Comma)) right += 1;
	const rightStart = right + 1;
	const rightEnd = beforeStop(tokens, rightStart, to);
	if (leftEnd - left < 2 && rightEnd - rightStart < 1) return null;
	return rightEnd - rightStart > leftEnd - left
		? { start: rightStart, end: rightEnd, kind: 'clause' }
		: { start: left, end: leftEnd, kind: 'clause' };
}
