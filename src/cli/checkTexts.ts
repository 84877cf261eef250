import { checkText } from '../core/annotations/checkText';
import type { Problem, Severity } from '../core/model/problem';
import { conflictProblems } from '../core/report/conflicts';
import { CheckFiles } from './checkFiles';
import { FigureConflicts } from './figureConflicts';
import { pathsOf } from './inputs';
import { lostAnnotations } from './lostAnnotations';
import { CheckOutput, type CheckLine } from './checkOutput';
import { Count } from './output';
import type { CheckFormat } from './checkOutput';

interface Options {
	readonly format: CheckFormat;
	readonly rows: 'problems' | 'annotations';
	readonly conflicts: boolean;
	readonly failOn: Severity;
	readonly list?: string;
}

const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** Checks texts one by one and prints what was found. */
export async function checkTexts(given: string[], { format, rows, conflicts, failOn, list }: Options): Promise<void> {
	const paths = given.length === 0 && list === undefined ? ['.'] : [...pathsOf(given, list)];
	const output = new CheckOutput(format, rows);
	const count = new Count();
	const found = conflicts ? new FigureConflicts() : null;
	let failed = false;
	const print = async (line: CheckLine): Promise<void> => {
		failed ||= line.problems.some(({ severity }) => severities.indexOf(severity) >= severities.indexOf(failOn));
		if (line.annotations.length + line.problems.length > 0) await output.add(line);
	};
	const lost = byFile(lostAnnotations(paths));
	let around: Problem[] = [];
	const printAround = async (): Promise<void> => {
		const problems = around;
		around = [];
		for (const [file, own] of byFile(problems)) await print({ file, annotations: [], problems: own });
	};
	for (const text of new CheckFiles((problem) => around.push(problem)).texts(paths)) {
		count.step();
		await printAround();
		const result = checkText(text);
		const own = [text.file, ...text.sidecars.map(({ file }) => file)].flatMap((file) => take(lost, file));
		await print({ ...result, problems: [...own, ...text.problems, ...result.problems] });
		if (text.text !== null) found?.add(text.file, text.text);
	}
	await printAround();
	// Files that are gone, or changed in a merge, without a text.
	for (const [file, problems] of lost) await print({ file, annotations: [], problems });
	for (const [file, problems] of byFile(conflictProblems(found?.stated ?? [])))
		await print({ file, annotations: [], problems });
	count.done();
	await output.end();
	process.exitCode = failed ? 1 : 0;
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
	const files = new Map<string, Problem[]>();
	for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
	return files;
}

function take(problems: Map<string, Problem[]>, file: string): Problem[] {
	const own = problems.get(file) ?? [];
	problems.delete(file);
	return own;
}
