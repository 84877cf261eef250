import { contains, type Span } from '../model/span';
import { expressionOf, expressionOfWords } from './expression';
import { collectHits, type Expression, type ExpressionRunner } from './expressionRunner';
import { isWhole, type Scope, type Wanted } from './query';
import { type SearchedText, stretchesOf } from './stretches';
import { WordForms } from './wordForms';

/** Hits in one text beyond which the rest is not looked for. */
const MOST_HITS = 1_000_000;

export interface SearchOptions {
	/** Runs what a person wrote as an expression. */
	readonly runner: ExpressionRunner;
	/** Milliseconds that an expression may take in one text. */
	readonly timeLimit: number;
}

type Finder = (text: string) => readonly Span[] | Promise<readonly Span[]>;

/** A search, ready to be put to texts one after the other. Pure but for the runner of expressions. */
export class Search {
	readonly #scope: Scope;
	/** Null: whole stretches are looked for. */
	readonly #find: Finder | null;

	/** Throws when the expression is none. */
	constructor(wanted: Wanted, scope: Scope, options: SearchOptions) {
		this.#scope = scope;
		this.#find = wanted.words.trim() === '' ? null : finderOf(wanted, options);
	}

	/** Whether a text is needed for its words alone. */
	get isWhole(): boolean {
		return isWhole(this.#scope);
	}

	/** The hits in a text, in text order. Rejects when an expression needs too long. */
	async hitsIn(text: SearchedText): Promise<readonly Span[]> {
		const stretches = this.isWhole && this.#find !== null ? null : stretchesOf(text, this.#scope);
		if (this.#find === null) return [...(stretches ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
		if (stretches?.length === 0) return [];
		const hits = await this.#find(text.words);
		return stretches === null ? hits : within(hits, stretches);
	}
}

function finderOf(wanted: Wanted, { runner, timeLimit: milliseconds }: SearchOptions): Finder {
	if (wanted.mode === 'forms') {
		const forms = new WordForms(wanted.words);
		return (text) => forms.find(text, MOST_HITS);
	}
	if (wanted.mode === 'words') {
		// Words as they are cannot take long.
		const source = expressionOfWords(wanted.words, wanted.wholeWords === true);
		const expression = new RegExp(source, wanted.matchCase ? 'gu' : 'giu');
		return (text) => spansOf(collectHits(text, expression, MOST_HITS));
	}
	const expression: Expression = expressionOf(wanted);
	return async (text) => spansOf(await runner.find(expression, text, { milliseconds, most: MOST_HITS }));
}

function spansOf(flat: readonly number[]): Span[] {
	return Array.from({ length: flat.length / 2 }, (_, i) => ({
		start: flat[2 * i] as number,
		end: flat[2 * i + 1] as number,
	}));
}

/** The hits, in text order, that lie within one of the stretches. */
function within(hits: readonly Span[], stretches: readonly Span[]): Span[] {
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
