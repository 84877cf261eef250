/**
 * Remembers, for one text, in which order its words were edited and annotation actions were taken, so that one undo key
 * can reach whichever is the newest. Pure: the caller reports what happened.
 *
 * The editor does not say which of its changes one undo takes back. But an annotation action is done at a known content:
 * when undoing brings the text back to that content, the annotation action is the newest again. Content is compared by a
 * digest that the caller gives, asked for only when the length fits, so typing costs nothing in the length of the text.
 */
export class ActionOrder {
	readonly #done: Action[] = [];
	readonly #undone: Action[] = [];
	#words: Words = untouched;

	/** Whether the undo key belongs to the annotations. */
	get undoIsOurs(): boolean {
		return this.#done.length > 0 && !this.#words.edited;
	}

	/** Whether the redo key belongs to the annotations, given the content now. */
	redoIsOurs(length: number, digest: () => string): boolean {
		const next = this.#undone.at(-1);
		return next !== undefined && sameContent(next, length, digest);
	}

	/** An annotation action was done at this content. */
	acted(length: number, digest: () => string): void {
		this.#done.push({ length, digest: digest(), before: this.#words });
		this.#undone.length = 0;
		this.#words = untouched;
	}

	/** The newest annotation action was undone. */
	undid(): void {
		const action = this.#done.pop();
		if (!action) return;
		this.#undone.push(action);
		this.#words = action.before;
	}

	/** The annotation action undone last was done again. */
	redid(): void {
		const action = this.#undone.pop();
		if (!action) return;
		this.#done.push({ ...action, before: this.#words });
		this.#words = untouched;
	}

	/** The words were edited: by typing and the like, or by the editor's own undo or redo. */
	edited(how: 'typed' | 'undone' | 'redone', length: number, digest: () => string): void {
		const newest = this.#done.at(-1);
		const back = newest !== undefined && sameContent(newest, length, digest);
		const { returns, atReturn } = this.#words;
		if (how === 'undone') {
			const left = atReturn ? returns - 1 : returns;
			this.#words = back && left === 0 ? untouched : { edited: true, returns: left, atReturn: back };
			return;
		}
		if (how === 'typed') this.#undone.length = 0;
		this.#words = { edited: true, returns: back ? returns + 1 : returns, atReturn: back };
	}
}

/** What became of the words since the newest annotation action. */
interface Words {
	readonly edited: boolean;
	/** How many edits in the editor's history have come back, other than by undoing, to the content of that action. */
	readonly returns: number;
	/** Whether the content is there now because of such an edit. */
	readonly atReturn: boolean;
}

const untouched: Words = { edited: false, returns: 0, atReturn: false };

interface Action {
	readonly length: number;
	readonly digest: string;
	/** What had become of the words since the action before it. */
	readonly before: Words;
}

function sameContent(action: Action, length: number, digest: () => string): boolean {
	return action.length === length && action.digest === digest();
}
