import { done, type Result } from '../../model/problem';
import { translationKinds } from '../../record/record';
import { setField } from '../../record/recordEdits';
import type { DocumentRecord } from '../../record/recordFile';
import type { Losses } from '../losses';
import type { DocumentFacts } from '../model';
import { isRecord, numberOf, type Read, stringOf, stringsOf } from './values';

/** What can be said of a document, by the keys of its record; a dot leads to a key of a key. */
const keys = [
	'title',
	'authors',
	'agency',
	'publisher',
	'url',
	'retrieved',
	'published',
	'event.name',
	'event.date',
	'event.place',
	'language',
	'part.number',
	'part.of',
	'translation.of',
	'translation.kind',
	'translation.prevails',
] as const;
type FactKey = (typeof keys)[number];
export type ImportedFacts = Readonly<Partial<Record<FactKey, string | number | readonly string[]>>>;

/** What a file says of a document under the keys of our JSON lines, and what we know of one ourselves. */
export function factsOf(value: Read | DocumentFacts): ImportedFacts {
	const { title, authors, source, publisher, url, accessed, published, language, ...rest } = value as Read;
	const below = (key: string): Read => (isRecord(rest[key]) ? rest[key] : {});
	const [event, part, translation] = [below('event'), below('part'), below('translation')];
	const names = stringsOf(authors);
	return filled({
		title: stringOf(title),
		authors: names.length === 0 ? null : names,
		agency: stringOf(source),
		publisher: stringOf(publisher),
		url: stringOf(url),
		retrieved: stringOf(accessed),
		published: stringOf(published),
		'event.name': stringOf(event['name']),
		'event.date': stringOf(event['date']),
		'event.place': stringOf(event['place']),
		language: stringOf(language),
		'part.number': numberOf(part['number']),
		'part.of': numberOf(part['of']),
		'translation.of': stringOf(translation['of']),
		'translation.kind': stringOf(translation['kind']),
		'translation.prevails': stringOf(translation['prevails']),
	});
}

/** Names of variables of documents, ours and what others call the same, in lower case. */
const variables: Readonly<Record<string, FactKey>> = {
	title: 'title',
	author: 'authors',
	authors: 'authors',
	source: 'agency',
	publisher: 'publisher',
	address: 'url',
	url: 'url',
	accessed: 'retrieved',
	retrieved: 'retrieved',
	published: 'published',
	'publication date': 'published',
	date: 'published',
	event: 'event.name',
	'event date': 'event.date',
	place: 'event.place',
	language: 'language',
	'translation of': 'translation.of',
	'translation prevails': 'translation.prevails',
};

/** Variables that we make from others and need not read. */
const derived: ReadonlySet<string> = new Set(['document date', 'document date is']);

/** What a variable of a document says; null for one that means nothing to us. */
export function factOfVariable(variable: string, value: string): ImportedFacts | null {
	const name = variable.trim().toLowerCase();
	if (derived.has(name)) return {};
	if (name === 'part') {
		const [, number, of] = /^(\d+)(?: of (\d+))?$/.exec(value) ?? [];
		return number === undefined
			? null
			: { 'part.number': Number(number), ...(of !== undefined && { 'part.of': Number(of) }) };
	}
	if (name === 'translation') {
		const kind = translationKinds.find((known) => known === value);
		return kind === undefined ? {} : { 'translation.kind': kind };
	}
	const key = variables[name];
	if (key === undefined) return null;
	return filled({ [key]: key === 'authors' ? value.split(/\s*;\s*/).filter(Boolean) : value.trim() || null });
}

/** What a file says of a document that we do not know; what its record says otherwise stays, and is noted. */
export function newFacts(
	imported: ImportedFacts,
	known: ImportedFacts,
	said: ReadonlySet<string>,
	path: string,
	losses: Losses,
): ImportedFacts {
	const added = keys.filter((key) => {
		const value = imported[key];
		if (value === undefined || String(value) === String(known[key] ?? '')) return false;
		if (!said.has(key)) return true;
		losses.add('things that the record of a document says otherwise, which stays', `${key} of ${path}`);
		return false;
	});
	return Object.fromEntries(added.map((key) => [key, imported[key] as string]));
}

/** Puts facts into a record; what does not fit its key is left out and noted. */
export function withFacts(record: DocumentRecord, facts: ImportedFacts, losses: Losses): Result<DocumentRecord> {
	if (record.unwritable !== null) return { ok: false, problem: record.unwritable };
	let current = record;
	for (const [key, value] of Object.entries(facts)) {
		const [outer = key, inner] = key.split('.');
		const edited = setField(current, inner === undefined ? [outer] : [outer, inner], value);
		if (edited.ok) current = edited.value;
		else losses.add('things said of documents that do not fit their key', `${key}: ${String(value)}`);
	}
	return done(current);
}

function filled(values: Readonly<Record<string, string | number | readonly string[] | null>>): ImportedFacts {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
