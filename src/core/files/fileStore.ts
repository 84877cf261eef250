import type { Result } from '../model/problem';

/** A text file of the user as it was read. */
export interface StoredFile {
	/** Without byte order mark; line ends as on disk. */
	readonly text: string;
	readonly byteOrderMark: boolean;
}

/**
 * Files that we write. Every write replaces a file whole or not at all, and only if it still is what was read: what
 * somebody else wrote meanwhile is never lost. Failures (no such folder, read-only disk, no UTF-8) are problems for people.
 */
export interface FileStore {
	/** The file as it is; null when there is none. */
	read(uri: string): Promise<Result<StoredFile | null>>;
	/** Replaces the file if it still equals `expected` (null: if there still is none); false: it does not, nothing was written. */
	replace(uri: string, text: string, expected: StoredFile | null): Promise<Result<boolean>>;
	/** Takes the file away if it still equals `expected`; false: it does not, it was left alone. */
	remove(uri: string, expected: StoredFile): Promise<Result<boolean>>;
	/** Makes the folder that a file is to stand in, with those above it; one that is there already is as well. */
	makeFolderOf(uri: string): Promise<Result<null>>;
	/** Runs `work` while no other process of ours works on the same file. */
	exclusively<T>(uri: string, work: () => Promise<Result<T>>): Promise<Result<T>>;
}
