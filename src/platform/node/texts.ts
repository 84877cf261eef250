import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../core/text/decode';
import { decodeInTheWild } from '../../core/text/guessEncoding';

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

/**
 * Reads a text in the encoding of its corpus, or in the one that it is likely to be in; without `encoding` one of our own
 * files, which are UTF-8. A byte order mark is not part of it. Throws when the file cannot be read or decoded.
 */
export function readText(path: string, encoding?: string): string {
	const bytes = readFileSync(path);
	const decoded = encoding === undefined ? decodeText(bytes) : decodeInTheWild(bytes, encoding);
	if (decoded.ok) return decoded.text;
	throw new Error(
		decoded.reason === 'binary' ? 'this is no text' : `this is not in the encoding ${encoding ?? 'utf-8'}`,
	);
}
