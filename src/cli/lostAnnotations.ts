import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { idsIn, lostInMerge, removedIds } from '../core/annotations/lostIds';
import { readSidecarName } from '../core/corpus/sidecarNames';
import type { Problem } from '../core/model/problem';
import { filesOf, git, repositoryOf } from '../platform/node/git';

const SIDECARS = ':(glob)**/*.annotations.yaml';
/** Ids that a message names. */
const NAMED = 3;

/**
 * Annotations that a merge of git has dropped (errors: neither side took them out), and those of the last commit that are
 * gone from the files as they are (information: somebody removed them). Looks at the merge in progress, else at the last
 * commit if it is one. Nothing where there is no git. Two or three processes, however many the files.
 */
export function lostAnnotations(path: string): Problem[] {
	if (!existsSync(path)) return [];
	const isFolder = statSync(path).isDirectory();
	const folder = isFolder ? path : dirname(path);
	const repository = repositoryOf(folder);
	const head = repository === null ? null : git(repository, ['rev-parse', '--verify', '-q', 'HEAD'])?.trim();
	if (repository === null || !head) return [];
	const wanted = (file: string): string | null => nameOf(path, isFolder, folder, join(repository, file));
	const problems: Problem[] = [];
	const report = (file: string, severity: 'error' | 'information', code: string, what: string, ids: string[]): void => {
		const name = wanted(file);
		if (name === null || ids.length === 0) return;
		const some = ids.slice(0, NAMED).join(', ') + (ids.length > NAMED ? ', …' : '');
		problems.push({ severity, code, message: `${ids.length} ${what}: ${some}`, file: name, line: 1, column: 1 });
	};
	const merge = mergeOf(repository, head);
	const onDisk = (file: string): string | null =>
		existsSync(join(repository, file)) ? readFileSync(join(repository, file), 'utf8') : null;
	if (merge !== null) {
		const { base, sides, result } = merge;
		const commits = [base, ...sides, ...(result === null ? [] : [result])];
		const files = sides.flatMap((side) => changed(repository, result === null ? [side] : [side, result]));
		const own = [...new Set(files)].filter((file) => wanted(file) !== null);
		const contents = filesOf(
			repository,
			own.flatMap((file) => commits.map((commit) => `${commit}:${file}`)),
		);
		for (const [i, file] of own.entries()) {
			const [before = null, ...others] = contents.slice(i * commits.length, (i + 1) * commits.length);
			const after = result === null ? onDisk(file) : (others.pop() ?? null);
			const lost = lostInMerge(idsIn(before), others.map(idsIn), idsIn(after));
			report(file, 'error', 'lost-id', 'annotations were lost in the last merge', lost);
		}
	}
	if (merge?.result === null) return problems;
	const edited = changed(repository, ['HEAD']).filter((file) => wanted(file) !== null);
	const committed = filesOf(
		repository,
		edited.map((file) => `HEAD:${file}`),
	);
	for (const [i, file] of edited.entries()) {
		const gone = removedIds(idsIn(committed[i] ?? null), idsIn(onDisk(file)));
		report(file, 'information', 'removed-id', 'annotations of the last commit are no longer here', gone);
	}
	return problems;
}

interface Merge {
	readonly base: string;
	readonly sides: readonly string[];
	/** The commit of the merge; null while it is in progress. */
	readonly result: string | null;
}

function mergeOf(repository: string, head: string): Merge | null {
	const other = git(repository, ['rev-parse', '--verify', '-q', 'MERGE_HEAD'])?.trim();
	const parents = git(repository, ['rev-list', '--parents', '-n', '1', head])?.trim().split(' ').slice(1) ?? [];
	const sides = other ? [head, other] : parents;
	if (sides.length < 2) return null;
	const base = git(repository, ['merge-base', '--octopus', ...sides])?.trim();
	return base ? { base, sides, result: other ? null : head } : null;
}

/** Sidecars that differ between commits, or between a commit and the files as they are. */
function changed(repository: string, commits: readonly string[]): string[] {
	const names = git(repository, ['diff', '--name-only', '-z', '--no-renames', ...commits, '--', SIDECARS]) ?? '';
	return names.split('\0').filter(Boolean);
}

/** A file's name as `check` prints it, or null when it is not among what is checked. */
function nameOf(path: string, isFolder: boolean, folder: string, file: string): string | null {
	const below = relative(resolve(folder), file);
	if (below.startsWith('..') || resolve(folder, below) !== file) return null;
	if (below.split(sep).some((part) => part.startsWith('.') || part === 'node_modules')) return null;
	const name = folder === '.' && !path.startsWith('.') ? below : join(folder, below);
	if (isFolder || name === path) return name;
	return readSidecarName(name, existsSync)?.text === path ? name : null;
}
