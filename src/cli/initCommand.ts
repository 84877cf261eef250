import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { newCodebookText } from '../core/codebook/newCodebook';
import { CORPUS_FILE, newCorpusText } from '../core/corpus/corpus';

/** `init`: writes `corpus.yaml` and a codebook, each only where there is none. */
export function initCommand(): Command {
	return new Command('init')
		.description('write corpus.yaml and codebook.yaml into a folder; never over files that are there')
		.option('--title <title>', 'name of the study; by default that of the folder')
		.argument('[folder]', 'the folder; made when it is not there', '.')
		.addHelpText('after', '\nExits with 1 when nothing was written because both files are there, or could not be.')
		.action((folder: string, { title }: { readonly title?: string }) => {
			const files = [
				[CORPUS_FILE, newCorpusText(title ?? basename(resolve(folder)))],
				['codebook.yaml', newCodebookText],
			] as const;
			let written = 0;
			try {
				mkdirSync(folder, { recursive: true });
				for (const [name, text] of files) if (writeNew(join(folder, name), text)) written += 1;
			} catch (error) {
				process.stderr.write(`error: ${(error as Error).message}\n`);
				written = 0;
			}
			process.exitCode = written === 0 ? 1 : 0;
		});
}

/** Writes a file that is not there yet; says what was done. */
function writeNew(path: string, text: string): boolean {
	try {
		writeFileSync(path, text, { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		process.stderr.write(`${path} is there already and stays as it is\n`);
		return false;
	}
	process.stdout.write(`${path}\n`);
	return true;
}
