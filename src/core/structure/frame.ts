import type { Span } from '../model/span';
import { readDateline } from './dateline';
import { edgeFurnitureOf } from './furnitureShape';
import type { FurnitureKind } from './furnitureWords';
import { type HeaderLine, readHeaderLine } from './headerLine';
import { type Introduction, readRosterLine } from './introduction';
import { readLabelName } from './labelName';
import { LineForm, type LineFacts } from './lineFacts';
import { chooseTitle, isInstitution } from './title';
import type { Zone } from './zones';

/** A paragraph of the head or the foot that names a date, a source or an author. */
export interface FrameLine extends HeaderLine {
	readonly index: number;
	readonly foot: boolean;
}

/** The head and the foot of a text: everything that stands around what it says. */
export interface Frame {
	/** First paragraph of the body; the number of paragraphs when there is none. */
	readonly bodyStart: number;
	/** One past the last paragraph of the body. */
	readonly bodyEnd: number;
	readonly zones: readonly Zone[];
	/** Kind of furniture of each paragraph that is furniture, captions included. */
	readonly furniture: readonly (FurnitureKind | null)[];
	readonly lines: readonly FrameLine[];
	readonly roster: readonly Introduction[];
	readonly title: { readonly index: number; readonly text: string; readonly span: Span } | null;
}

const MOST_HEAD = 120;
const MOST_FOOT = 80;
const EDGE = 25;
/** Headings of lists of participants, and whether they announce who leads the conversation. */
const ROSTER_HEADING =
	/^\W*(?:(speakers?|participants?|panell?ists?|guests?|attendees|presenters?|briefers?|present|in attendance|members present|list of participants|witnesses)|(chair(?:person|man|woman)?s?|moderators?|hosts?|presiding|facilitators?|chaired by|moderated by|hosted by)|(date|time|venue|place|location|topic|subject|where|when|theme|出席嘉宾|嘉宾|主持人|时间|地点))\W*$/i;
/** Announces the body a text comes from. */
const ISSUED_BY = /^(?:from|source|issued by|published by|organisation|organization)\s*[:：]$/i;
const EVENT_WORDS =
	/\b(?:speech|remarks|statement|briefing by|conference on|interview|transcript|readout|address|fact sheet|report|letter|testimony|hearing|summit|gaggle by|call by|statement by|press call)\b/i;
const PLACE =
	/^(?:Via |Aboard |En Route|Room \d)|\b(?:Room|Hall|House|Center|Centre|Palace|Hotel|Park|Airport|Building|Garden|Office|Ballroom|Theat(?:er|re)|Auditorium|Headquarters|University|College|School|Air Force One|Plaza|Square|Church|Museum|Stadium|Teleconference|Residence|Lawn|Library|Embassy|Chamber|Base|Terminal|Factory|Farm|Cathedral|Institute|Presidente)\b|^[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,3}, [A-Z][\p{L}. ]{1,30}$/u;

