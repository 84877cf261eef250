import type { CodingStatus } from '../../annotations/annotation';
import type { CodeFields } from '../../codebook/code';
import type { Losses } from '../losses';
import type { ImportedFacts } from './importFacts';

/** What a file of another tool says, before it is joined with a corpus. Keys are those of the file. */
export interface Imported {
	/** A code before the codes below it. */
	readonly codes: readonly ImportedCode[];
	readonly coders: readonly { readonly key: string; readonly id: string | null; readonly name: string | null }[];
	readonly texts: readonly ImportedText[];
	/** What the reader found and has no place for. */
	readonly losses: Losses;
}

export interface ImportedCode {
	readonly key: string;
	readonly parent: string | null;
	readonly name: string;
	readonly fields: Partial<CodeFields>;
}

export interface ImportedText {
	/** Path or name. */
	readonly name: string;
	/** GUID of the text, if it has one. */
	readonly guid: string | null;
	/** The text itself as it was decoded; null when the file does not bring it. */
	readonly text: string | null;
	readonly annotations: readonly ImportedAnnotation[];
	readonly coding: readonly { readonly coder: string | null; readonly status: CodingStatus }[];
	/** What is said of the document. */
	readonly facts: ImportedFacts;
}

export interface ImportedAnnotation {
	readonly id: string | null;
	/** Keys of codes. */
	readonly codes: readonly string[];
	/** Key of the coder. */
	readonly coder: string | null;
	/** The words; null when only the position is known. */
	readonly exact: string | null;
	/** How the words begin, when nothing else is known of them: a name that other tools gave. */
	readonly name: string | null;
	readonly prefix: string | null;
	readonly suffix: string | null;
	/** As the file counts; which way that is comes out by the words. */
	readonly position: { readonly start: number; readonly end: number } | null;
	readonly note: string | null;
	/** Id of the annotation that it answers. */
	readonly replyTo: string | null;
	/** `none`: a person keeps it without a place. */
	readonly place: 'none' | null;
	readonly firstExact: string | null;
	readonly created: string | null;
	readonly modified: string | null;
}

/** An annotation of which nothing is known but what is given. */
export function importedAnnotation(given: Partial<ImportedAnnotation>): ImportedAnnotation {
	return { ...nothing, ...given };
}

const nothing: ImportedAnnotation = {
	id: null,
	codes: [],
	coder: null,
	exact: null,
	name: null,
	prefix: null,
	suffix: null,
	position: null,
	note: null,
	replyTo: null,
	place: null,
	firstExact: null,
	created: null,
	modified: null,
};

/** A text in the making: annotations are added as they are met. */
export class TextsByName {
	readonly #texts = new Map<
		string,
		{
			annotations: ImportedAnnotation[];
			coding: ImportedText['coding'][number][];
			text: string | null;
			facts: ImportedFacts;
		}
	>();

	annotate(name: string, annotation: ImportedAnnotation): void {
		this.#get(name).annotations.push(annotation);
	}

	coding(name: string, coder: string | null, status: CodingStatus): void {
		this.#get(name).coding.push({ coder, status });
	}

	setText(name: string, text: string): void {
		this.#get(name).text = text;
	}

	setFacts(name: string, facts: ImportedFacts): void {
		this.#get(name).facts = facts;
	}

	/** Adds what is said of a document once more, at another of its annotations; of two that differ the first counts. */
	addFacts(name: string, facts: ImportedFacts, losses: Losses): void {
		const text = this.#get(name);
		for (const [key, value] of Object.entries(facts)) {
			const known = text.facts[key as keyof ImportedFacts];
			if (known === undefined) text.facts = { ...text.facts, [key]: value };
			else if (String(known) !== String(value))
				losses.add('things said of a document in two ways, of which the first counts', `${key} of ${name}`);
		}
	}

	get list(): ImportedText[] {
		return [...this.#texts].map(([name, rest]) => ({ name, guid: null, ...rest }));
	}

	#get(name: string): {
		annotations: ImportedAnnotation[];
		coding: ImportedText['coding'][number][];
		text: string | null;
		facts: ImportedFacts;
	} {
		const known = this.#texts.get(name);
		if (known !== undefined) return known;
		const made = { annotations: [], coding: [], text: null, facts: {} };
		this.#texts.set(name, made);
		return made;
	}
}
