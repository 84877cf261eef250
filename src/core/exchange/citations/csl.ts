import type { ExchangeText } from '../model';
import { citationKeyOf, kindOfDocument } from './documentKind';
import { english } from './wording';

/** A text as an item of CSL-JSON, for reference managers. */
export function cslItem(text: ExchangeText): Readonly<Record<string, unknown>> {
	const { facts, path } = text;
	const { event, part, translation } = facts;
	const kind = kindOfDocument(facts);
	const notes = [
		translation === null ? null : english.translation(translation.kind, translation.prevails),
		part === null ? null : english.part(part.number, part.of),
		path,
	].filter((note) => note !== null);
	const item: Readonly<Record<string, unknown>> = {
		id: citationKeyOf(text),
		type: kind.csl,
		title: facts.label,
		author: facts.authors.length === 0 ? null : facts.authors.map((literal) => ({ literal })),
		'container-title': facts.work ?? (kind.csl === 'article-newspaper' ? facts.source : null),
		publisher: facts.publisher ?? facts.source,
		'event-title': event.name,
		'event-date': cslDate(event.date),
		'event-place': event.place,
		issued: cslDate(facts.published ?? facts.ordering?.value ?? null),
		accessed: cslDate(facts.accessed),
		URL: facts.url,
		language: facts.language,
		'part-number': part?.number,
		note: notes.join('; '),
	};
	return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined));
}

/** `2025`, `2025-04` or `2025-04-16` as CSL writes it. */
function cslDate(date: string | null): { readonly 'date-parts': readonly (readonly number[])[] } | null {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
	if (parts === null) return null;
	return { 'date-parts': [parts.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))] };
}
