import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkText } from '../../../src/core/annotations/checkText';
import { CheckFiles, type FileToCheck } from '../../../src/cli/checkFiles';
import { githubCommand } from '../../../src/cli/githubCommands';
import { parseCodebook } from '../../../src/core/codebook/codebook';
import type { Problem } from '../../../src/core/model/problem';

const text = 'The mills of the Oder drew 5.2 million litres of water in May.\nNo rain fell on the hills that month.\n';
const item = (id: string, exact: string, more = ''): string =>
	`  - id: ${id}\n    codes: [water]\n    exact: ${exact}\n${more}`;
const sidecar = (...items: string[]): string => `version: 1\nannotations:\n${items.join('')}`;

suite('check of one text', () => {
	const codebook = parseCodebook('codes:\n  - id: water\n    was: [aqua]\n', 'codebook.yaml');
	const check = (...sidecars: string[]) =>
		checkText({ file: 'a.txt', text, sidecars: sidecars.map((one, i) => ({ file: `s${i}`, text: one })), codebook });
	const problems = (...sidecars: string[]): string[] =>
		check(...sidecars).problems.map((p) => `${p.severity} ${p.code} ${p.file}:${p.line}`);

	test('says where each annotation stands', () => {
		const { annotations } = check(
			sidecar(item('a', 'The mills of the Oder drew 5.2 million'), item('b', 'No snow fell on the hills that year')),
		);
		assert.deepEqual(annotations[0], { id: 'a', sidecar: 's0', state: 'moved', start: 0, end: 38 });
		assert.equal(annotations[1]?.state, 'changed');
		assert.equal(text.slice(annotations[1]?.start ?? 0, annotations[1]?.end ?? 0).slice(0, 12), 'No rain fell');
	});
	test('what a person must look at is a warning, with the line of the annotation', () => {
		const found = sidecar(
			item('a', 'The mills of the Oder drew 4.8 million'),
			item('b', 'the'),
			item('c', 'A ship has sunk at sea'),
		);
		assert.deepEqual(problems(found), ['warning changed s0:3', 'warning ambiguous s0:6', 'warning orphaned s0:9']);
	});
	test('broken files, ids and codes are errors', () => {
		const where = '    position: { start: 0, end: 9 }\n';
		assert.deepEqual(problems(sidecar(item('a', 'The mills', where), item('a', 'The mills', where))), [
			'error duplicate-id s0:7',
		]);
		assert.deepEqual(problems(sidecar(item('a', 'The mills', where)), sidecar(item('a', 'The mills', where))), [
			'error duplicate-id s1:3',
		]);
		assert.deepEqual(problems(sidecar(item('a', 'The mills', where)).replace('water', 'aqua, fire')), [
			'information former-code s0:3',
			'error unknown-code s0:3',
		]);
		assert.deepEqual(problems('version: 1\nannotations:\n  - id: a\n  - id: b\n    exact: "open\n'), [
			'error schema s0:3',
			'error yaml-syntax s0:6',
		]);
	});
});

suite('required codes', () => {
	const codebook = parseCodebook(
		'codes:\n  - id: kind\n    children:\n      - id: speech\n        was: [talk]\n',
		'codebook.yaml',
	);
	const flaws = (sidecar: string): string[] =>
		checkText({ file: 'a.txt', text, sidecars: [{ file: 's', text: sidecar }], codebook, required: ['kind', 'water'] })
			.problems.filter(({ code }) => code === 'required-code')
			.map(({ severity, line, message }) => `${severity} ${line} ${message.split(', ')[0] ?? ''}`);
	const coded = (status: string, codes: string, more = ''): string =>
		`version: 1\n# how far\ncoding: { status: ${status} }\nannotations:\n  - id: a\n    codes: [${codes}]\n    exact: The mills\n${more}`;

	test('a code below the one required will do, also by a former id; what is missing is said where the file says done', () => {
		assert.deepEqual(flaws(coded('done', 'talk')), ['error 3 marked done without the code water']);
		assert.deepEqual(flaws(coded('done', 'kind, water')), []);
		assert.equal(flaws(coded('done', 'other')).length, 2);
		assert.equal(flaws('version: 1\ncoding: { status: done }\nannotations: []\n').length, 2);
	});
	test('nothing is asked of a text that is not done; replies and rejected suggestions carry nothing', () => {
		assert.deepEqual(flaws(coded('in-progress', 'other')), []);
		assert.equal(flaws(coded('done', 'kind, water', '    decision: rejected\n')).length, 2);
	});
});

suite('problems as GitHub shows them', () => {
	test('every sign that ends a property or a line is escaped; a hint is a notice', () => {
		const problem: Problem = {
			severity: 'hint',
			code: 'a-code',
			message: '100% of a: b, c\nnext',
			file: join('/repo', 'speeches', 'a,b: 5%.txt'),
			line: 3,
			column: 5,
			length: 4,
		};
		assert.equal(
			githubCommand(problem, '/repo'),
			'::notice file=speeches/a%2Cb%3A 5%25.txt,line=3,col=5,endColumn=9,title=a-code::100%25 of a: b, c%0Anext',
		);
		const { length: _, ...rest } = problem;
		assert.match(
			githubCommand({ ...rest, severity: 'error', file: '/else/a.txt' }, '/repo'),
			/^::error file=\/else\/a\.txt,line=3,col=5,title=/,
		);
	});
});

