import type { Span } from '../model/span';
import { readLabelName } from './labelName';
import { LineForm, type LineFacts } from './lineFacts';
import { letterhead, type Sorting } from './sorting';
import { chooseTitle, isAddressed, isInstitution } from './title';
import type { Zone } from './zones';

/** The title of a text: its paragraph, its words without marks, and where they stand. */
export interface Title {
	readonly index: number;
	readonly text: string;
	readonly span: Span;
}

const EVENT_WORDS =
	/\b(?:speech|remarks|statement|briefing by|conference on|interview|transcript|readout|address|fact sheet|report|letter|testimony|hearing|summit|gaggle by|call by|statement by|press call)\b/i;
const PLACE_WORDS =
	/^(?:Via |Aboard |En Route|Room \d)|\b(?:Room|Hall|House|Center|Centre|Palace|Hotel|Park|Airport|Building|Garden|Office|Ballroom|Theat(?:er|re)|Auditorium|Headquarters|University|College|School|Air Force One|Plaza|Square|Church|Museum|Stadium|Teleconference|Residence|Lawn|Library|Embassy|Chamber|Base|Terminal|Factory|Farm|Cathedral|Institute|Presidente)\b/;
/** `Venn Hollow, Orland` */
const PLACE_IN_PLACE = /^[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]+){0,3}, [A-Z][\p{L}. ]{1,30}$/u;

/** Tells title, deck, place and section names among the short lines of the head. */
export function placeHeadings(
	text: string,
	paragraphs: readonly Span[],
	facts: readonly LineFacts[],
	frame: Sorting,
	shorts: readonly number[],
	bodyStart: number,
): Title | null {
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
			for (const i of rest) furnishSection(frame, facts, i, at(i));
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
		else furnishSection(frame, facts, i, at(i));
	}
	const span = paragraphs[chosen] as Span;
	const raw = text.slice(span.start, span.end);
	const plain = raw.replace(/^(?:#{1,6}\s+|\*\*|__)+/, '').replace(/(?:\s+#+|\*\*|__)+$/, '');
	const start = span.start + raw.indexOf(plain);
	return { index: chosen, text: plain.replace(/\s+/g, ' '), span: { start, end: start + plain.length } };
}

/** A word or two between title and body name a section of the site, unless they name the speaker or greet the listeners. */
function furnishSection(frame: Sorting, facts: readonly LineFacts[], i: number, line: string): void {
	if ((facts[i] as LineFacts).words > 4 || (facts[i] as LineFacts).form === LineForm.Heading) return;
	const plain = line.replace(/[*_]/g, '').trim();
	const who = readLabelName(plain);
	// A name set off by markup stands for the author.
	if (plain !== line && who.person && plain.includes(' ')) return;
	if (who.person && isAddressed(plain)) return;
	if (/[,，:：]$/.test(line) || (who.person && who.role !== null && who.strength >= 3)) return;
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
	if (timed) return isPlaceLike(line) || (facts[i] as LineFacts).words <= 6;
	return (
		isPlaceLike(line) &&
		zones[i + 1] !== 'source_line' &&
		i + 1 >= bodyStart - 1 &&
		facts[bodyStart]?.label != null &&
		(facts[i] as LineFacts).words <= 8
	);
}

function isPlaceLike(line: string): boolean {
	return PLACE_WORDS.test(line) || (line.includes(', ') && PLACE_IN_PLACE.test(line));
}
