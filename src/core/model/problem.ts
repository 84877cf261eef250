export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something wrong in a file of the user, said as a value: what, where, and a short code to filter and test by. */
export interface Problem {
	readonly severity: Severity;
	/** Stable, in kebab case: `unknown-code`, `yaml-syntax`, `duplicate-id`. */
	readonly code: string;
	readonly message: string;
	/** URI or path of the file, as given to the reader. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 1, in UTF-16 code units. */
	readonly column: number;
	/** How many code units of its line it is about; the rest of the line where it is not known. */
	readonly length?: number;
	/** Other places that it is about, with what stands there. */
	readonly related?: readonly Pick<Problem, 'message' | 'file' | 'line' | 'column' | 'length'>[];
}

/** A value, or the problem that stood in its way. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Result<T> {
	return { ok: true, value };
}

export function failed(problem: Problem): Result<never> {
	return { ok: false, problem };
}
