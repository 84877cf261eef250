import type { Span } from '../model/span';
import { isDigit, isHan, isLower, isSpace, isUpper, skipSpace } from './characters';
import { PARTICLES } from './labelWords';

/** How a label ends, which tells how far to trust it. */
export type LabelStyle =
	/** A colon, ASCII or full-width. */
	| 'colon'
	/** A full stop, as in the proceedings of parliaments: `Mr. SMITH of Ohio.` */
	| 'stop'
	/** A bare letter, `Q` or `A`. */
	| 'letter'
	/** Nothing but a clock time beside a name. */
	| 'time';

/** The start of a paragraph that has the form of a speaker's label. Offsets are relative to the paragraph. */
export interface LabelShape extends Span {
	/** First character of what is said, or the paragraph's length when the label stands on a line of its own. */
	readonly body: number;
	readonly style: LabelStyle;
	readonly bold: boolean;
	/** A clock time or a running time stands beside it. */
	readonly timed: boolean;
	/** The name stands in square brackets. */
	readonly bracketed: boolean;
}

const MOST_LABEL = 140;
const MOST_WORDS = 16;

/**
 * Reads a label at the start of a paragraph: `MS. LEE:`, `**Ana Roy:**`, `Q`, `[MODERATOR]:`, `李明：`, `Mr. SMITH of Ohio.`,
 * `[00:12] Ana Roy:`, `Minister Lee, Ministry of X:`. Says only that the form is one of a label; whether the words are
 * those of a speaker is decided over the document. Looks at no more than 140 characters.
 */
export function readLabel(text: string): LabelShape | null {
	const limit = Math.min(text.length, MOST_LABEL);
	if (!mayHoldLabel(text, limit)) return null;
	let i = 0;
	let bold = false;
	while (i < limit && (text[i] === '*' || text[i] === '_')) {
		bold = true;
		i += 1;
	}
	const before = timeAt(text, i);
	let timed = false;
	if (before > i) {
		timed = true;
		i = skipSpace(text, before);
		while (text[i] === '-' || text[i] === '|' || text[i] === '*' || text[i] === '_' || text[i] === ' ') i += 1;
	}
	// `1. Ana Roy (North Fen): …`, as lists of questions number who asks.
	const number = isDigit(text.charCodeAt(i))
		? /^\d{1,3}\. (?=\p{Lu}[^:：]{4,80}\)[:：])/u.exec(text.slice(i, limit))
		: null;
	if (number !== null) i += number[0].length;
	const start = i;
	const first = text.charCodeAt(i);
	// 《多罗日报》记者：
	if (isHan(first) || first === HAN_TITLE) return hanLabel(text, start, bold, timed);
	let bracketed = false;
	if (text[i] === '[' || (text[i] === '\\' && text[i + 1] === '[')) {
		const close = text.indexOf(']', i);
		if (close < 0 || close > limit || !/[a-z]/i.test(text[i + 1] === '[' ? (text[i + 2] ?? '') : (text[i + 1] ?? '')))
			return null;
		bracketed = true;
		i = close + 1;
	} else if (!isUpper(first)) return null;
	if (!bracketed) {
		const letter = letterLabel(text, start, bold, timed);
		if (letter !== null) return letter;
	}
	let words = 0;
	let lowers = 0;
	let comma = false;
	let end = i;
	let upperWords = 0;
	for (;;) {
		// One word.
		const wordStart = i;
		while (i < limit && isWordPart(text.charCodeAt(i))) i += 1;
		if (i > wordStart) {
			words += 1;
			if (words > MOST_WORDS) return null;
			const c = text.charCodeAt(wordStart);
			if (isLower(c) && !comma && !PARTICLES.has(text.slice(wordStart, i))) {
				lowers += 1;
				if (lowers > 1) return null;
			}
			if (isUpper(c) && i - wordStart > 1 && isUpper(text.charCodeAt(i - 1))) upperWords += 1;
			end = i;
		}
		if (i >= limit)
			return limit === text.length && timed && before > 0 && words > 0 ? ownTime(text, start, end, bold) : null;
		const code = text.charCodeAt(i);
		if (code === 0x3a || code === 0xff1a) break;
		if (isSpace(code)) {
			const next = skipSpace(text, i);
			const time = timeAt(text, next);
			if (time > next && words > 0 && words <= 5) {
				const after = skipSpace(text, time);
				if (after >= text.length) return { start, end, body: text.length, style: 'time', bold, timed: true, bracketed };
				if (text[after] === ':' || text[after] === '：')
					return { start, end, body: skipSpace(text, after + 1), style: 'colon', bold, timed: true, bracketed };
				if (bold && text[after] === '*')
					return { start, end, body: bodyAfter(text, after), style: 'time', bold, timed: true, bracketed };
			}
			i = next;
		} else if ((code === 0x2013 || code === 0x2014) && words > 0 && isSpace(text.charCodeAt(i + 1))) {
			comma = true;
			i += 1;
		} else if (code === 0x28 || code === 0xff08) {
			// What stands in brackets (country, constituency, interpreter) belongs to the label.
			const close = text.indexOf(code === 0x28 ? ')' : '）', i);
			if (close < 0 || close - i > 80 || words === 0) return null;
			if (timeAt(text, i) === close + 1) timed = true;
			else end = close + 1;
			i = close + 1;
			if (timed && i >= text.length) return ownTime(text, start, end, bold);
		} else if (code === 0x2c || code === 0xff0c) {
			if (words === 0) return null;
			comma = true;
			i += 1;
		} else if (code === 0x2e) {
			const word = text.slice(wordStart, i);
			const initial = word.length <= 4 && (word.length === 1 || ABBREVIATIONS.has(word.toLowerCase()));
			const dotted = i + 1 < limit && isWordPart(text.charCodeAt(i + 1));
			if (initial || dotted) {
				i += 1;
				end = i;
			} else return stopLabel(text, start, end, i, words, upperWords, bold);
		} else if (code === 0x2a || code === 0x5f) {
			i += 1;
		} else if (code === 0x5d && bracketed) {
			i += 1;
			end = i;
		} else return null;
	}
	if (words === 0 && !bracketed) return null;
	const colon = i;
	const after = text.charCodeAt(colon + 1);
	// `10:30`, `http://`, `a:b` are no labels; a full-width colon needs no blank after it.
	if (
		text.charCodeAt(colon) === 0x3a &&
		colon + 1 < text.length &&
		!isSpace(after) &&
		!OPENERS.has(text[colon + 1] as string)
	)
		return null;
	let body = bodyAfter(text, colon + 1);
	const time = timeAt(text, body);
	if (time > body) {
		timed = true;
		body = skipSpace(text, time);
	}
	return { start, end, body, style: 'colon', bold: bold && text.slice(start, body).includes('*'), timed, bracketed };
}

