import { type Context, createContext, Script } from 'node:vm';
import { contains, type Span } from '../core/model/span';

interface PatternOptions {
	readonly regex: boolean;
	readonly case: boolean;
	/** Seconds that an expression may take in one text. */
	readonly timeLimit: number;
}

/** Hits in one text beyond which the rest is not looked for. */
const MOST_HITS = 1_000_000;

/** What a search looks for. An expression runs under a watch that ends it when its time is up: it cannot hang. */
export class Pattern {
	readonly #expression: RegExp | null;
	readonly #milliseconds: number;
	/** Only what is run by `node:vm` can be ended from outside. */
	readonly #watched: Watched | null;
	#gaveUp = false;

	/** Throws when the expression is none. An empty pattern finds every stretch as a whole. */
	constructor(words: string, { regex, case: exact, timeLimit }: PatternOptions) {
		const source = regex
			? words
			: words
					.trim()
					.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
					.replaceAll(/\s+/g, '\\s+');
		this.#expression = words === '' ? null : new RegExp(source, exact ? 'gu' : 'giu');
		const expression = this.#expression;
		this.#watched = regex
			? {
					script: new Script(`(${collect.toString()})(text, expression, found, most)`),
					context: createContext({ expression, most: 2 * MOST_HITS }),
				}
			: null;
		this.#milliseconds = Math.max(1, Math.round(timeLimit * 1000));
	}

	/** Whether the last text was given up because the time was up. */
	get gaveUp(): boolean {
		return this.#gaveUp;
	}

	/**
	 * The hits in a text, in text order, those that lie within one of the stretches (null: anywhere). Throws when the time
	 * is up.
	 */
	find(text: string, stretches: readonly Span[] | null): Span[] {
		if (this.#expression === null) return [...(stretches ?? [])].sort((a, b) => a.start - b.start);
		if (stretches?.length === 0) return [];
		const hits = this.#match(text);
		if (stretches === null) return hits;
		const sorted = [...stretches].sort((a, b) => a.start - b.start);
		let open: Span[] = [];
		let next = 0;
		return hits.filter((hit) => {
			for (; next < sorted.length && (sorted[next] as Span).start <= hit.start; next += 1)
				open.push(sorted[next] as Span);
			open = open.filter(({ end }) => end > hit.start);
			return open.some((stretch) => contains(stretch, hit));
		});
	}

	#match(text: string): Span[] {
		const found: number[] = [];
		// Words that are looked for as they are cannot take long.
		if (this.#watched === null) collect(text, this.#expression as RegExp, found, 2 * MOST_HITS);
		else this.#watch(text, found, this.#watched);
		return Array.from({ length: found.length / 2 }, (_, i) => ({
			start: found[2 * i] as number,
			end: found[2 * i + 1] as number,
		}));
	}

	#watch(text: string, found: number[], { script, context }: Watched): void {
		Object.assign(context, { text, found });
		try {
			script.runInContext(context, { timeout: this.#milliseconds });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
			this.#gaveUp = true;
			const message = `the expression takes more than ${this.#milliseconds / 1000} s; make it simpler or raise --time-limit`;
			throw new Error(message, { cause: error });
		}
	}
}

interface Watched {
	readonly script: Script;
	readonly context: Context;
}

/** Puts beginnings and ends of all hits that are not empty into a list. */
function collect(text: string, expression: RegExp, found: number[], most: number): void {
	for (const hit of text.matchAll(expression)) {
		if (hit[0] !== '') found.push(hit.index, hit.index + hit[0].length);
		if (found.length >= most) return;
	}
}
