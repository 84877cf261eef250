import { type DateExpression, readDates } from './dateExpression';
import { furnitureOf } from './furnitureShape';
import { titled } from './labelName';

/** A line that says when, where or by whom the text came out. */
export interface HeaderLine {
	readonly kind: 'source_line' | 'event_date' | 'byline' | 'header_title';
	readonly dates: readonly DateExpression[];
	/** Names between the separators: agency, site, section. */
	readonly source: string | null;
	readonly author: string | null;
	/** Where the headline begins in a `header_title`, which joins a label, a date and a headline. */
	readonly title: number;
	/** End of the label (`date`) before it. */
	readonly labelEnd: number;
}

const MOST_LINE = 240;
const LABELS =
	/^(?:date|time|published(?: on| at| online)?|posted(?: on| at)?|updated(?: on| at)?|last (?:updated|modified|reviewed)(?: on)?|first published(?: on)?|release(?:d| date)?(?: on)?|as (?:of|at)|issued(?: on)?|publication date|modified|created|added|发布时间|发布日期|时间|日期|更新时间)\b\s*[:：]?/i;
const PUBLISHED_WORDS =
	/\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)[.,]|\b(?:published|posted|updated|last (?:updated|modified|reviewed)|first published|released?|issued|publication|modified|created|date|time|as of|as at|on|at|by|for immediate release|immediate release|est|edt|et|gmt|bst|utc|cest|cet|eet|jst|hkt|cst|pst|pdt|ist|local|beijing|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|a\.m\.|p\.m\.|from|source|via)\b|发布时间|发布日期|更新时间|时间|日期|来源|星期[一二三四五六日天]/gi;
const EVENT_WORDS =
	/\b(?:speech|remarks|statement|briefing|conference|interview|transcript|readout|address|meeting|report|fact sheet|summary|letter|testimony|hearing|debate|summit|session|minutes|keynote|lecture|forum|talks|visit|call)\b/i;
