import * as v from 'valibot';

/** What a schema says of one key of a mapping. */
export interface SchemaKey {
	readonly key: string;
	/** In English; empty where the schema says nothing. */
	readonly description: string;
	readonly required: boolean;
	/** What stands behind the key. */
	readonly shape: 'word' | 'list' | 'mapping' | 'items';
}

interface Part {
	readonly type: string;
	readonly wrapped?: Part;
	readonly item?: Part;
	readonly value?: Part;
	readonly entries?: Readonly<Record<string, Part>>;
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
	readonly getter?: (input: unknown) => Part;
}

/**
 * The part of a schema that a path leads to: keys of mappings, and `-` for any item of a list; null where the schema
 * says nothing. Linear in the path.
 */
export function schemaAt(schema: v.GenericSchema, path: readonly string[]): v.GenericSchema | null {
	let at: Part | undefined = bare(schema as unknown as Part);
	for (const step of path) {
		const next: Part | undefined = step === '-' ? at.item : (at.entries?.[step] ?? at.value);
		if (next === undefined || (step !== '-' && at.item !== undefined)) return null;
		at = bare(next);
	}
	return at as unknown as v.GenericSchema;
}

/** The keys of a mapping in the order of the schema; none for other things. */
export function keysOf(schema: v.GenericSchema): readonly SchemaKey[] {
	const { entries = {} } = bare(schema as unknown as Part);
	return Object.entries(entries).map(([key, part]) => ({
		key,
		description: describe(part),
		required: part.type !== 'optional' && part.type !== 'nullable',
		shape: shapeOf(bare(part)),
	}));
}

/** The words that may stand here, where the schema lists them. */
export function wordsOf(schema: v.GenericSchema): readonly string[] {
	const part = bare(schema as unknown as Part);
	if (part.type === 'literal') return [String(part.literal)];
	return part.type === 'picklist' ? (part.options ?? []).map(String) : [];
}

/** Without the wrappers that say that a value may be absent. */
function bare(part: Part): Part {
	let at = part;
	for (;;) {
		if (at.wrapped !== undefined) at = at.wrapped;
		else if (at.getter !== undefined) at = at.getter(undefined);
		else return at;
	}
}

function describe(part: Part): string {
	for (let at: Part | undefined = part; at !== undefined; at = at.wrapped) {
		const description = v.getDescription(at as unknown as v.GenericSchema);
		if (description !== undefined) return description;
	}
	return '';
}

function shapeOf(part: Part): SchemaKey['shape'] {
	if (part.item !== undefined) return bare(part.item).entries === undefined ? 'list' : 'items';
	return part.entries !== undefined || part.value !== undefined ? 'mapping' : 'word';
}
