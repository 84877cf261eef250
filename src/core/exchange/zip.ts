import { unzipSync, type Zippable, zipSync } from 'fflate';
import { done, failed, type Result } from '../model/problem';

/** A file of an archive. */
export interface ArchiveFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Files as a ZIP archive, in the order given. The same files give the same bytes: all bear the same date. */
export function zipped(files: readonly ArchiveFile[]): Uint8Array {
	const mtime = new Date(1980, 0, 1);
	const entries: Zippable = {};
	for (const { path, bytes } of files) entries[path] = [bytes, { mtime, level: 6 }];
	return zipSync(entries);
}

/** Bytes of all files of an archive together, unpacked; more is refused. */
const MOST_BYTES = 1024 * 1024 * 1024;
const MOST_FILES = 50_000;
/** Times by which an archive of more than a megabyte may grow: texts grow three- to twentyfold, bombs a thousandfold. */
const MOST_GROWTH = 200;

/**
 * Unpacks an archive in memory. Refuses what no honest archive of texts has: paths that lead out of it, and contents far
 * larger than the archive. `wanted` passes over files that are of no use, such as films.
 */
export function unzipped(
	archive: Uint8Array,
	file: string,
	wanted: (path: string) => boolean = () => true,
): Result<readonly ArchiveFile[]> {
	let bytes = 0;
	let files = 0;
	try {
		const entries = unzipSync(archive, {
			filter({ name, originalSize }) {
				const path = name.replaceAll('\\', '/');
				if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || path.includes('\0'))
					throw new Refusal('archive-path', `the archive holds a path that leads out of it: ${name}`);
				if (path.endsWith('/') || !wanted(path)) return false;
				bytes += originalSize;
				files += 1;
				const grown = bytes > 1024 * 1024 && bytes > archive.length * MOST_GROWTH;
				if (bytes > MOST_BYTES || grown || files > MOST_FILES)
					throw new Refusal('archive-size', 'the archive would unpack to far more than its own size; it is not read');
				return true;
			},
		});
		return done(
			Object.entries(entries).map(([path, content]) => ({ path: path.replaceAll('\\', '/'), bytes: content })),
		);
	} catch (error) {
		const code = error instanceof Refusal ? error.code : 'archive';
		const message = error instanceof Refusal ? error.message : 'this is no ZIP archive, or it is damaged';
		return failed({ severity: 'error', code, message, file, line: 1, column: 1 });
	}
}

class Refusal extends Error {
	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}
