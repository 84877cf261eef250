import { safeParse } from 'valibot';
import type { Annotation, CodingStatus } from '../../annotations/annotation';
import type { Codebook } from '../../codebook/codebook';
import { parseCodebook } from '../../codebook/codebook';
import { freeId } from '../../codebook/freeId';
import { type Corpus } from '../../corpus/corpus';
import { coderId } from '../../corpus/corpusSchema';
import { CorpusTextToExchange } from '../corpusText';
import type { Losses } from '../losses';
import { guidOf } from '../refi/guid';
import { analyse } from '../../analysis/analyse';
import { joinCodes } from './importCodes';
import { KnownAnnotations } from './knownAnnotations';
import { factsOf, type ImportedFacts, newFacts } from './importFacts';
import type { Imported, ImportedAnnotation, ImportedText } from './imported';
import { placeAnnotations } from './placeAnnotations';
import { findText, type ImportTarget, pathForNew } from './target';

export interface ImportOptions {
	/** Whether texts that the corpus does not have are written. */
	readonly texts: boolean;
	/** Short name of the coder whose file takes everything; undefined: each goes to the file of its own coder. */
	readonly coder?: string | undefined;
	readonly nextId: () => string;
}

/** What goes into one sidecar. */
export interface SidecarImport {
	/** Path of the text. */
	readonly text: string;
	readonly coder: string | null;
	readonly annotations: readonly Annotation[];
	/** How far the coder is, where the file says so. */
	readonly status: CodingStatus | null;
}

/** All that an import will write, and what it will not. Nothing is written yet. */
export interface ImportPlan {
	/** Null when no code is added. */
	readonly codebook: { readonly before: Codebook; readonly after: Codebook } | null;
	readonly codes: readonly string[];
	readonly texts: readonly { readonly path: string; readonly text: string }[];
	readonly sidecars: readonly SidecarImport[];
	/** What is said of documents that the corpus does not know. */
	readonly records: readonly { readonly text: string; readonly facts: ImportedFacts }[];
	/** Annotations that are there already, as they are. */
	readonly unchanged: number;
	/** Annotations of the same id that are there and say something else: those of the corpus stay. */
	readonly conflicts: readonly string[];
	/** What could not be carried, and what a person must look at. */
	readonly losses: Losses;
}

/** Joins what a file says with a corpus. Pure: who calls it writes. */
export function planImport(imported: Imported, target: ImportTarget, options: ImportOptions): ImportPlan {
	const { losses } = imported;
	const { frame } = target;
	const { codebook, added, idOf } = joinCodes(frame.codebook, imported.codes, losses);
	const coderOf = coders(imported, frame.corpus, options.coder);
	const texts: { path: string; text: string }[] = [];
	const sidecars = new Map<string, SidecarInMaking>();
	const records: { text: string; facts: ImportedFacts }[] = [];
	const conflicts: string[] = [];
	let unchanged = 0;
	const taken = new Set(target.paths.map((path) => path.toLowerCase()));
	const sidecar = (text: string, coder: string | null): SidecarInMaking => {
		const key = `${text}\n${coder ?? ''}`;
		const known = sidecars.get(key) ?? new SidecarInMaking(text, coder);
		sidecars.set(key, known);
		return known;
	};
	for (const each of imported.texts) {
		const found = findText(target, each);
		const path = found ?? newPath(each, options, frame.corpus, taken, losses);
		if (path === null) continue;
		const text = found === null ? ourText(path, each.text ?? '', frame.corpus) : target.text(path);
		if (text === null) {
			losses.add('texts of the corpus that cannot be read', path);
			continue;
		}
		if (found === null) texts.push({ path, text: each.text ?? '' });
		taken.add(path.toLowerCase());
		if (Object.keys(each.facts).length > 0) {
			const facts = newFacts(each.facts, factsOf(text.facts), text.saidKeys, path, losses);
			if (Object.keys(facts).length > 0) records.push({ text: path, facts });
		}
		const places = placeAnnotations(each, text, losses);
		const there = new KnownAnnotations(text.annotations);
		for (const [i, annotation] of each.annotations.entries()) {
			const place = places[i];
			if (place == null) continue;
			const coder = coderOf(annotation.coder);
			const made = join(annotation, place, annotation.codes.map(idOf), there, coder, options.nextId);
			if (there.same(made, coder) !== undefined) unchanged += 1;
			else if (there.byId(made.id, coder) !== undefined)
				conflicts.push(`${made.id} in ${path}: the corpus says something else of it and stays as it is`);
			else if (!sidecar(path, coder).add(made)) conflicts.push(`${made.id} in ${path}: the file has it twice`);
		}
		for (const { coder, status } of each.coding) {
			const own = coderOf(coder);
			const current = text.coding.get(own);
			if (current === undefined) sidecar(path, own).status = status;
			else if (current !== status)
				conflicts.push(`how far ${own ?? 'the coder'} is with ${path}: the corpus says ${current}, the file ${status}`);
		}
	}
	const wanted = [...sidecars.values()].filter(({ annotations, status }) => annotations.length > 0 || status !== null);
	return {
		codebook: added.length === 0 ? null : { before: frame.codebook, after: codebook },
		codes: added,
		texts,
		records,
		sidecars: wanted.map(({ text, coder, annotations, status }) => ({ text, coder, annotations, status })),
		unchanged,
		conflicts,
		losses,
	};
}

