const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH =
	/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:,?\s+(?:of\s+)?(\d{4}|last year|this year))?/;
const YEAR = /\b(last|this) year\b|\b(?:in|of)\s+((?:19|20)\d\d)\b/i;
const RELATIVE =
	/\b(this|last) (week|month)\b|\b(today|yesterday)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;

/**
 * When something was said, as ISO year, month, day or week round a day, from the sentence that hands it on and the date of
 * the text; null where the sentence tells no time. A bare month is the latest one before the text. Linear in the sentence.
 */
export function saidWhen(sentence: string, date: string | null): string | null {
	const year = Number(date?.slice(0, 4) ?? Number.NaN);
	const month = MONTH.exec(sentence);
	// "May" at the beginning of a sentence is a verb as often as a month.
	if (
		month !== null &&
		(month[1] !== 'May' ||
			month[2] !== undefined ||
			month[3] !== undefined ||
			/\b(?:in|of|last|since) May\b/.test(sentence))
	) {
		const number = MONTHS.indexOf((month[1] as string).toLowerCase()) + 1;
		const behind = sentence.slice(month.index).toLowerCase();
		let said = /^\d{4}$/.test(month[3] ?? '') ? Number(month[3]) : year;
		if (/last year/.test(behind)) said = year - 1;
		else if (month[3] === undefined && number > Number(date?.slice(5, 7) ?? 12)) said -= 1;
		if (!Number.isFinite(said)) return null;
		const iso = `${said}-${String(number).padStart(2, '0')}`;
		return month[2] === undefined ? iso : `${iso}-${month[2].padStart(2, '0')}`;
	}
	const named = YEAR.exec(sentence);
	if (named !== null) {
		if (named[2] !== undefined) return named[2];
		return Number.isFinite(year) ? String(named[1]?.toLowerCase() === 'last' ? year - 1 : year) : null;
	}
	const relative = RELATIVE.exec(sentence);
	if (relative === null || date === null || date.length < 7) return null;
	return relative[2]?.toLowerCase() === 'month' && relative[1]?.toLowerCase() === 'last' ? null : date.slice(0, 7);
}

/** Whether two times of saying can be one: one lies within the other, or they are of neighbouring months of a visit. */
export function canBeOne(a: string | null, b: string | null): boolean {
	if (a === null || b === null) return true;
	const [x, y] = [a.slice(0, 10), b.slice(0, 10)];
	return x.startsWith(y) || y.startsWith(x);
}
