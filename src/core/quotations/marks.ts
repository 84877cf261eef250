/**
 * Which signs of a paragraph can open or close a quotation.
 *
 * A mark is judged by its form (“ opens, ” closes) and, for straight marks, by the blanks around it. Two single marks in
 * a row count as one double mark, as old news wires set them. Apostrophes, primes and feet and inches are left out.
 */
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import { Signal } from '../text/signals';
import { Shape, TokenKind, type Tokens } from '../text/tokens';

export const enum MarkStyle {
	/** “ ” „ and the straight double mark, also two single marks in a row. */
	Double = 0,
	/** ‘ ’ and the straight apostrophe. */
	Single = 1,
	Guillemet = 2,
	Corner = 3,
}

export interface Mark {
	/** Index of its token, and how many tokens it is made of (two for `''`). */
	readonly token: number;
	readonly length: 1 | 2;
	readonly style: MarkStyle;
	/** How well it opens and closes: 0 not at all, 1 by its surroundings, 2 surely. */
	readonly opens: 0 | 1 | 2;
	readonly closes: 0 | 1 | 2;
	/** Whether it is a straight mark, which says nothing by its form. */
	readonly straight: boolean;
}

const ELISION = 1;
const words = new WordClasses(english).tag(
	'em til till tis twas cause bout round n nuff neath kay cuz sup tude',
	ELISION,
);

const APOSTROPHE = 0x27;
const LEFT_SINGLE = 0x2018;
const RIGHT_SINGLE = 0x2019;
const BACKTICK = 0x60;
const OPENERS = '“„«‹「『〝';
const CLOSERS = '”»›」』〞‟';

/** The marks of a paragraph in text order. Linear in its tokens. */
export function readMarks(tokens: Tokens): Mark[] {
	const { kind, id, signal, count } = tokens;
	const marks: Mark[] = [];
	for (let i = 0; i < count; i += 1) {
		if (!((signal[i] as number) & Signal.Mark)) continue;
		if (kind[i] !== TokenKind.Mark) {
			if (id[i] === BACKTICK && doubled(tokens, i)) {
				marks.push({ token: i, length: 2, style: MarkStyle.Double, opens: 2, closes: 0, straight: false });
				i += 1;
			}
			continue;
		}
		const code = id[i] as number;
		if (code === APOSTROPHE || code === LEFT_SINGLE || code === RIGHT_SINGLE) {
			if (doubled(tokens, i)) {
				const form = code === LEFT_SINGLE ? 1 : code === RIGHT_SINGLE ? 2 : 0;
				pushDouble(tokens, marks, i, 2, form);
				i += 1;
			} else pushSingle(tokens, marks, i, code);
		} else if (code === 0x22 || code === 0xff02) {
			const value = attributeEnd(tokens, i);
			if (value > i) i = value;
			else pushDouble(tokens, marks, i, 1, 0);
		} else pushFormed(tokens, marks, i, code);
	}
	return marks;
}

/** Whether the next token is the same sign, at once behind, and no third follows that would make it one of two levels. */
function doubled(tokens: Tokens, i: number): boolean {
	const { id, count } = tokens;
	if (i + 1 >= count || id[i + 1] !== id[i] || gapAfter(tokens, i)) return false;
	// Of three in a row the last two are the double mark when they close, the first two when they open.
	const third = i + 2 < count && id[i + 2] === id[i] && !gapAfter(tokens, i + 1);
	return !third || gapBefore(tokens, i);
}

const LONGEST_ATTRIBUTE = 60;

/** Closing mark of an attribute's value in markup (`href="…"`) that begins here, else -1. */
function attributeEnd(tokens: Tokens, i: number): number {
	if (i === 0 || tokens.id[i - 1] !== 0x3d || tokens.kind[i - 1] !== TokenKind.Punctuation || gapBefore(tokens, i))
		return -1;
	const last = Math.min(tokens.count, i + LONGEST_ATTRIBUTE);
	for (let k = i + 1; k < last; k += 1)
		if (tokens.id[k] === tokens.id[i] && tokens.kind[k] === TokenKind.Mark) return k;
	return -1;
}

/** A double mark that says little by its form: 0 straight, 1 like an opening one, 2 like a closing one. */
function pushDouble(tokens: Tokens, marks: Mark[], i: number, length: 1 | 2, form: number): void {
	const before = gapBefore(tokens, i) || opensBracket(tokens, i - 1) || endsWithOpener(marks, i);
	const after = gapAfter(tokens, i + length - 1);
	if (form === 0 && length === 1 && !gapBefore(tokens, i) && isInch(tokens, marks, i)) return;
	let opens: 0 | 1 | 2 = before ? (after ? 1 : 2) : after ? 0 : 1;
	let closes: 0 | 1 | 2 = before ? (after ? 1 : 0) : 2;
	if (!before && !after) closes = closesBracket(tokens, i + length) ? 2 : 1;
	if (before && !after && closesBracket(tokens, i + length) && tokens.kind[i + length] !== TokenKind.Mark) {
		opens = 1;
		closes = 1;
	}
	if (form === 1) closes = 0;
	if (form === 2 && opens < 2) opens = 0;
	marks.push({ token: i, length, style: MarkStyle.Double, opens, closes, straight: true });
}

