import type { DocumentDate, Metadata } from '../model/document';
import type { Span } from '../model/span';
import { type DateExpression, isoDate, readDates } from './dateExpression';
import { type Dateline, readDateline } from './dateline';
import type { Frame } from './frame';
import { readNoteAuthor } from './introduction';
import { LineForm, type LineFacts } from './lineFacts';
import { type Part, readPagination } from './pagination';
import { isMedia } from './labelName';
import { isInstitution } from './title';
import type { Zone } from './zones';

/** What the report of an event says of it. */
const EVENT =
	/\b(?:held|hold|holds|met|meets|visited|visits|attended|attends|convened|opened|opens|concluded|concludes|signed|launched|hosted|hosts|delivered|addressed|chaired|took place|takes place|gathered|kicked off|spoke|speaks|inspected|toured|presided|announced|released|issued|adopted|inaugurated|arrived)\b/;
const EVENT_HAN = /举行|召开|会见|会谈|出席|考察|访问|视察|主持|发表讲话|开幕|闭幕|签署|调研/;
const NO_EVENT =
	/\b(?:since|until|till|by|before|after|from .{0,30} until|deadline|effective|due|through)\s(?:\w+\s)?$/i;
const MOST_LEAD = 500;
const DATELINE_WITHIN = 4;

interface Found {
	readonly role: DocumentDate['role'];
	readonly date: DateExpression;
	readonly at: number;
}

/**
 * Puts together what the text says of itself, from its frame and its lead; its language is told otherwise. `zones` are
 * those of the frame with the labels of speakers in them.
 */
