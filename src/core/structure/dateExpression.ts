import type { Span } from '../model/span';

/** A calendar date as a line of the frame gives it: day and month at least. Offsets are relative to the text read. */
export interface DateExpression extends Span {
	/** Null when the text leaves it out. */
	readonly year: number | null;
	/** 1 to 12. */
	readonly month: number;
	readonly day: number;
	/** Last day of a span of days, with its month when that differs. */
	readonly until: { readonly month: number; readonly day: number } | null;
	/** `hh:mm`, 24 hours. */
	readonly time: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
	'(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec' +
	'|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const TO = '\\s?(?:-|–|—|to|through|and)\\s?';
const CLOCK = '(\\d{1,2})(?::|\\.|h)(\\d\\d)(?::\\d\\d)?\\s?([AaPp]\\.?[Mm]\\.?)?|(\\d{1,2})\\s?([AaPp]\\.?[Mm]\\.?)';

/** Month first, day first, numbers, Chinese: one expression, so that a line is walked once. */
const DATE = new RegExp(
	[
		`\\b${MONTH}\\s${DAY}(?:${TO}(?:${MONTH}\\s)?${DAY})?(?!\\d|:\\d)(?:,?\\s${YEAR}(?!\\d))?`,
		`\\b${DAY}(?:${TO}${DAY})?[\\s-](?:of\\s)?${MONTH}(?:,?[\\s-]${YEAR}(?!\\d))?`,
		`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`,
		`\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]${YEAR}(?!\\d)`,
		`(?:${YEAR}\\s?年\\s?)?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`,
	].join('|'),
	'g',
);
/** A longer line in Chinese is prose, whose clock times are those of what it tells. */
const LONGEST_HAN = 60;
/** 上午10时30分, 下午3点半. */
const HAN_TIME =
	/^\s?(?:[（(](?:星期|周)[一二三四五六日天][)）]\s?)?(凌晨|早上|上午|中午|下午|晚上|晚)?\s?(\d{1,2})[时点](?:(\d{1,2})分|(半))?/;
const TIME_AFTER = new RegExp(`^(?:T|,|\\s|at\\s|-|–|\\||/|·|•|\\()*(?:${CLOCK})(?![\\d%])`);
const TIME_BEFORE = new RegExp(
	`(?:${CLOCK})(?:\\s(?:[A-Z]{2,4}|GMT[+-]\\d{1,2}|local time))?(?:,|\\s|on\\s|-|–|\\|)*$`,
);

/**
 * Finds the dates in a short line, with a clock time that stands beside them. A `may 3` in lower case, a month without
 * a day, and a year alone are no dates of the frame. Linear in the line, which callers keep short.
 */
export function readDates(line: string): DateExpression[] {
	const found: DateExpression[] = [];
	DATE.lastIndex = 0;
	for (let m = DATE.exec(line); m !== null; m = DATE.exec(line)) {
		const parts = partsOf(m);
		if (parts === null) continue;
		let start = m.index;
		let end = m.index + m[0].length;
		let time: string | null = null;
		const after = TIME_AFTER.exec(line.slice(end, end + 40));
		if (after !== null && parts.year !== null) {
			time = clock(after, 1);
			if (time !== null) end += after[0].length;
		}
		const han = parts.year === null || line.length > LONGEST_HAN ? null : HAN_TIME.exec(line.slice(end, end + 20));
		if (han !== null) {
			time = hanClock(han);
			end += han[0].length;
		}
		if (time === null) {
			const head = line.slice(Math.max(0, start - 30), start);
			const before = TIME_BEFORE.exec(head);
			time = before === null ? null : clock(before, 1);
			if (before !== null && time !== null) start -= head.length - before.index;
		}
		found.push({ ...parts, time, start, end });
	}
	return found;
}

type Parts = Omit<DateExpression, 'time' | 'start' | 'end'>;

function partsOf(m: RegExpExecArray): Parts | null {
	const n = (i: number): number | null => (m[i] === undefined ? null : Number(m[i]));
	const month = (i: number): number | null =>
		m[i] === undefined ? null : MONTHS.indexOf((m[i] as string).slice(0, 3).toLowerCase()) + 1;
	if (m[1] !== undefined)
		return valid(
			n(5),
			month(1),
			n(2),
			n(4) === null ? null : { month: month(3) ?? (month(1) as number), day: n(4) as number },
		);
	if (m[8] !== undefined)
		return valid(n(9), month(8), n(6), n(7) === null ? null : { month: month(8) as number, day: n(7) as number });
	if (m[10] !== undefined) return valid(n(10), n(11), n(12), null);
	if (m[15] !== undefined) {
		// Day and month in figures: the American order unless only the other is possible.
		const dayFirst = (n(13) as number) > 12 || m[0].includes('.');
		return valid(n(15), dayFirst ? n(14) : n(13), dayFirst ? n(13) : n(14), null);
	}
	return valid(n(16), n(17), n(18), null);
}

function valid(year: number | null, month: number | null, day: number | null, until: Parts['until']): Parts | null {
	if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
	return { year, month, day, until: until !== null && until.day >= 1 && until.day <= 31 ? until : null };
}

function clock(m: RegExpExecArray, at: number): string | null {
	const hours = Number(m[at] ?? m[at + 3]);
	const minutes = Number(m[at + 1] ?? 0);
	const half = (m[at + 2] ?? m[at + 4])?.charAt(0).toLowerCase();
	const hour = half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours;
	if (hour > 23 || minutes > 59) return null;
	return `${two(hour)}:${two(minutes)}`;
}

function hanClock([, part, hours, minutes, half]: RegExpExecArray): string | null {
	const late = part === '下午' || part === '晚上' || part === '晚' || (part === '中午' && Number(hours) < 3);
	const hour = Number(hours) + (late && Number(hours) < 12 ? 12 : 0);
	const minute = half === undefined ? Number(minutes ?? 0) : 30;
	return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}

/** ISO 8601: a day, a span of days, a clock time where there is one. `year` stands in where the text leaves it out. */
export function isoDate(date: DateExpression, year: number): string {
	const y = date.year ?? year;
	const day = `${y}-${two(date.month)}-${two(date.day)}`;
	if (date.until !== null) {
		const turned = date.until.month < date.month;
		return `${day}/${turned ? y + 1 : y}-${two(date.until.month)}-${two(date.until.day)}`;
	}
	return date.time === null ? day : `${day}T${date.time}`;
}

function two(n: number): string {
	return n < 10 ? `0${n}` : String(n);
}
