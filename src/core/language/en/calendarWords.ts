import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

export const enum CalendarClass {
	Month = 1,
	/** Month names that are also other words or first names. */
	AmbiguousMonth = 2,
	Weekday = 4,
	/** year, month, week, day, quarter, decade, century */
	Period = 8,
	/** last, past, previous, preceding */
	Past = 16,
	/** this, current */
	Present = 32,
	/** next, coming, following */
	Future = 64,
	/** early, late, mid: before a date */
	Part = 128,
	/** Words after which a bare month or year is a date: in, since, by, until … */
	Before = 256,
	Season = 512,
	/** each, every */
	Each = 1024,
	/** today, yesterday, tomorrow */
	Day = 2048,
	/** BC, AD, BCE, CE */
	Era = 4096,
	/** am, pm and time zones follow a clock time. */
	Clock = 8192,
	Zone = 16384,
}

export const calendarClasses = new WordClasses(english);
const months = new Map<number, number>();
const add = (words: string, month: (index: number) => number): void =>
	words.split(' ').forEach((word, index) => {
		calendarClasses.tag([word], CalendarClass.Month);
		months.set(english.id(word), month(index));
	});
add('january february march april may june july august september october november december', (i) => i + 1);
add('jan feb mar apr jun jul aug sep sept oct nov dec', (i) => [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12][i] as number);

calendarClasses
	.tag('march may april june august mar jun jan dec sep', CalendarClass.AmbiguousMonth)
	.tag('monday tuesday wednesday thursday friday saturday sunday', CalendarClass.Weekday)
	.tag('mon tue tues wed thu thur thurs fri sat', CalendarClass.Weekday)
	.tag('year month week day hour quarter decade century weekend night semester', CalendarClass.Period)
	.tag('years months weeks days quarters decades centuries hours minutes', CalendarClass.Period)
	.tag('last past previous preceding prior', CalendarClass.Past)
	.tag('this current', CalendarClass.Present)
	.tag('next coming following upcoming', CalendarClass.Future)
	.tag('early late mid', CalendarClass.Part)
	.tag(
		'in since by until till from to before after during of for through throughout between on around about over within ' +
			'early late mid fiscal year years and or than vs versus around circa compared as again late end beginning start ' +
			'spring summer autumn fall winter q1 q2 q3 q4 fy financial calendar academic through into',
		CalendarClass.Before,
	)
	.tag('spring summer autumn winter', CalendarClass.Season)
	.tag('each every', CalendarClass.Each)
	.tag('today yesterday tomorrow tonight', CalendarClass.Day)
	.tag('bc bce ad ce', CalendarClass.Era)
	.tag('am pm', CalendarClass.Clock)
	.tag('gmt utc est edt et cst cdt ct pst pdt pt mst mdt cet cest bst ist jst', CalendarClass.Zone);

/** The number of a month by the vocabulary number of its name, 1 to 12; 0 for other words. */
export function monthNumber(id: number): number {
	return months.get(id) ?? 0;
}