export function readMetadata(
	text: string,
	paragraphs: readonly Span[],
	facts: readonly LineFacts[],
	frame: Frame,
	zones: readonly Zone[],
): Metadata {
	const at = (i: number): string => text.slice((paragraphs[i] as Span).start, (paragraphs[i] as Span).end);
	const start = (i: number): number => (paragraphs[i] as Span).start;
	const found: Found[] = [];
	/** Dates with a year that only lend it. */
	const years: { at: number; year: number }[] = [];
	let source: string | null = null;
	let body: string | null = null;
	let author: string | null = null;
	let place: string | null = null;
	let placed = 0;
	let part: Part | null = null;
	const front = frame.furniture[0] === 'front_matter' ? frontMatter(text) : null;
	const spoken = frame.title !== null && SPOKEN.test(frame.title.text);
	for (const line of frame.lines) {
		const [day] = line.dates;
		const beside = line.foot || day === undefined ? null : besideDate(at(line.index), day, text);
		const placed =
			beside !== null ||
			(!line.foot && day !== undefined && isPlaceAndDate(at(line.index), day) && !isKind(at(line.index)));
		const where = spoken && placed;
		// Below the name of the body that gives the text out stands where it does so.
		body ??= placed && !spoken ? letterhead(at, line.index, frame.title?.index ?? -1) : null;
		// "Velm, 12 June 2031" says where, unless it is an agency or a body that dates its news.
		const city = placed && !OUTLET.test(at(line.index)) && !isMedia(at(line.index).split(',')[0] as string);
		if (where || (placed && (body !== null || city)))
			place ??=
				beside ??
				(at(line.index)
					.replace(/^[(（[]/, '')
					.split(',')[0] as string);
		else source ??= line.foot ? null : line.source;
		author ??= line.author;
		const role = where || line.kind === 'event_date' ? 'event' : 'published';
		for (const date of line.dates) found.push({ role, date, at: start(line.index) });
	}
	if (frame.title !== null && !found.some((f) => f.role === 'event')) {
		const date = eventInTitle(frame.title.text);
		if (date !== null) found.push({ role: 'event', date, at: frame.title.span.start });
	}
	let prose = 0;
	let dateline: Dateline | null = null;
	for (let i = 0; i < Math.min(paragraphs.length, frame.bodyStart + 40); i += 1) {
		const zone = zones[i];
		const fact = facts[i] as LineFacts;
		if (zone === 'caption')
			for (const d of readDates(at(i).slice(-160))) if (d.year !== null) years.push({ at: start(i), year: d.year });
		if (zone === 'editor_note') author ??= noteAuthor(at(i));
		// What stands above the title may be the name of a section, which a place below it goes before.
		if (zone === 'event_place' && (place === null || placed < (frame.title?.index ?? 0))) {
			place = at(i).replace(/[*_]/g, '');
			placed = i;
		}
		if (zone === 'deck') {
			for (const d of leadDates(at(i), true)) found.push({ ...d, at: start(i) });
			place ??= eventPlace(at(i));
		}
		if (
			i < frame.bodyStart ||
			frame.furniture[i] !== null ||
			(fact.form !== LineForm.Prose && fact.form !== LineForm.Short)
		)
			continue;
		if (fact.form !== LineForm.Prose && dateline === null && prose > 0) continue;
		prose += 1;
		if (prose > DATELINE_WITHIN) break;
		if (fact.label !== null && zones[i] === 'label') continue;
		dateline = readDateline(at(i));
		if (dateline !== null) {
			if (dateline.date !== null) found.push({ role: 'dateline', date: dateline.date, at: start(i) });
			place = dateline.place;
			source ??= dateline.agency?.split(/[/,]/)[0]?.trim() ?? null;
			break;
		}
		if (prose === 1 && fact.label === null && !found.some((f) => f.role === 'event')) {
			const lead = at(i).slice(0, MOST_LEAD);
			for (const d of leadDates(lead, false)) found.push({ ...d, at: start(i) });
			if (found.some((f) => f.role === 'event')) place ??= eventPlace(lead);
		}
	}
	source ??= body;
	source ??= issuer(at, Math.min(paragraphs.length, frame.bodyStart));
	for (let i = paragraphs.length - 1; i >= Math.max(0, frame.bodyEnd) && part === null; i -= 1)
		if (frame.furniture[i] === 'pagination') part = readPagination(at(i))?.part ?? null;
	for (let i = 0; i < frame.bodyStart && part === null; i += 1)
		if (frame.furniture[i] === 'pagination') part = readPagination(at(i))?.part ?? null;
	const dates = complete(text, found, years, paragraphs, frame, front?.date ?? null);
	const published = dates.find((d) => d.role === 'published')?.value ?? front?.date ?? null;
	return {
		title: front?.title ?? frame.title?.text ?? null,
		date: published,
		dates,
		source: front?.source ?? source,
		author: front?.author ?? author,
		// Whom the name in the head means is known only when all names are.
		speaker: null,
		place,
		language: null,
		part,
	};
}

const OUTLET =
	/^The |^[^,]*\b(?:agency|press|news|times|post|herald|gazette|ministry|department|office|bank|council|commission|institute|university|government|authority|service|union|center|centre|embassy|secretariat|committee)\b/i;

/** The body named alone in one of the lines above `line`, which is not the title; null for none. */
function letterhead(at: (i: number) => string, line: number, title: number): string | null {
	for (let i = 0; i < Math.min(line, 4); i += 1) {
		if (i === title || !isInstitution(at(i))) continue;
		return (
			at(i)
				.replace(/[*_#]/g, '')
				.trim()
				.split(/, | [-–—|·] /)[0] as string
		).trim();
	}
	return null;
}

/** Lines that announce what a body gives out. */
const ISSUED =
	/\b(?:press|media|news) (?:release|statement|notice|communiqu[eé])\b|^(?:communiqu[eé]|bulletin|media advisory)\b/i;
const BODY =
	/\b(?:ministry|department|office|agency|administration|commission|committee|council|bank|bureau|institute|secretariat|authority|embassy|treasury|service|parliament|government)\b/i;
const LONGEST_NAME = 80;

/** The body named in the line above "Press release": who gives a text out. Null for none; reads the head, up to `end`. */
function issuer(at: (i: number) => string, end: number): string | null {
	for (let i = 1; i < Math.min(end, 6); i += 1) {
		if (!ISSUED.test(at(i).slice(0, LONGEST_NAME))) continue;
		const name = at(i - 1)
			.replace(/[*_#]/g, '')
			.trim();
		return name.length <= LONGEST_NAME && /^\p{Lu}/u.test(name) && !/[.!?:,;]$/.test(name) && BODY.test(name)
			? name
			: null;
	}
	return null;
}

/** Titles of what was said somewhere on a day. */
const SPOKEN =
	/\b(?:speech|address|remarks|lecture|keynote|testimony|toast|sermon|statement (?:at|to|before|in)|talk (?:at|by))\b|讲话|致辞|演讲/i;

/** `Press conference on April 8, 2031`, `Remarks … (April 8, 2031)`: the day of the event that the title names. */
function eventInTitle(title: string): DateExpression | null {
	if (!SPOKEN.test(title) && !CONFERENCE.test(title) && !MINUTES.test(title)) return null;
	const date = readDates(title).at(-1);
	if (
		date === undefined ||
		date.year === null ||
		!/(?:\bon(?: \w+day,?)?|,|[(（–—-])\s?$/.test(title.slice(0, date.start))
	)
		return null;
	return /^\W*(?:at [\d.:]+ ?(?:[ap]\.?m\.?)?)?\W*$/i.test(title.slice(date.end)) ? date : null;
}
const MINUTES = /^(?:draft )?minutes of\b.*\bheld\b/i;
const CONFERENCE =
	/\b(?:press|news) (?:conference|briefing)\b|\bbriefing (?:by|with|of)\b|\binterview\b|发布会|记者会|答记者问/i;

/** `Velm, 3 March 2031`: a place and a day, and nothing of publishing. */
function isPlaceAndDate(line: string, date: DateExpression): boolean {
	return /^[(（[]?\p{Lu}[\p{L}.' ’-]{1,40}, ?(?:on )?$/u.test(line.slice(0, date.start)) && line.length - date.end < 3;
}

/** `14 August 2031 | Norland`: the place beside a date, which is no outlet and of which the text tells; null for none. */
function besideDate(line: string, date: DateExpression, text: string): string | null {
	const rest = `${line.slice(0, date.start)}${line.slice(date.end)}`;
	const name =
		/^\s*[|·•]?\s*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}.'’ -]+)?)\s*[|·•]?\s*$/u.exec(
			rest,
		)?.[1];
	if (name === undefined || !/[|·•]/.test(rest) || OUTLET.test(name) || isMedia(name) || isKind(name)) return null;
	return name.includes(',') || ['in', 'at', 'to', 'from'].some((word) => text.includes(` ${word} ${name}`))
		? name
		: null;
}

/** `Release, 4 March 2031`: what the text is, and no place. */
function isKind(line: string): boolean {
	return KIND.test(line);
}
const KIND =
	/^(?:\w+ )?(?:releas|publish|publication|issue|update|statement|bulletin|report|news|edition|volume|number|version|draft|notice|press|media|speech|remarks|posted|date|mon|tues|wednes|thurs|fri|satur|sun)/i;

function noteAuthor(note: string): string | null {
	return /\b(?:author|article|opinion|opinions|views|commentator|fellow|writer|professor)\b/i.test(note)
		? (readNoteAuthor(note, 0)?.name ?? null)
		: null;
}

/** Dates of an event in its report: after a verb of meeting, visiting, holding, in the first sentences. */
function leadDates(lead: string, deck: boolean): { role: Found['role']; date: DateExpression }[] {
	if (!deck && !EVENT.test(lead) && !EVENT_HAN.test(lead)) return [];
	const dates = readDates(lead);
	const found: { role: Found['role']; date: DateExpression }[] = [];
	for (const date of dates) {
		const before = lead.slice(0, date.start);
		const after = lead.slice(date.end);
		if (deck && date.year !== null && /^\W*$/.test(after) && /(?:[.!?]["”]?\s+|\s{2,}|[|(]\s*)$/.test(before))
			found.push({ role: 'published', date });
		else {
			if (/[年月日]/.test(lead.slice(date.start, date.end))) {
				const clause = `${before.slice(before.lastIndexOf('。') + 1)}${after.split('。')[0] ?? ''}`;
				if (!EVENT_HAN.test(clause)) continue;
				found.push({ role: 'event', date });
				break;
			}
			const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n')) + 1);
			if (
				!EVENT.test(sentence) ||
				NO_EVENT.test(sentence) ||
				!/\b(?:on|from|of|between)\s(?:\w+day,? )?$|,\s$/i.test(sentence)
			)
				continue;
			// A clause between verb and date tells of something else.
			if (
				/\b(?:which|who|that|where|because|signed on|dated|adopted on)\b/.test(sentence.slice(sentence.search(EVENT)))
			)
				continue;
			found.push({ role: 'event', date });
			if (!deck) break;
		}
	}
	return found;
}

function eventPlace(lead: string): string | null {
	const m =
		/\b(?:held|hosted|met|convened|gathered|spoke|opened|took place|conference|briefing|meeting|summit|forum)\b[^.]{0,120}?\b(?:in|at) ((?:the )?[A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]+){0,3}),? on\b/u.exec(
			lead,
		);
	return m === null ? null : (m[1] as string);
}

/** Gives dates without a year that of the nearest dated line. */
function complete(
	text: string,
	found: readonly Found[],
	lent: readonly { at: number; year: number }[],
	paragraphs: readonly Span[],
	frame: Frame,
	front: string | null,
): DocumentDate[] {
	const years = [...lent];
	for (const f of found) if (f.date.year !== null) years.push({ at: f.at, year: f.date.year });
	if (front !== null) years.push({ at: 0, year: Number(front.slice(0, 4)) });
	if (years.length === 0 && found.length > 0) {
		const from = frame.bodyStart < paragraphs.length ? (paragraphs[frame.bodyStart] as Span).start : 0;
		for (const d of readDates(text.slice(from, from + 4000)))
			if (d.year !== null) years.push({ at: from + d.start, year: d.year });
	}
	const published = found.find((f) => f.role === 'published' && f.date.year !== null)?.date;
	const dates: DocumentDate[] = [];
	for (const { role, date, at } of found) {
		const span = { start: at + date.start, end: at + date.end };
		const nearest = [...years].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
		let year = date.year ?? nearest?.year ?? null;
		if (year === null) continue;
		// What is reported lies before its publication: in January, December was last year's.
		if (
			date.year === null &&
			published !== undefined &&
			year === published.year &&
			role !== 'published' &&
			date.month > published.month + 1
		)
			year -= 1;
		dates.push({ role, value: isoDate(date, year), ...span });
	}
	return dates.sort((a, b) => a.start - b.start);
}

/** The keys of YAML front matter that say what the text is. */
function frontMatter(text: string): {
	title: string | null;
	date: string | null;
	source: string | null;
	author: string | null;
} {
	const head = text.slice(0, text.indexOf('\n---', 4));
	const key = (name: string): string | null => {
		const m = new RegExp(`^${name}[ \\t]*:[ \\t]*(.+?)[ \\t]*$`, 'im').exec(head);
		return m === null ? null : (m[1] as string).replace(/^(["'])(.*)\1$/, '$2');
	};
	const date = readDates(key('date') ?? key('published') ?? '')[0];
	return {
		title: key('title'),
		date: date === undefined || date.year === null ? null : isoDate(date, date.year),
		source: key('source') ?? key('publisher'),
		author: key('author'),
	};
}
