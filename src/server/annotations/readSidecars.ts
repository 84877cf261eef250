import type { Sidecar } from '../../core/annotations/sidecar';
import type { SidecarStore } from '../../core/annotations/sidecarStore';
import type { Problem } from '../../core/model/problem';
import { InTurn } from '../corpus/inTurn';

/** The annotation files read so far, as they were last seen, and what is wrong with them. */
export class ReadSidecars {
	readonly #store: SidecarStore;
	readonly #problemsChanged: () => void;
	readonly #sidecars = new Map<string, Sidecar>();
	readonly #failures = new Map<string, Problem>();
	readonly #readings = new InTurn();

	/** `problemsChanged`: flaws of files were found or are gone. */
	constructor(store: SidecarStore, problemsChanged: () => void) {
		this.#store = store;
		this.#problemsChanged = problemsChanged;
	}

	/** The files that could be read, by URI. */
	get all(): ReadonlyMap<string, Sidecar> {
		return this.#sidecars;
	}

	get problems(): readonly Problem[] {
		return [...this.#failures.values(), ...[...this.#sidecars.values()].flatMap((sidecar) => sidecar.problems)];
	}

	/** Why a file could not be read. */
	failure(uri: string): Problem | undefined {
		return this.#failures.get(uri);
	}

	/** Reads those that have not been read yet. */
	async load(uris: Iterable<string>): Promise<void> {
		const wanted = [...new Set(uris)].filter((uri) => !this.#sidecars.has(uri) && !this.#failures.has(uri));
		await Promise.all(wanted.map((uri) => this.reload(uri)));
	}

	/** Reads a file anew: somebody may have changed it. Answers whether it says something else now. */
	reload(uri: string): Promise<boolean> {
		return this.#readings.run(uri, () => this.#readAnew(uri));
	}

	async #readAnew(uri: string): Promise<boolean> {
		const before = this.#sidecars.get(uri)?.text;
		const flaws = this.#flawsOf(uri);
		const read = await this.#store.read(uri);
		if (read.ok) {
			this.#failures.delete(uri);
			this.#sidecars.set(uri, read.value);
		} else {
			this.#failures.set(uri, read.problem);
			this.#sidecars.delete(uri);
		}
		if (flaws + this.#flawsOf(uri) > 0) this.#problemsChanged();
		return !read.ok || before !== read.value.text;
	}

	#flawsOf(uri: string): number {
		return (this.#failures.has(uri) ? 1 : 0) + (this.#sidecars.get(uri)?.problems.length ?? 0);
	}
}