/** Sorts the paragraphs of head and foot. Looks at no more than 120 paragraphs from the start and 80 from the end. */
export function readFrame(text: string, paragraphs: readonly Span[], facts: readonly LineFacts[]): Frame {
	const n = paragraphs.length;
	const zones: Zone[] = facts.map(zoneOf);
	const furniture = facts.map((f) => f.furniture);
	const lines: FrameLine[] = [];
	const roster: Introduction[] = [];
	const at = (i: number): string => text.slice((paragraphs[i] as Span).start, (paragraphs[i] as Span).end);
	const frame = { zones, furniture, lines, roster };
	const shorts: number[] = [];
	let i = frontMatter(text, paragraphs, frame);
	let headed: 'speakers' | 'host' | 'facts' | null = null;
	for (; i < Math.min(n, MOST_HEAD); i += 1) {
		const fact = facts[i] as LineFacts;
		if (furniture[i] !== null) continue;
		const line = fact.length <= 1200 ? at(i) : '';
		if (fact.form === LineForm.Clock) {
			zones[i] = 'event_time';
			continue;
		}
		const heading = fact.length < 60 ? ROSTER_HEADING.exec(line.replace(/[:：]\s*$/, '')) : null;
		if (heading !== null && /[:：]\s*$|^\W*\*\*|^#/.test(line)) {
			headed =
				heading[1] !== undefined ? 'speakers' : heading[2] !== undefined || heading[3] === '主持人' ? 'host' : 'facts';
			if (headed !== 'host' || rosterAt(at, facts, i + 1)) {
				zones[i] = 'roster_heading';
				continue;
			}
			headed = null;
		}
		if (ISSUED_BY.test(line)) {
			zones[i] = 'source_line';
			if (i + 1 < n && (facts[i + 1] as LineFacts).form === LineForm.Short && furniture[i + 1] === null)
				letterhead(frame, at, ++i);
			continue;
		}
		if (isCreditAlone(furniture[i + 1] ?? null, facts[i + 1]) && fact.length < 260 && shorts.length > 0) {
			furniture[i] = 'caption';
			zones[i] = 'caption';
			continue;
		}
		const entry = readRosterLine(line, (paragraphs[i] as Span).start, headed === 'host');
		if (
			entry !== null &&
			(headed !== null || entry.honorific !== null || rosterAt(at, facts, i + 1) || roster.length > 0)
		) {
			roster.push(entry);
			zones[i] = 'roster';
			continue;
		}
		const header = readHeaderLine(line);
		if (header !== null) {
			lines.push({
				...header,
				kind: header.kind === 'source_line' && (headed === 'facts' || roster.length > 0) ? 'event_date' : header.kind,
				index: i,
				foot: false,
			});
			zones[i] = (lines.at(-1) as FrameLine).kind;
			continue;
		}
		if (opensTurn(fact, line) && (shorts.length > 0 || i > 6 || hasOtherLabels(facts, at, i))) break;
		const edge = i < EDGE ? edgeFurnitureOf(line) : null;
		if (edge !== null && (fact.length < 500 || i === 0)) {
			furniture[i] = edge;
			zones[i] = edge === 'caption' ? 'caption' : 'furniture';
			continue;
		}
		if (fact.form === LineForm.Prose || fact.form === LineForm.ListItem) {
			if (i <= 6 && shorts.length === 0 && isHeadlineSentence(facts, at, i)) shorts.push(i);
			else if (isDeck(facts, furniture, at, i)) zones[i] = 'deck';
			else break;
			continue;
		}
		shorts.push(i);
	}
	const bodyStart = Math.min(i, n);
	const bodyEnd = readFoot(at, facts, frame, bodyStart, n);
	const title = placeHeadings(text, paragraphs, facts, frame, shorts, bodyStart);
	return { bodyStart, bodyEnd, zones, furniture, lines, roster: hosts(roster), title };
}

/** A credit on a line of its own makes a caption of the line before it. */
function isCreditAlone(kind: FurnitureKind | null, fact: LineFacts | undefined): boolean {
	return fact !== undefined && fact.length < 60 && (kind === 'caption' || (kind === 'copyright' && fact.words <= 5));
}

/** What a paragraph is by itself. */
export function zoneOf(fact: LineFacts): Zone {
	if (fact.furniture !== null)
		return fact.furniture === 'caption' ? 'caption' : fact.furniture === 'editor_note' ? 'editor_note' : 'furniture';
	if (fact.form === LineForm.Heading || fact.form === LineForm.Short) return 'heading';
	if (fact.form === LineForm.ListItem) return 'list_item';
	return fact.form === LineForm.Clock ? 'event_time' : 'body';
}

/** YAML between two lines of dashes at the very start. */
function frontMatter(
	text: string,
	paragraphs: readonly Span[],
	frame: { zones: Zone[]; furniture: (FurnitureKind | null)[] },
): number {
	if (!/^\uFEFF?---[ \t]*\r?\n/.test(text.slice(0, 8))) return 0;
	const close = text.indexOf('\n---', 4);
	if (close < 0 || close > 8000) return 0;
	let i = 0;
	while (i < paragraphs.length && (paragraphs[i] as Span).start <= close + 1) {
		frame.furniture[i] = 'front_matter';
		frame.zones[i] = 'furniture';
		i += 1;
	}
	return i;
}

