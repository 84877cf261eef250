import type { FileStore } from '../files/fileStore';
import { failed, type Result } from '../model/problem';
import { parseSidecar, type Sidecar } from './sidecar';
import type { SidecarEdit } from './sidecarEdits';

/** A change of one sidecar, told by what is in the file now: it may run again when the file was changed meanwhile. */
export type SidecarChange = (sidecar: Sidecar) => Result<SidecarEdit>;

/** How often a change is applied again because somebody else wrote first. */
const TRIES = 8;

/** The one writer of sidecars. */
export class SidecarStore {
	readonly #files: FileStore;
	/** The last reading of each file, which makes the next one cheap. */
	readonly #known = new Map<string, Sidecar>();

	constructor(files: FileStore) {
		this.#files = files;
	}

	/** The sidecar as it is on disk; one without annotations when there is no file. A file that is no text is a problem. */
	async read(uri: string): Promise<Result<Sidecar>> {
		const file = await this.#files.read(uri);
		if (!file.ok) return file;
		return { ok: true, value: this.#parse(uri, file.value?.text ?? '') };
	}

	/**
	 * Applies a change: reads, splices, and writes if the file is still as it was read; if not, applies the change to what
	 * is there now. Nothing is written when the file cannot be read, or the change refuses. Answers the sidecar written.
	 * A sidecar whose last annotation is removed stays: it still says who read the text and how far.
	 */
	async change(uri: string, change: SidecarChange): Promise<Result<Sidecar>> {
		return this.#files.exclusively<Sidecar>(uri, async () => {
			for (let attempt = 0; attempt < TRIES; attempt += 1) {
				const file = await this.#files.read(uri);
				if (!file.ok) return file;
				const sidecar = this.#parse(uri, file.value?.text ?? '');
				if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
				const edit = change(sidecar);
				if (!edit.ok) return edit;
				const after = edit.value.sidecar;
				if (after.text === sidecar.text) return { ok: true, value: after };
				const written = await this.#files.replace(uri, after.text, file.value);
				if (!written.ok) return written;
				if (!written.value) continue;
				this.#known.set(uri, after);
				return { ok: true, value: after };
			}
			const message = 'another program keeps writing this file; nothing was changed, try again';
			return failed({ severity: 'error', code: 'file-busy', message, file: uri, line: 1, column: 1 });
		});
	}

	#parse(uri: string, text: string): Sidecar {
		const known = this.#known.get(uri);
		if (known?.text === text) return known;
		const sidecar = parseSidecar(text, uri, known);
		this.#known.set(uri, sidecar);
		return sidecar;
	}
}
