import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { clashes, firesInText, parseDefaults, spelled } from '../support/keys/keybindings';
import { type Manifest, ours, type System } from '../support/keys/ours';

/**
 * Compares our keys with the editor's own, as it lists them for the system it runs on. To renew the record by which the
 * unit tests compare for all systems: RECORD_KEYS=test/unit/extension/keys/defaults.json, once a system (KEYS_OF).
 */
suite('keys', () => {
	const systems: Partial<Record<string, System>> = { darwin: 'mac', win32: 'windows' };
	const system = (process.env['KEYS_OF'] as System | undefined) ?? systems[process.platform] ?? 'linux';

	test('none of our keys is one of the editor’s own', async () => {
		const list = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
		const foreign = parseDefaults(list.getText()).filter(({ command }) => !command.startsWith('policyAnnotator.'));
		assert.ok(foreign.length > 500, 'the list of default keys was not read');
		const inText = [...new Set(foreign.filter(firesInText).map(({ key }) => spelled(key)))].sort();
		const record = process.env['RECORD_KEYS'];
		if (record) {
			const known = JSON.parse(readFileSync(record, 'utf8')) as object;
			writeFileSync(record, `${JSON.stringify({ ...known, [system]: inText }, null, '\t')}\n`);
		}
		const manifest = vscode.extensions.getExtension('policy-annotator.policy-annotator')?.packageJSON as Manifest;
		const clashing = ours(manifest, system).filter(({ key }) => inText.some((other) => clashes(other, key)));
		assert.deepEqual(clashing, []);
	});
});
