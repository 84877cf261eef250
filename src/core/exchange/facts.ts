import type { Corpus } from '../corpus/corpus';
import { firstWords, orderingDate } from '../corpus/documentName';
import type { DocumentAnalysis } from '../model/document';
import type { RecordFields } from '../record/record';
import type { DocumentFacts } from './model';

/**
 * What is known of a document: what a person has said, else what the analyser found. `analysis` already has the person's
 * title, dates, language and part in its metadata.
 */
export function documentFacts(
	path: string,
	text: string,
	analysis: DocumentAnalysis,
	corpus: Corpus,
	said: RecordFields,
): DocumentFacts {
	const { metadata } = analysis;
	const ordering = orderingDate(analysis);
	const words = firstWords(text, analysis);
	const date = (role: string): string | null => metadata.dates.find((each) => each.role === role)?.value ?? null;
	const { translation } = said;
	return {
		title: metadata.title,
		label: metadata.title ?? (words === '' ? path : `[untitled] ${words}…`),
		authors: said.authors ?? [metadata.author ?? metadata.speaker].filter((name) => name !== null),
		source: said.agency ?? metadata.source,
		publisher: said.publisher ?? null,
		url: said.url ?? null,
		accessed: said.retrieved ?? null,
		published: metadata.date ?? date('published'),
		event: {
			name: said.event?.name ?? null,
			date: said.event?.date ?? date('event'),
			place: said.event?.place ?? metadata.place,
		},
		ordering: ordering && { value: ordering.value, role: ordering.role },
		language: metadata.language,
		part: metadata.part,
		work: corpus.works.find((work) => work.parts.includes(path))?.title ?? null,
		translation:
			translation === undefined
				? null
				: { of: translation.of ?? null, kind: translation.kind ?? null, prevails: translation.prevails ?? null },
	};
}
