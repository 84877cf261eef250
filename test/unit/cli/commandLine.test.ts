import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
const sample = join(root, 'media/sample');

suite('the command line as it is shipped', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let folder = '';
	/** Node packs and installs a tarball into an empty folder, from nothing but the tarball. */
	let installed = '';
	suiteSetup(() => {
		folder = mkdtempSync(join(tmpdir(), 'command-line-'));
		installed = join(folder, 'elsewhere');
		mkdirSync(installed);
		const npm = (args: readonly string[], cwd: string): string =>
			execFileSync('npm', [...args, '--cache', join(folder, 'cache')], {
				cwd,
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
				shell: process.platform === 'win32',
			});
		const packed = npm(['pack', '--json', '--pack-destination', folder], root);
		// What the script that builds prints comes before the answer.
		const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[\n'))) as [{ filename: string }];
		writeFileSync(join(installed, 'package.json'), '{}');
		npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], installed);
	});
	suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

	const run = (args: readonly string[], input = ''): { code: number | null; out: string; error: string } => {
		const bin = join(
			installed,
			'node_modules/.bin',
			process.platform === 'win32' ? 'policy-annotator.cmd' : 'policy-annotator',
		);
		const shell = process.platform === 'win32';
		const { status, stdout, stderr } = spawnSync(bin, args, {
			encoding: 'utf8',
			input,
			cwd: folder,
			shell,
			maxBuffer: 1e9,
		});
		return { code: status, out: stdout, error: stderr };
	};
	const write = (files: Readonly<Record<string, string>>): string => {
		const corpus = mkdtempSync(join(folder, 'corpus-'));
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(corpus, name)), { recursive: true });
			writeFileSync(join(corpus, name), text);
		}
		return corpus;
	};

	test('the tarball installs into an empty folder without any other package, and runs', () => {
		assert.deepEqual(
			readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.')),
			['policy-annotator'],
		);
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
		assert.equal(run(['--version']).out, `${version}\n`);
	});
	test('help names every command, each has its own, and wrong usage exits with 2', () => {
		const help = run(['--help']);
		assert.equal(help.code, 0);
		for (const name of ['init', 'analyze', 'search', 'report', 'agreement', 'export', 'import', 'check', 'merge']) {
			assert.match(help.out, new RegExp(`^  ${name} `, 'm'));
			const own = run([name, '--help']);
			assert.equal(own.code, 0);
			assert.match(own.out, new RegExp(`^Usage: policy-annotator ${name} `));
		}
		for (const args of [['nonsense'], ['analyze'], ['analyze', '--format', 'xml', '.'], ['search']]) {
			const wrong = run(args);
			assert.deepEqual([wrong.code, wrong.out], [2, ''], args.join(' '));
			assert.notEqual(wrong.error, '');
		}
	});

	test('analyze: every format, a list from the standard input, and a text that cannot be read', () => {
		const one = join(sample, '2025-04-16-fact-sheet.txt');
		const object = JSON.parse(run(['analyze', one]).out) as { file: string; topics: unknown[] };
		assert.equal(object.file, one);
		assert.ok(object.topics.length > 0, 'a file alone is read with the codebook of its corpus');
		assert.deepEqual(JSON.parse(run(['analyze', '--format', 'json', one]).out), [object]);
		const csv = run(['analyze', '--format', 'csv', '--rows', 'figures', one]).out.split('\r\n');
		assert.match(csv[0] ?? '', /^file,start,end,words,kind,value,unit/);
		assert.ok(csv.length > 10);
		const missing = join(folder, 'no.txt');
		const listed = run(['analyze', '--list', '-'], `${one}\n${missing}\r\n`);
		assert.deepEqual(
			listed.out
				.trim()
				.split('\n')
				.map((line) =>
					Object.keys(JSON.parse(line) as object)
						.slice(0, 2)
						.join(),
				),
			['file,length', 'file,error'],
		);
		assert.equal(listed.code, 1);
	});
	test('search: words, expressions, and only what somebody says', () => {
		const hits = (...args: string[]) =>
			run(['search', '--format', 'jsonl', ...args, sample])
				.out.split('\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line) as Record<string, string & number>);
		const town = hits('A mine may close');
		assert.ok(town.length > 1);
		assert.equal(String(town[0]?.['match']).toLowerCase(), 'a mine may close');
		assert.ok(hits('a mine may CLOSE', '--case').length === 0);
		assert.ok(hits('--regex', '\\d+ percent').length > hits('--regex', '\\d+ percent', '--in', 'quotations').length);
		const said = hits('', '--in', 'quotations', '--speaker', 'orsolec');
		assert.ok(said.length > 3 && said.every((hit) => /^["“]/.test(String(hit['match']))));
		assert.equal(hits('', '--in', 'passages', '--code', 'mine-closure').length, 2);
		assert.ok(hits('', '--topic', 'river').length > 3);
		const nothing = run(['search', 'no such words anywhere', sample]);
		assert.deepEqual([nothing.code, nothing.out], [1, '']);
	});
	test('search: an expression that would never end is given up', () => {
		const corpus = write({ 'a.txt': `${'a'.repeat(60)}b`, 'b.txt': `${'a'.repeat(60)}b` });
		const { code, error } = run(['search', '--regex', '(a+)+$', '--time-limit', '0.2', corpus]);
		assert.equal(code, 1);
		assert.match(error, /a\.txt: error: the expression takes more than 0\.2 s/);
		assert.ok(!error.includes('b.txt'));
	});
	test('report: Markdown, HTML without scripts, CSV of one table; no file is written over', () => {
		const markdown = run(['report', sample]).out;
		for (const heading of ['Speakers', 'Topics', 'Figures', 'Codes by speaker and year', 'Codes that occur together'])
			assert.ok(markdown.includes(`\n## ${heading}\n`), heading);
		assert.match(markdown, /10 texts of 2024 to 2025/);
		const html = run(['report', '--format', 'html', '--title', '<b>', sample]).out;
		assert.ok(html.includes('<h1>&lt;b&gt;</h1>') && !html.includes('<script'));
		const csv = run(['report', '--format', 'csv', '--only', 'speakers', sample]).out;
		assert.match(csv, /^speaker,turns,quotations,reported,figures,mentions,texts\r\nIlmar Dovrek,/);
		const whole = JSON.parse(run(['report', '--format', 'json', sample]).out) as {
			methods: string;
			tables: Record<string, Record<string, unknown>[]>;
		};
		assert.ok(markdown.includes(whole.methods));
		assert.deepEqual(
			whole.tables['conflicts']?.map(({ conflict, value, line }) => [conflict, value, line]),
			[
				[1, 17.9e9, 18],
				[1, 18.4e9, 15],
			],
		);
		const lines = run(['report', '--format', 'jsonl', '--only', 'conflicts', sample]).out.trim().split('\n');
		assert.deepEqual(
			lines.map((line) => JSON.parse(line) as unknown),
			whole.tables['conflicts'],
		);
		const plain = run(['report', '--format', 'table', '--only', 'years', sample]).out;
		assert.match(plain, /^10 texts of 2024 to 2025,.*\n\nTexts by year\nyear +characters +passages +texts\n2024 /);
		const out = join(folder, 'report.md');
		assert.equal(run(['report', '--out', out, sample]).code, 0);
		assert.equal(run(['report', '--out', out, '--title', 'Other', sample]).code, 2);
		assert.equal(readFileSync(out, 'utf8'), markdown);
	});
	test('agreement: only texts marked done, undefined said, the passages listed, a limit for scripts', () => {
		const text = 'The dam is old. It leaks at night.\n\nThe town is new and large.\n';
		const sidecar = (status: string, exact: string, codes = 'water'): string =>
			`version: 1\ncoding: { status: ${status} }\nannotations:\n  - id: ${exact.replaceAll(' ', '')}${codes}\n    codes: [${codes}]\n    exact: ${exact}\n    position: { start: ${text.indexOf(exact)}, end: ${text.indexOf(exact) + exact.length} }\n`;
		const corpus = write({
			'a.txt': text,
			'a.txt.ann.annotations.yaml': sidecar('done', 'The dam is old'),
			'a.txt.bo.annotations.yaml': sidecar('done', 'The dam is old', 'aqua'),
			'a.txt.cy.annotations.yaml': sidecar('in-progress', 'The town'),
			'b.txt': text,
			'b.txt.ann.annotations.yaml': sidecar('done', 'The town'),
			'b.txt.bo.annotations.yaml': sidecar('in-progress', 'The town'),
			'corpus.yaml': 'version: 1\n',
			'codebook.yaml': 'version: 1\ncodes:\n  - id: water\n    was: [aqua]\n    name: Water\n',
		});
		const rows = JSON.parse(run(['agreement', '--format', 'json', corpus]).out) as Record<string, unknown>[];
		const water = rows.find((row) => row['code'] === 'water' && row['unit'] === 'sentence');
		assert.deepEqual([water?.['units'], water?.['kappa'], water?.['alpha']], [3, 1, 1]);
		const table = run(['agreement', corpus]);
		assert.match(table.error, /Coders: ann, bo\. 1 text that at least two of them marked done/);
		const printed = (format: string): string => run(['agreement', '--format', format, corpus]).out;
		assert.deepEqual(
			printed('jsonl')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as unknown),
			rows,
		);
		const [header = '', ...cells] = printed('csv').trim().split('\r\n');
		assert.deepEqual([header.split(',')[0], cells.length], ['code', rows.length]);
		assert.match(printed('md'), /^\| code \| [^\n]*\n\| -[^\n]*\n(\| all codes [^\n]*\n)+\| Water /m);
		const page = printed('html');
		assert.ok(page.includes('>Water</td>') && !page.includes('<script'));
		assert.equal(run(['agreement', '--at-least', '0.8', corpus]).code, 0);
		writeFileSync(join(corpus, 'b.txt.bo.annotations.yaml'), sidecar('done', 'The town is new'));
		const list = run(['agreement', '--disagreements', '--format', 'jsonl', corpus]).out.trim().split('\n');
		assert.equal(list.length, 1);
		const { file, line, kind, codings } = JSON.parse(list[0] ?? '') as Record<string, string & number>;
		assert.deepEqual([file, line, kind], [join(corpus, 'b.txt'), 3, 'bounds']);
		assert.equal(codings, 'ann: water “The town” | bo: water');
		assert.equal(run(['agreement', '--at-least', '0.99', corpus]).code, 1);
		for (const name of ['a', 'b'])
			for (const coder of ['ann', 'bo'])
				writeFileSync(
					join(corpus, `${name}.txt.${coder}.annotations.yaml`),
					'version: 1\ncoding: { status: done }\nannotations: []\n',
				);
		assert.match(run(['agreement', corpus]).out, /all codes +character +\d+ +100\.0 % +undefined: no variation/);
	});
	test('export and import: there and back, what is not carried on the error output, nothing written over', () => {
		const text = 'The dam holds, said Mayor Lena Marsk.\n';
		const corpus = write({
			'a.txt': text,
			'codebook.yaml': 'codes:\n  - id: water\n',
			'a.txt.ann.annotations.yaml':
				'version: 1\nannotations:\n  - id: one\n    codes: [water]\n    exact: The dam holds\n    position: { start: 0, end: 13 }\n',
		});
		const project = join(folder, 'there.qdpx');
		const exported = run(['export', corpus, '--out', project]);
		assert.deepEqual([exported.code, exported.out], [0, '']);
		assert.match(exported.error, /1 text, \d+ bytes in .*there\.qdpx/);
		assert.match(exported.error, /^not carried: 1 quotations, reports and figures/m);
		assert.match(run(['export', corpus, '--format', 'csv']).out, /^\ufeffid,text,title,quote,[^\n]*\r\none,a\.txt,/);
		for (const wrong of [
			['export', corpus],
			['export', corpus, '--out', join(corpus, 'a.txt'), '--format', 'csv'],
		])
			assert.equal(run(wrong).code, 2, wrong.join(' '));
		assert.equal(readFileSync(join(corpus, 'a.txt'), 'utf8'), text);
		const other = write({ 'a.txt': text });
		const plan = run(['import', project, other, '--dry-run']);
		assert.deepEqual([plan.code, readdirSync(other)], [0, ['a.txt']]);
		assert.match(plan.out, /^would be added: 1 annotation, 1 code \(water\), 0 texts$/m);
		assert.match(run(['import', project, other]).out, /^added: 1 annotation, 1 code \(water\), 0 texts$/m);
		assert.match(run(['import', project, other]).out, /^there already: 1 annotation$/m);
		assert.match(readFileSync(join(other, 'a.txt.ann.annotations.yaml'), 'utf8'), /exact: The dam holds\n/);
		assert.equal(run(['import', join(folder, 'no.qdpx'), other]).code, 2);
		writeFileSync(join(folder, 'broken.qdpx'), 'no archive');
		assert.equal(run(['import', join(folder, 'broken.qdpx'), other]).code, 1);
	});
	test('a reader that has seen enough ends a command without a word', async () => {
		const one = join(sample, '2025-04-16-fact-sheet.txt');
		const list = join(folder, 'long-list');
		writeFileSync(list, `${one}\n`.repeat(200));
		for (const args of [
			['analyze', '--list', list],
			['search', 'the', '--list', list],
		]) {
			const child = spawn(process.execPath, [join(installed, 'node_modules/policy-annotator/dist/cli.mjs'), ...args]);
			let said = '';
			child.stderr.on('data', (piece: Buffer) => {
				said += piece.toString();
			});
			child.stdout.once('data', () => child.stdout.destroy());
			const [code] = (await once(child, 'close')) as [number];
			assert.deepEqual([code, said], [0, ''], args.join(' '));
		}
	});
	test('init: writes what is missing and nothing over what is there', () => {
		const corpus = write({ 'codebook.yaml': 'codes: []\n' });
		const first = run(['init', corpus, '--title', 'Rivers: "old"']);
		assert.equal(first.code, 0);
		assert.match(first.error, /codebook\.yaml is there already/);
		assert.equal(readFileSync(join(corpus, 'codebook.yaml'), 'utf8'), 'codes: []\n');
		assert.match(readFileSync(join(corpus, 'corpus.yaml'), 'utf8'), /title: "Rivers: \\"old\\""/);
		assert.equal(run(['init', corpus]).code, 1);
		assert.equal(run(['init', join(corpus, 'deep/er')]).code, 0);
		assert.ok(existsSync(join(corpus, 'deep/er/codebook.yaml')));
		assert.equal(run(['check', '--format', 'jsonl', join(corpus, 'deep/er')]).code, 0);
	});
	test('check: the sample corpus is without a flaw', () => {
		const { code, out } = run(['check', '--format', 'jsonl', sample]);
		assert.equal(code, 0);
		const lines = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { annotations: { state: string }[]; problems: unknown[] });
		assert.ok(lines.length >= 2);
		for (const { annotations, problems } of lines) {
			assert.deepEqual(problems, []);
			assert.ok(annotations.every(({ state }) => state === 'exact'));
		}
	});
	test('check: as GitHub shows it, as rows, of a list, and as grave as one asks for', () => {
		const corpus = write({
			'a, b.txt': 'The lake holds 5 million tonnes of water in 2024.\n',
			'a, b.txt.ann.annotations.yaml':
				'version: 1\nannotations:\n  - id: a\n    codes: [lake]\n    exact: The lake holds 6 million tonnes\n',
			'c.txt': 'The lake holds 7 million tonnes of water in 2024.\n',
			'codebook.yaml': 'codes:\n  - id: lake\n',
		});
		const github = run(['check', '--format', 'github', corpus]);
		assert.equal(github.code, 0);
		assert.match(
			github.out,
			/^::warning file=[^:]*a%2C b\.txt\.ann\.annotations\.yaml,line=3,col=\d+,title=changed::[^\n]+\n$/,
		);
		assert.equal(run(['check', '--fail-on', 'warning', corpus]).code, 1);
		const [header, row, ...more] = run(['check', '--format', 'csv', corpus]).out.trim().split('\r\n');
		assert.deepEqual([header, more], ['severity,file,line,column,code,message', []]);
		assert.match(row ?? '', /^warning,/);
		assert.match(run(['check', '--rows', 'annotations', corpus]).out, /changed +a /);
		const listed = run(
			['check', '--format', 'json', '--list', '-'],
			`${join(corpus, 'a, b.txt')}\n${join(corpus, 'no.txt')}\n`,
		);
		assert.equal(listed.code, 1);
		assert.deepEqual(
			(JSON.parse(listed.out) as { file: string; problems: { code: string }[] }[]).map(
				({ problems }) => problems[0]?.code,
			),
			['changed', 'no-such-file'],
		);
		assert.ok(!github.out.includes('conflict'));
		const conflicts = run(['check', '--conflicts', '--format', 'csv', '--fail-on', 'warning', sample]);
		assert.equal(conflicts.code, 1);
		assert.deepEqual(conflicts.out.match(/“[\d.]+ billion kilowatt-hours” here, “[\d.]+/g), [
			'“17.9 billion kilowatt-hours” here, “18.4',
			'“18.4 billion kilowatt-hours” here, “17.9',
		]);
	});
	test('help starts about as fast as Node itself, and reads next to nothing of the program', () => {
		const dist = join(installed, 'node_modules/policy-annotator/dist');
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
		const corpus = write(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, text])));
		const files = readdirSync(corpus).map((name) => join(corpus, name));
		const measured = join(folder, 'measured.mjs');
		const cli = pathToFileURL(join(installed, 'node_modules/policy-annotator/dist/cli.mjs')).href;
		writeFileSync(
			measured,
			`await import(${JSON.stringify(cli)}); process.stderr.write('peak ' + process.resourceUsage().maxRSS);`,
		);
		const peak = (times: number): number => {
			const list = join(folder, `list-${times}`);
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
