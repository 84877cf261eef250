import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { mergeSidecars } from '../core/annotations/merge';

/**
 * `merge`: a merge driver for git. In `.gitattributes`: `*.annotations.yaml merge=annotations`; in the configuration of
 * git: `merge.annotations.driver = policy-annotator merge %O %A %B`. The result goes to OURS, as git asks.
 */
export function mergeCommand(): Command {
	return new Command('merge')
		.description('merge two versions of an annotation file by annotation, as a merge driver of git')
		.argument('<base>', 'the common ancestor (%O)')
		.argument('<ours>', 'our version, which receives the result (%A)')
		.argument('<theirs>', 'their version (%B)')
		.action((base: string, ours: string, theirs: string) => {
			const [old, own, other] = [base, ours, theirs].map(read) as [string, string, string];
			const merged = mergeSidecars(old, own, other, ours);
			if (!merged.ok) {
				process.stderr.write(`${merged.problem.message} (line ${merged.problem.line}); merging line by line\n`);
				process.exitCode =
					spawnSync('git', ['merge-file', ours, base, theirs], { stdio: 'inherit' }).status === 0 ? 0 : 1;
				return;
			}
			writeFileSync(ours, merged.value.marked);
			for (const { message } of merged.value.conflicts) process.stderr.write(`${message}\n`);
			process.exitCode = merged.value.conflicts.length > 0 ? 1 : 0;
		});
}

function read(path: string): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}
