import { spawnSync } from 'node:child_process';

/** What git answered, or null when it is not there, fails, or the folder is in no repository. */
export function git(folder: string, args: readonly string[], input?: string): string | null {
	// A check must not even touch the index.
	const options = { cwd: folder, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' }, maxBuffer: 1 << 30 };
	const { status, stdout, error } = spawnSync('git', args, { ...options, encoding: 'utf8', input: input ?? '' });
	return error || status !== 0 ? null : stdout;
}

/** The top folder of the repository that a folder lies in, or null. */
export function repositoryOf(folder: string): string | null {
	return git(folder, ['rev-parse', '--show-toplevel'])?.replace(/\r?\n$/, '') ?? null;
}

/**
 * Contents of files in commits, each named `COMMIT:PATH` with the path from the repository's top; null where a commit
 * holds no such file. One process for all.
 */
export function filesOf(repository: string, names: readonly string[]): (string | null)[] {
	if (names.length === 0) return [];
	const options = { cwd: repository, maxBuffer: 1 << 30, input: `${names.join('\n')}\n` };
	const { status, stdout } = spawnSync('git', ['cat-file', '--batch'], options);
	if (status !== 0) return names.map(() => null);
	let at = 0;
	return names.map(() => {
		const lineEnd = stdout.indexOf(0x0a, at);
		const header = stdout.subarray(at, lineEnd).toString();
		at = lineEnd + 1;
		const size = / blob (\d+)$/.exec(header)?.[1];
		if (size === undefined) return null;
		const content = stdout.subarray(at, at + Number(size)).toString();
		at += Number(size) + 1;
		return content;
	});
}
