import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { UndoRequest } from '../../../src/protocol/protocol';
import { RecordRequest } from '../../../src/protocol/record';
import { until } from '../../support/until';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const coders = ['.ann.annotations.yaml', '.bo.annotations.yaml', '.document.yaml'];

suite('server: texts that are renamed', () => {
	let session: ServerSession;
	setup(async () => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': report() }, { coder: 'ann' });
		await session.open('a.txt', report());
		assert.equal(await session.tag('a.txt', report(), '4.5 million crowns'), '');
		await session.write('a.txt.bo.annotations.yaml', readFileSync(session.path('a.txt.ann.annotations.yaml')));
		await session.write('a.txt.document.yaml', 'title: Weir\n');
		await until('both are read', async () => ((await session.marks('a.txt'))?.codes[0]?.ranges.length ?? 0) === 8);
	});
	teardown(() => session.end());

	const will = async (...files: readonly (readonly [from: string, to: string])[]): Promise<string[]> => {
		const edit = await session.lsp<WorkspaceEdit | null>('workspace/willRenameFiles', {
			files: files.map(([from, to]) => ({ oldUri: session.uri(from), newUri: session.uri(to) })),
		});
		const changes = (edit?.documentChanges ?? []) as { readonly kind: string; oldUri: string; newUri: string }[];
		return changes.map(({ kind, oldUri, newUri }) => {
			const name = (uri: string): string => uri.slice(session.uri('').replace(/\/$/, '').length + 1);
			return `${kind} ${name(oldUri)} ${name(newUri)}`;
		});
	};

	test('the sidecars of all coders and of the document follow in the same action', async () => {
		const renamed = (to: string): string[] => coders.map((ending) => `rename a.txt${ending} ${to}${ending}`);
		assert.deepEqual(await will(['a.txt', 'b.txt']), renamed('b.txt'));
		assert.deepEqual(await will(['a.txt', 'sub/a.txt']), renamed('sub/a.txt'));
		assert.deepEqual(await will(['corpus.yaml', 'old.yaml']), []);
	});
	test('a text renamed again before the disk has told of the first time takes its sidecars along', async () => {
		await will(['a.txt', 'b.txt']);
		for (const ending of ['', ...coders]) renameSync(session.path(`a.txt${ending}`), session.path(`b.txt${ending}`));
		assert.deepEqual(
			await will(['b.txt', 'a.txt']),
			coders.map((ending) => `rename b.txt${ending} a.txt${ending}`),
		);
	});
	test('what is moved by itself, or would be written over, is left alone', async () => {
		await session.write('b.txt.bo.annotations.yaml', 'version: 1\nannotations: []\n');
		assert.deepEqual(await will(['a.txt', 'b.txt'], ['a.txt.document.yaml', 'b.txt.document.yaml']), [
			'rename a.txt.ann.annotations.yaml b.txt.ann.annotations.yaml',
		]);
	});
	test('works and translations name a renamed text, and a renamed folder, by the new path; renamed back, all is as before', async () => {
		const works = 'works:\n  - title: Weir # both\n    parts: [a.txt, "b.txt"]\n';
		await session.write('corpus.yaml', corpus + works);
		await session.write('c.txt', report('Other Bend'));
		await session.write('c.txt.document.yaml', 'translation: { of: a.txt, kind: agency }\n');
		const read = (original: string): Promise<unknown> =>
			until(`${original} is named`, async () => {
				const said = await session.ask(RecordRequest, { uri: session.uri('c.txt') });
				return said?.fields.some(({ value }) => value === original);
			});
		await read('a.txt');
		const did = async (from: string, to: string): Promise<void> => {
			for (const ending of ['', ...coders])
				if (existsSync(session.path(from + ending))) renameSync(session.path(from + ending), session.path(to + ending));
			await session.tell('workspace/didRenameFiles', {
				files: [{ oldUri: session.uri(from), newUri: session.uri(to) }],
			});
		};
		const says = (path: string, wanted: string): Promise<unknown> =>
			until(`${path} says ${wanted}`, () => readFileSync(session.path(path), 'utf8') === wanted);
		mkdirSync(session.path('sub'));
		await did('a.txt', 'sub/a 1.txt');
		await says('corpus.yaml', corpus + works.replace('a.txt', 'sub/a 1.txt'));
		await says('c.txt.document.yaml', 'translation: { of: sub/a 1.txt, kind: agency }\n');
		await session.changedOnDisk(
			['c.txt.document.yaml', FileChangeType.Changed],
			['a.txt', FileChangeType.Deleted],
			['sub/a 1.txt', FileChangeType.Created],
		);
		await read('sub/a 1.txt');
		await did('sub', 'old');
		await says('c.txt.document.yaml', 'translation: { of: old/a 1.txt, kind: agency }\n');
		await session.changedOnDisk(['c.txt.document.yaml', FileChangeType.Changed]);
		await read('old/a 1.txt');
		await did('old/a 1.txt', 'a.txt');
		await says('corpus.yaml', corpus + works);
		await says('c.txt.document.yaml', 'translation: { of: a.txt, kind: agency }\n');
	});
	test('actions on a renamed text can be undone under its new name', async () => {
		for (const ending of ['', ...coders]) renameSync(session.path(`a.txt${ending}`), session.path(`b.txt${ending}`));
		await session.close('a.txt');
		await session.tell('workspace/didRenameFiles', {
			files: [{ oldUri: session.uri('a.txt'), newUri: session.uri('b.txt') }],
		});
		await session.changedOnDisk(
			['a.txt', FileChangeType.Deleted],
			['b.txt', FileChangeType.Created],
			...coders.flatMap((ending) => [
				[`a.txt${ending}`, FileChangeType.Deleted] as const,
				[`b.txt${ending}`, FileChangeType.Created] as const,
			]),
		);
		await until('it is there', async () => ((await session.marks('b.txt'))?.codes[0]?.ranges.length ?? 0) === 8);
		const undone = await session.ask(UndoRequest, { uri: session.uri('b.txt'), redo: false });
		assert.equal(undone.ok ? '' : undone.message, '');
		assert.match(readFileSync(session.path('b.txt.ann.annotations.yaml'), 'utf8'), /annotations: \[\]/);
		assert.equal(existsSync(session.path('a.txt.ann.annotations.yaml')), false);
	});
});
