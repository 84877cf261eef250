import type { Result } from '../core/model/problem';
import type { IndexStore } from './corpus/indexStore';

/** What the server needs from where it runs; Node and browser give it, tests may keep it in memory. */
export interface ListedFile {
	readonly uri: string;
	/** Path below the folder listed, with `/`. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
	/** What the disk says of the file beside its bytes: another word whenever these may be others. Null where it says nothing. */
	readonly stamp: string | null;
}

/** What is set up for git to merge annotation files. Paths are those of the disk. */
export interface MergeDriverState {
	/** Top folder of the repository. */
	readonly repository: string;
	/** The script that git is told to run. */
	readonly script: string;
	readonly installed: boolean;
}

/** Sets up git to merge annotation files by annotation; folders are `file:` URIs. */
export interface MergeDriver {
	look(folder: string): Promise<Result<MergeDriverState>>;
	install(folder: string): Promise<Result<MergeDriverState>>;
	remove(folder: string): Promise<Result<MergeDriverState>>;
	/** Lets the script find the program of this version; does nothing where it was never set up. */
	refresh(): Promise<void>;
}

/** Opens the store of what was read off texts, in a folder; `say` is told why nothing can be kept. */
export type OpenIndexStore = (folder: string, say: (message: string) => void) => IndexStore;

export interface TextFiles {
	/**
	 * All files below a folder, depth first in path order; hidden folders and `node_modules` are passed over.
	 * Folders that cannot be read are passed over as well. Stops when `signal` is aborted.
	 */
	list(folder: string, signal: AbortSignal): AsyncIterable<ListedFile>;
	/** The bytes of a file. Rejects with a message for people when it cannot be read. */
	read(uri: string): Promise<Uint8Array>;
	/** The bytes of a file at once, null where it cannot be read; absent in a host that cannot wait. */
	readonly readNow?: (uri: string) => Uint8Array | null;
	exists(uri: string): Promise<boolean>;
}

/** Lets other work of the server run, and what has come in be looked at; long loops call it between items. */
export const breathe = (): Promise<void> => new Promise((resolve) => laterOn(resolve));

/** Where there is nothing else to do it goes on at once; a timer waits for a millisecond, a sixth of a turn. */
const laterOn: (go: () => void) => unknown =
	typeof setImmediate === 'function' ? setImmediate : (go) => setTimeout(go, 0);
