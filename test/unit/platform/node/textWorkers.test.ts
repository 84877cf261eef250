import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inlineTextWorkers, NodeTextWorkers } from '../../../../src/platform/node/textWorkers';

const texts = readdirSync('media/sample')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => ({ bytes: Uint8Array.from(readFileSync(`media/sample/${name}`)), encoding: 'utf-8' }));

suite('work on texts in threads', () => {
	let home: string;
	let script: string;
	let workers: NodeTextWorkers;
	suiteSetup(async () => {
		home = mkdtempSync(join(tmpdir(), 'pa-workers-'));
		script = join(home, 'worker.js');
		await build({
			entryPoints: ['src/platform/node/textWorker.ts'],
			bundle: true,
			platform: 'node',
			outfile: script,
			logLevel: 'warning',
		});
	});
	suiteTeardown(() => rmSync(home, { recursive: true, force: true }));
	teardown(() => workers.end());

	/** A script for threads that goes wrong. */
	function broken(name: string, code: string): string {
		const path = join(home, name);
		writeFileSync(path, code);
		return path;
	}

	test('threads find what is found without them', async () => {
		workers = new NodeTextWorkers(script, () => undefined, 2);
		const batches = texts.map((text) => [text]);
		const here = await Promise.all(batches.map((batch) => inlineTextWorkers.run('index', batch)));
		const there = await Promise.all(batches.map((batch) => workers.run('index', batch)));
		assert.deepEqual(there, here);
		const input = {
			codes: [{ id: 'river', terms: ['river'] }],
			texts: texts.map((text) => ({ ...text, furniture: [] })),
		};
		assert.deepEqual(await workers.run('mentions', input), await inlineTextWorkers.run('mentions', input));
	});

	test('a text that says nothing does not keep the others from being read', async () => {
		workers = new NodeTextWorkers(script);
		const bad = { bytes: Uint8Array.of(0xff, 0xff, 0xff), encoding: 'utf-8' };
		const found = await workers.run('index', [bad, ...texts.slice(0, 1)]);
		assert.deepEqual(
			found.map((each) => 'failed' in each),
			[true, false],
		);
	});

	test('the work of a thread that dies is done without it', async () => {
		const path = broken('dies.js', "require('node:worker_threads').parentPort.once('message', () => process.exit(3))");
		const said: string[] = [];
		workers = new NodeTextWorkers(path, (message) => said.push(message), 1);
		const batches = texts.slice(0, 3).map((text) => [text]);
		const found = await Promise.all(batches.map((batch) => workers.run('index', batch)));
		assert.deepEqual(found, await Promise.all(batches.map((batch) => inlineTextWorkers.run('index', batch))));
		assert.equal(said.length, 1);
	});

	test('where no thread can start, that is said once, and the work is done', async () => {
		const said: string[] = [];
		workers = new NodeTextWorkers(join(home, 'nowhere.js'), (message) => said.push(message), 1);
		for (const text of texts.slice(0, 2)) {
			const [found] = await workers.run('index', [text]);
			assert.ok(found !== undefined && !('failed' in found));
		}
		assert.equal(said.length, 1);
	});

	test('threads that rest are ended and started again', async () => {
		workers = new NodeTextWorkers(script, () => undefined, 1);
		const first = await workers.run('index', texts.slice(0, 1));
		await workers.end();
		assert.deepEqual(await workers.run('index', texts.slice(0, 1)), first);
	});
});
