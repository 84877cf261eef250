import type { JoinedText, JoinedTexts } from './joinedTexts';
import { StatementIds } from './statementIds';
import type { StatementList } from './statements';

/** A statement with the text it stands in. */
interface SideOf<S> {
	readonly text: JoinedText;
	readonly statement: S;
}

/**
 * Statements of texts under numbers by which an index leads to them. What leads to statements of removed texts stays and is
 * passed over, until there is more of that than of the others: then the index is made anew.
 */
export abstract class StatementIndex<S> {
	protected readonly texts: JoinedTexts;
	readonly #statementsOf: (text: JoinedText) => StatementList<S>;
	#ids = new StatementIds();

	constructor(texts: JoinedTexts, statementsOf: (text: JoinedText) => StatementList<S>) {
		this.texts = texts;
		this.#statementsOf = statementsOf;
	}

	/** Notes a statement under its number. Bounded. */
	protected abstract note(side: SideOf<S>, id: number): void;

	/** Forgets what was noted. */
	protected abstract forget(): void;

	/** Adds the statements of a text, which must not be there yet. Linear in them. */
	put(text: JoinedText): void {
		const statements = this.#statementsOf(text);
		let id = this.#ids.add(text, statements.length);
		for (const statement of statements) {
			this.note({ text, statement }, id);
			id += 1;
		}
	}

	/** Whether removed texts take more room than those that are there: time to `clear` and to put all again, in pieces. */
	get isWorn(): boolean {
		return this.#ids.isWorn;
	}

	/** Takes all texts out. */
	clear(): void {
		this.#ids = new StatementIds();
		this.forget();
	}

	/** Takes the statements of a text out. Constant, amortised: what leads to them is passed over. */
	remove(key: string): void {
		if (this.#ids.remove(key) === null || !this.#ids.isWornOut) return;
		const kept = [...this.#ids.keys];
		this.clear();
		for (const left of kept) {
			const text = this.texts.get(left);
			if (text) this.put(text);
		}
	}

	/** What a number stands for; null when its text is gone. Logarithmic in the texts. */
	protected side(id: number): SideOf<S> | null {
		return this.#ids.find(id, this.#statementsOf);
	}

	/** The number of a text's first statement; undefined where the text is not there as it was put. */
	protected firstOf(text: JoinedText): number | undefined {
		return this.#ids.firstOf(text);
	}
}
