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
	/** Whether the words were edited after the newest annotation action. */
	#edited = false;
	/** How often, since then, typing (not undoing) has come back to the content of that action. */
	#returns = 0;

	/** Whether the undo key belongs to the annotations. */
	get undoIsOurs(): boolean {
		return this.#done.length > 0 && !this.#edited;
	}

	/** Whether the redo key belongs to the annotations, given the content now. */
	redoIsOurs(length: number, digest: () => string): boolean {
		const next = this.#undone.at(-1);
		return next !== undefined && sameContent(next, length, digest);
	}

	/** An annotation action was done at this content. */
	acted(length: number, digest: () => string): void {
		this.#done.push({ length, digest: digest(), editedBefore: this.#edited, returnsBefore: this.#returns });
		this.#undone.length = 0;
		this.#edited = false;
		this.#returns = 0;
	}

	/** The newest annotation action was undone. */
	undid(): void {
		const action = this.#done.pop();
		if (!action) return;
		this.#undone.push(action);
		this.#edited = action.editedBefore;
		this.#returns = action.returnsBefore;
	}

	/** The annotation action undone last was done again. */
	redid(): void {
		const action = this.#undone.pop();
		if (!action) return;
		this.#done.push({ ...action, editedBefore: this.#edited, returnsBefore: this.#returns });
		this.#edited = false;
		this.#returns = 0;
	}

	/** The words were edited: by typing and the like, or by the editor's own undo or redo. */
	edited(how: 'typed' | 'undone' | 'redone', length: number, digest: () => string): void {
		const newest = this.#done.at(-1);
		const back = newest !== undefined && sameContent(newest, length, digest);
		if (how === 'undone' && back && this.#edited) {
			if (this.#returns > 0) this.#returns -= 1;
			else this.#edited = false;
			return;
		}
		if (how === 'typed' && back && this.#edited) this.#returns += 1;
		if (how === 'typed') this.#undone.length = 0;
		this.#edited = true;
	}
}

interface Action {
	readonly length: number;
	readonly digest: string;
	readonly editedBefore: boolean;
	readonly returnsBefore: number;
}

function sameContent(action: Action, length: number, digest: () => string): boolean {
	return action.length === length && action.digest === digest();
}