/** After a number, with no quotation open: inches or seconds. */
function isInch(tokens: Tokens, marks: readonly Mark[], i: number): boolean {
	if (i === 0 || tokens.kind[i - 1] !== TokenKind.Number) return false;
	let open = 0;
	for (let k = marks.length - 1, seen = 0; k >= 0 && seen < 8; k -= 1, seen += 1) {
		const mark = marks[k] as Mark;
		if (mark.style !== MarkStyle.Double) continue;
		if (mark.opens > mark.closes) return open > 0;
		open -= 1;
		if (mark.closes > mark.opens) return true;
	}
	return true;
}

function pushSingle(tokens: Tokens, marks: Mark[], i: number, code: number): void {
	const before = gapBefore(tokens, i) || opensBracket(tokens, i - 1) || endsWithOpener(marks, i);
	const after = gapAfter(tokens, i);
	let opens: 0 | 1 | 2 = 0;
	let closes: 0 | 1 | 2 = 0;
	if (before && !after && code !== RIGHT_SINGLE) {
		const next = i + 1;
		const kind = tokens.kind[next];
		const elided =
			(kind === TokenKind.Number && tokens.end[next]! - tokens.start[next]! <= 2) ||
			(kind === TokenKind.Word && (words.of(tokens.id[next]!) & ELISION) !== 0);
		if (
			!elided &&
			(kind === TokenKind.Word || kind === TokenKind.Number || kind === TokenKind.Mark || tokens.id[next] === 0x5b)
		)
			opens = code === LEFT_SINGLE ? 2 : 1;
	}
	if (!before && code !== LEFT_SINGLE && (after || closesBracket(tokens, i + 1)))
		closes = pluralPossessive(tokens, i) ? 1 : 2;
	if (opens > 0 || closes > 0)
		marks.push({ token: i, length: 1, style: MarkStyle.Single, opens, closes, straight: code === APOSTROPHE });
}

/** `workers' rights`: after a plural and before a word that goes on. */
function pluralPossessive(tokens: Tokens, i: number): boolean {
	if (i === 0 || i + 1 >= tokens.count || tokens.kind[i - 1] !== TokenKind.Word) return false;
	if ((tokens.text.charCodeAt(tokens.end[i - 1]! - 1) | 32) !== 115) return false;
	return tokens.kind[i + 1] === TokenKind.Word && tokens.shape[i + 1] !== Shape.None;
}

function pushFormed(tokens: Tokens, marks: Mark[], i: number, code: number): void {
	const sign = String.fromCharCode(code);
	const opener = OPENERS.includes(sign);
	if (!opener && !CLOSERS.includes(sign)) return;
	const style = '«»‹›'.includes(sign)
		? MarkStyle.Guillemet
		: '「」『』'.includes(sign)
			? MarkStyle.Corner
			: MarkStyle.Double;
	const before = gapBefore(tokens, i) || opensBracket(tokens, i - 1) || endsWithOpener(marks, i);
	const after = gapAfter(tokens, i);
	// A curly mark set the wrong way round is believed by its blanks only when they leave no doubt.
	const turned = opener ? !before && (after || closesBracket(tokens, i + 1)) : before && !after;
	const believed = turned && style !== MarkStyle.Corner;
	const asOpener = opener ? (believed ? 1 : 2) : believed ? 1 : 0;
	const asCloser = opener ? (believed ? 1 : 0) : believed ? 1 : 2;
	marks.push({ token: i, length: 1, style, opens: asOpener, closes: asCloser, straight: false });
}

/** Whether a blank or the paragraph's edge stands before the token. */
export function gapBefore(tokens: Tokens, i: number): boolean {
	return i === 0 || tokens.start[i]! > tokens.end[i - 1]!;
}

/** Whether a blank or the paragraph's edge stands behind the token. */
export function gapAfter(tokens: Tokens, i: number): boolean {
	return i + 1 >= tokens.count || tokens.start[i + 1]! > tokens.end[i]!;
}

function endsWithOpener(marks: readonly Mark[], i: number): boolean {
	const last = marks[marks.length - 1];
	return last !== undefined && last.token + last.length === i && last.opens > last.closes;
}

/** Brackets and dashes behind which a quotation may begin without a blank. */
function opensBracket(tokens: Tokens, i: number): boolean {
	if (i < 0 || tokens.kind[i] !== TokenKind.Punctuation) return false;
	const code = tokens.id[i]!;
	return (
		code === 0x28 ||
		code === 0x5b ||
		code === 0x7b ||
		code === 0x2014 ||
		code === 0x2013 ||
		code === 0x2f ||
		code === 0x2a ||
		code === 0x5f ||
		code === 0xff1a ||
		code === 0xff0c
	);
}

/** Signs before which a quotation may end without a blank. */
function closesBracket(tokens: Tokens, i: number): boolean {
	if (i >= tokens.count) return true;
	if (tokens.kind[i] === TokenKind.Mark) return true;
	if (tokens.kind[i] !== TokenKind.Punctuation) return false;
	const code = tokens.id[i]!;
	return (
		code !== 0x28 &&
		code !== 0x5b &&
		code !== 0x7b &&
		code !== 0x24 &&
		code !== 0x23 &&
		code !== 0x40 &&
		code !== 0x2026 &&
		code !== 0x5c &&
		code !== 0x26
	);
}
