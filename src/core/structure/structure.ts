import type { Boilerplate, Metadata, Turn } from '../model/document';
import type { Span } from '../model/span';
import { readFrame, type Frame } from './frame';
import { type Introduction, readHostIntroductions, readNoteAuthor } from './introduction';
import { LineForm, type LineFacts, readLine } from './lineFacts';
import { readMetadata } from './metadata';
import { readTurns } from './turns';
import type { Zone } from './zones';

export type { Introduction } from './introduction';
export type { Zone } from './zones';

/** The frame of a text: what is known before any sentence is read. */
export interface Structure {
	readonly metadata: Metadata;
	readonly boilerplate: readonly Boilerplate[];
	readonly turns: readonly Turn[];
	/** Persons introduced in a roster, by the host, in an editor's note; in text order. */
	readonly roster: readonly Introduction[];
	/** What each paragraph is, by its index. */
	readonly zones: readonly Zone[];
	/** The title where it stands; null when the text has none, or has it in its front matter alone. */
	readonly title: Span | null;
}

const HOST_STRETCH = 3000;
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
/** The sentence of an editor's note that disowns the opinions of the author. */
const DISCLAIMER =
	/(?:The|This|These|Any|All|His|Her|Views|Opinions)\b[^.]*\b(?:views?|opinions?)\b[^.]*(?:\.(?=\S)[^.]*)*\.?\s*$/;

/**
 * Reads the frame of a text from its paragraphs. `facts` are what `readLine` says of each, which callers may keep by
 * the paragraph's text; without them they are read here. Linear in the text; beyond the facts only head, foot and the
 * labels of speakers are looked at.
 */
export function readStructure(text: string, paragraphs: readonly Span[], facts?: readonly LineFacts[]): Structure {
	const known = facts ?? paragraphs.map((p) => readLine(text.slice(p.start, p.end)));
	const frame = readFrame(text, paragraphs, known);
	const turns = readTurns(
		text,
		paragraphs.map((span, i) => ({
			span,
			label: i < frame.bodyEnd && !SILENT.has(frame.zones[i] as Zone) ? (known[i] as LineFacts).label : null,
			furniture: i >= frame.bodyEnd || frame.furniture[i] !== null || (known[i] as LineFacts).form === LineForm.Clock,
		})),
		frame.roster,
	);
	labelZones(paragraphs, turns, frame);
	const { metadata } = readMetadata(text, paragraphs, known, frame);
	return {
		metadata,
		boilerplate: boilerplateOf(text, paragraphs, frame),
		turns,
		roster: introductions(text, paragraphs, frame, turns),
		zones: frame.zones,
		title: frame.title?.span ?? null,
	};
}

/** Labels on lines of their own; turns make body of what looked like a heading in them. */
function labelZones(paragraphs: readonly Span[], turns: readonly Turn[], frame: Frame): void {
	let i = 0;
	for (const turn of turns) {
		while (i < paragraphs.length && (paragraphs[i] as Span).end <= turn.start) i += 1;
		const paragraph = paragraphs[i];
		if (paragraph === undefined) return;
		const bare = paragraph.end - turn.label.end <= 4 && turn.end > paragraph.end;
		frame.zones[i] = bare ? 'label' : 'body';
		frame.furniture[i] = null;
	}
}

function boilerplateOf(text: string, paragraphs: readonly Span[], frame: Frame): Boilerplate[] {
	const boilerplate: Boilerplate[] = [];
	frame.furniture.forEach((kind, i) => {
		if (kind !== null) {
			const span = paragraphs[i] as Span;
			boilerplate.push({ start: span.start, end: span.end, kind });
			if (kind !== 'editor_note') return;
			const note = text.slice(span.start, span.end);
			const disclaimer = DISCLAIMER.exec(note);
			if (disclaimer !== null && disclaimer.index > 0)
				boilerplate.push({
					start: span.start + disclaimer.index,
					end: span.start + note.trimEnd().length,
					kind: 'disclaimer',
				});
		} else {
			const joined = frame.lines.find((l) => l.index === i && l.kind === 'header_title' && l.labelEnd > 0);
			if (joined !== undefined) {
				const { start } = paragraphs[i] as Span;
				boilerplate.push({ start, end: start + joined.labelEnd, kind: 'header_label' });
				if (frame.title?.index !== i)
					boilerplate.push({ start: start + joined.title, end: (paragraphs[i] as Span).end, kind: 'section_label' });
			}
		}
	});
	return boilerplate;
}

function introductions(
	text: string,
	paragraphs: readonly Span[],
	frame: Frame,
	turns: readonly Turn[],
): Introduction[] {
	const all = [...frame.roster];
	frame.zones.forEach((zone, i) => {
		const span = paragraphs[i] as Span;
		if (zone !== 'editor_note') return;
		const author = readNoteAuthor(text.slice(span.start, span.end), span.start);
		if (author !== null) all.push(author);
	});
	// The first to speak, and whoever leads the conversation, introduce the others.
	const hosts = turns.filter((t, i) => i === 0 || t.kind === 'moderator').slice(0, 3);
	for (const turn of hosts)
		all.push(
			...readHostIntroductions(
				text.slice(turn.label.end, Math.min(turn.end, turn.label.end + HOST_STRETCH)),
				turn.label.end,
			),
		);
	return all.sort((a, b) => a.start - b.start);
}
