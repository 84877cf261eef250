import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkedOutCommit } from '../../core/exchange/commit';

/** The commit checked out in the repository that a folder lies in; null where there is none. */
export function commitAround(folder: string): Promise<string | null> {
	return checkedOutCommit((path) => Promise.resolve(textOf(resolve(folder, path))));
}

function textOf(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// Absent, a folder, or below what is a file: there is nothing to read.
		return null;
	}
}
