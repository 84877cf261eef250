import type { Problem } from '../../core/model/problem';

/** Milliseconds after an edit of a YAML file until its problems are shown. */
const REST = 150;

/** Where problems are found, and where they are shown. */
export interface ProblemSources {
	/** Found now; may take a while. */
	find(): Promise<readonly Problem[]>;
	show(problems: readonly Problem[]): void;
	failed(error: unknown): void;
}

/** Shows the problems of the user's files when something may have changed; what was found late is not shown over newer. */
export class ShownProblems {
	readonly #sources: ProblemSources;
	#turn = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(sources: ProblemSources) {
		this.#sources = sources;
	}

	/** Looks for all problems now. */
	async refresh(): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		try {
			const found = await this.#sources.find();
			if (turn === this.#turn) this.#sources.show(found);
		} catch (error) {
			this.#sources.failed(error);
		}
	}

	/** A YAML file was edited: looks when the typing rests. */
	soon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.refresh(), REST);
	}
}
