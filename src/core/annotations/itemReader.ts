import * as v from 'valibot';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Annotation, annotationSchema } from './annotation';
import { readPlainItem } from './plainItemReader';

/** A flaw of one item, placed by its offset in the item's text. */
export interface ItemFlaw {
	readonly code: 'yaml-syntax' | 'schema';
	readonly message: string;
	readonly offset: number;
}

/** What an item of a sidecar says. `id` is known of some items whose other keys are broken. */
export interface ItemReading {
	readonly annotation: Annotation | null;
	readonly id: string | null;
	readonly flaws: readonly ItemFlaw[];
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
	const root = document.contents;
	const node = isSeq(root) && root.items.length === 1 ? root.items[0] : root;
	if (document.errors.length > 0) {
		const flaws = document.errors.map(
			(error): ItemFlaw => ({ code: 'yaml-syntax', message: firstLine(error.message), offset: error.pos[0] }),
		);
		return { annotation: null, id: null, flaws };
	}
	return readItemNode(node as Node | null, document);
}

/** Reads the mapping of an item that a YAML parser has read. Offsets of flaws are those of the parsed text. */
export function readItemNode(node: Node | null, document: Document): ItemReading {
	const offset = node?.range?.[0] ?? 0;
	if (!isMap(node)) {
		const message = 'an annotation is a mapping with the keys id, codes and exact';
		return { annotation: null, id: null, flaws: [{ code: 'schema', message, offset }] };
	}
	const unresolved: ItemFlaw[] = [];
	const value = plainValue(node, document, unresolved) as Record<string, unknown>;
	if (unresolved.length > 0) return { annotation: null, id: null, flaws: unresolved };
	const result = v.safeParse(annotationSchema, value);
	const id = typeof value['id'] === 'string' && value['id'] !== '' ? value['id'] : null;
	if (result.success) return { annotation: result.output, id, flaws: [] };
	const flaws = result.issues.map((issue): ItemFlaw => {
		const path = (issue.path ?? []).map((step) => step.key as string | number);
		return { code: 'schema', message: describe(issue, path), offset: offsetAt(node, path) };
	});
	return { annotation: null, id, flaws };
}

/**
 * The value of a node with scalars as people mean them: `exact: 2024` is the word "2024", so numbers and booleans stay
 * as written except where the position counts.
 */
function plainValue(node: unknown, document: Document, flaws: ItemFlaw[], key = ''): unknown {
	if (isAlias(node)) {
		const target = node.resolve(document);
		if (target !== undefined) return plainValue(target, document, flaws, key);
		const message = `nothing is named ${node.source} above`;
		flaws.push({ code: 'yaml-syntax', message, offset: node.range?.[0] ?? 0 });
		return undefined;
	}
	if (isMap(node)) {
		const entries = node.items.map((pair) => {
			const name = isScalar(pair.key) ? String(pair.key.value) : '';
			return [name, plainValue(pair.value, document, flaws, name)] as const;
		});
		return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
	}
	if (isSeq(node)) return node.items.map((item) => plainValue(item, document, flaws));
	if (!isScalar(node)) return undefined;
	if (typeof node.value === 'string' || key === 'start' || key === 'end') return node.value;
	return node.value === null ? undefined : node.source;
}

/** Offset of the value that a path leads to, else of the nearest node above it. */
export function offsetAt(node: Node, path: readonly (string | number)[]): number {
	let at: Node = node;
	for (const step of path) {
		const next: unknown = isMap(at) || isSeq(at) ? at.get(step, true) : null;
		if (next === null || next === undefined || typeof next !== 'object' || !('range' in next)) break;
		at = next as Node;
	}
	return at.range?.[0] ?? 0;
}

function describe(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
	const where = path.join('.');
	if (issue.received === 'undefined') return `${where} is missing`;
	return where === '' ? issue.message : `${where}: ${issue.message}`;
}

function firstLine(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
