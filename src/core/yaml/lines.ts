/** Line end of a file: that of its first line. */
export function eolOf(text: string): string {
	return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** Offset of the line feed that ends the line at `from`, or the end of the text. */
export function lineEndAt(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** Offset at which the line that holds `at` begins. */
export function lineStartAt(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Column, counted from 0, in which `at` stands. */
export function columnAt(text: string, at: number): number {
	return at - lineStartAt(text, at);
}

/** End of a stretch that begins at `start` and ends at `end`, without the white space at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
	return start + text.slice(start, end).trimEnd().length;
}
