import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A git repository of the real git, in a folder of its own. */
export class TestRepository {
	readonly folder: string;

	constructor(home: string) {
		this.folder = mkdtempSync(join(home, 'repository-'));
		this.git('init', '-q', '-b', 'main');
		for (const [key, value] of Object.entries({
			'user.name': 'Test',
			'user.email': 'test@example.invalid',
			'gc.auto': '0',
		}))
			this.git('config', key, value);
	}

	/** Runs git here; throws when it fails. */
	git(...args: string[]): string {
		const { status, stdout, stderr } = this.#run(args);
		if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
		return stdout;
	}

	/** Writes files on a branch and commits them. */
	commit(branch: string, files: Readonly<Record<string, string>>): void {
		if (this.#run(['rev-parse', '--verify', '-q', 'HEAD']).status === 0) this.git('checkout', '-q', branch);
		for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
		this.git('add', '-A');
		this.git('commit', '-q', '-m', 'Files');
	}

	branch(name: string): void {
		this.git('branch', name);
	}

	/** Merges a branch into main; whether it went without a conflict. */
	merge(branch: string): boolean {
		this.git('checkout', '-q', 'main');
		return this.#run(['merge', '-q', '--no-edit', branch]).status === 0;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	#run(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
		const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
		return spawnSync('git', args, { cwd: this.folder, encoding: 'utf8', env, maxBuffer: 1 << 28 });
	}
}
