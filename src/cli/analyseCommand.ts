import { Command, Option } from 'commander';
import { analyse } from '../core/analysis/analyse';
import { listTexts, readText } from '../platform/node/texts';

/** `analyze`: prints the analysis of files and folders, one JSON object a line, in path order. */
export function analyseCommand(): Command {
	return new Command('analyze')
		.description('print what the analyser finds, one JSON object a document')
		.addOption(new Option('--format <format>', 'output format').choices(['jsonl']).default('jsonl'))
		.argument('<path...>', 'files and folders')
		.action((paths: string[]) => {
			let failed = false;
			for (const file of listTexts(paths)) {
				try {
					process.stdout.write(`${JSON.stringify({ file, ...analyse(readText(file)) })}\n`);
				} catch (error) {
					failed = true;
					process.stdout.write(`${JSON.stringify({ file, error: (error as Error).message })}\n`);
				}
			}
			process.exitCode = failed ? 1 : 0;
		});
}
