import type { Span } from '../model/span';

/**
 * Splits a text into paragraphs: the units of work of the analyser. The spans hold no line end and no white space at
 * their edges, and stand in text order. A line that was wrapped by hand (long, no closing mark, the next line goes on in
 * lower case or the text wraps throughout) is joined with the next one; else each line is a paragraph.
 * Whether two lines join depends on these two lines alone, so an edit changes the paragraphs it touches and no others.
 * Linear in the text.
 */
export function splitParagraphs(text: string): Span[] {
	const paragraphs: Span[] = [];
	let open: { start: number; end: number } | null = null;
	for (let lineStart = 0; lineStart <= text.length; ) {
		let lineEnd = text.indexOf('\n', lineStart);
		if (lineEnd < 0) lineEnd = text.length;
		const line = trimmed(text, lineStart, lineEnd);
		if (line === null) open = null;
		else if (open !== null && wrapped(text, open, line)) open.end = line.end;
		else {
			open = line;
			paragraphs.push(open);
		}
		lineStart = lineEnd + 1;
	}
	return paragraphs;
}

const LEAST_WRAPPED_LINE = 50;
const MOST_WRAPPED_LINE = 120;

function wrapped(text: string, open: Span, next: Span): boolean {
	const lastBreak = text.lastIndexOf('\n', open.end - 1);
	const length = open.end - Math.max(open.start, lastBreak + 1);
	if (length < LEAST_WRAPPED_LINE || length > MOST_WRAPPED_LINE) return false;
	return /[\p{Ll}]/u.test(text.charAt(next.start)) || !/[.!?:;"”’)\]]/.test(text.charAt(open.end - 1));
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
	while (start < end && isSpace(text.charCodeAt(start))) start += 1;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
	return start < end ? { start, end } : null;
}

function isSpace(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b
	);
}
