import { Dating, newestFullDate, referenceDate } from '../figures/dates/dating';
import { newerDate, readLinkDates } from '../figures/dates/linkDates';
import type { ReferenceDate } from '../figures/dates/resolveWhen';
import { holdsNoFigures, placeFigures } from '../figures/placeFigures';
import type {
	Boilerplate,
	DocumentAnalysis,
	Figure,
	Metadata,
	Quotation,
	ReportedSpeech,
	TopicMention,
	Turn,
} from '../model/document';
import { shift, type Span } from '../model/span';
import type { ResolvedSubject } from '../speakers/resolution';
import { displayName } from '../speakers/displayName';
import { findHanVoices } from '../speakers/hanVoices';
import { Roll } from '../speakers/roll';
import { floorName } from '../speakers/voices';
import { attribute } from '../speech/attribute';
import type { FurnitureKind } from '../structure/furnitureWords';
import { HOST_STRETCH, readIntroductions } from '../structure/structure';
import type { DocumentPass } from './documentPass';
import type { AnalysisOptions } from './options';
import type { Piece } from './piece';

/**
 * Puts the analysis of a whole text together from what is known of its paragraphs, which must be up to date: everything
 * gets its place in the text and the names under which entities go. `lead` is the length of the white space before the
 * first paragraph. Linear in the finds.
 */
export function assemble(
	pieces: readonly Piece[],
	lead: number,
	pass: DocumentPass,
	options: AnalysisOptions,
): DocumentAnalysis {
	const found = pass.frame.metadata();
	const metadata = pass.speaker === null ? found : { ...found, speaker: displayName(pass.speaker) };
	// What people say of the dates stands before what the text says.
	const dated = options.dates === undefined ? metadata : { ...metadata, dates: [...options.dates, ...metadata.dates] };
	const dating = datingOf(pieces, dated);
	const boilerplate: Boilerplate[] = [];
	const quotations: Quotation[] = [];
	const reported: ReportedSpeech[] = [];
	const figures: Figure[] = [];
	const topics: TopicMention[] = [];
	const roll = new Roll(pass.entities, pass.author);
	const starts: number[] = [];
	let start = lead;
	for (const piece of pieces) {
		starts.push(start);
		start += piece.size;
	}
	const turns = turnsOf(pieces, starts);
	const han = pieces.some(({ facts }) => facts.han !== null)
		? findHanVoices(
				pieces.map(({ facts, words }, p) => ({ facts, start: starts[p]!, end: starts[p]! + words.length })),
				turns,
			)
		: null;
	let h = 0;
	pieces.forEach((piece, p) => {
		const at = starts[p]!;
		const { facts, found } = piece;
		for (const { start, end, kind } of pass.frame.furnitureIn(piece))
			boilerplate.push({ start: start + at, end: end + at, kind });
		if (found === null) return;
		const floor = found.floor === null ? null : { speaker: floorName(found.floor) };
		const reporter = floor?.speaker ?? null;
		const quoted: Quotation[] = [];
		for (const { start, end, kind, voice, cue, group } of found.quotations)
			quoted.push({
				start: at + start,
				end: at + end,
				kind,
				speaker: voice === null || voice.entity === null ? null : displayName(voice.entity),
				speakerSpan: voice === null ? null : shift(voice.span, starts[p - voice.back]!),
				cue: cue === null ? null : shift(cue, at),
				reporter,
				group: group < 0 ? null : `g${at + found.quotations[group]!.start}`,
				...han?.quotations.get(at + start),
			});
		const said = attribute(facts.tokens, facts.reported, reporter).map((speech, k): ReportedSpeech => {
			const source = found.subjects[facts.reported[k]!.cueIndex] ?? null;
			return {
				start: at + speech.start,
				end: at + speech.end,
				speaker: source === null ? speech.speaker : sourceName(source),
				speakerSpan: placed(source ?? speech.speakerSpan, at),
				cue: placed(speech.cue, at),
				reporter,
			};
		});
		if (found.headline !== null) {
			const { entity, who, said: told } = found.headline;
			const speech = { speaker: displayName(entity), speakerSpan: shift(who, at), cue: null, reporter };
			said.unshift({ ...shift(told, at), ...speech });
		}
		if (han !== null && facts.han !== null) {
			for (; h < han.reported.length && han.reported[h]!.start < at + piece.size; h += 1) said.push(han.reported[h]!);
			said.sort((a, b) => a.start - b.start);
		}
		for (const one of quoted) quotations.push(one);
		for (const one of said) reported.push(one);
		if (facts.figures.length > 0 && !holdsNoFigures(piece.kind)) {
			const around = {
				turn: floor,
				quotations:
					quoted.length === 0
						? NONE
						: quoted.map(({ start, end, kind, speaker }) => ({ start: start - at, end: end - at, kind, speaker })),
				reported:
					said.length === 0
						? NONE
						: said.map(({ start, end, speaker }) => ({ start: start - at, end: end - at, speaker })),
				links: dating.links ? readLinkDates(piece.words) : NONE,
			};
			for (const figure of placeFigures(facts.figures, at, around, dating.dating)) figures.push(figure);
		}
		if (options.topics !== null)
			for (const { topic, ...place } of piece.topics(options.topics)) topics.push({ ...shift(place, at), topic });
		const outside = piece.kind !== null && !OF_THE_TEXT.has(piece.kind);
		roll.add(facts, piece.forms, found, at, outside, piece.kind === 'editor_note' || piece.kind === 'disclaimer');
	});
	const introductions = readIntroductions(
		pass.frame.roster,
		pieces.filter((piece) => piece.zone === 'editor_note').map((piece) => piece.words),
		turns
			.filter((turn, t) => t === 0 || turn.kind === 'moderator')
			.slice(0, 3)
			.map((turn) =>
				wordsIn(pieces, starts, { start: turn.label.end, end: Math.min(turn.end, turn.label.end + HOST_STRETCH) }),
			),
	);
	return {
		length: start,
		metadata,
		boilerplate,
		turns,
		speakers: [...roll.speakers(introductions), ...(han?.speakers ?? [])],
		quotations,
		reported,
		figures,
		topics,
	};
}