suite('check of files', () => {
	const files: Record<string, string> = {
		'corpus.yaml': 'include: ["texts/**/*.txt"]\ncodebook: codes.yaml\n',
		'codes.yaml': 'codes:\n  - id: water\n  - id: a b\n',
		'texts/one.txt': text,
		'texts/one.txt.ann.annotations.yaml': sidecar(item('a', 'The mills of the Oder drew 5.2 million')),
		'texts/one.txt.bo.annotations.yaml': sidecar(item('b', 'No rain fell on the hills that month')),
		'texts/one.txt.document.yaml': 'version: 1\ntitle: One\n',
		'texts/two.txt': 'Nothing is coded here.\n',
		'texts/gone.txt.ann.annotations.yaml': sidecar(item('c', 'gone')),
		'other/three.txt': text,
		'other/three.txt.annotations.yaml': sidecar(item('d', 'The mills of the Oder drew 5.2 million')),
	};
	let folder = '';
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'check-'));
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), content);
		}
	});
	teardown(() => rmSync(folder, { recursive: true }));
	const collect = (...paths: string[]): { texts: FileToCheck[]; problems: Problem[] } => {
		const problems: Problem[] = [];
		const texts = [...new CheckFiles((problem) => problems.push(problem)).texts(paths)];
		return { texts, problems: [...problems, ...texts.flatMap((text) => text.problems)] };
	};

	test('a folder: texts with their sidecars, what lacks its text, what is wrong with the files around', () => {
		const before = snapshot(folder);
		const { texts, problems } = collect(folder);
		const names = texts.map((one) => [one.file.slice(folder.length + 1), one.sidecars.length] as const);
		assert.deepEqual(names, [
			['other/three.txt', 1],
			['texts/gone.txt', 1],
			['texts/one.txt', 2],
			['texts/two.txt', 0],
		]);
		assert.ok(texts.every((one) => one.codebook?.find('water') !== undefined));
		assert.deepEqual(
			problems.map((p) => `${p.code} ${p.file.slice(folder.length + 1)}:${p.line}`),
			['schema codes.yaml:3', 'no-text texts/gone.txt.ann.annotations.yaml:1'],
		);
		assert.equal(snapshot(folder), before);
	});
	test('a text or a sidecar given by name brings its fellows, and the codebook from above', () => {
		for (const name of ['texts/one.txt', 'texts/one.txt.bo.annotations.yaml']) {
			const { texts } = collect(join(folder, name));
			assert.deepEqual(
				texts.map((one) => [one.file, one.sidecars.length, one.codebook === null]),
				[[join(folder, 'texts/one.txt'), 2, false]],
			);
		}
	});
	test('codes and parts that corpus.yaml names must be there; globs say of which texts a code is required', () => {
		const corpus = `include: ["texts/**/*.txt"]
codebook: codes.yaml
works:
  - title: Both
    parts: [texts/one.txt, texts/lost.txt]
required:
  - code: water
    texts: ["texts/t*.txt"]
  - code: fire
`;
		writeFileSync(join(folder, 'corpus.yaml'), corpus);
		const { texts, problems } = collect(folder);
		const required = texts.map((one) => `${one.file.slice(folder.length + 1)} ${one.required?.join() ?? ''}`);
		assert.ok(required.includes('texts/one.txt fire') && required.includes('texts/two.txt water,fire'));
		assert.deepEqual(
			problems
				.filter(({ file }) => file.endsWith('corpus.yaml'))
				.map((p) => `${p.severity} ${p.code} ${p.line}:${p.column} ${p.length}`),
			['error unknown-code 9:11 4', 'warning no-text 5:28 14'],
		);
	});
	test('a record: an original that is not there, corrections of words that are gone', () => {
		writeFileSync(
			join(folder, 'texts/one.txt.document.yaml'),
			'version: 1\ntranslation:\n  of: texts/zwei.txt\ncorrections:\n  - id: a\n    kind: not-figure\n    exact: 7 ships\n',
		);
		assert.deepEqual(
			collect(join(folder, 'texts/one.txt')).problems.flatMap((p) =>
				p.file.endsWith('.document.yaml') ? [`${p.severity} ${p.code} ${p.line}`] : [],
			),
			['warning no-text 3', 'warning lost 5'],
		);
	});
	test('a text that is not in its encoding is an error, coded or not', () => {
		writeFileSync(join(folder, 'texts/two.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
		assert.deepEqual(
			collect(join(folder, 'texts')).problems.flatMap((p) => (p.file.endsWith('two.txt') ? [p.code] : [])),
			['unreadable'],
		);
	});
	test('a path that is not there is a problem', () => {
		assert.deepEqual(
			collect(join(folder, 'no')).problems.map((p) => p.code),
			['no-such-file'],
		);
	});
});

function snapshot(folder: string): string {
	const names = readdirSync(folder, { recursive: true }).map(String).sort();
	return names
		.map((name) => join(folder, name))
		.map((path) => (statSync(path).isFile() ? `${path} ${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}` : path))
		.join('\n');
}
