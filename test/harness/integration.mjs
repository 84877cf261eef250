// Runs test/integration inside the extension host of a real VS Code, through @vscode/test-electron.
//   node test/harness/integration.mjs [newest|oldest] [WINDOW ...]
// Each window of windows.mjs is opened once, with the tests that belong to it; the oldest VS Code opens the first alone.
// Where VS Code can be downloaded and shown, test-electron fetches the real one; elsewhere vscode.mjs stands in for it.
// VSCODE=download or VSCODE=npm decides by hand; VSCODE_EXECUTABLE names a VS Code that is installed.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { endOnSignals } from '../../src/dev/processes.mjs';
import { versionNamed } from '../../src/dev/provision/versions.mjs';
import { root } from '../../src/dev/root.mjs';
import { temporaryFolder } from './temporary.mjs';
import { windows } from './windows.mjs';

const [name = 'newest', ...wanted] = process.argv.slice(2);
const stand = join(root, 'test/harness/vscode.mjs');

/** A window needs a screen, and Electron a host that only some machines reach. */
async function canDownload() {
	if (process.env.VSCODE) return process.env.VSCODE === 'download';
	if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
	const address = 'https://update.code.visualstudio.com/api/releases/stable';
	return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).then(
		(answer) => answer.ok,
		() => false,
	);
}

/** Opens one window, runs its tests, and returns the exit code of VS Code. */
async function runIn({ window, open, trusted }, executable) {
	return runTests({
		...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
		version: versionNamed(name).vscode,
		cachePath: join(root, '.cache/vscode/electron'),
		extensionDevelopmentPath: root,
		extensionTestsPath: join(root, 'dist/test/integration/index.js'),
		extensionTestsEnv: { WORKBENCH_VERSION: name, TEST_WINDOW: window, ...(trusted ? {} : { UNTRUSTED: '1' }) },
		launchArgs: [open(), '--disable-extensions', `--user-data-dir=${join(temporaryFolder(), 'data')}`],
	});
}

endOnSignals();
const executable = process.env.VSCODE_EXECUTABLE ?? ((await canDownload()) ? undefined : stand);
// test-electron tells VS Code to trust everything; only the stand-in can be told otherwise.
const possible = windows.filter(({ trusted }) => trusted || executable === stand);
for (const { window } of windows.filter((each) => !possible.includes(each)))
	console.log(`window ${window}: not opened, since @vscode/test-electron trusts every workspace`);
const all = name === 'oldest' ? possible.slice(0, 1) : possible;
const chosen = wanted.length === 0 ? all : possible.filter(({ window }) => wanted.includes(window));
let code = chosen.length === 0 ? 1 : 0;
for (const each of chosen) {
	let ended;
	try {
		ended = await runIn(each, executable);
	} catch (error) {
		console.error(`window ${each.window}: ${error.message}`);
		ended = 1;
	}
	// The last window's success must not hide that an earlier one failed.
	code ||= ended;
	if (ended !== 0) console.log(`failed in ${each.window}`);
}
process.exit(code);
