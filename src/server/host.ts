/** What the server needs from where it runs; Node and browser give it, tests may keep it in memory. */
export interface ListedFile {
	readonly uri: string;
	/** Path below the folder listed, with `/`. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
}

export interface TextFiles {
	/**
	 * All files below a folder, depth first in path order; hidden folders and `node_modules` are passed over.
	 * Folders that cannot be read are passed over as well. Stops when `signal` is aborted.
	 */
	list(folder: string, signal: AbortSignal): AsyncIterable<ListedFile>;
	/** The bytes of a file. Rejects with a message for people when it cannot be read. */
	read(uri: string): Promise<Uint8Array>;
	exists(uri: string): Promise<boolean>;
}

/** Lets other work of the server run; long loops call it between items. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
