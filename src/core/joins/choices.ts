import type { JoinChoice } from '../corpus/corpusSchema';
import type { Span } from '../model/span';
import type { JoinedText, JoinedTexts } from './joinedTexts';
import { isAt } from './sides';
import type { StatementList } from './statements';
import { wordsHash } from './words';

interface Worded extends Span {
	readonly kind: string;
	/** Hash of the statement's own words. */
	readonly words: number;
}
interface Side<S extends Worded> {
	readonly text: JoinedText;
	readonly statement: S;
}
interface Place {
	readonly choice: JoinChoice;
	readonly index: number;
	readonly key: string;
	readonly occurrence: number;
}

/**
 * What people have joined and parted by hand, looked up by statement. Of two that contradict, the later one holds. Building
 * is linear in the choices; a look-up in those that name the statement.
 */
export class Choices<S extends Worded> {
	readonly #texts: JoinedTexts;
	readonly #statements: (text: JoinedText) => StatementList<S>;
	#places = new Map<string, Place[]>();
	#byChoice = new Map<JoinChoice, readonly Place[]>();

	/** `statements`: those of a text, in its order. */
	constructor(texts: JoinedTexts, statements: (text: JoinedText) => StatementList<S>) {
		this.#texts = texts;
		this.#statements = statements;
	}

	/** Takes over what corpus.yaml says; `keyOf` gives the key of a text by its path there. */
	use(choices: Iterable<{ readonly choice: JoinChoice; readonly keyOf: (path: string) => string }>): void {
		this.#places = new Map();
		this.#byChoice = new Map();
		for (const { choice, keyOf } of choices) {
			for (const [index, { text, exact, occurrence }] of choice.places.entries()) {
				const place = { choice, index, key: keyOf(text), occurrence: occurrence ?? 1 };
				this.#byChoice.set(choice, [...(this.#byChoice.get(choice) ?? []), place]);
				const name = `${place.key} ${wordsHash(exact)}`;
				const known = this.#places.get(name);
				if (known) known.push(place);
				else this.#places.set(name, [place]);
			}
		}
	}

	/** true: joined by hand, false: parted, undefined: nobody has said. */
	chosen(a: Side<S>, b: Side<S>): boolean | undefined {
		const places = this.#of(a);
		if (places.length === 0) return undefined;
		const others = this.#of(b);
		const said = places.findLast((x) =>
			others.some((y) => x.choice === y.choice && (x.choice.as === 'one' || x.index === 0 || y.index === 0)),
		);
		return said && said.choice.as === 'one';
	}

	/** Statements joined with one by hand. */
	joinedWith(side: Side<S>): readonly Side<S>[] {
		return this.#of(side)
			.filter(({ choice }) => choice.as === 'one')
			.flatMap(({ choice, index }) =>
				choice.places.flatMap((_, i) => (i === index ? [] : (this.#find(choice, i) ?? []))),
			)
			.filter((other) => this.chosen(side, other) === true);
	}

	#of({ text, statement }: Side<S>): readonly Place[] {
		if (this.#places.size === 0) return [];
		const places = this.#places.get(`${text.key} ${statement.words}`) ?? [];
		if (places.length === 0) return places;
		const occurrence = occurrenceOf(statement, this.#statements(text));
		return places.filter((place) => place.occurrence === occurrence);
	}

	#find(choice: JoinChoice, index: number): Side<S> | undefined {
		const place = this.#byChoice.get(choice)?.[index];
		const text = place && this.#texts.get(place.key);
		const statement = text && this.#alike(text, wordsHash(choice.places[index]?.exact ?? ''))[place.occurrence - 1];
		return statement && { text, statement };
	}

	#alike(text: JoinedText, hash: number): readonly S[] {
		return [...this.#statements(text)].filter(({ words }) => words === hash);
	}
}

/** Which of the statements of a text with the same words one is, counted from 1. */
export function occurrenceOf(statement: Worded, all: StatementList<Worded>): number {
	let count = 0;
	for (const each of all) {
		if (each.words !== statement.words) continue;
		count += 1;
		if (isAt(each, statement)) return count;
	}
	return 0;
}
