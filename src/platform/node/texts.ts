import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files under the given paths in path order: files as given, folders recursively (`.txt` and `.md`). */
export function* listTexts(paths: readonly string[]): Generator<string> {
	for (const path of [...paths].sort()) {
		if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield path;
		else {
			const names = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
			for (const entry of names) {
				if (entry.isDirectory()) yield* listTexts([join(path, entry.name)]);
				else if (/\.(txt|md)$/i.test(entry.name)) yield join(path, entry.name);
			}
		}
	}
}

/** Reads a text as UTF-8; a byte order mark is not part of the text. Throws when the file cannot be read or decoded. */
export function readText(path: string): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
}
