/** A date as far as a text gives it: what is missing is null and is filled in when the document is known. */
export interface PartialDate {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
	/** `hh:mm`, with an offset where a zone with a fixed one is named. */
	readonly clock: string | null;
	/** "last year", "this year", "next year" beside the month: years to add to the reference year. */
	readonly yearShift: number | null;
	/** "last May": before the reference month. */
	readonly past?: true;
	/** Part of a year, as a suffix of it: quarters and halves. */
	readonly part?: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2';
}

export const NO_DATE: PartialDate = { year: null, month: null, day: null, clock: null, yearShift: null };

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 form, as precise as the date is; a date without year gets dashes for it (`--07-07`), a clock alone `Thh:mm`. */
export function isoOf(date: PartialDate): string {
	const clock = date.clock === null ? '' : `T${date.clock}`;
	if (date.year === null && date.month === null && date.day === null) return clock;
	let iso = date.year === null ? '-' : String(date.year).padStart(4, '0');
	if (date.part !== undefined && date.month === null) return partOf(iso, date.part);
	if (date.month !== null) iso += `-${two(date.month)}`;
	if (date.day !== null) iso += date.month === null ? `---${two(date.day)}` : `-${two(date.day)}`;
	return iso + clock;
}

/** The month that a quarter or half begins with, 1 to 12. */
export function firstMonthOf(part: NonNullable<PartialDate['part']>): number {
	return { Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7 }[part];
}

function partOf(year: string, part: NonNullable<PartialDate['part']>): string {
	const first = firstMonthOf(part);
	const last = first + (part.startsWith('Q') ? 2 : 5);
	return `${year}-${two(first)}/${year}-${two(last)}`;
}

export function isDay(value: number): boolean {
	return Number.isInteger(value) && value >= 1 && value <= 31;
}

export function isMonth(value: number): boolean {
	return Number.isInteger(value) && value >= 1 && value <= 12;
}
