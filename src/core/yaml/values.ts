import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** A flaw in a YAML text, placed by its offset. */
export interface YamlFlaw {
	readonly code: 'yaml-syntax' | 'schema';
	readonly message: string;
	readonly offset: number;
}

/** The syntax errors of a parsed text, without the excerpts that the parser draws. */
export function syntaxFlaws(document: Document): YamlFlaw[] {
	return document.errors.map((error) => {
		const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
		return { code: 'yaml-syntax', message, offset: error.pos[0] };
	});
}

/**
 * The value of a node with scalars as people mean them: `exact: 2024` is the word "2024", so numbers and booleans stay
 * as written except under the keys in `numeric`. An empty value is as if the key were not there. Aliases that lead
 * nowhere are added to `flaws`.
 */
export function plainValue(
	node: unknown,
	document: Document,
	flaws: YamlFlaw[],
	numeric: ReadonlySet<string>,
	key = '',
): unknown {
	if (isAlias(node)) {
		const target = node.resolve(document);
		if (target !== undefined) return plainValue(target, document, flaws, numeric, key);
		flaws.push({ code: 'yaml-syntax', message: `nothing is named ${node.source} above`, offset: offsetOf(node) });
		return undefined;
	}
	if (isMap(node)) {
		const entries = node.items.map((pair) => {
			const name = isScalar(pair.key) ? String(pair.key.value) : '';
			return [name, plainValue(pair.value, document, flaws, numeric, name)] as const;
		});
		return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
	}
	if (isSeq(node)) return node.items.map((item) => plainValue(item, document, flaws, numeric));
	if (!isScalar(node)) return undefined;
	if (typeof node.value === 'string' || numeric.has(key)) return node.value;
	return node.value === null ? undefined : node.source;
}

/** Offset at which a node begins. */
export function offsetOf(node: unknown): number {
	return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

/** Offset of the value that a path leads to, else of the nearest node above it. */
export function offsetAt(node: Node, path: readonly (string | number)[]): number {
	let at: Node = node;
	for (const step of path) {
		const next: unknown = isMap(at) || isSeq(at) ? at.get(step, true) : null;
		if (next === null || next === undefined || typeof next !== 'object' || !('range' in next)) break;
		at = next as Node;
	}
	return offsetOf(at);
}