function rosterAt(at: (i: number) => string, facts: readonly LineFacts[], from: number): boolean {
	for (let i = from; i < Math.min(facts.length, from + 2); i += 1)
		if ((facts[i] as LineFacts).length < 330 && readRosterLine(at(i), 0, false) !== null) return true;
	return false;
}

/** A label that is not the head of a list: from here on people speak. */
function opensTurn(fact: LineFacts, line: string): boolean {
	if (fact.label === null) return false;
	const { start, end, style, body, bold, timed } = fact.label;
	if (style === 'letter') return true;
	const who = readLabelName(line.slice(start, end));
	return who.strength >= (body >= line.length || line[end] === '：' || bold || timed ? 2 : 3);
}

/** Whether people go on speaking below: one colon early in a first line may stand in a headline. */
function hasOtherLabels(facts: readonly LineFacts[], at: (i: number) => string, i: number): boolean {
	const { label } = facts[i] as LineFacts;
	if (
		label === null ||
		label.style !== 'colon' ||
		label.bold ||
		label.timed ||
		label.body >= (facts[i] as LineFacts).length
	)
		return true;
	for (let j = i + 1; j < Math.min(facts.length, i + 40); j += 1) {
		const other = (facts[j] as LineFacts).label;
		if (other !== null && (other.style !== 'colon' || readLabelName(at(j).slice(other.start, other.end)).strength >= 2))
			return true;
	}
	return false;
}

/** Prose that is followed by more of the head (a date, a roster, a byline) sums the text up. */
function isDeck(
	facts: readonly LineFacts[],
	furniture: readonly (FurnitureKind | null)[],
	at: (i: number) => string,
	i: number,
): boolean {
	if ((facts[i] as LineFacts).length > 600 || i > 20) return false;
	for (let j = i + 1; j < Math.min(facts.length, i + 6); j += 1) {
		const fact = facts[j] as LineFacts;
		if (furniture[j] !== null) continue;
		if (fact.form === LineForm.Clock) return true;
		if (fact.length > 330 || (fact.form === LineForm.Prose && fact.length > 160)) return false;
		const line = at(j);
		if (readHeaderLine(line) !== null || readRosterLine(line, 0, false)?.honorific != null) return true;
		if (ROSTER_HEADING.test(line) && /[:：]\s*$/.test(line)) return true;
		if (fact.form === LineForm.Prose || fact.form === LineForm.ListItem || opensTurn(fact, line)) return false;
	}
	return false;
}

const MOST_HEADLINE = 20;
/** Words of a lead or of speech, which headlines do without. */
const NO_HEADLINE =
	/\b(?:I|we|We|our|Our|you|You|said|told|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|Today|It|There|He|She|They|Thank|Good)\b/;

/**
 * A first line that is one short sentence is a headline given a full stop when a dateline or byline follows, or when
 * the next paragraphs, longer ones, take up its words as leads do.
 */
