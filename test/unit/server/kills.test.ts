import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { until } from '../../support/until';
import { buildServer, ServerProcess } from './support/serverProcess';
import { corpus, report } from './support/texts';

const TEXTS = 40;
const KILLS = 5;

suite('server: a process that is killed', () => {
	let home: string;
	let script: string;
	let folder: string;
	/** What an undisturbed server shows. */
	let expected: readonly string[];
	let server: ServerProcess;
	const storages: string[] = [];
	const storage = (): string => {
		const made = mkdtempSync(join(home, 'storage-'));
		storages.push(made);
		return made;
	};
	/** Every file of the user by a hash of what it holds. */
	const files = (): Record<string, string> =>
		Object.fromEntries(
			readdirSync(folder)
				.sort()
				.map((name) => [
					name,
					createHash('sha256')
						.update(readFileSync(join(folder, name)))
						.digest('hex'),
				]),
		);
	const begin = async (kept: string, limit?: number): Promise<void> => {
		server = new ServerProcess(script, folder, limit);
		await server.start(kept);
	};

	/** The views show what they show without any mishap; some of it comes a little later. */
	const isWhole = async (message?: string): Promise<void> => {
		await server.isQuiet();
		const same = async (): Promise<boolean> => isDeepStrictEqual(await server.trees(), expected);
		await until('the views are whole', same).catch(async () =>
			assert.deepEqual(await server.trees(), expected, message),
		);
	};

	suiteSetup(async () => {
		home = mkdtempSync(join(tmpdir(), 'pa-kills-'));
		script = await buildServer(join(home, 'program'));
		folder = join(home, 'texts');
		mkdirSync(folder);
		writeFileSync(join(folder, 'corpus.yaml'), corpus);
		writeFileSync(
			join(folder, 'codebook.yaml'),
			'version: 1\ncodes:\n  - id: weirs\n    name: Weirs\n    terms: [weir]\n',
		);
		const filler = 'The ferry stays closed while the river is high and the mill does not grind.\n\n'.repeat(700);
		for (let i = 0; i < TEXTS; i += 1) writeFileSync(join(folder, `t${i}.txt`), `${report(`Town${i}`)}\n${filler}`);
		await begin(storage());
		await server.isQuiet();
		expected = await until('the views are at rest', async () => {
			const once = await server.trees();
			await pause(1000);
			return isDeepStrictEqual(once, await server.trees()) && once;
		});
		await server.end();
		assert.ok(expected.length > TEXTS);
	});
	suiteTeardown(() => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
	teardown(() => server.kill());

	test('at random moments of reading: the next one shows the same, and nothing of the user has changed', async function () {
		const before = files();
		const kept = storage();
		const moments: number[] = [];
		for (let kill = 0; kill < KILLS; kill += 1) {
			const begun = Date.now();
			await begin(kept);
			await pause(Math.random() * 700);
			moments.push(Date.now() - begun);
			await server.kill();
		}
		await begin(kept);
		await isWhole(`killed after ${moments.join(', ')} ms`);
		assert.deepEqual(files(), before);
		await server.end();
	}).timeout(180_000);

	test('half way, with much on disk already: what was kept is used, and the rest is read', async () => {
		const kept = storage();
		await begin(kept);
		await until('some texts are read', () => server.read > TEXTS / 3, 60_000);
		await pause(100);
		await server.kill();
		await begin(kept);
		await isWhole();
		await server.end();
	}).timeout(180_000);

	test('where files may have few bytes, as on a full disk: all is shown, it is said once, and the next start is whole', async function () {
		if (process.platform === 'win32') this.skip();
		const before = files();
		const kept = storage();
		await begin(kept, 16);
		await isWhole();
		await until('it is said', () => server.logged.some((line) => line.includes('is not kept for the next start')));
		assert.equal(server.logged.filter((line) => line.includes('is not kept')).length, 1, server.logged.join('\n'));
		await server.end();
		await begin(kept);
		await isWhole();
		assert.deepEqual(files(), before);
		await server.end();
	}).timeout(180_000);

	test('texts that go while they are read, and the server with them: the others are shown', async () => {
		const gone = Array.from({ length: 13 }, (_, i) => `t${i * 3}.txt`);
		const texts = gone.map((path) => readFileSync(join(folder, path)));
		const kept = storage();
		await begin(kept);
		await pause(300);
		for (const path of gone) rmSync(join(folder, path));
		await server.kill();
		await begin(kept);
		await until('some texts are read', () => server.read > 0, 60_000);
		const more = Array.from({ length: 10 }, (_, i) => `t${i * 3 + 1}.txt`);
		const others = more.map((path) => readFileSync(join(folder, path)));
		for (const path of more) rmSync(join(folder, path));
		await server.deleted(more);
		await server.isQuiet();
		const shown = async (): Promise<number> =>
			(await server.trees()).filter((line) => /^documents: \S/.test(line)).length;
		await until('the others are shown', async () => (await shown()) === TEXTS - gone.length - more.length);
		await server.end();
		[...gone, ...more].forEach((path, i) => writeFileSync(join(folder, path), [...texts, ...others][i] as Buffer));
		await begin(kept);
		await isWhole();
		await server.end();
	}).timeout(180_000);
});