const BYLINE =
	/^(?:\*\*|\*|_|[(（])?(?:(?:By|BY|by|Written by|Story by|Posted by|Reported by)(?=\s)|By[Ll]ine\s*[:：]|BYLINE\s*[:：]|Author\s*[:：]|Authors\s*[:：]|作者\s*[：:]|文\s*[/｜|：:]|记者\s*[：:]?|(?<=\()Reporters?)\s*([^\d|·•()（）]{2,120}?)(?:\*\*|\*|_|[)）])?\s*(?:$|[|·•]|\s[-–—]\s|,\s(?:[A-Z]{2,}|[A-Z][\p{L}]+ (?:News|Staff|Times|Post|Daily|Press))|(?=\d)|Published|Updated|Posted)/u;

/** `(Velm, 17 September 2031)`: where and when, as stands under the title of what was said or agreed. */
const PLACED = /^[(（[]\p{Lu}[\p{L}.' ’-]{1,30}, ?[^()]{6,40}[)）\]]$/u;

/** `Delivered at the first session in Velm on January 23, 2031`: when the words were said. */
const DELIVERED =
	/^\W*(?:(?:as )?(?:delivered|given|held|presented|spoken|recorded|made|read)\b|(?:speech|remarks|address|lecture|statement|keynote|testimony) (?:delivered|given|held|made)\b)/i;

/** Reads a line of the head or the foot of a text; null when it is none of these. Looks at 240 characters. */
export function readHeaderLine(line: string): HeaderLine | null {
	if (line.length > MOST_LINE) return null;
	const plain = line;
	const dates = /\d/.test(plain) ? readDates(plain) : [];
	const byline = BYLINE.exec(plain);
	const author = byline === null ? null : authorOf(byline[1] as string);
	if (dates.length === 0) {
		if (author !== null) return { kind: 'byline', dates, source: null, author, title: -1, labelEnd: 0 };
		const source = /^[\s(（【]*(?:source|来源|稿源|信息来源)\s*[:：]\s*(.{2,60}?)[)）】\s]*$/i.exec(plain);
		return source === null
			? null
			: { kind: 'source_line', dates, source: (source[1] as string).trim(), author: null, title: -1, labelEnd: 0 };
	}
	const label = LABELS.exec(plain);
	const first = dates[0] as DateExpression;
	if (label !== null && first.start <= label[0].length + 2) {
		const rest = plain.slice(first.end).trim();
		const opened = /^[\p{L}“"‘'\d]/u.test(rest) && !/^(?:[|·•,-]|by\b)/i.test(rest) && rest.length > 2;
		const headed = opened && !leftover(rest, true);
		if (dates.length === 1 && (headed || (label[0] === label[0].toLowerCase() && /^\p{L}/u.test(rest))))
			return {
				kind: 'header_title',
				dates,
				source: null,
				author: null,
				title: plain.indexOf(rest, first.end),
				labelEnd: label[0].replace(/[\s:：]+$/, '').length,
			};
	}
	if (
		/^[\s([（【]/.test(plain) &&
		/[)\]）】]\s*$/.test(plain) &&
		dates.length === 1 &&
		plain.replace(/[^\p{L}\d]/gu, '').length - 2 <=
			plain.slice(first.start, first.end).replace(/[^\p{L}\d]/gu, '').length
	)
		return { kind: 'event_date', dates, source: null, author: null, title: -1, labelEnd: 0 };
	if (PLACED.test(plain)) return { kind: 'event_date', dates, source: null, author: null, title: -1, labelEnd: 0 };
	if (DELIVERED.test(plain)) return { kind: 'event_date', dates, source: null, author: null, title: -1, labelEnd: 0 };
	let rest = '';
	let at = 0;
	for (const d of dates) {
		rest += `${plain.slice(at, d.start)}|`;
		at = d.end;
	}
	rest += plain.slice(at);
	if (!leftover(rest, author !== null)) return null;
	return {
		kind: author !== null && dates.length === 0 ? 'byline' : 'source_line',
		dates,
		source: sourceOf(rest, author),
		author,
		title: -1,
		labelEnd: 0,
	};
}

/** Whether what is left beside the dates is only names, labels and separators, no headline and no sentence. */
function leftover(rest: string, hasAuthor: boolean): boolean {
	const segments = rest
		.split(/[|·•/()（）,:：]|\s[-–—]\s|\s{2,}/)
		.map((s) =>
			s
				.replace(PUBLISHED_WORDS, ' ')
				.replace(/^[-–—\s]+/, '')
				.trim(),
		)
		.filter((s) => furnitureOf(s) === null)
		.filter(Boolean);
	let words = 0;
	if ((rest.match(/[\u4e00-\u9fff]/g) ?? []).length > 18) return false;
	for (const segment of segments) {
		if (
			/[.!?]$/.test(segment) &&
			!/\.(?:com|org|cn|gov|uk|net|int|eu)$/.test(segment) &&
			segment.split(/\s+/).length > 2
		)
			return false;
		if (EVENT_WORDS.test(segment)) return false;
		const n = segment.split(/\s+/).length;
		if (n > 6) return false;
		words += n;
		// Names are capitalised; a headline's small words betray it.
		if (
			n > 2 &&
			segment.split(/\s+/).filter((w) => /^[a-z]/.test(w) && !/^(?:of|the|and|for|de|la)$/.test(w)).length > 1
		)
			return false;
	}
	return words <= (hasAuthor ? 16 : 9);
}

/** What is left of "Press release" and "Media statement" names nobody. */
const KIND_OF_TEXT = /^(?:press|news|media)(?: (?:statement|briefing|communiqu[eé]))?$/i;

const WEEKDAY = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/i;

function sourceOf(rest: string, author: string | null): string | null {
	const named = /(?:source|来源|稿源)\s*[:：]\s*([^|·•()（）\d]{2,50})/i.exec(rest);
	if (named !== null)
		return ((named[1] as string).split(/\s{2,}|\s(?=(?:(?:Font|Text|Print) )?\p{L}+\s?[:：])/u)[0] as string).trim();
	for (const part of rest.split(/[|·•()（）]|\s[-–—]\s|\s{2,}/)) {
		const name = part
			.replace(PUBLISHED_WORDS, ' ')
			.replace(/[\s,:：]+/g, ' ')
			.trim();
		if (KIND_OF_TEXT.test(name) || WEEKDAY.test(name)) continue;
		if (name.length < 2 || name.length > 60 || !/^[\p{Lu}\u4e00-\u9fff]/u.test(name)) continue;
		if (author !== null && (author.includes(name) || name.includes(author))) continue;
		return name;
	}
	return null;
}

function authorOf(words: string): string | null {
	const name = words.replace(/[\s,;:：|]+$/, '').trim();
	if (/^[\u4e00-\u9fff·\s、]{2,20}$/.test(name)) return name;
	const list = name.split(/\s+/);
	if (list.length > 12 || list.length < 1 || !/^\p{Lu}/u.test(name)) return null;
	if (/[.!?]$/.test(name) && list.length > 4) return null;
	const lowers = list.filter(
		(w) => /^[a-z]/.test(w) && !/^(?:and|de|da|del|van|von|der|bin|al|with|in|for|of|the)$/.test(w),
	).length;
	if (lowers > 0) return null;
	return /\p{Lu}{3}/u.test(name) ? titled(name) : name;
}
