import * as v from 'valibot';
import { type Document, isMap, isSeq, type Node, parseDocument } from 'yaml';
import { validate } from '../yaml/validation';
import { offsetOf, syntaxFlaws, type YamlFlaw } from '../yaml/values';
import { type Annotation, annotationSchema } from './annotation';
import { readPlainItem } from './plainItemReader';

/** What an item of a sidecar says, its flaws placed by offsets in the item's text. */
export interface ItemReading {
	readonly annotation: Annotation | null;
	/** Known of some items whose other keys are broken. */
	readonly id: string | null;
	readonly flaws: readonly YamlFlaw[];
}

/**
 * Reads one item: its lines in a block sequence (dash included) or its flow mapping. Items in the form that we write are
 * read without a YAML parser, some twenty times faster; all others by one. Linear in the item.
 */
export function readItem(text: string): ItemReading {
	const plain = readPlainItem(text);
	if (plain !== null) {
		const result = v.safeParse(annotationSchema, plain);
		if (result.success) return { annotation: result.output, id: result.output.id, flaws: [] };
	}
	const document = parseDocument(text, { logLevel: 'silent', stringKeys: true });
	if (document.errors.length > 0) return { annotation: null, id: null, flaws: syntaxFlaws(document) };
	const root = document.contents;
	const node = isSeq(root) && root.items.length === 1 ? root.items[0] : root;
	return readItemNode(node as Node | null, document);
}

const numeric: ReadonlySet<string> = new Set(['start', 'end']);

/** Reads the mapping of an item that a YAML parser has read. Offsets of flaws are those of the parsed text. */
export function readItemNode(node: Node | null, document: Document): ItemReading {
	if (!isMap(node)) {
		const message = 'an annotation is a mapping with the keys id, codes and exact';
		return { annotation: null, id: null, flaws: [{ code: 'schema', message, offset: offsetOf(node) }] };
	}
	const result = validate(annotationSchema, node as Node, document, numeric);
	if (result.value !== null) return { annotation: result.value, id: result.value.id, flaws: [] };
	const id = (result.raw as Record<string, unknown>)['id'];
	return { annotation: null, id: typeof id === 'string' && id !== '' ? id : null, flaws: result.flaws };
}
