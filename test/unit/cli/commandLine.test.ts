import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, sample, Shipped } from './support/shipped';

suite('the command line as it is shipped', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('the tarball installs into an empty shipped.folder without any other package, and runs', () => {
		assert.deepEqual(
			readdirSync(join(shipped.installed, 'node_modules')).filter((name) => !name.startsWith('.')),
			['policy-annotator'],
		);
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
		assert.equal(shipped.run(['--version']).out, `${version}\n`);
	});
	test('help names every command, each has its own, and wrong usage exits with 2', () => {
		const help = shipped.run(['--help']);
		assert.equal(help.code, 0);
		for (const name of ['init', 'analyze', 'search', 'report', 'agreement', 'export', 'import', 'check', 'merge']) {
			assert.match(help.out, new RegExp(`^  ${name} `, 'm'));
			const own = shipped.run([name, '--help']);
			assert.equal(own.code, 0);
			assert.match(own.out, new RegExp(`^Usage: policy-annotator ${name} `));
		}
		for (const args of [['nonsense'], ['analyze'], ['analyze', '--format', 'xml', '.'], ['search']]) {
			const wrong = shipped.run(args);
			assert.deepEqual([wrong.code, wrong.out], [2, ''], args.join(' '));
			assert.notEqual(wrong.error, '');
		}
	});

	test('a reader that has seen enough ends a command without a word', async () => {
		const one = join(sample, '2025-04-16-fact-sheet.txt');
		const list = join(shipped.folder, 'long-list');
		writeFileSync(list, `${one}\n`.repeat(200));
		for (const args of [
			['analyze', '--list', list],
			['search', 'the', '--list', list],
		]) {
			const child = spawn(process.execPath, [
				join(shipped.installed, 'node_modules/policy-annotator/dist/cli.mjs'),
				...args,
			]);
			let said = '';
			child.stderr.on('data', (piece: Buffer) => {
				said += piece.toString();
			});
			child.stdout.once('data', () => child.stdout.destroy());
			const [code] = (await once(child, 'close')) as [number];
			assert.deepEqual([code, said], [0, ''], args.join(' '));
		}
	});
	test('help starts about as fast as Node itself, and reads next to nothing of the program', () => {
		const dist = join(shipped.installed, 'node_modules/policy-annotator/dist');
		const read = new Map<string, number>();
		const follow = (file: string): void => {
			if (read.has(file)) return;
			const text = readFileSync(file, 'utf8');
			read.set(file, text.length);
			for (const [, , path] of text.matchAll(/\b(import|from)\s*"(\.[^"]+)"/g)) follow(join(dirname(file), path ?? ''));
		};
		follow(join(dist, 'cli.mjs'));
		const sum = [...read.values()].reduce((all, size) => all + size, 0);
		assert.ok(read.size > 1 && sum < 100_000, `${sum} characters in ${[...read.keys()].join(', ')}`);
		const fastest = (args: readonly string[]): number =>
			Math.min(
				...Array.from({ length: 7 }, () => {
					const begun = performance.now();
					spawnSync(process.execPath, args);
					return performance.now() - begun;
				}),
			);
		const bare = fastest(['-e', '0']);
		for (const args of [['--help'], ['analyze', '--help'], ['init', '--help']]) {
			const ratio = fastest([join(dist, 'cli.mjs'), ...args]) / bare;
			assert.ok(ratio < 3, `${args.join(' ')} takes ${ratio.toFixed(1)} times what an empty Node does`);
		}
	});
	test('memory does not grow with the number of texts', () => {
		const text = readFileSync(join(sample, '2025-04-16-fact-sheet.txt'), 'utf8');
		const corpus = shipped.write(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, text])));
		const files = readdirSync(corpus).map((name) => join(corpus, name));
		const measured = join(shipped.folder, 'measured.mjs');
		const cli = pathToFileURL(join(shipped.installed, 'node_modules/policy-annotator/dist/cli.mjs')).href;
		writeFileSync(
			measured,
			`await import(${JSON.stringify(cli)}); process.stderr.write('peak ' + process.resourceUsage().maxRSS);`,
		);
		const peak = (times: number): number => {
			const list = join(shipped.folder, `list-${times}`);
			writeFileSync(list, Array.from({ length: times }, () => files.join('\n')).join('\n'));
			const { stderr, stdout } = spawnSync(
				process.execPath,
				['--max-semi-space-size=2', measured, 'analyze', '--list', list],
				{ encoding: 'utf8', maxBuffer: 1e9 },
			);
			assert.equal(stdout.split('\n').length - 1, times * files.length);
			return Number(/peak (\d+)/.exec(stderr)?.[1]);
		};
		const [few, many] = [peak(2), peak(12)];
		assert.ok(many < 1.5 * few, `${many} kB for 480 texts, ${few} kB for 80`);
	});
});
