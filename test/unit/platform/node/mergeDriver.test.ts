import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { MergeDriver } from '../../../../src/server/host';
import { nodeMergeDriver } from '../../../../src/platform/node/mergeDriver';
import { TestRepository } from '../../../merging/repository';
import { mergeMany, type MergeForm } from '../../../merging/merges';

suite('merge driver of git', () => {
	let home = '';
	let program = '';
	let driver: MergeDriver;
	let repository: TestRepository;
	suiteSetup(() => {
		home = mkdtempSync(join(tmpdir(), "merge driver's 100% "));
		program = join(home, 'merge.js');
		buildSync({
			entryPoints: ['src/cli/mergeMain.ts'],
			bundle: true,
			platform: 'node',
			target: 'node20',
			outfile: program,
		});
	});
	suiteTeardown(() => rmSync(home, { recursive: true }));
	setup(() => {
		driver = nodeMergeDriver(join(home, 'storage'), { script: program, runtime: process.execPath });
		repository = new TestRepository(home);
	});
	teardown(() => repository.remove());
	const uri = (): string => pathToFileURL(repository.folder).toString();

	test('is set up once, found again, and taken back; what is in .gitattributes stays', async () => {
		writeFileSync(join(repository.folder, '.gitattributes'), '*.txt text');
		const before = await driver.look(uri());
		assert.ok(before.ok && !before.value.installed);
		for (let time = 0; time < 2; time += 1) {
			const done = await driver.install(uri());
			assert.ok(done.ok && done.value.installed);
		}
		const attributes = readFileSync(join(repository.folder, '.gitattributes'), 'utf8');
		assert.equal(attributes, '*.txt text\n*.annotations.yaml merge=policy-annotator\n');
		const removed = await driver.remove(uri());
		assert.ok(removed.ok && !removed.value.installed);
	});
	test('outside a repository nothing is set up, and it is said why', async () => {
		const done = await driver.install(pathToFileURL(tmpdir()).toString());
		assert.equal(done.ok ? '' : done.problem.code, 'no-repository');
	});
	test('the script that git knows stays where it is and names the program of the version that runs', async () => {
		const done = await driver.install(uri());
		assert.ok(done.ok);
		const { script } = done.value;
		const updated = nodeMergeDriver(join(home, 'storage'), {
			script: '/elsewhere/merge.js',
			runtime: process.execPath,
		});
		await updated.refresh();
		assert.match(readFileSync(script, 'utf8'), /'\/elsewhere\/merge\.js'/);
		const still = await updated.look(uri());
		assert.ok(still.ok && still.value.installed && still.value.script === script);
		assert.equal(statSync(script).mode & 0o100, 0o100);
		rmSync(script);
		await updated.refresh();
		assert.equal(existsSync(script), false, 'who has not set it up gets no script');
	});
	const full = process.env['PROOFS'] === 'full';
	// MERGES=1000 runs as many of each kind.
	const [many, few] = [
		Number(process.env['MERGES'] ?? (full ? 200 : 20)),
		Number(process.env['MERGES'] ?? (full ? 20 : 4)),
	];
	const seed = Number(process.env['MERGE_SEED'] ?? Date.now() % 1_000_000_000);
	const merged = (form: MergeForm, count: number) => mergeMany(repository, form, count, seed);

	test('two coders with a file each merge without a conflict, with no driver', () => {
		const { conflicts, lost } = merged('separate', many);
		assert.deepEqual([conflicts, lost], [0, []], `MERGE_SEED=${seed}`);
	});
	test('two coders in one file lose nothing without a driver; many merges conflict', () => {
		const { conflicts, lost } = merged('shared', many);
		console.log(`      shared file, by lines: ${conflicts} of ${many} merges conflict (MERGE_SEED=${seed})`);
		assert.deepEqual(lost, []);
		assert.ok(conflicts > 0);
	});
	test('two coders in one file merge without a conflict with the driver, and lose nothing', async () => {
		assert.ok((await driver.install(uri())).ok);
		const { conflicts, lost } = merged('shared', few);
		console.log(`      shared file, with the driver: ${conflicts} of ${few} merges conflict (MERGE_SEED=${seed})`);
		assert.deepEqual([conflicts, lost], [0, []]);
	});
	for (const gone of ['program', 'script', 'runtime'] as const) {
		test(`where the ${gone} of the driver is gone git merges by lines, and nothing is lost`, async () => {
			const there = nodeMergeDriver(join(home, `storage without ${gone}`), {
				script: gone === 'program' ? join(home, 'gone.js') : program,
				runtime: gone === 'runtime' ? join(home, 'gone') : process.execPath,
			});
			const done = await there.install(uri());
			assert.ok(done.ok);
			if (gone === 'script') rmSync(done.value.script);
			const { conflicts, lost } = merged('shared', few);
			console.log(`      shared file, ${gone} gone: ${conflicts} of ${few} merges conflict (MERGE_SEED=${seed})`);
			assert.deepEqual(lost, []);
			// Another Node on the path stands in for a runtime that is gone.
			if (gone === 'runtime') assert.equal(conflicts, 0);
		});
	}
	test('a place that both sides changed is marked as git marks conflicts, with both versions', async () => {
		assert.ok((await driver.install(uri())).ok);
		const name = 'a.txt.annotations.yaml';
		const item = (exact: string, start: number): string =>
			`version: 1\nannotations:\n  - id: a\n    codes: [water]\n    exact: ${exact}\n    position: { start: ${start}, end: ${start + exact.length} }\n`;
		repository.commit('main', { [name]: item('the river', 10) });
		repository.branch('bo');
		repository.commit('bo', { [name]: item('the long river', 5) });
		repository.commit('main', { [name]: item('the river here', 10) });
		assert.equal(repository.merge('bo'), false);
		const text = readFileSync(join(repository.folder, name), 'utf8');
		assert.match(
			text,
			/<<<<<<< ours\n.*\n.*\n {4}exact: the river here\n.*\n=======\n.*\n.*\n {4}exact: the long river\n.*\n>>>>>>> theirs\n/,
		);
	});
	test('a sidecar that is broken on one side is left to git', async () => {
		assert.ok((await driver.install(uri())).ok);
		const name = 'a.txt.annotations.yaml';
		const lines = 'version: 1\nannotations:\n  - id: a\n    exact: the river\n';
		repository.commit('main', { [name]: lines });
		repository.branch('bo');
		repository.commit('bo', { [name]: `${lines}  - id: b\n    exact: "the hill\n` });
		repository.commit('main', { [name]: `# ours\n${lines}` });
		repository.merge('bo');
		const text = readFileSync(join(repository.folder, name), 'utf8');
		assert.match(text, /# ours/);
		assert.match(text, /the hill/);
	});
});
