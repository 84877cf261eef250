import type { Span } from '../model/span';

/** Characters looked at on each side of a find: a line without an end costs no more. */
const REACH = 400;

/**
 * The sentence around a find, within its line and within reach. Short words with a capital before a full stop (`Mr.`,
 * `No.`) end nothing. Bounded by the reach.
 */
export function sentenceAt(text: string, find: Span): Span {
	let start = Math.max(text.lastIndexOf('\n', find.start - 1) + 1, find.start - REACH, 0);
	let end = Math.min(find.end + REACH, text.length);
	const line = text.indexOf('\n', find.end);
	if (line >= 0 && line < end) end = line;
	for (let i = find.start - 1; i >= start; i -= 1) {
		if (endsAt(text, i)) {
			start = i + 1;
			break;
		}
	}
	for (let i = find.end; i < end; i += 1) {
		if (endsAt(text, i)) {
			end = i + 1;
			break;
		}
	}
	while (start < find.start && /[\s"”’)\]]/.test(text.charAt(start))) start += 1;
	return { start, end };
}

function endsAt(text: string, i: number): boolean {
	const sign = text.charAt(i);
	if (sign === '。' || sign === '！' || sign === '？' || sign === '；') return true;
	if (sign !== '.' && sign !== '!' && sign !== '?') return false;
	const behind = /^["”’)\]]*\s+["“‘(]?\p{Lu}/u.test(text.slice(i + 1, i + 8));
	if (!behind && i + 1 < text.length && !/^["”’)\]]*\s*(?:\n|$)/.test(text.slice(i + 1, i + 8))) return false;
	return (
		sign !== '.' ||
		!/(?:^|[\s(])(?:[A-Z]|[A-Z][a-z]{1,2}|St|Prof|Gov|Gen|Sen|Rep|vs|[a-z]\.[a-z])$/.test(
			text.slice(Math.max(0, i - 6), i),
		)
	);
}
