import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { ListedFile, TextFiles } from '../../server/host';

/** Files of the local disk behind `file:` URIs, written as editors write them, so that the same file has one name. */
export const nodeTextFiles: TextFiles = {
	async *list(folder, signal) {
		yield* below(fileURLToPath(folder), '', signal);
	},
	async read(uri) {
		return readFile(fileURLToPath(uri));
	},
	async exists(uri) {
		return stat(fileURLToPath(uri)).then(
			() => true,
			() => false,
		);
	},
};

async function* below(folder: string, path: string, signal: AbortSignal): AsyncGenerator<ListedFile> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		if (signal.aborted) return;
		if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
		const absolute = join(folder, entry.name);
		const relative = path === '' ? entry.name : `${path}/${entry.name}`;
		if (entry.isDirectory()) yield* below(absolute, relative, signal);
		else if (entry.isFile()) {
			const size = await stat(absolute).then(
				(s) => s.size,
				() => 0,
			);
			yield { uri: URI.file(absolute).toString(), path: relative, size };
		}
	}
}
