import type { Boilerplate, Metadata, Turn } from '../model/document';
import type { Span } from '../model/span';
import { readLabel } from './labelShape';
import { readTurns, type TurnParagraph } from './turns';

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

const CLOCK = /^(?:\\?-?\s*end\b)?[\s-]*\d{1,2}:\d\d (?:[AP]\.?M\.?)(?: [A-Z]{2,4})?$|^\\?#{3,}$/i;

/** Reads the frame of a text from its paragraphs. Linear in the text. */
export function readStructure(text: string, paragraphs: readonly Span[]): Structure {
	const lines: TurnParagraph[] = paragraphs.map((span) => {
		const line = text.slice(span.start, span.end);
		return { span, label: readLabel(line), furniture: line.length < 50 && CLOCK.test(line) };
	});
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
		turns: readTurns(text, lines, []),
		roster: [],
	};
}
