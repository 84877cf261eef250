import type { Span } from '../model/span';
import { isCover } from './captionShape';
import { readFoot } from './foot';
import { edgeFurnitureOf } from './furnitureShape';
import type { FurnitureKind } from './furnitureWords';
import { readHeaderLine } from './headerLine';
import { placeHeadings, type Title } from './headings';
import { isHeadlineSentence } from './headline';
import { type Introduction, readOfficeLine, readRosterLine } from './introduction';
import { readLabelName } from './labelName';
import { LineForm, type LineFacts } from './lineFacts';
import { EDGE, type FrameLine, letterhead, type Sorting, type WordsAt } from './sorting';
import type { Zone } from './zones';

export type { FrameLine } from './sorting';

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
	readonly title: Title | null;
}

const MOST_HEAD = 120;
/** Headings of lists of participants, and whether they announce who leads the conversation. */
const ROSTER_HEADING =
	/^\W*(?:(speakers?|participants?|panell?ists?|guests?|attendees|presenters?|briefers?|present|in attendance|members present|list of participants|witnesses)|(chair(?:person|man|woman)?s?|moderators?|hosts?|presiding|facilitators?|chaired by|moderated by|hosted by)|(date|time|venue|place|location|topic|subject|where|when|theme|出席嘉宾|嘉宾|主持人|时间|地点))\W*$/i;
/** Announces the body a text comes from. */
const ISSUED_BY = /^(?:from|source|issued by|published by|organisation|organization)\s*[:：]$/i;
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
		if (
			isCreditAlone(furniture[i + 1] ?? null, facts[i + 1]) &&
			fact.length < 260 &&
			shorts.length > 0 &&
			!isCover(at(i + 1))
		) {
			furniture[i] = 'caption';
			zones[i] = 'caption';
			continue;
		}
		const chair = fact.label === null ? null : readOfficeLine(line, (paragraphs[i] as Span).start);
		if (chair !== null) {
			roster.push(chair);
			zones[i] = 'roster';
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
function frontMatter(text: string, paragraphs: readonly Span[], frame: Sorting): number {
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

function rosterAt(at: WordsAt, facts: readonly LineFacts[], from: number): boolean {
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
function hasOtherLabels(facts: readonly LineFacts[], at: WordsAt, i: number): boolean {
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
	at: WordsAt,
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

/** The roster's host: who stands under such a heading, else a spokesperson set apart at its end. */
function hosts(roster: readonly Introduction[]): Introduction[] {
	if (roster.some((r) => r.host) || roster.length < 2) return [...roster];
	const last = roster.at(-1) as Introduction;
	if (!/\b(?:spokes\w+|press (?:bureau|office|secretary)|moderator|information office)\b/i.test(last.role ?? ''))
		return [...roster];
	return roster.map((r) => (r === last ? { ...r, host: true } : r));
}
