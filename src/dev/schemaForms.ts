/** What of a JSON Schema is looked at here. */
export interface SchemaPart {
	readonly type?: string | readonly string[];
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, SchemaPart>>;
	readonly [key: string]: unknown;
}

/**
 * Makes a schema accept YAML as our readers do: words may look like numbers or truth values (`exact: 2024`), and a key
 * that need not be there may stand without a value.
 */
export function asWritten(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(asWritten);
	if (typeof schema !== 'object' || schema === null) return schema;
	const part = schema as SchemaPart;
	const entries = Object.entries(part).map(([key, value]): [string, unknown] =>
		key === 'properties' ? [key, properties(part)] : [key, asWritten(value)],
	);
	const made: Record<string, unknown> = Object.fromEntries(entries);
	if (part.type === 'string' && !('enum' in part)) made['type'] = ['string', 'number', 'boolean'];
	return made;
}

function properties(part: SchemaPart): Record<string, unknown> {
	const required = new Set(part.required ?? []);
	const entries = Object.entries(part.properties ?? {}).map(([key, value]): [string, unknown] => {
		const made = asWritten(value) as SchemaPart;
		if (required.has(key) || made.type === undefined || 'enum' in made) return [key, made];
		return [key, { ...made, type: [made.type, 'null'].flat() }];
	});
	return Object.fromEntries(entries);
}
