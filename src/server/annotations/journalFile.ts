import { Journal } from '../../core/annotations/journal';
import type { FileStore } from '../../core/files/fileStore';
import type { Problem } from '../../core/model/problem';
import type { AnnotationService } from './annotationService';

/** The journal of actions on disk, in the editor's storage of the workspace, so that they can be undone after a restart. */
export class JournalFile {
	readonly #store: FileStore;
	readonly #service: AnnotationService;
	readonly #report: (problem: Problem) => void;
	#uri: string | null = null;
	#saved: Promise<void> = Promise.resolve();
	/** Whether a save is waiting for its turn: it will write what the journal is then. */
	#waiting = false;

	/** `report`: why the journal was not saved, which is no reason to trouble the user. */
	constructor(store: FileStore, service: AnnotationService, report: (problem: Problem) => void) {
		this.#store = store;
		this.#service = service;
		this.#report = report;
	}

	/** Reads the journal of a storage folder, and saves to it from now on; null: the editor has none. */
	async open(folder: string | null): Promise<void> {
		if (folder === null) return;
		this.#uri = `${folder}/journal.json`;
		const file = await this.#store.read(this.#uri);
		if (file.ok && file.value !== null) this.#service.journal = Journal.parse(file.value.text);
	}

	/** The journal has changed. However often that is said while one save goes on, one more follows. */
	keep(): void {
		const uri = this.#uri;
		if (uri === null || this.#waiting) return;
		this.#waiting = true;
		this.#saved = this.#saved.then(() => {
			this.#waiting = false;
			return this.#save(uri);
		});
	}

	/** Resolves when what was kept is on disk. */
	get saved(): Promise<void> {
		return this.#saved;
	}

	async #save(uri: string): Promise<void> {
		const saved = await this.#store.exclusively(uri, async () => {
			const file = await this.#store.read(uri);
			return file.ok ? this.#store.replace(uri, this.#service.journal.serialise(), file.value) : file;
		});
		if (!saved.ok) this.#report(saved.problem);
	}
}
