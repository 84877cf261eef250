import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkText } from '../../../src/core/annotations/checkText';
import { CheckFiles } from '../../../src/cli/checkFiles';
import { parseCodebook } from '../../../src/core/codebook/codebook';

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

	test('a folder: texts with their sidecars, what lacks its text, what is wrong with the files around', () => {
		const before = snapshot(folder);
		const { texts, problems } = new CheckFiles().collect([folder]);
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
			const { texts } = new CheckFiles().collect([join(folder, name)]);
			assert.deepEqual(
				texts.map((one) => [one.file, one.sidecars.length, one.codebook === null]),
				[[join(folder, 'texts/one.txt'), 2, false]],
			);
		}
	});
	test('a path that is not there is a problem', () => {
		assert.deepEqual(
			new CheckFiles().collect([join(folder, 'no')]).problems.map((p) => p.code),
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
