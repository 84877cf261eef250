import { Command, Option } from 'commander';
import { analyse } from '../core/analysis/analyse';
import type { Problem } from '../core/model/problem';
import { readText } from '../platform/node/texts';
import { inputs } from './inputs';

/** `analyze`: prints the analysis of files and folders, one JSON object a line, in path order. */
export function analyseCommand(): Command {
	return new Command('analyze')
		.description('print what the analyser finds, one JSON object a document')
		.addOption(new Option('--format <format>', 'output format').choices(['jsonl']).default('jsonl'))
		.argument('<path...>', 'files and folders')
		.action((paths: string[]) => {
			let failed = false;
			for (const { file, encoding, options } of inputs(paths, warn)) {
				try {
					process.stdout.write(`${JSON.stringify({ file, ...analyse(readText(file, encoding), options) })}\n`);
				} catch (error) {
					failed = true;
					process.stdout.write(`${JSON.stringify({ file, error: (error as Error).message })}\n`);
				}
			}
			process.exitCode = failed ? 1 : 0;
		});
}

/** What is wrong with a corpus is for people to read; the texts are analysed as far as it can be understood. */
function warn({ file, line, severity, message }: Problem): void {
	process.stderr.write(`${file}:${line}: ${severity}: ${message}\n`);
}
