import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CodesRequest, CreateCodeRequest, CreateCorpusRequest } from '../../../src/protocol/protocol';
import { until } from '../../support/until';
import { type Files, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

suite('server: files that are broken or cannot be written', () => {
	let session: ServerSession;
	const start = async (files: Files, trusted = true): Promise<void> => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': report(), ...files }, { trusted });
	};
	teardown(() => session.end());
	const firstProblem = (path: string): Promise<{ line: number }> =>
		until(`${path} has a squiggle`, () => {
			const problem = session.problems.get(path)?.[0];
			return problem && { line: problem.range.start.line };
		});
	const onDisk = (path: string): string => readFileSync(session.path(path), 'utf8');
	const annotation = (id: string, exact: string): string => {
		const start = report().indexOf(exact);
		const position = `{ start: ${start}, end: ${start + exact.length} }`;
		return `  - id: ${id}\n    codes: [a]\n    exact: ${exact}\n    position: ${position}\n    created: 2026-01-01T00:00:00Z\n`;
	};

	test('a broken corpus.yaml is marked at its place and the texts are shown', async () => {
		const broken = 'version: 1\ntitle: "Weirs\ninclude: [\n';
		await start({ 'corpus.yaml': broken });
		assert.ok((await firstProblem('corpus.yaml')).line >= 1);
		assert.equal(session.states[0]?.texts, 1);
		assert.match(session.states[0]?.message ?? '', /corpus\.yaml/);
		assert.equal(onDisk('corpus.yaml'), broken);
		await session.write('corpus.yaml', corpus);
		await until('the mark is gone', () => session.problems.get('corpus.yaml')?.length === 0);
	});

	test('a corpus.yaml that breaks while the window is open leaves the texts that were shown', async () => {
		await start({ 'corpus.yaml': 'version: 1\nexclude: ["drafts/**"]\n', 'drafts/b.txt': report() });
		assert.equal(session.states[0]?.texts, 1);
		await session.write('corpus.yaml', 'version: 1\nexclude: ["drafts/**"\nx: [\n');
		await firstProblem('corpus.yaml');
		assert.equal(session.states[0]?.texts, 1);
	});

	test('a broken codebook is marked at its place, is not written over, and texts keep their colours', async () => {
		const broken = 'version: 1\ncodes:\n  - id: a\n    name: "Weirs\n  - id: b\n';
		await start({ 'codebook.yaml': broken });
		assert.ok((await firstProblem('codebook.yaml')).line >= 3);
		const made = await session.ask(CreateCodeRequest, { uri: session.uri('a.txt'), name: 'New' });
		assert.equal(made.ok, false);
		assert.match(made.ok ? '' : made.message, /codebook\.yaml, line \d/);
		assert.equal(onDisk('codebook.yaml'), broken);
		assert.ok(await session.marks('a.txt'));
	});

	test('a codebook that breaks while the window is open keeps the codes read before', async () => {
		await start({ 'codebook.yaml': 'version: 1\ncodes:\n  - id: a\n    name: Weirs\n' });
		await session.write('codebook.yaml', 'version: 1\ncodes:\n  - id: a\n    name: "Weirs\n');
		await firstProblem('codebook.yaml');
		const codes = await session.ask(CodesRequest, { uri: session.uri('a.txt') });
		assert.deepEqual(
			codes.map(({ name }) => name),
			['Weirs'],
		);
	});

	test('one flawed annotation is marked at its place and the others are shown', async () => {
		const sidecar = `version: 1\nannotations:\n${annotation('A1', '4.5 million crowns')}  - id: A2\n    codes: 7\n`;
		await start({ 'a.txt.annotations.yaml': sidecar });
		const marks = await session.marks('a.txt');
		assert.equal(marks?.codes.length, 1);
		assert.ok((await firstProblem('a.txt.annotations.yaml')).line >= 7);
	});

	test('a sidecar that is no YAML is marked, tagging says so with file and line, and nothing is written over', async () => {
		const broken = 'version: 1\nannotations:\n  - id: "A1\n    codes: [a\n';
		await start({ 'a.txt.annotations.yaml': broken });
		await session.open('a.txt', report());
		assert.ok(await session.marks('a.txt'));
		await firstProblem('a.txt.annotations.yaml');
		assert.match(await session.tag('a.txt', report(), 'the ferry'), /a\.txt\.annotations\.yaml, line \d/);
		assert.equal(onDisk('a.txt.annotations.yaml'), broken);
	});

	test('a sidecar broken in one coder leaves the other coder writing', async () => {
		await start({ 'a.txt.ann.annotations.yaml': 'version: [\n' });
		await session.open('a.txt', report());
		assert.equal(await session.tag('a.txt', report(), 'the ferry'), '');
		assert.equal((await session.marks('a.txt'))?.codes.length, 1);
	});

	test('a sidecar changed on disk while its text is open is shown at once', async () => {
		await start({});
		await session.open('a.txt', report());
		assert.deepEqual((await session.marks('a.txt'))?.codes, []);
		await session.write('a.txt.bo.annotations.yaml', `version: 1\nannotations:\n${annotation('B1', 'the ferry')}`);
		await until('it is painted', async () => (await session.marks('a.txt'))?.codes.length === 1);
		await session.delete('a.txt.bo.annotations.yaml');
		await until('it is gone', async () => (await session.marks('a.txt'))?.codes.length === 0);
	});

	test('what somebody else wrote into the own sidecar is kept when the next passage is tagged', async () => {
		await start({});
		await session.open('a.txt', report());
		await session.tag('a.txt', report(), 'the ferry');
		const path = 'a.txt.annotations.yaml';
		// Not told: the watcher may be late.
		writeFileSync(session.path(path), onDisk(path) + annotation('ZZ', '4.5 million crowns'));
		assert.equal(await session.tag('a.txt', report(), 'in spring'), '');
		assert.match(onDisk(path), /ZZ/);
		assert.match(onDisk(path), /in spring/);
		assert.match(onDisk(path), /the ferry/);
	});

	test('where a sidecar cannot be written the message says why, and nothing else is lost', async () => {
		await start({});
		mkdirSync(session.path('a.txt.annotations.yaml'));
		await session.open('a.txt', report());
		assert.match(await session.tag('a.txt', report(), 'the ferry'), /a folder stands where the file should be/);
		assert.ok(((await session.marks('a.txt'))?.finds.figure.length ?? 0) > 0);
	});

	test('in a workspace that is not trusted everything is shown, nothing is written, and the message says why', async () => {
		await start({}, false);
		await session.open('a.txt', report());
		assert.ok(((await session.marks('a.txt'))?.finds.figure.length ?? 0) > 0);
		assert.match(await session.tag('a.txt', report(), 'the ferry'), /not trusted/);
		const folder = session.uri('').replace(/\/$/, '');
		for (const done of [
			await session.ask(CreateCodeRequest, { uri: session.uri('a.txt'), name: 'New' }),
			await session.ask(CreateCorpusRequest, { folder, corpusFile: false, codebook: true }),
		]) {
			assert.equal(done.ok, false);
			assert.match(done.ok ? '' : done.message, /not trusted/);
		}
		assert.throws(() => onDisk('codebook.yaml'));
		assert.throws(() => onDisk('a.txt.annotations.yaml'));
	});
});
