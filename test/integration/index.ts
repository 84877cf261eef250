// What VS Code loads as the test suite: runs the tests of this window with mocha, inside the extension host. Those of
// the main one lie beside this file, those of another in the folder of its name (see test/harness/windows.mjs).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Rejects when a test failed or none ran, which VS Code turns into a failing exit code. */
export async function run(): Promise<void> {
	const grep = process.env['TEST_GREP'];
	const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 120_000, reporter: 'spec', ...(grep && { grep }) });
	if (process.env['MARK_TEST_LINES'])
		// The workbench logs much besides; the runner shows only the lines that carry this mark.
		Mocha.reporters.Base.consoleLog = (...words: unknown[]): void => {
			for (const line of format(...words).split('\n')) console.log('%s', `[mocha] ${line}`);
		};
	const window = process.env['TEST_WINDOW'] ?? 'corpus';
	const folder = window === 'corpus' ? __dirname : join(__dirname, window);
	const files = readdirSync(folder).filter((name) => name.endsWith('.test.js'));
	for (const file of files.sort()) mocha.addFile(join(folder, file));
	const failures = await new Promise<number>((done) => {
		const runner = mocha.run((count) => done(runner.stats?.tests === 0 ? 1 : count));
	});
	if (failures > 0) throw new Error(`${failures} failed`);
}