/** Without a colon only a letter, a name in capitals or a clock time can make a label: prose is left after one walk. */
function mayHoldLabel(text: string, limit: number): boolean {
	for (let i = 0; i < limit; i += 1) {
		const code = text.charCodeAt(i);
		if (code === 0x3a || code === 0xff1a) return true;
	}
	const first = text.charCodeAt(0);
	const second = text.charCodeAt(1);
	if (!isLower(second)) return true;
	// `The PRESIDENT.`, `Mr. SMITH.`, `Ana Roy (ABC). –`
	const space = text.indexOf(' ');
	return (
		isUpper(first) &&
		space > 0 &&
		space < 16 &&
		isUpper(text.charCodeAt(space + 1)) &&
		(isUpper(text.charCodeAt(space + 2)) || opensAsMember(text) || DASH_LABEL.test(text.slice(0, limit)))
	);
}

/** `Mr. Royce. Thank you`, `The Chairman. Order`, `Ranking Member ORDWAY. I`: as records of hearings name who speaks. */
export function opensAsMember(text: string): boolean {
	return OPENS_MEMBER.test(text) && MEMBER.test(text);
}
/** What such a label opens with: nearly no paragraph does, and the rest takes long to compile. */
const OPENS_MEMBER =
	/^(?:M[rs]|Dr|Senator|Chair|Vice Chair|Ranking Member|Representative|Congress|Delegate|Secretary|Ambassador|General|Admiral|Governor|Commissioner|Director|Judge|Justice|Mayor|Sheriff|The (?:Chair|President|Speaker|Witness|Clerk|Presiding))/;
