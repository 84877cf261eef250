import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inputs } from '../../../src/cli/inputs';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Problem } from '../../../src/core/model/problem';

suite('texts named on the command line', () => {
	let folder: string;
	const problems: Problem[] = [];
	const write = (files: Readonly<Record<string, string>>): void => {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), text);
		}
	};
	const read = (...paths: string[]) => [...inputs(paths, (problem) => problems.push(problem))];
	const names = (...paths: string[]): string[] =>
		read(...paths).map(({ file }) => file.slice(folder.length + 1).replaceAll('\\', '/'));

	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'inputs-'));
		problems.length = 0;
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));

	test('a folder without corpus.yaml gives what the default globs name, in path order', () => {
		write({ 'b.txt': '', 'a/c.md': '', 'README.md': '', 'notes/mine.txt': '', 'a/data.csv': '', '.git/x.txt': '' });
		assert.deepEqual(names(folder), ['a/c.md', 'b.txt']);
	});

	test('corpus.yaml decides which files are texts', () => {
		write({
			'corpus.yaml': "include: ['in/**']\nexclude: ['**/*.bak']\n",
			'a.txt': '',
			'in/b.htm': '',
			'in/c.bak': '',
		});
		assert.deepEqual(names(folder), ['in/b.htm']);
	});

	test('a file is taken as it is given', () => {
		write({ 'README.md': '' });
		assert.deepEqual(names(join(folder, 'README.md')), ['README.md']);
	});

	test('terms of the codebook are topics of the texts', () => {
		write({
			'corpus.yaml': 'codebook: codes.yaml\n',
			'codes.yaml': 'codes:\n  - id: water\n    terms: [reservoir]\n',
			'a.txt': 'Two reservoirs were full.',
		});
		const [input] = read(folder);
		assert.deepEqual(analyse('Two reservoirs were full.', input?.options).topics, [
			{ start: 4, end: 14, topic: 'water' },
		]);
	});

	test('what is wrong with a corpus is reported, and the texts are read all the same', () => {
		write({ 'corpus.yaml': 'version: 1\ncoders: 5\n', 'a.txt': '' });
		assert.deepEqual(names(folder), ['a.txt']);
		assert.deepEqual(
			problems.map(({ line, severity }) => [line, severity]),
			[[2, 'error']],
		);
	});
});
