import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { safeParse } from 'valibot';
import { annotationIds } from '../core/annotations/annotationIds';
import { SidecarStore } from '../core/annotations/sidecarStore';
import { coderId } from '../core/corpus/corpusSchema';
import type { CorpusTextToExchange } from '../core/exchange/corpusText';
import { formatOfName, type ImportFormat, importFormats } from '../core/exchange/formats';
import { applyImport } from '../core/exchange/importing/applyImport';
import { planImport } from '../core/exchange/importing/planImport';
import { readImport } from '../core/exchange/importing/readImport';
import { importReport } from '../core/exchange/importing/report';
import { nodeFileStore } from '../platform/node/fileStore';
import { isFolder } from '../platform/node/texts';
import { CorpusOnDisk } from './corpusOnDisk';
import { warn } from './output';
import { Progress } from './progress';

interface Options {
	readonly format?: ImportFormat;
	readonly coder?: string;
	readonly texts: boolean;
	readonly dryRun: boolean;
}

/** Bytes; a larger file is no exchange of annotations. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Reads the file, adds what it brings, and says what it did not add. */
export async function importFile(file: string, folder: string, options: Options, command: Command): Promise<void> {
	const format = options.format ?? formatOfName(file, importFormats);
	if (format === null) command.error('error: say the --format, the ending of the file does not tell it');
	if (!existsSync(file)) command.error(`error: ${file} is not there`);
	if (!isFolder(folder)) command.error(`error: ${folder} is no folder`);
	if (options.coder !== undefined && !safeParse(coderId, options.coder).success)
		command.error(`error: ${options.coder} is no short name of a coder`);
	if (statSync(file).size > MOST_BYTES) command.error(`error: ${file} is larger than ${MOST_BYTES} bytes`);
	const imported = readImport(format, readFileSync(file), file);
	if (!imported.ok) {
		warn(imported.problem);
		process.exitCode = 1;
		return;
	}
	const disk = new CorpusOnDisk(folder, warn);
	// Texts are asked for one after the other: no more than one is kept.
	let last: { readonly path: string; readonly text: CorpusTextToExchange | null } | null = null;
	const text = (path: string): CorpusTextToExchange | null => {
		if (last?.path !== path) last = { path, text: disk.text(path) };
		return last.text;
	};
	const target = { frame: await disk.frame(), paths: disk.texts, text };
	const nextId = annotationIds({ now: Date.now });
	const plan = planImport(imported.value, target, { texts: options.texts, coder: options.coder, nextId });
	const progress = new Progress(`import ${format}`, plan.sidecars.length);
	const uriOf = (path: string): string => pathToFileURL(resolve(folder, path)).href;
	const places = { uriOf, codebook: uriOf(disk.corpus.codebook) };
	const store = new SidecarStore(nodeFileStore);
	const applied = options.dryRun
		? null
		: await applyImport(plan, store, nodeFileStore, places, async () => {
				progress.step();
				return true;
			});
	progress.done(`${file} read`);
	for (const line of importReport(plan, applied)) process.stdout.write(`${line}\n`);
	process.exitCode = plan.conflicts.length > 0 || (applied?.problems.length ?? 0) > 0 ? 1 : 0;
}