const MEMBER =
	/^(?:(?:Mr|Mrs|Ms|Dr)\.|Senator|Chair(?:man|woman|person)?|Vice Chair(?:man|woman)?|Ranking Member|Representative|Congress(?:man|woman)|Delegate|Secretary|Ambassador|General|Admiral|Governor|Commissioner|Director|Judge|Justice|Mayor|Sheriff) \p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|of \p{Lu}\p{L}+))?\. ["“([]?\p{Lu}|^The (?:Chair(?:man|woman|person)?|President|Speaker|Witness|Clerk|Presiding Officer)\. ["“([]?\p{Lu}/u;
const DASH_LABEL = /^[^:;!?]{3,120}\. ?[–—−-] ?\S/;

const OPENERS = new Set(['*', '_', '"', '“', '‘', "'", '[', '(', '—', '–', '-', '…', '\\']);
const ABBREVIATIONS = new Set(
	'mr mrs ms dr prof smt adv gen sen rep gov hon lt col capt maj sgt adm amb st jr sr rev rt md phd esq no dep asst pres sec min'.split(
		' ',
	),
);

function isWordPart(code: number): boolean {
	return (
		isUpper(code) ||
		isLower(code) ||
		isDigit(code) ||
		code === 0x2d ||
		code === 0x27 ||
		code === 0x2019 ||
		code === 0x26 ||
		code === 0x2f ||
		code === 0x2010 ||
		code === 0x2011 ||
		code === 0xb7 ||
		code === 0x23
	);
}

/** Skips the markup that closes a bold label, then white space. */
function bodyAfter(text: string, from: number): number {
	let i = from;
	while (text[i] === '*' || text[i] === '_') i += 1;
	return skipSpace(text, i);
}

function ownTime(text: string, start: number, end: number, bold: boolean): LabelShape {
	return { start, end, body: text.length, style: 'time', bold, timed: true, bracketed: false };
}

/** `Q`, `A`, `Q1`, `Q.`, `Q:` before what is said. A bare `A` needs two blanks, for it is also an article. */
function letterLabel(text: string, start: number, bold: boolean, timed: boolean): LabelShape | null {
	const letter = text[start];
	if (letter !== 'Q' && letter !== 'A') return null;
	let end = start + 1;
	while (end < start + 3 && isDigit(text.charCodeAt(end))) end += 1;
	const next = text[end];
	if (next === '.' || next === ':' || next === '：' || next === ')' || next === '*') {
		if (next === '.' && !(isSpace(text.charCodeAt(end + 1)) || end + 1 === text.length)) return null;
		if (next === ':' && end + 1 < text.length && !isSpace(text.charCodeAt(end + 1)) && text[end + 1] !== '*')
			return null;
		let i = end;
		while (text[i] === '*' || text[i] === ':' || text[i] === '.' || text[i] === ')' || text[i] === '：') i += 1;
		return {
			start,
			end,
			body: skipSpace(text, i),
			style: next === '.' ? 'letter' : 'colon',
			bold,
			timed,
			bracketed: false,
		};
	}
	if (end === text.length && letter === 'Q' && text.length === 1)
		return { start, end, body: end, style: 'letter', bold, timed, bracketed: false };
	if (!isSpace(text.charCodeAt(end))) return null;
	const body = skipSpace(text, end);
	const wide = body - end > 1 || text[end] === '\t' || text[end] === '\n' || text[end] === '\u00a0';
	if (letter === 'A' && !wide) return null;
	if (end > start + 1) return null;
	// `Q fever`, `Q Magazine` open a sentence of prose; a question opens with a capital, a mark or a dash.
	const opener = text.charCodeAt(body);
	if (!wide && isLower(opener)) return null;
	return { start, end, body, style: 'letter', bold, timed, bracketed: false };
}

/** `Mr. SMITH of Ohio.`, `The PRESIDING OFFICER.`, `CHAIR POWELL.` before a sentence; or `Ana Roy (ABC). –`. */
function stopLabel(
	text: string,
	start: number,
	end: number,
	stop: number,
	words: number,
	upperWords: number,
	bold: boolean,
): LabelShape | null {
	let i = stop + 1;
	while (text[i] === '*' || text[i] === '_') i += 1;
	if (i < text.length && !isSpace(text.charCodeAt(i))) return null;
	const body = skipSpace(text, i);
	if (/^[–—−-] ?/.test(text.slice(body, body + 2)) && words >= 2 && !isSpace(text.charCodeAt(body + 2)))
		return { start, end, body: skipSpace(text, body + 1), style: 'stop', bold, timed: false, bracketed: false };
	if (words > 8 || body >= text.length) return null;
	if (opensAsMember(text.slice(start, start + 90)))
		return { start, end, body, style: 'stop', bold, timed: false, bracketed: false };
	if (upperWords === 0) return null;
	const opener = text.charCodeAt(body);
	if (isLower(opener) || isDigit(opener)) return null;
	// The name itself is in capitals; what follows it may say from where: `Mr. SMITH of Ohio`.
	const name = text.slice(start, end);
	if (
		!/^(?:(?:The|Mr\.|Mrs\.|Ms\.|Dr\.|Hon\.|Sen\.|Senator|Representative|Delegate) )?(?:Ma?c)?[A-Z][A-Z.'’-]+/.test(
			name,
		)
	)
		return null;
	return { start, end, body, style: 'stop', bold, timed: false, bracketed: false };
}

const MOST_HAN_LABEL = 40;
/** The mark that opens the name of a newspaper. */
const HAN_TITLE = 0x300a;

/** A Chinese label: up to 40 characters before a colon without any mark that ends a clause. */
function hanLabel(text: string, start: number, bold: boolean, timed: boolean): LabelShape | null {
	let i = start;
	const limit = Math.min(text.length, start + MOST_HAN_LABEL);
	for (; i < limit; i += 1) {
		const c = text[i] as string;
		if (c === '：' || c === ':') break;
		if (
			c === '。' ||
			c === '？' ||
			c === '！' ||
			c === '；' ||
			c === '“' ||
			c === '”' ||
			c === '"' ||
			c === '，' ||
			c === '\n'
		)
			return null;
	}
	if (i >= limit) return null;
	let end = i;
	while (end > start && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === '*')) end -= 1;
	return { start, end, body: bodyAfter(text, i + 1), style: 'colon', bold, timed, bracketed: false };
}

/** End of a running time such as `[00:12:34]`, `(01:22)`, `12:05` at `i`; `i` when there is none. */
function timeAt(text: string, i: number): number {
	const c = text.charCodeAt(i);
	if (!isDigit(c) && c !== 0x28 && c !== 0x5b) return i;
	TIME.lastIndex = i;
	return TIME.test(text) ? TIME.lastIndex : i;
}
const TIME =
	/\[\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?\]|\(\d{1,3}:\d\d(?::\d\d)?\)|\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?![\d,]| [AaPp]\.?[Mm])/y;
