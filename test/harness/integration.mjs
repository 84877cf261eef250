// Runs test/integration inside the extension host of a real VS Code, through @vscode/test-electron.
//   node test/harness/integration.mjs [newest|oldest] [WORKSPACE]
// Where VS Code can be downloaded and shown, test-electron fetches the real one; elsewhere vscode.mjs stands in for it.
// VSCODE=download or VSCODE=npm decides by hand; VSCODE_EXECUTABLE names a VS Code that is installed.
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { endOnSignals } from '../../src/dev/processes.mjs';
import { versionNamed } from '../../src/dev/provision/versions.mjs';
import { root } from '../../src/dev/root.mjs';
import { copyOf, temporaryFolder } from './temporary.mjs';

const [name = 'newest', workspace = 'media/sample'] = process.argv.slice(2);
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

endOnSignals();
const executable = process.env.VSCODE_EXECUTABLE ?? ((await canDownload()) ? undefined : stand);
let code = 1;
try {
	code = await runTests({
		...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
		version: versionNamed(name).vscode,
		cachePath: join(root, '.cache/vscode/electron'),
		extensionDevelopmentPath: root,
		extensionTestsPath: join(root, 'dist/test/integration/index.js'),
		extensionTestsEnv: { WORKBENCH_VERSION: name },
		launchArgs: [
			copyOf(resolve(root, workspace)),
			'--disable-extensions',
			'--disable-workspace-trust',
			`--user-data-dir=${join(temporaryFolder(), 'data')}`,
		],
	});
} catch (error) {
	console.error(error.message);
}
process.exit(code);
