import { type Dirent, readFile, readFileSync, stat } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { URI } from 'vscode-uri';
import type { ListedFile, TextFiles } from '../../server/host';

/** Files whose sizes are asked for at once. */
const AT_ONCE = 64;
/** With half the work a file that `node:fs/promises` takes. */
const bytesOf = promisify(readFile);
const statOf = promisify(stat);
/** Milliseconds after a change during which another one may leave the times as they are: so coarse are those of some disks. */
const COARSEST = 2000;

/** Files of the local disk behind `file:` URIs, written as editors write them, so that the same file has one name. */
export const nodeTextFiles: TextFiles = {
	async *list(folder, signal) {
		yield* below(fileURLToPath(folder), '', signal);
	},
	async read(uri) {
		return bytesOf(fileURLToPath(uri));
	},
	readNow(uri) {
		try {
			return readFileSync(fileURLToPath(uri));
		} catch {
			return null;
		}
	},
	async exists(uri) {
		return statOf(fileURLToPath(uri)).then(
			() => true,
			() => false,
		);
	},
};

async function* below(folder: string, path: string, signal: AbortSignal): AsyncGenerator<ListedFile> {
	const all = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const entries = all
		.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (let at = 0; at < entries.length; at += AT_ONCE) {
		const some = entries.slice(at, at + AT_ONCE);
		const found = await Promise.all(some.map((entry) => looked(folder, entry)));
		for (const [i, entry] of some.entries()) {
			if (signal.aborted) return;
			const absolute = join(folder, entry.name);
			const relative = path === '' ? entry.name : `${path}/${entry.name}`;
			if (entry.isDirectory()) yield* below(absolute, relative, signal);
			else if (entry.isFile()) yield { uri: URI.file(absolute).toString(), path: relative, ...(found[i] ?? nothing) };
		}
	}
}

const nothing: Pick<ListedFile, 'size' | 'stamp'> = { size: 0, stamp: null };

/** Size and stamp of a file. The system alone sets when its entry was changed, so that no tool keeps it over a change. */
async function looked(folder: string, entry: Dirent): Promise<typeof nothing> {
	if (!entry.isFile()) return nothing;
	const now = Date.now();
	return statOf(join(folder, entry.name)).then(
		({ size, mtimeMs, ctimeMs, ino }) => ({
			size,
			stamp: now - Math.max(mtimeMs, ctimeMs) < COARSEST ? null : [size, mtimeMs, ctimeMs, ino].join(' '),
		}),
		() => nothing,
	);
}
