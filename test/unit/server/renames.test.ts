import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { UndoRequest } from '../../../src/protocol/protocol';
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
	test('what is moved by itself, or would be written over, is left alone', async () => {
		await session.write('b.txt.bo.annotations.yaml', 'version: 1\nannotations: []\n');
		assert.deepEqual(await will(['a.txt', 'b.txt'], ['a.txt.document.yaml', 'b.txt.document.yaml']), [
			'rename a.txt.ann.annotations.yaml b.txt.ann.annotations.yaml',
		]);
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
