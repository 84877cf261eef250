import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotateRequest, MisreadRequest } from '../../src/protocol/protocol';
import { until } from '../support/until';
import { ask, awake, file } from './support/extension';

/** "Report of the port" and a sentence, in GB18030. */
const words = '港口报告\n\n港口修复工作将在春季开始。\n';
const bytes = Uint8Array.from([
	0xb8, 0xdb, 0xbf, 0xda, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a, 0x0a, 0xb8, 0xdb, 0xbf, 0xda, 0xd0, 0xde, 0xb8, 0xb4, 0xb9,
	0xa4, 0xd7, 0xf7, 0xbd, 0xab, 0xd4, 0xda, 0xb4, 0xba, 0xbc, 0xbe, 0xbf, 0xaa, 0xca, 0xbc, 0xa1, 0xa3, 0x0a,
]);

suite('a text in another encoding', () => {
	let uri: vscode.Uri;
	suiteSetup(async () => {
		assert.equal(new TextDecoder('gb18030').decode(bytes), words);
		uri = file('port.txt');
		await vscode.workspace.fs.writeFile(uri, bytes);
	});
	suiteTeardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
		await vscode.workspace.fs.delete(uri);
	});

	test('is told from what the editor makes of it; opened again in its encoding, it can be tagged', async () => {
		const api = await awake();
		const asked = { uri: uri.toString() };
		const shown = await vscode.window.showTextDocument(uri);
		assert.notEqual(shown.document.getText(), words);
		await until('it is misread', async () => (await ask(api, MisreadRequest, asked))?.encoding === 'gb18030');
		const tag = () =>
			ask(api, AnnotateRequest, {
				...asked,
				version: shown.document.version,
				range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } },
				codes: ['jobs'],
				note: '',
			});
		const refused = await tag();
		assert.ok(!refused.ok && refused.message.includes('GB18030'), JSON.stringify(refused));
		const again = await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' });
		assert.equal(again.getText(), words);
		await until('it is read right', async () => (await ask(api, MisreadRequest, asked)) === null);
	});
});
