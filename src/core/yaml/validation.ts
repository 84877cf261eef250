import * as v from 'valibot';
import type { Document, Node } from 'yaml';
import { offsetAt, offsetOf, plainValue, type YamlFlaw } from './values';

/** What a schema makes of a node: the value, or flaws with their places. */
export type Validated<T> =
	| { readonly value: T; readonly flaws: readonly [] }
	| { readonly value: null; readonly flaws: readonly YamlFlaw[]; readonly raw: unknown };

const noNumbers: ReadonlySet<string> = new Set();

/** Validates a parsed node. Values under the keys in `numeric` are taken as YAML types them, all others as words. */
export function validate<S extends v.GenericSchema>(
	schema: S,
	node: Node,
	document: Document,
	numeric = noNumbers,
): Validated<v.InferOutput<S>> {
	const unresolved: YamlFlaw[] = [];
	const raw = plainValue(node, document, unresolved, numeric);
	if (unresolved.length > 0) return { value: null, flaws: unresolved, raw };
	const result = v.safeParse(schema, raw);
	if (result.success) return { value: result.output, flaws: [] };
	const flaws = result.issues.map((issue): YamlFlaw => {
		const path = (issue.path ?? []).map((step) => step.key as string | number);
		return {
			code: 'schema',
			message: describe(issue, path),
			offset: path.length > 0 ? offsetAt(node, path) : offsetOf(node),
		};
	});
	return { value: null, flaws, raw };
}

function describe(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
	const where = path.join('.');
	if (issue.received === 'undefined') return `${where} is missing`;
	return where === '' ? issue.message : `${where}: ${issue.message}`;
}
