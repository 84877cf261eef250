import type { Span } from '../model/span';

/**
 * Splits a text into paragraphs: the units of work of the analyser. The spans hold no line end and no white space at
 * their edges, and stand in text order. Blank lines always part. Within a run of non-blank lines two lines join when
 * the first was wrapped by hand: it is about as long as wrapped lines are, the next one goes on in its sentence, or the
 * paragraph has shown by such a break before that it is wrapped. Lines that open something of their own (list items,
 * headings, labels of speakers, bold lines) never join the line before.
 *
 * The decision rests on two neighbouring lines, on the lines of the same run before them, and on one property of the
 * text, `wrapped`; after an edit that leaves it as it was, it is enough to split again from the last blank line before
 * the edit. A paragraph of more than 8,000 characters is cut at the end of a sentence: what follows is split as if a
 * blank line stood there. Linear in the text.
 */
export function splitParagraphs(text: string, wrapped: boolean = isWrappedByHand(text)): Span[] {
	const paragraphs: Span[] = [];
	let open: Open | null = null;
	let lineEnd = -1;
	for (let lineStart = 0; lineStart <= text.length; ) {
		if (lineEnd < lineStart) lineEnd = text.indexOf('\n', lineStart);
		if (lineEnd < 0) lineEnd = text.length;
		const line = trimmed(text, lineStart, lineEnd);
		const join: Join = line === null || open === null ? Join.None : joining(text, open, line, wrapped);
		if (line === null) open = null;
		else if (open !== null && join !== Join.None) {
			open.span.end = line.end;
			open.lastLine = line.start;
			open.wraps ||= join === Join.Within;
		} else {
			open = { span: line, lastLine: line.start, wraps: false };
			paragraphs.push(line);
		}
		if (open !== null && open.span.end - open.span.start > LONGEST_PARAGRAPH) {
			const { span, lastLine } = open;
			lineStart = cutPoint(text, span.start);
			if (lineStart < lastLine) lineEnd = -1;
			span.end = trimmedEnd(text, span.start, lineStart);
			open = null;
		} else lineStart = lineEnd + 1;
	}
	return paragraphs;
}

