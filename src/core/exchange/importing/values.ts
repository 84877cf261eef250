/** Values of JSON that somebody else wrote. */
export type Read = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Read {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that is not empty, else null. */
export function stringOf(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOf(value: unknown): number | null {
	return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

export function stringsOf(value: unknown): string[] {
	return listOf(value).flatMap((each) => stringOf(each) ?? []);
}

/** A list as it is, one value as a list of it, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value as unknown[];
	return value === undefined || value === null ? [] : [value];
}
