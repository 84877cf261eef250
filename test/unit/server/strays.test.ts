import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { FileChangeType, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { UndoRequest } from '../../../src/protocol/protocol';
import { EditRecordRequest } from '../../../src/protocol/record';
import { StrayChoicesRequest, StrayRenamingsRequest } from '../../../src/protocol/review';
import { until } from '../../support/until';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const own = '.ann.annotations.yaml';

suite('server: annotation files whose text another program has renamed', () => {
	let session: ServerSession;
	setup(async () => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'a.txt': report(), 'other.txt': report('Hollin Gap') },
			{ coder: 'ann' },
		);
		await session.open('a.txt', report());
		assert.equal(await session.tag('a.txt', report(), '4.5 million crowns'), '');
		assert.equal(await session.tag('a.txt', report(), 'the ferry'), '');
		await session.close('a.txt');
	});
	teardown(() => session.end());
	const strays = async (): Promise<string[]> => {
		const group = (await session.children('annotations')).find((node) => node.context === 'strayGroup');
		const leaves = group ? await session.children('annotations', group.id) : [];
		return leaves.map(({ label, description }) => `${label}: ${description}`);
	};
	const are = (...wanted: string[]): Promise<unknown> =>
		until(`strays are ${wanted.join()}`, async () => (await strays()).join() === wanted.join()).catch(async () =>
			assert.deepEqual(await strays(), wanted),
		);
	const rename = async (from: string, to: string): Promise<void> => {
		renameSync(session.path(from), session.path(to));
		await session.changedOnDisk([from, FileChangeType.Deleted], [to, FileChangeType.Created]);
	};
	const title = (value: string) => session.ask(EditRecordRequest, { uri: session.uri('a.txt'), key: 'title', value });

	test('are proposed to the one text that they fit, and stand beside it when a person says so', async () => {
		assert.deepEqual(await strays(), []);
		await rename('a.txt', 'b.txt');
		await are('a.txt: 2 annotations · fits b.txt');
		const problem = await until('it is a problem', () => session.problems.get(`a.txt${own}`)?.[0]);
		assert.match(JSON.stringify(problem.message), /no text a\.txt .* b\.txt now/);
		assert.match(readFileSync(session.path(`a.txt${own}`), 'utf8'), /the ferry/, 'nothing moves by itself');
		await session.open(`a.txt${own}`, readFileSync(session.path(`a.txt${own}`), 'utf8'), 'yaml');
		const [action] = await session.lsp<readonly { readonly title: string; readonly edit: WorkspaceEdit }[]>(
			'textDocument/codeAction',
			{
				textDocument: { uri: session.uri(`a.txt${own}`) },
				range: problem.range,
				context: { diagnostics: [problem] },
			},
		);
		const renamings = await session.ask(StrayRenamingsRequest, {
			from: session.uri('a.txt'),
			to: session.uri('b.txt'),
		});
		assert.deepEqual(renamings, [{ oldUri: session.uri(`a.txt${own}`), newUri: session.uri(`b.txt${own}`) }]);
		assert.deepEqual(action?.edit.documentChanges, [
			{ kind: 'rename', ...renamings[0], options: { overwrite: false } },
		]);
		await session.close(`a.txt${own}`);
		await session.tell('workspace/didRenameFiles', { files: renamings });
		await rename(`a.txt${own}`, `b.txt${own}`);
		await until('they are shown', async () => (await session.marks('b.txt'))?.codes[0]?.ranges.length === 8);
		await are();
		await until('no problem is left', () => session.problems.get(`a.txt${own}`)?.length === 0);
		const undone = await session.ask(UndoRequest, { uri: session.uri('b.txt'), redo: false });
		assert.equal(undone.ok ? '' : undone.message, '');
		assert.doesNotMatch(readFileSync(session.path(`b.txt${own}`), 'utf8'), /the ferry/);
	});
	test('are found again after a restart', async () => {
		renameSync(session.path('a.txt'), session.path('b.txt'));
		session = await session.restarted({ coder: 'ann' });
		await are('a.txt: 2 annotations · fits b.txt');
	});
	test('go to no text where a figure differs; of two copies a person chooses', async () => {
		await rename('a.txt', 'b.txt');
		await are('a.txt: 2 annotations · fits b.txt');
		await session.write('b.txt', report().replace('4.5', '5.4'));
		await are('a.txt: 2 annotations · no text fits');
		await session.write('b.txt', report());
		writeFileSync(session.path('copy.txt'), report());
		await session.changedOnDisk(['copy.txt', FileChangeType.Created]);
		await are('a.txt: 2 annotations · 2 texts fit');
		const choices = await session.ask(StrayChoicesRequest, { uri: session.uri('a.txt') });
		assert.deepEqual(
			choices.map(({ path, fits }) => [path, fits]),
			[
				['b.txt', true],
				['copy.txt', true],
				['other.txt', false],
			],
		);
	});
	test('would write over no file that stands beside the text already', async () => {
		await rename('a.txt', 'b.txt');
		await are('a.txt: 2 annotations · fits b.txt');
		await session.write(`b.txt${own}`, 'version: 1\nannotations: []\n');
		await are('a.txt: 2 annotations · no text fits');
	});
	test('a document record knows its text by content, with other line ends too and other words in the annotations', async () => {
		assert.ok((await title('Weir')).ok);
		const record = readFileSync(session.path('a.txt.document.yaml'), 'utf8');
		const hash = createHash('sha256').update(report()).digest('hex');
		assert.equal(record, `version: 1\ntitle: Weir\nsha256: ${hash}\n`);
		const sidecar = readFileSync(session.path(`a.txt${own}`), 'utf8');
		await session.write(`a.txt${own}`, sidecar.replace('exact: the ferry', 'exact: the boat'));
		renameSync(session.path('a.txt'), session.path('b.txt'));
		await session.write('b.txt', report().replaceAll('\n', '\r\n'));
		await session.changedOnDisk(['a.txt', FileChangeType.Deleted]);
		await are('a.txt: 2 annotations · fits b.txt');
		const renamings = await session.ask(StrayRenamingsRequest, {
			from: session.uri('a.txt'),
			to: session.uri('b.txt'),
		});
		assert.deepEqual(
			renamings.map(({ newUri }) => newUri),
			[session.uri(`b.txt${own}`), session.uri('b.txt.document.yaml')],
		);
	});
	test('a record alone is one too; a record that says what it said before is not written', async () => {
		await session.delete(`a.txt${own}`);
		assert.ok((await title('Weir')).ok);
		const before = readFileSync(session.path('a.txt.document.yaml'), 'utf8');
		assert.ok((await title('Weir')).ok);
		assert.equal(readFileSync(session.path('a.txt.document.yaml'), 'utf8'), before);
		await rename('a.txt', 'b.txt');
		await are('a.txt: 0 annotations · fits b.txt');
	});
});
