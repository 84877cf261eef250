import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { CORPUS_FILE } from '../core/corpus/corpus';
import { isSidecarName } from '../core/corpus/sidecarNames';
import { defaultStyle } from '../core/exchange/citations/citation';
import type { CitationTemplate } from '../core/exchange/citations/template';
import { exportCorpus } from '../core/exchange/exportCorpus';
import { type ExportFormat, exportFormats, formatOfName, type RowKind } from '../core/exchange/formats';
import type { ExchangeText } from '../core/exchange/model';
import { isFolder } from '../platform/node/texts';
import { CorpusOnDisk } from './corpusOnDisk';
import { warn } from './output';
import { counted, Progress } from './progress';

interface Options {
	readonly format?: ExportFormat;
	readonly out: string;
	readonly rows: RowKind;
	readonly rowPerCode: boolean;
	readonly dates: boolean;
	readonly texts: boolean;
	readonly finds: boolean;
	readonly by: 'text' | 'code';
	readonly citation?: CitationTemplate;
}

/** Writes the file and says what it could not carry. */
export async function exportFile(folder: string, options: Options, command: Command): Promise<void> {
	const format = options.format ?? formatOfName(options.out, exportFormats);
	if (format === null) command.error('error: say the --format, or an --out with an ending that tells it');
	if (!isFolder(folder)) command.error(`error: ${folder} is no folder`);
	let failed = false;
	const disk = new CorpusOnDisk(folder, (problem) => {
		failed ||= problem.severity === 'error';
		warn(problem);
	});
	if (isPartOf(disk, options.out))
		command.error(`error: ${options.out} is a file of the corpus; it is not written over`);
	const frame = await disk.frame();
	const progress = new Progress(`export ${format}`, disk.texts.length);
	let read = 0;
	function* texts(): Generator<ExchangeText> {
		for (const path of disk.texts) {
			const text = disk.text(path);
			if (text !== null) {
				read += 1;
				yield text;
			}
			progress.step();
		}
	}
	const style = { ...defaultStyle, ...(options.citation && { passage: options.citation }) };
	const { pieces, losses } = exportCorpus(format, frame, texts(), { ...options, style });
	const bytes = options.out === '-' ? toOutput(pieces) : toFile(pieces, options.out);
	// A codebook is written without a look at the texts.
	const texted = read === 0 ? '' : `${counted(read, 'text')}, `;
	progress.done(`${texted}${bytes} bytes${options.out === '-' ? '' : ` in ${options.out}`}`);
	for (const line of losses.lines) process.stderr.write(`not carried: ${line}\n`);
	process.exitCode = failed ? 1 : 0;
}

/** Whether a file is one that the corpus is made of. */
function isPartOf(disk: CorpusOnDisk, out: string): boolean {
	if (out === '-' || !existsSync(out)) return false;
	const path = realpathSync(out);
	const own = [CORPUS_FILE, disk.corpus.codebook, ...disk.texts].map((each) => resolve(disk.folder, each));
	return isSidecarName(path) || own.some((each) => existsSync(each) && realpathSync(each) === path);
}

function toOutput(pieces: Iterable<Uint8Array>): number {
	let bytes = 0;
	for (const piece of pieces) {
		writeAll(1, piece);
		bytes += piece.length;
	}
	return bytes;
}

/** A file appears whole or not at all. */
function toFile(pieces: Iterable<Uint8Array>, out: string): number {
	const unfinished = join(dirname(out), `.${basename(out)}.${process.pid}.tmp`);
	let bytes = 0;
	const file = openSync(unfinished, 'w');
	try {
		for (const piece of pieces) {
			writeAll(file, piece);
			bytes += piece.length;
		}
		closeSync(file);
		renameSync(unfinished, out);
	} catch (error) {
		rmSync(unfinished, { force: true });
		throw error;
	}
	return bytes;
}

function writeAll(file: number, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length; ) {
		try {
			at += writeSync(file, bytes, at);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			// Whoever reads our output, such as `head`, has had enough of it.
			if (code === 'EPIPE' && file === 1) process.exit(0);
			// A full pipe: its reader is slower than we are.
			if (code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		}
	}
}
