import { Command, Option } from 'commander';
import { checkText } from '../core/annotations/checkText';
import type { Problem } from '../core/model/problem';
import { CheckFiles } from './checkFiles';
import { lostAnnotations } from './lostAnnotations';

/** `check`: prints where annotations stand and what is wrong with them, one JSON object a text. Writes nothing. */
export function checkCommand(): Command {
	return new Command('check')
		.description('print whether annotations still stand on their words, and what is wrong with them')
		.addOption(new Option('--format <format>', 'output format').choices(['jsonl']).default('jsonl'))
		.argument('<path...>', 'files and folders')
		.action((paths: string[]) => {
			const { texts, problems: flaws } = new CheckFiles().collect(paths);
			const problems = [...flaws, ...paths.flatMap(lostAnnotations)];
			let failed = false;
			const print = (line: { file: string; annotations: readonly unknown[]; problems: readonly Problem[] }): void => {
				if (line.annotations.length + line.problems.length === 0) return;
				failed ||= line.problems.some((problem) => problem.severity === 'error');
				process.stdout.write(`${JSON.stringify(line)}\n`);
			};
			// What is wrong with a file that belongs to a text is printed with the text, the rest under its own name.
			const left = new Set(problems);
			for (const text of texts) {
				const files = new Set([text.file, ...text.sidecars.map((sidecar) => sidecar.file)]);
				const own = problems.filter((problem) => files.has(problem.file) || problem.file.startsWith(`${text.file}.`));
				for (const problem of own) left.delete(problem);
				const result = checkText(text);
				print({ ...result, problems: [...own, ...result.problems] });
			}
			for (const file of new Set(Array.from(left, (problem) => problem.file))) {
				print({ file, annotations: [], problems: [...left].filter((problem) => problem.file === file) });
			}
			process.exitCode = failed ? 1 : 0;
		});
}
