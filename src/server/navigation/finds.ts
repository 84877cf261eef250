import type { Location } from 'vscode-languageserver';
import type { Figure } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';
import { type SpeakerEntry, speakerParts } from '../corpus/speakerEntry';
import type { SpeakerIndex } from '../corpus/speakerIndex';
import type { Joins } from '../joins/joins';
import { isDateLike } from '../text/figureText';

/** What is found at a place of a text and leads to other places. */
export type FoundThing =
	| { readonly kind: 'figure'; readonly figure: Figure }
	| { readonly kind: 'speaker'; readonly speaker: SpeakerEntry };

/** The figure at an offset (no date: those lead nowhere), else the speaker who is named or meant there. */
export function findAt(text: CorpusText, offset: number, speakers: SpeakerIndex): FoundThing | null {
	const figure = text.analysis.figures.find(({ start, end }) => start <= offset && offset < end);
	if (figure && !isDateLike(figure)) return { kind: 'figure', figure };
	const speaker = speakers.at(text, offset);
	return speaker ? { kind: 'speaker', speaker } : null;
}

/** Where a speaker is introduced: in this text, else in the first text that gives an office, else where first named. */
export function introduction(text: CorpusText, { introductions, first }: SpeakerEntry): Location | null {
	const place = introductions.find((each) => each.text === text) ?? introductions[0] ?? first;
	return place && locationOf(place.text, place.span);
}

/** Everything that a speaker said, or, of one who said nothing, where they are named; all statements of a measure. */
export function referencesTo(
	found: FoundThing,
	text: CorpusText,
	joins: Joins,
	textOf: (uri: string) => CorpusText | undefined,
): Location[] {
	if (found.kind === 'figure') {
		const side = joins.figureAt(text, found.figure);
		const others = (side ? joins.othersOf(side) : []).flatMap(({ text: { key }, statement }) => {
			const other = textOf(key);
			return other ? [locationOf(other, statement)] : [];
		});
		return [locationOf(text, found.figure), ...others];
	}
	const { speaker } = found;
	const said = speakerParts.filter((part) => part !== 'mentioned' && speaker.count(part) > 0);
	const parts = said.length > 0 ? said : (['mentioned'] as const);
	return parts.flatMap((part) => speaker.places(part).slice()).map(({ text: other, span }) => locationOf(other, span));
}

/** In one text: every place where a speaker is named or meant; every statement of a measure. */
export function highlights(found: FoundThing, text: CorpusText, speakers: SpeakerIndex, joins: Joins): readonly Span[] {
	if (found.kind === 'figure') {
		const side = joins.figureAt(text, found.figure);
		return [found.figure, ...(side ? joins.figures.inSameText(side) : [])];
	}
	const { analysis } = text;
	const find = speakers.finder();
	const same = (name: string | null): boolean => name !== null && find(name) === found.speaker;
	const mentions = analysis.speakers.filter(({ name }) => same(name)).flatMap((speaker) => speaker.mentions);
	const labels = analysis.turns.filter(({ speaker }) => same(speaker)).map(({ label }) => label);
	const starts = new Set(mentions.map(({ start }) => start));
	return [...mentions, ...labels.filter(({ start }) => !starts.has(start))];
}

export function locationOf(text: CorpusText, span: Span): Location {
	return { uri: text.uri, range: text.range(span) };
}
