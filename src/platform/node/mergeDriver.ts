import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failed, type Result } from '../../core/model/problem';
import type { MergeDriver, MergeDriverState } from '../../server/host';
import { git, repositoryOf } from './git';

/** The name of the driver in the configuration of git and in `.gitattributes`. */
const NAME = 'policy-annotator';
const ATTRIBUTES = `*.annotations.yaml merge=${NAME}`;

/** What the driver starts. */
export interface MergeProgram {
	/** A bundled script that takes BASE OURS THEIRS RESULT. It moves with every update of the extension. */
	readonly script: string;
	/** The Node that runs us, or an Electron that can be one. */
	readonly runtime: string;
}

/**
 * Git's merge driver for annotation files. Git's configuration names a script of ours at a place that stays (`folder`, the
 * extension's own storage), and this script names the program, which every update of the extension moves: it is written
 * anew whenever we start. Where script or program are gone, git's own merge by lines does the work.
 */
export function nodeMergeDriver(folder: string, program: MergeProgram): MergeDriver {
	const shim = join(folder, 'merge-annotations.sh');
	const write = async (): Promise<void> => {
		const text = shimText(program);
		if (existsSync(shim) && (await readFile(shim, 'utf8')) === text) return;
		await mkdir(folder, { recursive: true });
		// Another window may be about to do the same, and git about to read it.
		const temporary = `${shim}.${process.pid}`;
		await writeFile(temporary, text);
		await chmod(temporary, 0o755);
		await rename(temporary, shim);
	};
	const state = (uri: string): Result<MergeDriverState> => {
		const repository = repositoryOf(fileURLToPath(uri));
		if (repository === null) return problem(uri, 'no-repository', 'this folder is in no git repository');
		const driver = git(repository, ['config', '--local', `merge.${NAME}.driver`])?.trim();
		return { ok: true, value: { repository, script: shim, installed: driver === driverCommand(shim) } };
	};
	return {
		look: (uri) => Promise.resolve(state(uri)),
		async install(uri) {
			const found = state(uri);
			if (!found.ok) return found;
			const { repository } = found.value;
			await write();
			const set = (key: string, value: string): boolean =>
				git(repository, ['config', '--local', `merge.${NAME}.${key}`, value]) !== null;
			if (!set('name', 'annotation files, annotation by annotation') || !set('driver', driverCommand(shim)))
				return problem(uri, 'file-access', 'the configuration of git could not be written');
			await addAttributes(join(repository, '.gitattributes'));
			return state(uri);
		},
		async remove(uri) {
			const found = state(uri);
			if (found.ok) git(found.value.repository, ['config', '--local', '--remove-section', `merge.${NAME}`]);
			return found.ok ? state(uri) : found;
		},
		async refresh() {
			if (existsSync(shim)) await write();
		},
	};
}

/** A shell of git's runs this on every platform. `%` is git's, so ours are doubled. */
function driverCommand(shim: string): string {
	const path = quoted(shim).replaceAll('%', '%%');
	return `if test -f ${path}; then sh ${path} %O %A %B; else git merge-file %A %O %B; fi`;
}

/**
 * The program says that it has merged by writing its result: whatever else becomes of it, a missing runtime or a crash,
 * leads to git's own merge, so that both sides are there in any case.
 */
function shimText({ script, runtime }: MergeProgram): string {
	return `#!/bin/sh
# Written by Policy Annotator. Merges two versions of an annotation file: BASE OURS THEIRS; the result goes to OURS.
base=$1
ours=$2
theirs=$3
program=${quoted(script)}
result=$ours.result.$$
trap 'rm -f "$result"' EXIT
if test -f "$program"; then
	for runtime in ${quoted(runtime)} node; do
		ELECTRON_RUN_AS_NODE=1 "$runtime" "$program" "$base" "$ours" "$theirs" "$result"
		status=$?
		if test -f "$result"; then
			cat "$result" > "$ours"
			exit $status
		fi
	done
fi
git merge-file "$ours" "$base" "$theirs"
`;
}

/** A word for a shell; git's shell on Windows wants slashes. */
function quoted(path: string): string {
	const slashes = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
	return `'${slashes.replaceAll("'", "'\\''")}'`;
}

async function addAttributes(file: string): Promise<void> {
	const before = existsSync(file) ? await readFile(file, 'utf8') : '';
	if (before.split(/\r?\n/).some((line) => line.trim() === ATTRIBUTES)) return;
	const gap = before === '' || before.endsWith('\n') ? '' : '\n';
	await appendFile(file, `${gap}${ATTRIBUTES}\n`);
}

function problem(file: string, code: string, message: string): Result<never> {
	return failed({ severity: 'error', code, message, file, line: 1, column: 1 });
}
