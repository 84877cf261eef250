import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchers } from '../../../../src/extension/commandLine/launchers';

suite('launchers of the command line', () => {
	test('the script passes every argument on, whatever stands in the paths', () => {
		const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
		try {
			const odd = join(folder, "it's $HOME & more");
			mkdirSync(odd);
			const cli = join(odd, 'cli.mjs');
			writeFileSync(cli, 'console.log(JSON.stringify([process.env.ELECTRON_RUN_AS_NODE, ...process.argv.slice(2)]));');
			const [[name, script] = ['', '']] = Object.entries(launchers(process.execPath, cli, process.platform));
			const path = join(folder, name);
			writeFileSync(path, script);
			chmodSync(path, 0o755);
			const shell = process.platform === 'win32';
			const out = execFileSync(path, ['a b', '--x=1', ...(shell ? [] : ['"q"', '$y'])], { encoding: 'utf8', shell });
			assert.deepEqual(JSON.parse(out), ['1', 'a b', '--x=1', ...(shell ? [] : ['"q"', '$y'])]);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
	test('on Windows it is a command file with both paths in quotes', () => {
		const script = launchers('C:\\Program Files\\Code.exe', 'C:\\x y\\cli.mjs', 'win32')['policy-annotator.cmd'];
		assert.match(script ?? '', /\r\n"C:\\Program Files\\Code\.exe" "C:\\x y\\cli\.mjs" %\*\r\n$/);
	});
});
