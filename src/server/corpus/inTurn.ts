/**
 * Work on the same thing one after the other, such as readings of one file: of two that overlapped, the one that began
 * first could end last and bring back what the file said before.
 */
export class InTurn {
	readonly #last = new Map<string, Promise<unknown>>();

	/** Begins `work` when all work that was given before it for the same key has ended, well or not. */
	run<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(key) ?? Promise.resolve();
		const done = before.then(work, work);
		this.#last.set(key, done);
		const forget = (): void => {
			if (this.#last.get(key) === done) this.#last.delete(key);
		};
		done.then(forget, forget);
		return done;
	}
}