function isHeadlineSentence(facts: readonly LineFacts[], at: (i: number) => string, i: number): boolean {
	const fact = facts[i] as LineFacts;
	const next = facts[i + 1];
	if (next === undefined || fact.words > MOST_HEADLINE || fact.form !== LineForm.Prose) return false;
	const line = at(i);
	if (/[.!?]["”’]? \S/.test(line.replace(/\b\p{Lu}\.|\b[A-Z][a-z]{1,3}\./gu, ''))) return false;
	const lead = at(i + 1).slice(0, 400);
	if (readDateline(lead) !== null || (next.length < 240 && readHeaderLine(lead) !== null)) return true;
	if (fact.words < 4 || NO_HEADLINE.test(line) || facts.length < 5) return false;
	// The first paragraph of sentences may stand after a deck or a mark of section.
	let j = i + 1;
	while (j < i + 4 && j + 1 < facts.length && (facts[j] as LineFacts).length < fact.length * 1.3) j += 1;
	if ((facts[j] as LineFacts).form !== LineForm.Prose || (facts[j] as LineFacts).length < fact.length * 1.3)
		return false;
	const words = line.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
	const after = `${at(j).slice(0, 400)} ${j + 1 < facts.length ? at(j + 1).slice(0, 400) : ''}`.toLowerCase();
	return words.filter((w) => after.includes(w.length > 6 ? w.slice(0, 6) : w)).length * 5 >= words.length * 2;
}

/** Walks back from the end over furniture, dates and loose lines; returns the end of the body. */
function readFoot(
	at: (i: number) => string,
	facts: readonly LineFacts[],
	frame: { zones: Zone[]; furniture: (FurnitureKind | null)[]; lines: FrameLine[] },
	bodyStart: number,
	n: number,
): number {
	let end = n;
	const floor = Math.max(bodyStart + 1, n - MOST_FOOT);
	const loose: number[] = [];
	const found: FrameLine[] = [];
	for (let i = n - 1; i >= floor; i -= 1) {
		const fact = facts[i] as LineFacts;
		if (frame.furniture[i] !== null || fact.form === LineForm.Clock) {
			end = i;
			continue;
		}
		const line = fact.length <= 1200 ? at(i) : '';
		const edge = n - i <= EDGE ? edgeFurnitureOf(line) : null;
		if (edge !== null && (fact.label === null || edge !== 'cookie_banner')) {
			frame.furniture[i] = edge;
			frame.zones[i] = 'furniture';
			end = i;
			continue;
		}
		const header = readHeaderLine(line);
		if (header !== null && header.kind !== 'header_title' && fact.form !== LineForm.Prose) {
			found.push({ ...header, index: i, foot: true });
			frame.zones[i] = header.kind;
			end = i;
			continue;
		}
		if (fact.form === LineForm.Short && fact.label === null && loose.length < 40) {
			loose.push(i);
			continue;
		}
		break;
	}
	frame.lines.push(...found.sort((a, b) => a.index - b.index));
	related(at, facts, frame, end, n);
	// Loose short lines between furniture, or three and more of them at the very end, are lists of links.
	const isLink = (i: number): boolean =>
		(facts[i] as LineFacts).words <= 6 && !/[.!?]$|^\d/.test(at(i)) && !isInstitution(at(i));
	const tail = loose.filter((i) => i >= end || i > (loose[0] as number) - loose.length);
	const inside = loose.filter((i) => i > end);
	for (const i of inside) if (frame.furniture[i] === null && isLink(i)) furnish(frame, i, 'nav');
	if (inside.length === 0 && tail.length >= 3 && tail.every(isLink)) {
		for (const i of tail) furnish(frame, i, 'nav');
		end = Math.min(end, ...tail);
	}
	return end;
}

/** What follows a heading such as "Related stories" near the end belongs to it. */
function related(
	at: (i: number) => string,
	facts: readonly LineFacts[],
	frame: { zones: Zone[]; furniture: (FurnitureKind | null)[] },
	end: number,
	n: number,
): void {
	for (let i = end; i < n; i += 1) {
		const kind = frame.furniture[i];
		if (kind !== 'related' && (kind !== 'contact' || (facts[i] as LineFacts).words > 4 || /[:：]\s*\S/.test(at(i))))
			continue;
		for (
			let j = i + 1;
			j < n &&
			frame.furniture[j] === null &&
			frame.zones[j] === 'heading' &&
			(facts[j] as LineFacts).form === LineForm.Short;
			j += 1
		)
			furnish(frame, j, kind);
	}
}

function furnish(frame: { zones: Zone[]; furniture: (FurnitureKind | null)[] }, i: number, kind: FurnitureKind): void {
	frame.furniture[i] = kind;
	frame.zones[i] = 'furniture';
}

/** Tells title, deck, place and section names among the short lines of the head. */
function placeHeadings(
	text: string,
	paragraphs: readonly Span[],
	facts: readonly LineFacts[],
	frame: { zones: Zone[]; furniture: (FurnitureKind | null)[]; lines: FrameLine[] },
	shorts: readonly number[],
	bodyStart: number,
): Frame['title'] {
	const at = (i: number): string => text.slice((paragraphs[i] as Span).start, (paragraphs[i] as Span).end);
	const rest: number[] = [];
	for (const i of shorts) {
		const line = at(i).replace(/[*_#]/g, '').trim();
		if (isPlace(line, frame.zones, i, bodyStart, facts)) frame.zones[i] = 'event_place';
		else rest.push(i);
	}
	const joined = frame.lines.find((l) => !l.foot && l.kind === 'header_title');
	const chosen = chooseTitle(rest, facts, frame.zones, at, bodyStart, paragraphs);
	if (joined !== undefined) {
		const span = {
			start: (paragraphs[joined.index] as Span).start + joined.title,
			end: (paragraphs[joined.index] as Span).end,
		};
		const words = text.slice(span.start, span.end);
		// A word or two after the date name the section; the headline has a line of its own.
		if (chosen === null || words.split(/\s+/).length > 3) {
			for (const i of rest) furnishSection(frame, facts, i);
			return { index: joined.index, text: words, span };
		}
	}
	if (chosen === null) {
		for (const i of rest) if (isInstitution(at(i))) letterhead(frame, at, i);
		return null;
	}
	for (const i of rest) {
		if (i === chosen) frame.zones[i] = 'title';
		else if (isInstitution(at(i))) letterhead(frame, at, i);
		else if ((facts[i] as LineFacts).words >= 5) frame.zones[i] = i === chosen + 1 || i < chosen ? 'deck' : 'heading';
		else furnishSection(frame, facts, i);
	}
	const span = paragraphs[chosen] as Span;
	const raw = text.slice(span.start, span.end);
	const plain = raw.replace(/^(?:#{1,6}\s+|\*\*|__)+/, '').replace(/(?:\s+#+|\*\*|__)+$/, '');
	const start = span.start + raw.indexOf(plain);
	return { index: chosen, text: plain.replace(/\s+/g, ' '), span: { start, end: start + plain.length } };
}

/** The name of the body a text comes from, on a line of its own, is its source. */
function letterhead(frame: { zones: Zone[]; lines: FrameLine[] }, at: (i: number) => string, i: number): void {
	frame.zones[i] = 'source_line';
	frame.lines.push({
		kind: 'source_line',
		dates: [],
		source: at(i).replace(/[*_#]/g, '').trim(),
		author: null,
		title: -1,
		labelEnd: 0,
		index: i,
		foot: false,
	});
}

function furnishSection(
	frame: { zones: Zone[]; furniture: (FurnitureKind | null)[] },
	facts: readonly LineFacts[],
	i: number,
): void {
	if ((facts[i] as LineFacts).words > 4 || (facts[i] as LineFacts).form === LineForm.Heading) return;
	frame.furniture[i] = 'section_label';
	frame.zones[i] = 'section_label';
}

/** A line that says where: before a clock time or a date in brackets, or before the first speaker. */
function isPlace(
	line: string,
	zones: readonly Zone[],
	i: number,
	bodyStart: number,
	facts: readonly LineFacts[],
): boolean {
	if (line.length > 90 || EVENT_WORDS.test(line)) return false;
	let timed = false;
	for (let j = i + 1; j < Math.min(i + 4, zones.length); j += 1)
		if (zones[j] === 'event_time' || zones[j] === 'event_date') timed = true;
	if (timed) return PLACE.test(line) || (facts[i] as LineFacts).words <= 6;
	return (
		PLACE.test(line) &&
		zones[i + 1] !== 'source_line' &&
		i + 1 >= bodyStart - 1 &&
		facts[bodyStart]?.label != null &&
		(facts[i] as LineFacts).words <= 8
	);
}

/** The roster's host: who stands under such a heading, else a spokesperson set apart at its end. */
function hosts(roster: readonly Introduction[]): Introduction[] {
	if (roster.some((r) => r.host) || roster.length < 2) return [...roster];
	const last = roster.at(-1) as Introduction;
	if (!/\b(?:spokes\w+|press (?:bureau|office|secretary)|moderator|information office)\b/i.test(last.role ?? ''))
		return [...roster];
	return roster.map((r) => (r === last ? { ...r, host: true } : r));
}
