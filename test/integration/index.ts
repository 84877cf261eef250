// What VS Code loads as the test suite: runs every *.test.js beside it with mocha, inside the extension host.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Rejects when a test failed or none ran, which VS Code turns into a failing exit code. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 60_000, reporter: 'spec' });
	if (process.env['MARK_TEST_LINES'])
		// The workbench logs much besides; the runner shows only the lines that carry this mark.
		Mocha.reporters.Base.consoleLog = (...words: unknown[]): void => {
			for (const line of format(...words).split('\n')) console.log('%s', `[mocha] ${line}`);
		};
	const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.test.js'));
	for (const file of files.sort()) mocha.addFile(join(__dirname, file));
	const failures = await new Promise<number>((done) => {
		const runner = mocha.run((count) => done(runner.stats?.tests === 0 ? 1 : count));
	});
	if (failures > 0) throw new Error(`${failures} failed`);
}
