import type { DocumentAnalysis } from '../../model/document';
import type { Span } from '../../model/span';
import type { DocumentFacts } from '../model';
import { creditOfPassage } from './credit';
import {
	type CitationTemplate,
	type CitationValues,
	DOCUMENT_TEMPLATE,
	fillTemplate,
	PASSAGE_TEMPLATE,
	parseTemplate,
} from './template';
import { english, type Wording } from './wording';

/** A text as citations need it. */
export interface CitedText {
	readonly path: string;
	readonly raw: string;
	readonly analysis: DocumentAnalysis;
	readonly facts: DocumentFacts;
}

export interface CitationStyle {
	readonly passage: CitationTemplate;
	readonly document: CitationTemplate;
	readonly wording: Wording;
}

export const defaultStyle: CitationStyle = {
	passage: parseTemplate(PASSAGE_TEMPLATE),
	document: parseTemplate(DOCUMENT_TEMPLATE),
	wording: english,
};

/** Words of a text with who is credited and where they stand, ready for a note or a manuscript. */
export function citePassage(text: CitedText, span: Span, style: CitationStyle = defaultStyle): string {
	const words = text.raw.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
	const quote = /^["“「『«]/.test(words) ? words : `“${words}”`;
	return fillTemplate(style.passage, {
		...valuesOf(text, style.wording),
		quote,
		credit: creditOfPassage(text.analysis, span, style.wording),
	});
}

/** The same for words that stand nowhere in the text now. */
export function citeLostWords(text: CitedText, words: string, style: CitationStyle = defaultStyle): string {
	const quote = `“${words.replace(/\s+/g, ' ').trim()}”`;
	return fillTemplate(style.passage, { ...valuesOf(text, style.wording), quote, credit: style.wording.noSpeaker() });
}

export function citeDocument(text: Pick<CitedText, 'path' | 'facts'>, style: CitationStyle = defaultStyle): string {
	return fillTemplate(style.document, valuesOf(text, style.wording));
}

function valuesOf({ path, facts }: Pick<CitedText, 'path' | 'facts'>, say: Wording): CitationValues {
	const { ordering, translation, part, event } = facts;
	const day = (date: string): string => date.slice(0, 10);
	return {
		quote: '',
		credit: '',
		title: facts.label,
		authors: facts.authors.join(', '),
		source: facts.source ?? '',
		publisher: facts.publisher ?? '',
		work: facts.work ?? '',
		part: part === null ? '' : say.part(part.number, part.of),
		event: event.name ?? '',
		place: event.place ?? '',
		date: ordering === null ? say.noDate() : `${day(ordering.value)} (${say.dateRole(ordering.role)})`,
		published: facts.published === null ? '' : day(facts.published),
		translation: translation === null ? '' : say.translation(translation.kind, translation.prevails),
		original: translation?.of ?? '',
		language: facts.language ?? '',
		accessed: facts.accessed === null ? '' : day(facts.accessed),
		url: facts.url ?? '',
		path,
	};
}
