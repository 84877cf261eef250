import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/main';
import { until } from '../../support/until';
import { awake, paintedWords, rows, tag } from '../support/extension';

suite('two corpora in one window', () => {
	let api: Api;
	let sample: vscode.Uri;
	let harbour: vscode.Uri;
	suiteSetup(async () => {
		api = await awake();
		const [first, second] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(first && second, 'two folders are open');
		sample = first.uri;
		harbour = second.uri;
	});

	const labels = async (view: 'documents' | 'speakers'): Promise<string[]> =>
		(await rows(api, view)).map(({ label }) => label);

	test('the views show both', async () => {
		await until('both are read', async () => {
			const all = await labels('speakers');
			return all.some((name) => name.includes('Talbrook')) && all.includes('Ilmar Dovrek');
		});
		assert.ok((await labels('documents')).length > 2);
	});

	test('a passage is tagged with the codebook of its own folder, beside its own text', async () => {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(harbour, 'letter.txt'));
		const editor = await vscode.window.showTextDocument(document);
		await until(
			'the text is painted',
			() =>
				paintedWords(api, document, 'figure').includes('46 boats') ||
				paintedWords(api, document, 'figure').includes('46'),
		);
		assert.deepEqual((await tag(api, editor, 'a second crane', 'jobs')).ok, true);
		const names = (await vscode.workspace.fs.readDirectory(harbour)).map(([name]) => name);
		assert.ok(
			names.some((name) => /^letter\.txt\.(.+\.)?annotations\.yaml$/.test(name)),
			names.join(', '),
		);
		const beside = (await vscode.workspace.fs.readDirectory(sample)).map(([name]) => name);
		assert.ok(!beside.some((name) => name.startsWith('letter')));
		const tagged = JSON.stringify(await api.views.tree('annotations').getChildren());
		assert.match(tagged, /Work at the harbour/);
	});
});
