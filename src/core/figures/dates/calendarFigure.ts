import { WordSet } from '../../language/en/wordSet';
import { type Draft, draftOf } from '../draft';
import { modifierBefore } from '../modifiers';
import type { Reader } from '../reader';
import { isoOf, NO_DATE } from './partialDate';
import { readDate, readDayRange } from './readDate';
import { readYears } from './years';

const AROUND_ABOUT_CIRCA_ETC = new WordSet('around about circa ca approximately');

/** The date, year or interval at token `i` as a figure; null when there is none. */
export function readCalendar(r: Reader, i: number): Draft | null {
	const date = readDayRange(r, i) ?? readDate(r, i);
	if (date !== null) {
		const { from, to, start, finish } = date;
		const value = finish === null ? isoOf(start) : `${isoOf(start)}/${isoOf(finish)}`;
		return draftOf(from, to, date, finish === null ? 'date' : 'range', value, null, 'exact', { start, finish });
	}
	const years = readYears(r, i);
	if (years === null) return null;
	const start = { ...NO_DATE, year: years.first };
	if (years.last !== null) {
		const finish = { ...NO_DATE, year: years.last };
		const value = `${years.first}/${years.last}`;
		return draftOf(years.from, years.to, years, 'range', value, null, 'exact', { start, finish });
	}
	const finish = years.decade ? { ...NO_DATE, year: years.first + 9 } : null;
	const modified = modifierBefore(r, i);
	const about = modified !== null && AROUND_ABOUT_CIRCA_ETC.has(r.word(modified.edge)) ? modified : null;
	const modifier = about === null ? 'exact' : 'about';
	return draftOf(about?.edge ?? years.from, years.to, years, 'year', years.first, 'year', modifier, { start, finish });
}
