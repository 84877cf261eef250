/**
 * The frame of a text: what is known before any sentence is read.
 *
 * Head and foot decide it, and the labels of speakers; of the paragraphs between head and foot nothing is read again.
 */
import type { Boilerplate } from '../model/document';
import type { Span } from '../model/span';
import type { Frame, FrameLine } from './frame';
import type { FurnitureKind } from './furnitureWords';
import { type Introduction, readHostIntroductions, readNoteAuthor } from './introduction';
import type { Zone } from './zones';

export type { Introduction } from './introduction';
export type { Zone } from './zones';

/** Paragraphs of the head in which nobody speaks, whatever colons they hold. */
const SILENT: ReadonlySet<Zone> = new Set<Zone>([
	'title',
	'header_title',
	'section_label',
	'source_line',
	'byline',
	'event_date',
	'event_place',
	'event_time',
	'roster_heading',
	'roster',
	'editor_note',
	'caption',
]);

/** Whether a paragraph is one in which nobody speaks. */
export function isSilent(zone: Zone): boolean {
	return SILENT.has(zone);
}

/** The sentence of an editor's note that disowns the opinions of the author. */
const DISCLAIMER =
	/(?:The|This|These|Any|All|His|Her|Views|Opinions)\b[^.]*\b(?:views?|opinions?)\b[^.]*(?:\.(?=\S)[^.]*)*\.?\s*$/;

/**
 * The furniture in a paragraph, in its own offsets. `joined` is what the frame says of a line that joins a label, a date
 * and a headline, and `isTitle` whether that headline is the title of the text.
 */
export function furnitureIn(
	words: string,
	kind: FurnitureKind | null,
	joined: FrameLine | null,
	isTitle: boolean,
): readonly Boilerplate[] {
	if (kind === null) {
		if (joined === null) return NONE;
		const label = { start: 0, end: joined.labelEnd, kind: 'header_label' };
		return isTitle ? [label] : [label, { start: joined.title, end: words.length, kind: 'section_label' }];
	}
	const whole = { start: 0, end: words.length, kind };
	if (kind !== 'editor_note') return [whole];
	const disclaimer = DISCLAIMER.exec(words);
	return disclaimer === null || disclaimer.index === 0
		? [whole]
		: [whole, { start: disclaimer.index, end: words.length, kind: 'disclaimer' }];
}

/** The lines of the frame that join a label, a date and a headline in one paragraph. */
export function joinedLines(frame: Frame): readonly FrameLine[] {
	return frame.lines.filter(({ kind, labelEnd }) => kind === 'header_title' && labelEnd > 0);
}

/** The zones of the frame when speakers' labels are known: what looked like a heading in a turn is body. */
export function zonesWithLabels(
	frame: Frame,
	paragraphs: readonly Span[],
	labelOf: (paragraph: number) => Span | null,
): readonly Zone[] {
	return frame.zones.map((zone, i) => {
		const label = labelOf(i);
		if (label === null) return zone;
		const { start, end } = paragraphs[i] as Span;
		return end - start - label.end <= 4 ? 'label' : 'body';
	});
}

const NONE: readonly Boilerplate[] = [];

/** So much of a turn is read for introductions. */
export const HOST_STRETCH = 3000;

/** Persons introduced in a roster, by an editor's note, by the host: the words of the notes and of the hosts' turns. */
export function readIntroductions(
	roster: readonly Introduction[],
	notes: readonly string[],
	hosts: readonly string[],
): Introduction[] {
	const authors = notes.map((note) => readNoteAuthor(note, 0)).filter((author) => author !== null);
	return [...roster, ...authors, ...hosts.flatMap((words) => readHostIntroductions(words.slice(0, HOST_STRETCH), 0))];
}
