import { strict as assert } from 'node:assert';
import { reporters } from 'mocha';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/main';
import { file, show } from '../support/extension';

const extension = vscode.extensions.getExtension<Api>('policy-annotator.policy-annotator');

/** Long enough for an activation that was going to come: far longer than the host took to start these tests. */
const aWhile = (): Promise<void> => new Promise((done) => setTimeout(done, 2000));

suite('a folder of source code', () => {
	test('leaves the extension asleep while code and its plain texts are read', async () => {
		assert.ok(extension);
		await show('sluice/__init__.py');
		await show('README.md');
		await show('requirements.txt');
		await aWhile();
		assert.equal(extension.isActive, false);
	});

	test('a plain text file that is no prose stays plain, unmarked and without our commands', async () => {
		const { document } = await show('requirements.txt');
		const asked = performance.now();
		const api = await extension?.activate();
		// Loading and running our code, and two messages between host and window. Read by `npm run speed`.
		reporters.Base.consoleLog('activated in', (performance.now() - asked).toFixed(1), 'ms');
		assert.ok(api);
		await aWhile();
		assert.equal(document.languageId, 'plaintext');
		assert.equal(api.painter.painted(document.uri.toString())?.finds.figure?.length ?? 0, 0);
	});

	test('nothing is written into the folder', async () => {
		const entries = await vscode.workspace.fs.readDirectory(file(''));
		assert.deepEqual(entries.map(([name]) => name).sort(), ['README.md', 'requirements.txt', 'sluice']);
	});
});
