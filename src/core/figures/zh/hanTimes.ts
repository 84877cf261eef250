import { NO_DATE, type PartialDate } from '../dates/partialDate';
import type { When } from '../dates/when';
import type { Draft } from '../draft';
import type { Reader } from '../reader';

/** A time named before a Chinese figure, in the words of the text. */
export interface HanTime {
	readonly words: string;
	readonly when: When;
}

/** How far before a figure its time may stand, in code units. */
const REACH = 120;
const YEARS: readonly (readonly [string, number])[] = [
	['今年', 0],
	['当年', 0],
	['本年', 0],
	['去年', -1],
	['上年', -1],
	['明年', 1],
];
/** Before and behind a year that a value is only compared with: 比2020年, 是2020年的3倍, 比上年. */
const COMPARED = '比较';
const OF = '的';

/**
 * The time that holds for the Chinese figure at code unit `at`: the year, month or day nearest before it in its sentence,
 * which opens at code unit `opens`; null when none is named. `drafts` are the figures of the sentence before it. Looks at
 * a bounded stretch.
 */
export function hanTimeBefore(
	r: Reader,
	drafts: readonly Draft[],
	index: number,
	at: number,
	opens: number,
	future: boolean,
): HanTime | null {
	const { text } = r.tokens;
	const least = Math.max(opens, at - REACH);
	let best: HanTime | null = null;
	let place = -1;
	for (let i = index - 1; i >= 0; i -= 1) {
		const { dates, from, to, start, end } = drafts[i] as Draft;
		const first = start ?? r.start(from);
		const last = end ?? r.end(to - 1);
		if (first < least) break;
		if (dates === null || isCompared(text, first, last)) continue;
		const part = dates.start.month === null ? partAt(text, last) : null;
		const begin = part === null ? dates.start : { ...dates.start, part: part.part };
		best = {
			words: text.slice(first, part?.end ?? last),
			when: { kind: 'date', start: begin, finish: dates.finish, future },
		};
		place = first;
		break;
	}
	const stretch = text.slice(least, at);
	for (const [words, shift] of YEARS) {
		const found = least + stretch.lastIndexOf(words);
		if (found < least || found <= place || isCompared(text, found, found + words.length)) continue;
		const part = partAt(text, found + words.length);
		best =
			part === null
				? { words, when: { kind: 'relative', unit: 'year', shift } }
				: {
						words: text.slice(found, part.end),
						when: { kind: 'date', start: { ...NO_DATE, yearShift: shift, part: part.part }, finish: null, future },
					};
		place = found;
	}
	return best;
}

const PARTS: readonly (readonly [string, NonNullable<PartialDate['part']>])[] = [
	['一季度', 'Q1'],
	['二季度', 'Q2'],
	['三季度', 'Q3'],
	['四季度', 'Q4'],
	['上半年', 'H1'],
	['下半年', 'H2'],
];
const ORDINAL = '第';

/** The quarter or half at code unit `at`, behind its year: 一季度, 第一季度, 上半年; null for none. */
function partAt(
	text: string,
	at: number,
): { readonly end: number; readonly part: NonNullable<PartialDate['part']> } | null {
	const from = text.startsWith(ORDINAL, at) ? at + 1 : at;
	for (const [words, part] of PARTS) if (text.startsWith(words, from)) return { end: from + words.length, part };
	return null;
}

function isCompared(text: string, first: number, last: number): boolean {
	return COMPARED.includes(text.charAt(first - 1) || ' ') || text.charAt(last) === OF;
}
