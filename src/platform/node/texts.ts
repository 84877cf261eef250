import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Paths of all files below a folder, from that folder and with `/` between their parts, in the order of their names.
 * Hidden folders and installed packages are not entered: they are large and hold no texts.
 */
export function* listFiles(folder: string, below = ''): Generator<string> {
	const entries = readdirSync(join(folder, below), { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = below === '' ? entry.name : `${below}/${entry.name}`;
		if (!entry.isDirectory()) yield path;
		else if (!entry.name.startsWith('.') && entry.name !== 'node_modules') yield* listFiles(folder, path);
	}
}

/** Reads a text; a byte order mark is not part of it. Throws when the file cannot be read or decoded. */
export function readText(path: string, encoding = 'utf-8'): string {
	return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(path));
}
