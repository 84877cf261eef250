import { codingStatuses } from '../../annotations/annotation';
import { done, failed, type Result } from '../../model/problem';
import { factsOf, type ImportedFacts } from './importFacts';
import { Losses } from '../losses';
import { OUR_TERMS } from '../webAnnotation/writeAnnotations';
import { type Imported, type ImportedAnnotation, type ImportedCode, importedAnnotation, TextsByName } from './imported';
import { isRecord, listOf, numberOf, type Read, stringOf, stringsOf } from './values';

/**
 * Reads W3C Web Annotations in JSON-LD: a page, a collection, a list or one of them; also what the API of Hypothesis
 * answers, which has tags and a text in their place. Tags become codes, comments notes.
 */
export function readWebAnnotations(text: string, file: string): Result<Imported> {
	let root: unknown;
	try {
		root = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch (error) {
		const message = `this is no JSON: ${(error as Error).message}`;
		return failed({ severity: 'error', code: 'json', message, file, line: 1, column: 1 });
	}
	const reader = new AnnotationReader();
	for (const each of annotationsIn(root)) reader.add(each);
	if (isRecord(root)) {
		for (const each of listOf(root['coding'])) reader.coding(each);
		for (const each of listOf(root['documents'])) reader.document(each);
	}
	return done(reader.read);
}

/** The annotations of whatever holds them. */
function annotationsIn(value: unknown): readonly Read[] {
	if (Array.isArray(value)) return (value as unknown[]).flatMap(annotationsIn);
	if (!isRecord(value)) return [];
	for (const key of ['items', '@graph', 'rows', 'first'])
		if (typeof value[key] === 'object' && value[key] !== null) return annotationsIn(value[key]);
	return value['target'] === undefined ? [] : [value];
}

class AnnotationReader {
	readonly #texts = new TextsByName();
	readonly #codes = new Map<string, ImportedCode>();
	readonly #coders = new Map<string, { key: string; id: string | null; name: string | null }>();
	readonly #losses = new Losses();

	get read(): Imported {
		return {
			codes: [...this.#codes.values()],
			coders: [...this.#coders.values()],
			texts: this.#texts.list,
			losses: this.#losses,
		};
	}

	coding(value: unknown): void {
		if (!isRecord(value)) return;
		const source = stringOf(value['source']);
		const status = codingStatuses.find((known) => known === value['status']);
		if (source !== null && status !== undefined) this.#texts.coding(pathOf(source), stringOf(value['coder']), status);
	}

	document(value: unknown): void {
		const source = isRecord(value) ? stringOf(value['source']) : null;
		if (source === null || !isRecord(value) || !isRecord(value['about'])) return;
		this.#texts.addFacts(pathOf(source), factsOf(value['about']), this.#losses);
	}

	add(annotation: Read): void {
		const id = stringOf(annotation['id']) ?? stringOf(annotation['@id']);
		const targets = listOf(annotation['target']).map(targetOf);
		if (targets.length > 1) this.#losses.add('further targets of annotations', id ?? 'unnamed', targets.length - 1);
		const [target] = targets;
		if (target?.exact == null && target?.position == null) {
			this.#losses.add('annotations that name no words of a text', id ?? 'unnamed');
			return;
		}
		const { codes, notes } = this.#bodies(annotation, id ?? 'unnamed');
		const source = target.source ?? stringOf(annotation['uri']) ?? '';
		const { source: _, facts, ...selectors } = target;
		const name = pathOf(source);
		for (const said of [facts, factsOfPage(annotation)]) this.#texts.addFacts(name, said, this.#losses);
		this.#texts.annotate(
			name,
			importedAnnotation({
				...selectors,
				id: ourId(id),
				codes,
				coder: this.#coder(annotation['creator'] ?? annotation['user']),
				note: notes.length === 0 ? null : notes.join('\n\n'),
				replyTo: ourId(stringOf(annotation['replyTo'])),
				place: annotation['place'] === 'none' ? 'none' : null,
				firstExact: stringOf(annotation['firstExact']),
				created: stringOf(annotation['created']),
				modified: stringOf(annotation['modified']) ?? stringOf(annotation['updated']),
			}),
		);
	}

	#bodies(annotation: Read, id: string): { readonly codes: string[]; readonly notes: string[] } {
		const codes = stringsOf(annotation['tags']).map((tag) => this.#code(tag, null));
		const notes = stringOf(annotation['text']) === null ? [] : [stringOf(annotation['text']) as string];
		for (const body of [...listOf(annotation['body']), ...listOf(annotation['bodyValue'])]) {
			const value = isRecord(body) ? (stringOf(body['value']) ?? stringOf(body['source'])) : stringOf(body);
			if (value === null) this.#losses.add('bodies of annotations that are no text', id);
			else if (isRecord(body) && listOf(body['purpose']).includes('tagging'))
				codes.push(this.#code(value, stringOf(body['code'])));
			else notes.push(value);
		}
		return { codes: [...new Set(codes)], notes };
	}

	#code(name: string, id: string | null): string {
		const key = id ?? name;
		this.#codes.set(key, { key, parent: null, name, fields: id === null ? {} : { id } });
		return key;
	}

	#coder(creator: unknown): string | null {
		const [one] = listOf(creator);
		const key = isRecord(one)
			? (stringOf(one['coder']) ?? stringOf(one['id']) ?? stringOf(one['name']))
			: stringOf(one);
		if (key === null) return null;
		const name = isRecord(one) ? stringOf(one['name']) : key.replace(/^acct:|@.*$/g, '');
		this.#coders.set(key, { key, id: isRecord(one) ? stringOf(one['coder']) : null, name });
		return key;
	}
}

/** What the API of Hypothesis says of the page that an annotation is on. */
function factsOfPage({ uri, document }: Read): ImportedFacts {
	const title = isRecord(document) ? stringOf(listOf(document['title'])[0]) : null;
	const url = stringOf(uri);
	return {
		...(title !== null && { title }),
		...(url !== null && /^https?:/i.test(url) && { url }),
	};
}

type Target = Pick<ImportedAnnotation, 'exact' | 'prefix' | 'suffix' | 'position'> & {
	readonly source: string | null;
	readonly facts: ImportedFacts;
};

function targetOf(target: unknown): Target {
	if (!isRecord(target))
		return { source: stringOf(target), facts: {}, exact: null, prefix: null, suffix: null, position: null };
	const resource = isRecord(target['source']) ? target['source'] : null;
	const source = resource === null ? stringOf(target['source']) : stringOf(resource['id']);
	const title =
		stringOf(resource?.['title']) ?? stringOf(resource?.['dc:title']) ?? stringOf(resource?.['dcterms:title']);
	const language = stringOf(resource?.['language']);
	const selectors = listOf(target['selector']).flatMap(withRefinements);
	const quote = selectors.find((each) => each['type'] === 'TextQuoteSelector');
	const position = selectors.find((each) => each['type'] === 'TextPositionSelector');
	const [start, end] = [numberOf(position?.['start']), numberOf(position?.['end'])];
	return {
		source: source ?? stringOf(target['id']),
		facts: { ...(title !== null && { title }), ...(language !== null && { language }) },
		exact: stringOf(quote?.['exact']),
		prefix: stringOf(quote?.['prefix']),
		suffix: stringOf(quote?.['suffix']),
		position: start === null || end === null ? null : { start, end },
	};
}

/** A selector, those it chooses between and those that refine it. */
function withRefinements(selector: unknown): Read[] {
	if (!isRecord(selector)) return [];
	return [selector, ...[...listOf(selector['items']), ...listOf(selector['refinedBy'])].flatMap(withRefinements)];
}

/** The id of an annotation of ours; any other stays as it is. */
function ourId(id: string | null): string | null {
	return id?.startsWith(OUR_TERMS) === true ? decoded(id.slice(OUR_TERMS.length)) : id;
}

/** The path that a source names: without address, query and fragment, its escapes read. */
function pathOf(source: string): string {
	const path = source.replace(/[?#].*$/s, '').replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?\/*/i, '');
	return decoded(path.replace(/^\.\//, ''));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
