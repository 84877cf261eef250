import type { Boilerplate, Metadata, Turn } from '../model/document';
import type { Span } from '../model/span';

/** A person introduced with an office or affiliation: a roster line, a host's introduction, an apposition. */
export interface Introduction extends Span {
	readonly name: string;
	readonly nameSpan: Span;
	readonly role: string | null;
}

/** The frame of a text: what is known before any sentence is read. */
export interface Structure {
	readonly metadata: Metadata;
	readonly boilerplate: readonly Boilerplate[];
	readonly turns: readonly Turn[];
	readonly roster: readonly Introduction[];
}

/** Reads the frame of a text from its paragraphs. Linear in the text. */
export function readStructure(_text: string, _paragraphs: readonly Span[]): Structure {
	return {
		metadata: {
			title: null,
			date: null,
			dates: [],
			source: null,
			author: null,
			place: null,
			language: null,
			part: null,
		},
		boilerplate: [],
		turns: [],
		roster: [],
	};
}
