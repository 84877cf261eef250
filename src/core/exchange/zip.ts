import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { done, failed, type Result } from '../model/problem';

/** A file of an archive. */
export interface ArchiveFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Bytes that are gathered before they are packed. */
const PIECE = 1 << 16;

/** A file of an archive that is being written. */
export interface FileInArchive {
	write(piece: string | Uint8Array): void;
	/** No more follows. */
	end(): void;
}

/**
 * A ZIP archive that is written piece by piece: what is written is packed at once, so that no more than the packed bytes
 * of files that must wait for their turn is held. The same pieces give the same bytes: all files bear the same date.
 */
export class Archive {
	readonly #zip: Zip;
	readonly #encoder = new TextEncoder();
	readonly #level: 2 | 6;
	#made: Uint8Array[] = [];

	/** `level`: how hard to press; 2 takes a third of the time of 6 for tables, and an eighth more room. */
	constructor(level: 2 | 6 = 6) {
		this.#level = level;
		this.#zip = new Zip((error, chunk) => {
			if (error !== null) throw error;
			this.#made.push(chunk);
		});
	}

	/** Begins a file. Several may be written at once; they stand in the archive in the order in which they were begun. */
	file(path: string): FileInArchive {
		const file = new ZipDeflate(path, { level: this.#level });
		file.mtime = new Date(1980, 0, 1);
		this.#zip.add(file);
		let waiting = '';
		const push = (bytes: Uint8Array, last: boolean): void => file.push(bytes, last);
		const flush = (last: boolean): void => {
			if (waiting === '' && !last) return;
			push(this.#encoder.encode(waiting), last);
			waiting = '';
		};
		return {
			write: (piece) => {
				if (typeof piece === 'string') {
					waiting += piece;
					if (waiting.length >= PIECE) flush(false);
				} else {
					flush(false);
					push(piece, false);
				}
			},
			end: () => flush(true),
		};
	}

	/** All files have ended. */
	end(): void {
		this.#zip.end();
	}

	/** What is ready since it was asked for last. */
	taken(): readonly Uint8Array[] {
		const made = this.#made;
		this.#made = [];
		return made;
	}
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
