import type { Span } from '../model/span';
import { type DateExpression, readDates } from './dateExpression';

/** Where and when a report was filed, and by which agency, at the head of its first paragraph. Relative offsets. */
export interface Dateline extends Span {
	readonly place: string;
	readonly placeSpan: Span;
	readonly date: DateExpression | null;
	readonly agency: string | null;
}

/** `BEIJING, July 10 (Xinhua) --`, `LONDON (Reuters) -`, `VELM, Orland ―`: capitals or a name, then a dash. */
const SHAPE =
	/^[\s(]*([A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,3}(?: ?\/ ?[A-Z][\p{L}.'’-]+)?(?:, ?[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,2})??)(?:[,.]? ((?:[A-Z][a-z]+day,? )?(?:[A-Z][a-zA-Z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-zA-Z]{2,8}\.?)(?:,? (?:19|20)\d\d)?))?,? ?(?:[(（/]([^()（）]{2,40})[)）/])?\)? ?(?:--+|[-–—―]|:(?= [A-Z“"]))[ \u00a0]/u;
/** A dash, or a colon, without which there is no dateline. */
const MARK = /--|[–—―]| -|:/;
const HAN = /^(?:[\u4e00-\u9fff]{1,8}?[社报网台])?([\u4e00-\u9fff]{2,8})(\d{1,2}月\d{1,2}日)电/;
/** `14 August 2031 | Karsk, Dorrow – `: the date first, as agencies of the United Nations have it. */
const DATED =
	/^[\s(]*((?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) (?:19|20)\d\d)(?:,| ?[|/–—-]) ?([A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,3}(?:, ?[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,2})?)(?: ?\(([^()]{2,40})\))?\)? ?(?:--+|[-–—―]|:)[ \u00a0]/u;
const LONGEST = 110;

/** Reads a dateline at the head of a paragraph. Looks at its first 110 characters. */
export function readDateline(paragraph: string): Dateline | null {
	const head = paragraph.slice(0, LONGEST);
	const han = HAN.exec(head);
	if (han !== null) {
		const place = han[1] as string;
		const from = head.indexOf(han[2] as string);
		const start = from - place.length;
		const date = readDates(han[2] as string)[0] ?? null;
		return {
			start: 0,
			end: han[0].length,
			place,
			placeSpan: { start, end: start + place.length },
			date: date === null ? null : { ...date, start: from, end: from + (han[2] as string).length },
			agency: (start > 0 ? head.slice(0, start).replace(/^本报$/, '') : '') || null,
		};
	}
	const dated = MARK.test(head) ? DATED.exec(head) : null;
	if (dated !== null) return datedFirst(head, dated);
	const m = MARK.test(head) ? SHAPE.exec(head) : null;
	if (m === null) return null;
	const place = (m[1] as string).replace(/[ ,]+$/, '');
	const capitals = /^\p{Lu}[\p{Lu}.'’ -]+$/u.test(place.split(',')[0] as string);
	const agency = m[3] ?? null;
	const dates = m[2] === undefined ? [] : readDates(m[2]);
	// A name before a dash is a place only with a date, an agency, or in capitals.
	if (!capitals && dates.length === 0 && (agency === null || !/^[A-Z]/.test(agency))) return null;
	if (!capitals && /^(?:By|The|In|On|At|A|An|Mr|Ms|Dr)\b/.test(place)) return null;
	if (m[0].trimEnd().endsWith(':') && dates.length === 0) return null;
	const start = head.indexOf(place);
	const from = m[2] === undefined ? -1 : head.indexOf(m[2], start + place.length);
	const date = dates[0];
	return {
		start,
		end: m[0].trimEnd().length,
		place: capitals ? spelledOut(place) : place,
		placeSpan: { start, end: start + place.length },
		date: date === undefined ? null : { ...date, start: from + date.start, end: from + date.end },
		agency,
	};
}

function datedFirst(head: string, [whole, day = '', place = '', agency]: RegExpExecArray): Dateline | null {
	const [date] = readDates(day);
	if (date === undefined) return null;
	const start = head.indexOf(day);
	const from = head.indexOf(place, start + day.length);
	return {
		start,
		end: whole.trimEnd().length,
		place,
		placeSpan: { start: from, end: from + place.length },
		date: { ...date, start: start + date.start, end: start + date.end },
		agency: agency ?? null,
	};
}

function spelledOut(place: string): string {
	return place.replace(/\p{Lu}{2,}/gu, (w) => w.charAt(0) + w.slice(1).toLowerCase());
}
