import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { idsIn, lostInMerge, removedIds } from '../core/annotations/lostIds';
import { readSidecarName } from '../core/corpus/sidecarNames';
import type { Problem } from '../core/model/problem';
import { filesOf, git } from '../platform/node/git';

const SIDECARS = ':(glob)**/*.annotations.yaml';
/** Ids that a message names. */
const NAMED = 3;

/**
 * Annotations that a merge of git has dropped (errors: neither side took them out), and those of the last commit that are
 * gone from the files as they are (information: somebody removed them), for the files and folders given. Looks at the
 * merge in progress, else at the last commit if it is one. Nothing where there is no git. Two or three processes a
 * repository, however many the files.
 */
export function lostAnnotations(paths: readonly string[]): Problem[] {
	const byRepository = new Map<string, GivenPaths>();
	const repositories = new Map<string, string | null>();
	for (const path of paths) {
		if (!existsSync(path)) continue;
		const isFolder = statSync(path).isDirectory();
		const repository = repositoryAbove(resolve(isFolder ? path : dirname(path)), repositories);
		if (repository === null) continue;
		const given = byRepository.get(repository) ?? new GivenPaths();
		given.add(path, isFolder);
		byRepository.set(repository, given);
	}
	return [...byRepository].flatMap(([repository, given]) => lostIn(repository, given));
}

function lostIn(repository: string, given: GivenPaths): Problem[] {
	const head = git(repository, ['rev-parse', '--verify', '-q', 'HEAD'])?.trim();
	if (!head) return [];
	const isWanted = (file: string): boolean => given.nameOf(join(repository, file)) !== null;
	const problems: Problem[] = [];
	const report = (file: string, severity: 'error' | 'information', code: string, what: string, ids: string[]): void => {
		const name = given.nameOf(join(repository, file));
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
		const own = [...new Set(files)].filter(isWanted);
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
	const edited = changed(repository, ['HEAD']).filter(isWanted);
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

/** The nearest folder, going up, that has a `.git`; remembered for all folders passed. */
function repositoryAbove(folder: string, known: Map<string, string | null>): string | null {
	const found = known.get(folder);
	if (found !== undefined) return found;
	const above = dirname(folder);
	const root = existsSync(join(folder, '.git')) ? folder : above === folder ? null : repositoryAbove(above, known);
	known.set(folder, root);
	return root;
}

/** The files and folders of a command line, and how a file is called as one of them. */
class GivenPaths {
	readonly #folders = new Map<string, string>();
	readonly #files = new Map<string, string>();

	add(path: string, isFolder: boolean): void {
		(isFolder ? this.#folders : this.#files).set(resolve(path), path);
	}

	/** A sidecar's name as `check` prints it, or null when neither it nor its text is among what was given. */
	nameOf(file: string): string | null {
		const own = this.#files.get(file);
		if (own !== undefined) return own;
		const text = readSidecarName(file, existsSync)?.text;
		const beside = text === undefined ? undefined : this.#files.get(text);
		if (beside !== undefined) return inFolder(dirname(beside), beside, basename(file));
		for (const [folder, path] of this.#folders) {
			const below = relative(folder, file);
			if (below.startsWith('..') || resolve(folder, below) !== file) continue;
			if (below.split(sep).some((part) => part.startsWith('.') || part === 'node_modules')) continue;
			return inFolder(path, path, below);
		}
		return null;
	}
}

/** `./a` where the path given begins so, else `a`. */
function inFolder(folder: string, path: string, below: string): string {
	return folder === '.' && !path.startsWith('.') ? below : join(folder, below);
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
