import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lostAnnotations } from '../../../src/cli/lostAnnotations';
import { TestRepository } from '../../merging/repository';

const name = 'texts/a.txt.ann.annotations.yaml';
const sidecar = (...ids: string[]): string =>
	`version: 1\nannotations:${ids.length === 0 ? ' []' : ''}\n${ids.map((id) => `  - id: ${id}\n    exact: the river ${id}\n`).join('')}`;

suite('annotations that git lost', () => {
	let home = '';
	let repository: TestRepository;
	setup(() => {
		home = mkdtempSync(join(tmpdir(), 'lost-'));
		repository = new TestRepository(home);
		mkdirSync(join(repository.folder, 'texts'));
		repository.commit('main', { [name]: sidecar('a', 'b', 'c'), 'texts/a.txt': 'the river\n' });
		repository.branch('bo');
	});
	teardown(() => rmSync(home, { recursive: true }));
	const found = (path = repository.folder): string[] =>
		lostAnnotations([path]).map(({ severity, code, message, file }) => {
			const below = file.slice(repository.folder.length + 1);
			return `${severity} ${code} ${message.replace(/^(\d+).*:/, '$1')} ${below}`;
		});
	/** Both sides add where the other does, so that git leaves the file to a person. */
	const conflict = (): void => {
		repository.commit('bo', { [name]: sidecar('a', 'b', 'c', 'theirs') });
		repository.commit('main', { [name]: sidecar('a', 'c', 'ours') });
		assert.equal(repository.merge('bo'), false);
	};

	test('nothing to say of a clean tree, of removals that one side made, and outside a repository', () => {
		assert.deepEqual(found(), []);
		repository.commit('bo', { 'texts/b.txt': 'other\n' });
		repository.commit('main', { [name]: sidecar('a', 'b') });
		assert.equal(repository.merge('bo'), true);
		assert.deepEqual(found(), []);
		assert.deepEqual(lostAnnotations([tmpdir()]), []);
		assert.deepEqual(lostAnnotations([join(home, 'nowhere')]), []);
	});
	test('what a person dropped while resolving a conflict is an error, in the merge and after it', () => {
		conflict();
		writeFileSync(join(repository.folder, name), sidecar('a', 'ours'));
		const lost = [`error lost-id 2 theirs, c ${name}`];
		assert.deepEqual(
			found().map((one) => one.replace('c, theirs', 'theirs, c')),
			lost,
		);
		repository.git('add', '-A');
		repository.git('commit', '-q', '-m', 'Merged');
		assert.deepEqual(
			found().map((one) => one.replace('c, theirs', 'theirs, c')),
			lost,
		);
	});
	test('a conflict that keeps all is none, though one side took an annotation out', () => {
		conflict();
		writeFileSync(join(repository.folder, name), sidecar('a', 'c', 'ours', 'theirs'));
		assert.deepEqual(found(), []);
	});
	test('what was removed since the last commit is information; so is a file that is gone', () => {
		writeFileSync(join(repository.folder, name), sidecar('a'));
		assert.deepEqual(found(), [`information removed-id 2 b, c ${name}`]);
		assert.deepEqual(found(join(repository.folder, 'texts/a.txt')), [`information removed-id 2 b, c ${name}`]);
		rmSync(join(repository.folder, name));
		assert.deepEqual(found(), [`information removed-id 3 a, b, c ${name}`]);
	});
	test('nothing is written, not even to the index of git', () => {
		writeFileSync(join(repository.folder, name), sidecar('a'));
		const index = join(repository.folder, '.git/index');
		const before = statSync(index).mtimeMs;
		found();
		assert.equal(statSync(index).mtimeMs, before);
	});
});
