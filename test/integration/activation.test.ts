import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { until } from '../support/until';

const ours = 'policy-annotator.policy-annotator';

suite('activation', () => {
	test('a folder with a corpus.yaml wakes the extension by itself', async () => {
		const extension = vscode.extensions.getExtension(ours);
		assert.ok(extension, `${ours} is not there`);
		await until('the extension is active', () => extension.isActive);
	});

	test('every command of the manifest is registered', async () => {
		const extension = vscode.extensions.getExtension(ours);
		await extension?.activate();
		const manifest = extension?.packageJSON as { contributes?: { commands?: { command: string }[] } };
		const promised = manifest.contributes?.commands?.map(({ command }) => command) ?? [];
		assert.notEqual(promised.length, 0);
		const registered = new Set(await vscode.commands.getCommands(true));
		assert.deepEqual(
			promised.filter((command) => !registered.has(command)),
			[],
		);
	});
});