/** Furniture that speaks of the text's own people. */
const OF_THE_TEXT: ReadonlySet<FurnitureKind> = new Set([
	'caption',
	'editor_note',
	'header_label',
	'section_label',
	'front_matter',
]);

const NONE: readonly never[] = [];

function sourceName({ entity }: ResolvedSubject): string | null {
	return entity === null ? null : displayName(entity);
}

function placed(span: Span | null, at: number): Span | null {
	return span === null ? null : { start: span.start + at, end: span.end + at };
}

/** Dates by the text's own; without one, by its newest full date and the links in it. */
function datingOf(pieces: readonly Piece[], metadata: Metadata): { readonly dating: Dating; readonly links: boolean } {
	const reference = referenceDate(metadata.dates, metadata.date);
	if (reference !== null) return { dating: new Dating(reference, null, null), links: false };
	let newest: ReferenceDate | null = null;
	let link: ReferenceDate | null = null;
	for (const { facts, words } of pieces) {
		newest = newerDate(newest, newestFullDate(facts.figures));
		for (const date of readLinkDates(words)) link = newerDate(link, date);
	}
	return { dating: new Dating(null, newest, link), links: true };
}

/** The turns of a transcript, each to the last of its paragraphs that is no furniture. */
function turnsOf(pieces: readonly Piece[], starts: readonly number[]): Turn[] {
	const turns: Turn[] = [];
	let open: { readonly piece: Piece; readonly at: number } | null = null;
	let end = 0;
	const close = (): void => {
		if (open === null) return;
		const { kind, speaker, label } = open.piece.opens!;
		const floor = open.piece.found?.floor ?? null;
		turns.push({
			start: open.at + label.start,
			end,
			kind,
			speaker: floor === null ? speaker : floorName(floor),
			label: shift(label, open.at),
		});
	};
	pieces.forEach((piece, p) => {
		const at = starts[p]!;
		if (piece.opens !== null) {
			close();
			open = { piece, at };
		} else if (piece.furniture) return;
		end = at + piece.words.length;
	});
	close();
	return turns;
}

function wordsIn(pieces: readonly Piece[], starts: readonly number[], { start, end }: Span): string {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (starts[middle]! <= start) low = middle + 1;
		else high = middle;
	}
	let words = '';
	const first = Math.max(0, low - 1);
	for (let p = first; p < pieces.length && starts[p]! < end; p += 1) words += pieces[p]!.words + pieces[p]!.gap;
	return words.slice(start - starts[first]!, end - starts[first]!);
}
