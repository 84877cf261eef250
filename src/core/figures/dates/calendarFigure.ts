import { WordSet } from '../../language/en/wordSet';
import type { Draft } from '../draft';
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
		return draft(from, to, finish === null ? 'date' : 'range', value, null, { start, finish });
	}
	const years = readYears(r, i);
	if (years === null) return null;
	const start = { ...NO_DATE, year: years.first };
	if (years.last !== null) {
		const finish = { ...NO_DATE, year: years.last };
		return draft(years.from, years.to, 'range', `${years.first}/${years.last}`, null, { start, finish });
	}
	const finish = years.decade ? { ...NO_DATE, year: years.first + 9 } : null;
	const modified = modifierBefore(r, i);
	const about = modified !== null && AROUND_ABOUT_CIRCA_ETC.has(r.word(modified.edge)) ? modified : null;
	const found = draft(years.from, years.to, 'year', years.first, 'year', { start, finish });
	return about === null ? found : { ...found, from: about.edge, modifier: 'about' };
}

function draft(
	from: number,
	to: number,
	kind: Draft['kind'],
	value: Draft['value'],
	unit: string | null,
	dates: Draft['dates'],
): Draft {
	return { from, to, numberFrom: from, numberTo: to, kind, value, unit, modifier: 'exact', dates };
}
