import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/main';
import { until } from '../../support/until';
import { awake, file, paintedWords, rows, show, tag } from '../support/extension';

const REPORT = '2025-03-12-corvapress-kessand-visit.txt';

suite('a workspace that nobody has trusted', () => {
	let api: Api;
	suiteSetup(async () => {
		assert.equal(vscode.workspace.isTrusted, false, 'the window is restricted');
		api = await awake();
	});

	test('is read as any other: views, marks', async () => {
		assert.ok((await rows(api, 'speakers')).some(({ label }) => label === 'Ilmar Dovrek'));
		const { document } = await show(REPORT);
		await until('painted', () => paintedWords(api, document, 'figure').length > 3);
	});

	test('is not written to, and the refusal says what to do', async () => {
		const names = async (): Promise<string[]> =>
			(await vscode.workspace.fs.readDirectory(file(''))).map(([name]) => name).sort();
		const before = await names();
		const result = await tag(api, await show(REPORT), 'A mine may close', 'jobs');
		assert.ok(!result.ok);
		assert.match(result.message, /Trust it to tag passages/);
		assert.deepEqual(await names(), before);
	});
});
