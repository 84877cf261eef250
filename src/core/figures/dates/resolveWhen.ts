import { firstMonthOf, isoOf, type PartialDate } from './partialDate';
import type { When } from './when';

/** The date that deictics and bare months are read against. */
export interface ReferenceDate {
	readonly year: number;
	/** 1 to 12, null when only the year is known. */
	readonly month: number | null;
	readonly day: number | null;
}

/** Reads the leading date of an ISO string; null when there is none. */
export function referenceOf(iso: string): ReferenceDate | null {
	const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
	if (match === null) return null;
	return { year: Number(match[1]), month: match[2] ? Number(match[2]) : null, day: match[3] ? Number(match[3]) : null };
}

/** A date with its year filled in from the reference where the text leaves it out. */
export function completeDate(date: PartialDate, reference: ReferenceDate | null, future: boolean): PartialDate {
	if (date.year !== null || reference === null || (date.month === null && date.part === undefined)) return date;
	if (date.yearShift !== null) return { ...date, year: reference.year + date.yearShift };
	return { ...date, year: reference.year + nearestYear(date, reference, future) };
}

/** 0 for the reference year; -1 for a month or quarter ahead in a sentence about the past, +1 for one long past in a sentence about the future. */
function nearestYear(date: PartialDate, reference: ReferenceDate, future: boolean): number {
	const month = date.part === undefined ? date.month : firstMonthOf(date.part);
	if (reference.month === null || month === null) return 0;
	const ahead = month - reference.month;
	if (date.past) return ahead < 0 ? 0 : -1;
	if (ahead > 1 && !future) return ahead > 3 ? -1 : 0;
	if (ahead < -5 && future) return 1;
	return 0;
}

/** ISO 8601 for what a figure's time means; null where the reference date is missing or the time is open. */
export function resolveWhen(when: When, reference: ReferenceDate | null): string | null {
	if (when.kind === 'relative') return reference === null ? null : relativeDate(when.unit, when.shift, reference);
	const start = completeDate(when.start, reference, when.future);
	if (start.year === null && start.clock === null) return null;
	if (start.year === null && start.month !== null) return null;
	if (when.finish === null) return isoOf(start);
	let finish = completeDate(when.finish, reference, when.future);
	if (finish.year !== null && start.year !== null && when.finish.year === null && finish.year < start.year)
		finish = { ...finish, year: start.year };
	return `${isoOf(start)}/${isoOf(finish)}`;
}

function relativeDate(
	unit: 'year' | 'month' | 'week' | 'day' | 'quarter',
	shift: number,
	reference: ReferenceDate,
): string | null {
	if (unit === 'year') return String(reference.year + shift);
	if (reference.month === null) return null;
	if (unit === 'month') {
		const months = reference.year * 12 + (reference.month - 1) + shift;
		return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
	}
	if (unit === 'quarter') {
		const quarters = reference.year * 4 + Math.floor((reference.month - 1) / 3) + shift;
		const part = `Q${(quarters % 4) + 1}` as 'Q1' | 'Q2' | 'Q3' | 'Q4';
		return isoOf({ year: Math.floor(quarters / 4), month: null, day: null, clock: null, yearShift: null, part });
	}
	if (reference.day === null) return null;
	const days = Date.UTC(reference.year, reference.month - 1, reference.day) / 86_400_000;
	if (unit === 'day') return new Date((days + shift) * 86_400_000).toISOString().slice(0, 10);
	return isoWeek(days + 7 * shift);
}

/** The ISO week of a day counted from 1970-01-01, such as `2025-W28`. */
function isoWeek(days: number): string {
	// The Thursday of a week decides its year; 1970-01-01 was a Thursday.
	const thursday = new Date((days - ((days + 3) % 7) + 3) * 86_400_000);
	const year = thursday.getUTCFullYear();
	const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
	return `${year}-W${String(week).padStart(2, '0')}`;
}
