import type { ReferenceDate } from './resolveWhen';

/** A date in the address of a link, and where the link stands in its paragraph. */
export interface LinkDate extends ReferenceDate {
	readonly at: number;
}

/** Dates in the addresses of links (`/2022/06/10/`), in text order. Linear in the text. */
export function readLinkDates(text: string): LinkDate[] {
	if (!text.includes('://')) return [];
	const dates: LinkDate[] = [];
	for (const match of text.matchAll(/[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?:[/-]([0-3]\d))?(?=[/-])/g)) {
		dates.push({
			at: match.index,
			year: Number(match[1]),
			month: Number(match[2]),
			day: match[3] ? Number(match[3]) : null,
		});
	}
	return dates;
}

/** The newer of two dates; the first of equal ones. */
export function newerDate(a: ReferenceDate | null, b: ReferenceDate | null): ReferenceDate | null {
	if (a === null || b === null) return a ?? b;
	return order(b) > order(a) ? b : a;
}

function order({ year, month, day }: ReferenceDate): number {
	return year * 372 + (month ?? 0) * 31 + (day ?? 0);
}

/** How far behind a month its own link may stand, in code units. */
const NEAR = 120;

/** The date of the link that a month is the text of, if both name the same month. */
export function monthOfLink(links: readonly LinkDate[], month: number, end: number): ReferenceDate | null {
	let low = 0;
	let high = links.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((links[middle] as LinkDate).at < end) low = middle + 1;
		else high = middle;
	}
	const link = links[low];
	return link !== undefined && link.at - end < NEAR && link.month === month ? link : null;
}
