import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Splice } from '../model/splice';
import { scalar } from '../yaml/scalars';

/** Where files of ours name texts by their path from the corpus' folder; `-` is any item of a list. */
const PLACES: readonly string[] = ['works/-/parts/-', 'speakers/-/texts/-', 'joins/-/places/-/text', 'translation/of'];

/**
 * The splices after which a corpus.yaml or document record names texts by their new paths; only those words change.
 * `renamed`: the new path, or null for one that stays. None for a file that cannot be read. Linear.
 */
export function renamedPaths(text: string, renamed: (path: string) => string | null): readonly Splice[] {
	const document = parseDocument(text, { logLevel: 'silent' });
	if (document.errors.length > 0) return [];
	const splices: Splice[] = [];
	visit(document, {
		Scalar: (key, node, above) => {
			if (key === 'key' || typeof node.value !== 'string' || !node.range || node.type?.startsWith('BLOCK') === true)
				return;
			const inLists = above.flatMap((each, i) => {
				const next = above[i + 1] ?? node;
				if (isPair(each)) return isScalar(each.key) ? [String(each.key.value)] : [''];
				// A document holds its root, and a mapping its pairs, whose keys are told above.
				return isMap(each) || i === 0 ? [] : 'items' in each && next ? ['-'] : [];
			});
			const path = PLACES.includes(inLists.join('/')) ? renamed(node.value) : null;
			if (path !== null) splices.push({ start: node.range[0], end: node.range[1], text: scalar(path, true) });
		},
	});
	return splices;
}
