import type { DocumentAnalysis } from '../model/document';
import type { Span } from '../model/span';

/** Kinds of page furniture that are part of what people read and code all the same. */
const READ = new Set(['caption', 'editor_note']);

/** What is left out of a comparison of coders unless asked otherwise: page furniture, but no captions or editors' notes. */
export function furnitureOf({ boilerplate }: DocumentAnalysis): Span[] {
	return boilerplate.filter(({ kind }) => !READ.has(kind));
}
