import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = process.cwd();
export const sample = join(root, 'media/sample');

const windows = process.platform === 'win32';
/** Suites are bundles of their own, which share this process: the tarball is made and installed once for all of them. */
const INSTALLED = 'POLICY_ANNOTATOR_TEST_INSTALLED';

/** The command line as people get it: packed, and installed into an empty folder from nothing but the tarball. */
export class Shipped {
	readonly installed: string;
	/** For the files of one suite. */
	readonly folder = mkdtempSync(join(tmpdir(), 'command-line-'));

	constructor() {
		process.env[INSTALLED] ??= install();
		this.installed = process.env[INSTALLED];
	}

	dispose(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** Runs it to its end, in `folder`. */
	run(args: readonly string[], input: string | Buffer = ''): { code: number | null; out: string; error: string } {
		const bin = join(this.installed, 'node_modules/.bin', windows ? 'policy-annotator.cmd' : 'policy-annotator');
		const { status, stdout, stderr } = spawnSync(bin, args, {
			encoding: 'utf8',
			input,
			cwd: this.folder,
			shell: windows,
			maxBuffer: 1e9,
		});
		return { code: status, out: stdout, error: stderr };
	}

	/** A new folder with these files. */
	write(files: Readonly<Record<string, string | Uint8Array>>): string {
		const corpus = mkdtempSync(join(this.folder, 'corpus-'));
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(corpus, name)), { recursive: true });
			writeFileSync(join(corpus, name), content);
		}
		return corpus;
	}
}

function install(): string {
	const folder = mkdtempSync(join(tmpdir(), 'command-line-installed-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const npm = (args: readonly string[], cwd: string): string =>
		execFileSync('npm', [...args, '--cache', join(folder, 'cache')], {
			cwd,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			shell: windows,
		});
	const packed = npm(['pack', '--json', '--pack-destination', folder], root);
	// What the script that builds prints comes before the answer.
	const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [{ filename: string }];
	const installed = join(folder, 'elsewhere');
	mkdirSync(installed);
	writeFileSync(join(installed, 'package.json'), '{}');
	npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], installed);
	return installed;
}
