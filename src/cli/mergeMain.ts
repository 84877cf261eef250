import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mergeSidecars } from '../core/annotations/merge';

/**
 * What git's merge driver starts: BASE OURS THEIRS RESULT. Writes RESULT only when it has merged, and then in one step;
 * without it the caller merges by lines. Exit 0: merged; 1: with conflicts, marked in the result or, without a result,
 * left to the caller.
 */
function main([base, ours, theirs, result]: readonly string[]): number {
	if (base === undefined || ours === undefined || theirs === undefined || result === undefined) return 2;
	const read = (path: string): string =>
		new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
	const merged = mergeSidecars(read(base), read(ours), read(theirs), ours);
	if (!merged.ok) {
		process.stderr.write(`${merged.problem.message} (line ${merged.problem.line}); merging line by line\n`);
		return 1;
	}
	writeFileSync(`${result}.part`, merged.value.marked);
	renameSync(`${result}.part`, result);
	for (const { message } of merged.value.conflicts) process.stderr.write(`${message}\n`);
	return merged.value.conflicts.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