class SidecarInMaking implements SidecarImport {
	readonly annotations: Annotation[] = [];
	status: CodingStatus | null = null;
	readonly #ids = new Set<string>();

	constructor(
		readonly text: string,
		readonly coder: string | null,
	) {}

	/** False: the id is taken. */
	add(annotation: Annotation): boolean {
		if (this.#ids.has(annotation.id)) return false;
		this.#ids.add(annotation.id);
		this.annotations.push(annotation);
		return true;
	}
}

function join(
	imported: ImportedAnnotation,
	place: ReturnType<typeof placeAnnotations>[number] & object,
	codes: readonly string[],
	known: KnownAnnotations,
	coder: string | null,
	nextId: () => string,
): Annotation {
	const { exact, prefix, suffix, position } = place;
	const firstExact = imported.firstExact ?? place.firstExact;
	return {
		id: known.ownId(imported.id, coder) ?? nextId(),
		codes: [...new Set(codes)],
		exact,
		...(prefix !== undefined && { prefix }),
		...(suffix !== undefined && { suffix }),
		...(position !== undefined && { position: { ...position } }),
		...(imported.note !== null && { note: imported.note }),
		...(imported.replyTo !== null && { replyTo: imported.replyTo }),
		...(imported.place !== null && { place: imported.place }),
		...(firstExact !== undefined && firstExact !== exact && { firstExact }),
		...(imported.created !== null && { created: imported.created }),
		...(imported.modified !== null && { modified: imported.modified }),
	};
}

function newPath(
	{ name, text }: ImportedText,
	{ texts }: ImportOptions,
	{ membership }: Corpus,
	taken: ReadonlySet<string>,
	losses: Losses,
): string | null {
	if (text === null || !texts) {
		losses.add(`texts that the corpus does not have${text === null ? '' : ', unless they are asked for'}`, name);
		return null;
	}
	const path = pathForNew(name, membership, taken);
	if (path === null) losses.add('texts whose name is taken or leads nowhere in the corpus', name);
	return path;
}

function ourText(path: string, text: string, corpus: Corpus): CorpusTextToExchange {
	return new CorpusTextToExchange({ path, raw: text, corpus, sidecars: [], said: {}, analyse: () => analyse(text) });
}

/** Whose file an annotation of a coder of the file goes to. */
function coders(imported: Imported, corpus: Corpus, all: string | undefined): (key: string | null) => string | null {
	const ids = new Map<string, string>();
	for (const { key, id, name } of imported.coders) {
		const byGuid = [...corpus.coders.keys()].find((own) => guidOf('user', own) === key);
		const byName = [...corpus.coders].find(([own, coder]) => own === name || coder.name === name)?.[0];
		const own = id !== null && safeParse(coderId, id).success ? id : undefined;
		ids.set(key, byGuid ?? own ?? byName ?? shortName(name ?? id ?? key));
	}
	return (key) => {
		if (all !== undefined) return all;
		return key === null ? null : (ids.get(key) ?? (safeParse(coderId, key).success ? key : shortName(key)));
	};
}

function shortName(name: string): string {
	return freeId(parseCodebook('', ''), name).replaceAll('.', '-');
}