const LONGEST_PARAGRAPH = 8000;
/** Where the end of a sentence is looked for first. */
const LEAST_PART = 4000;
/** The end of a sentence: a mark, closing marks and brackets, a blank, and what opens the next one. */
const SENTENCE_END = /(?:[.!?…]["”’)\]]*\s+(?=["“‘(\p{Lu}\d])|[。！？]["”’」』）]*)/gu;

/** Where a paragraph that is too long is cut: past a sentence, else past a word, else anywhere but in a pair of surrogates. */
function cutPoint(text: string, start: number): number {
	const last = start + LONGEST_PARAGRAPH;
	const stretch = text.slice(start + LEAST_PART, last);
	SENTENCE_END.lastIndex = 0;
	if (SENTENCE_END.test(stretch)) return start + LEAST_PART + SENTENCE_END.lastIndex;
	const space = stretch.lastIndexOf(' ');
	if (space > 0) return start + LEAST_PART + space + 1;
	const code = text.charCodeAt(last);
	return code >= 0xdc00 && code < 0xe000 ? last - 1 : last;
}

const SAMPLE = 1 << 16;

/**
 * Whether the lines of a text were wrapped by hand: few of them, in its first 65,536 characters, are longer than
 * wrapped lines are.
 */
export function isWrappedByHand(text: string): boolean {
	let long = 0;
	let usual = 0;
	for (let start = 0; start < Math.min(text.length, SAMPLE); ) {
		const lineEnd = text.indexOf('\n', start);
		const end = lineEnd < 0 ? text.length : lineEnd;
		if (end - start > MOST_WRAPPED_LINE) long += isOverlongByOneWord(text, { start, end }) ? 0 : 1;
		else if (end - start >= LEAST_WRAPPED_LINE - 8) usual += 1;
		start = end + 1;
	}
	return long * 8 <= usual;
}

interface Open {
	readonly span: { start: number; end: number };
	lastLine: number;
	/** A line end inside a sentence has been seen: the paragraph is wrapped by hand. */
	wraps: boolean;
}

const enum Join {
	None,
	/** The line end stands inside a sentence. */
	Within,
	/** It stands between two sentences. */
	Between,
}

/** With the word that no longer fitted. */
const LEAST_WRAPPED_LINE = 58;
const MOST_WRAPPED_LINE = 100;
const LONGEST_LINK = 2000;
/** `isWrappedByHand` looks no farther than this: the last line of its sample counts as long if it goes on. */
export const WRAPPING_REACH = SAMPLE + LONGEST_LINK + 2;
/** Indents, marks of lists and doubled blanks make lines of one width differ so much. */
const SLACK = 6;

function joining(text: string, open: Open, next: Span, wrapped: boolean): Join {
	const last = { start: open.lastLine, end: open.span.end };
	const word = wordEnd(text, next.start, next.start + MOST_WRAPPED_LINE) - next.start;
	// A short line may have been ended by a long next word, an address above all.
	const length = last.end - last.start + 1 + word;
	if (length < LEAST_WRAPPED_LINE) return Join.None;
	const overlong = next.end - next.start > MOST_WRAPPED_LINE;
	if (last.end - last.start > MOST_WRAPPED_LINE && !isOverlongByOneWord(text, last)) return Join.None;
	if (overlong && !isOverlongByOneWord(text, next)) return Join.None;
	if (opensByItself(text, next, last) || standsAlone(text, last)) return Join.None;
	const ended = ENDS.has(text.charCodeAt(last.end - 1));
	if (isLowerCase(text.charCodeAt(next.start))) return wrapped || open.wraps || !ended ? Join.Within : Join.None;
	if (!wrapped) return Join.None;
	// Where the next line is so long that its first word would have had room on this one, nothing was wrapped.
	if (!overlong && next.end - next.start > length + SLACK) return Join.None;
	if (ended) return open.wraps && !hardBreak(text, last.end) ? Join.Between : Join.None;
	if (open.wraps) return Join.Within;
	return CLOSED.test(text.slice(Math.max(last.start, last.end - 40), last.end)) ? Join.None : Join.Within;
}

/** What closes a line without a mark: a credit (`. /Agency`), an address, a number before a capital. */
const CLOSED = /[.”"\d] ?\/ ?[A-Z][\w ]{1,30}$|\S@\S+$|\d$/;

/** Two blanks before a line end: Markdown's way to end a line on purpose. */
function hardBreak(text: string, end: number): boolean {
	return text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === 32;
}

const codes = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, (c) => c.charCodeAt(0)));
const ENDS = codes('.!?:;"”’)]。！？：；」』）…|');

/** A list item, a heading, a bold line, a row of a table, a comment: the start of something new wherever it stands. */
const OPENING = /[-*+•·▪◦–—]\s|\d{1,3}[.)]\s|#{1,6}\s|\\?#|>|\||\*\*|__|<!--/y;
/** A label of a speaker: new where the line before has ended its sentence, or broken it off. */
const LABEL = new RegExp(
	[
		/Q[\s.:]|A[.:]\s|\\?\[[A-Za-z]|[A-Z][A-Z.,’' -]{2,60}:/,
		/[A-Z][^\s.,;:!?：]{0,30}(?: [A-Z][^\s.,;:!?：]{0,30}){0,4}(?:：|:[ \t]*(?=\n|\r|$))/,
	]
		.map((r) => r.source)
		.join('|'),
	'y',
);
const BROKEN_OFF = codes('—–-…*');

function opensByItself(text: string, line: Span, before: Span): boolean {
	OPENING.lastIndex = line.start;
	if (OPENING.test(text)) return true;
	const last = text.charCodeAt(before.end - 1);
	if (!ENDS.has(last) && !BROKEN_OFF.has(last)) return false;
	LABEL.lastIndex = line.start;
	return LABEL.test(text) && LABEL.lastIndex <= line.end + 1;
}

/** A bold line, a heading: nothing is joined to it. Chinese does not wrap by hand. */
function standsAlone(text: string, line: Span): boolean {
	const first = text.charCodeAt(line.start);
	if (first === 0x23 || first === 0x7c) return true;
	if (text.startsWith('**', line.start) && text.startsWith('**', line.end - 2)) return true;
	const last = text.charCodeAt(line.end - 1);
	return last >= 0x2e80 && last < 0xfb00;
}

/** Whether a long line would be of usual length without its longest word, as lines with a link are. */
function isOverlongByOneWord(text: string, line: Span): boolean {
	const rest = line.end - line.start - MOST_WRAPPED_LINE;
	if (rest <= 0) return true;
	if (line.end - line.start > LONGEST_LINK) return false;
	// A word as long as the rest: where the last blank before its end stands, another attempt begins.
	for (let start = line.start; start + rest <= line.end; ) {
		let last = start + rest - 1;
		while (last >= start && !isSpace(text.charCodeAt(last))) last -= 1;
		if (last < start) return true;
		start = last + 1;
	}
	return false;
}

function wordEnd(text: string, from: number, limit: number): number {
	let i = from;
	while (i < limit && i < text.length && !isSpace(text.charCodeAt(i))) i += 1;
	return i;
}

function isLowerCase(code: number): boolean {
	if (code < 128) return code >= 97 && code <= 122;
	const char = String.fromCharCode(code);
	return char === char.toLowerCase() && char !== char.toUpperCase();
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
	while (start < end && isSpace(text.charCodeAt(start))) start += 1;
	const last = trimmedEnd(text, start, end);
	return start < last ? { start, end: last } : null;
}

function trimmedEnd(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
	return last;
}

function isSpace(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b
	);
}
