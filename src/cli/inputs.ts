import { closeSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../core/model/problem';
import { isFolder, listFiles } from '../platform/node/texts';
import { Corpora, isMember, pathIn, type Surroundings } from './corpora';

/** A text to read, with what its corpus knows of it. */
export interface Input extends Pick<Surroundings, 'options' | 'codebook' | 'corpus'> {
	readonly file: string;
	/** Path in the folder of its corpus, with `/`; the file as given where there is none. */
	readonly path: string;
	readonly encoding: string;
}

/**
 * The texts meant by the paths of a command line: files as given; of a folder the members of the corpus that the nearest
 * `corpus.yaml` describes, else those of the default globs, in path order. A path is looked at when it is its turn, so
 * that a list may be endless. `report` is told what is wrong with the corpus.
 */
export function* inputs(paths: Iterable<string>, report: (problem: Problem) => void): Generator<Input> {
	const corpora = new Corpora(report);
	for (const path of paths) {
		const folder = isFolder(path);
		const around = corpora.around(folder ? path : dirname(path));
		const { options, codebook, corpus } = around;
		const input = (file: string): Input => {
			const { encoding } = corpus;
			return { file, path: pathIn(around, file), encoding, options, codebook, corpus };
		};
		if (!folder) yield input(path);
		else for (const below of listFiles(path)) if (isMember(around, path, below)) yield input(join(path, below));
	}
}

/** The paths of a command line in order; those of a list, one a line, follow as they stand there. */
export function* pathsOf(given: readonly string[], list: string | undefined): Generator<string> {
	yield* [...given].sort();
	if (list === undefined) return;
	for (const line of lines(list)) if (line !== '') yield line;
}

/** The lines of a file, `-` for the standard input, read piece by piece. */
function* lines(path: string): Generator<string> {
	const file = path === '-' ? 0 : openSync(path, 'r');
	const bytes = Buffer.alloc(1 << 16);
	const decoder = new TextDecoder();
	let rest = '';
	try {
		for (;;) {
			const count = readPiece(file, bytes);
			rest += decoder.decode(bytes.subarray(0, count), { stream: count > 0 });
			const parts = rest.split(/\r?\n/);
			rest = count > 0 ? (parts.pop() ?? '') : '';
			yield* parts;
			if (count === 0) return;
		}
	} finally {
		if (file !== 0) closeSync(file);
	}
}

function readPiece(file: number, bytes: Buffer): number {
	for (;;) {
		try {
			return readSync(file, bytes);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			if (code === 'EOF') return 0;
			if (code !== 'EAGAIN') throw error;
			// An empty pipe: its writer is slower than we are.
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		}
	}
}
