import type { Span } from '../../model/span';

/** A way to count the places of a text. */
export interface Counting {
	/** Of a character beyond the basic plane: one code point, or two UTF-16 code units. */
	readonly pair: 1 | 2;
	/** Of a line end: one, or two where it is written as CRLF. */
	readonly newline: 1 | 2;
	/** Of the first character: behind a byte order mark it is one. */
	readonly first: 0 | 1;
	/** Whether the end is the last character instead of the one behind it. */
	readonly inclusive: boolean;
}

/** All ways that tools are known to count in; the first is that of the standards. */
const countings: readonly Counting[] = [false, true].flatMap((inclusive) =>
	([0, 1] as const).flatMap((first) =>
		([1, 2] as const).flatMap((newline) => ([1, 2] as const).map((pair) => ({ pair, newline, first, inclusive }))),
	),
);

/** What is to be found: a position, and how its words go or begin. */
export interface Placed {
	readonly position: Span;
	readonly exact: string | null;
	readonly name: string | null;
}

export interface Counted {
	/** In the normal text, UTF-16, one for each that was asked for; null for those outside of it. */
	readonly spans: readonly (Span | null)[];
	/** Whether the words stand there; null where nothing is known of them. */
	readonly verified: readonly (boolean | null)[];
	readonly counting: Counting;
	/** Whether another way of counting would have led elsewhere, and no words told which is right. */
	readonly doubtful: boolean;
}

/**
 * Finds out how positions in a text are counted: every way is tried, and the one is kept whose slices are most often the
 * words that are known of them. `normal`: the text with line ends as LF. Linear in the text, for each of 16 ways that
 * differ in this text.
 */
export function countedPositions(normal: string, placed: readonly Placed[]): Counted {
	const newlines = normal.includes('\n');
	const pairs = /[\ud800-\udbff]/.test(normal);
	const ways = countings.filter(({ pair, newline }) => (pairs || pair === 1) && (newlines || newline === 1));
	let best: Counted | null = null;
	let most = -1;
	for (const counting of ways) {
		const spans = spansBy(normal, placed, counting);
		const verified = placed.map((each, i) => agrees(normal, spans[i] ?? null, each));
		const score = verified.filter((each) => each === true).length;
		if (score > most) best = { spans, verified, counting, doubtful: false };
		most = Math.max(most, score);
	}
	const found = best as Counted;
	const unsure = most === 0 && placed.length > 0 && (newlines || pairs);
	return { ...found, doubtful: unsure && placed.some(({ exact, name }) => exact === null && name === null) };
}

function spansBy(normal: string, placed: readonly Placed[], counting: Counting): (Span | null)[] {
	const wanted = [
		...new Set(placed.flatMap(({ position }) => [position.start, position.end + Number(counting.inclusive)])),
	].sort((a, b) => a - b);
	const found = new Map<number, number>();
	let at = 0;
	let count: number = counting.first;
	for (const position of wanted) {
		while (at < normal.length && count < position) {
			const code = normal.charCodeAt(at);
			const isPair = code >= 0xd800 && code <= 0xdbff && at + 1 < normal.length;
			count += isPair ? counting.pair : code === 10 ? counting.newline : 1;
			at += isPair ? 2 : 1;
		}
		if (count >= position && position >= 0) found.set(position, Math.max(0, at));
	}
	return placed.map(({ position }) => {
		const start = found.get(position.start);
		const end = found.get(position.end + Number(counting.inclusive));
		return start === undefined || end === undefined || end <= start ? null : { start, end };
	});
}

/** Words that name a selection shorter than this tell nothing. */
const LEAST_NAME = 2;

function agrees(normal: string, span: Span | null, { exact, name }: Placed): boolean | null {
	if (exact !== null) return span !== null && normal.slice(span.start, span.end) === exact.replace(/\r\n?/g, '\n');
	if (name === null || name.trim().length < LEAST_NAME) return null;
	if (span === null) return false;
	const [words, begin] = [normal.slice(span.start, span.end), name.replace(/(?:\.\.\.|…)$/, '')].map((text) =>
		text.replace(/\s+/g, ' ').trim(),
	) as [string, string];
	// A name that was cut short is the beginning of the words; a short one that is not cut is all of them.
	return words === begin || (words.startsWith(begin) && (begin.length >= 20 || begin.length < name.trim().length));
}
