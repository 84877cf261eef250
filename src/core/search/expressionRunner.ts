/** A regular expression of JavaScript. */
export interface Expression {
	readonly source: string;
	readonly flags: string;
}

/** The expression took longer than it was given. */
export class TimeIsUp extends Error {
	readonly milliseconds: number;

	constructor(milliseconds: number) {
		super(`the expression takes more than ${milliseconds / 1000} s`);
		this.milliseconds = milliseconds;
	}
}

/**
 * Runs expressions that a person wrote where they can be ended: some need longer than the universe has for a line of
 * forty letters, and nothing tells them beforehand from others.
 */
export interface ExpressionRunner {
	/**
	 * Beginnings and ends of the hits that are not empty, flat and in text order, at most `most` hits. Rejects with `TimeIsUp` when they
	 * are not found in time, and with an error for people when the expression is none; both leave the runner fit for more.
	 */
	find(
		expression: Expression,
		text: string,
		limits: { readonly milliseconds: number; readonly most: number },
	): Promise<readonly number[]>;
	/** Frees what the runner holds; it may be used again afterwards. */
	dispose(): Promise<void>;
}

/** Puts beginnings and ends of all hits that are not empty into a list. Names nothing outside itself: its source is run elsewhere. */
export function collectHits(text: string, expression: RegExp, most: number): number[] {
	const found: number[] = [];
	for (const hit of text.matchAll(expression)) {
		if (hit[0] !== '') found.push(hit.index, hit.index + hit[0].length);
		if (found.length >= 2 * most) break;
	}
	return found;
}
