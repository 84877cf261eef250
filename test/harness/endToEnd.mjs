// Runs test/e2e: the packed extension in a real workbench, driven in Chromium as a person would.
//   node test/harness/endToEnd.mjs [--pictures] [FILE ...] [mocha's own options, such as --grep WORDS]
// --pictures takes those of the README instead of running the tests; FILEs (of dist/test/e2e) run instead of all.
// Starts one server with dist/policy-annotator.vsix installed; the tests open windows on it (see test/e2e/support).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endOnSignals, startGroup } from '../../src/dev/processes.mjs';
import { provideChromium } from '../../src/dev/provision/chromium.mjs';
import { provideVSCode } from '../../src/dev/provision/codeServer.mjs';
import { newest } from '../../src/dev/provision/versions.mjs';
import { cache, root } from '../../src/dev/root.mjs';
import { browserFlags } from '../../src/dev/workbench/browser.mjs';
import { installExtension, startServer } from '../../src/dev/workbench/server.mjs';
import { still } from '../../src/dev/workbench/settings.mjs';
import { temporaryFolder, within } from './temporary.mjs';

endOnSignals();
const folder = temporaryFolder();
const options = process.argv.slice(2);
const forReadme = options[0] === '--pictures' && options.shift() !== undefined;
const pictures = forReadme ? join(root, 'media', 'pictures') : join(cache, 'screenshots');
const files = options.filter((option) => option.endsWith('.test.js'));
// Pictures of a failure are still wanted while its file runs once more.
if (files.length === 0) rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const executable = await provideChromium();
const vscode = await provideVSCode(newest);
await installExtension(vscode, folder, join(root, 'dist/policy-annotator.vsix'));
const server = await startServer(vscode, { folder, settings: still, grace: 5, env: within(folder) });
const flags = '--ui tdd --no-color --timeout 240000 --reporter test/harness/reporter.cjs --exit'.split(' ');
const mocha = [
	'node_modules/mocha/bin/mocha.js',
	...flags,
	...(forReadme ? ['dist/test/e2e/pictures.js'] : files.length === 0 ? ['dist/test/e2e/**/*.test.js'] : []),
	...options,
];
const { exited } = startGroup(process.execPath, mocha, {
	cwd: root,
	stdio: ['ignore', 'inherit', 'inherit'],
	patience: 8000,
	env: {
		...process.env,
		E2E_ORIGIN: server.origin,
		E2E_BROWSER: executable,
		E2E_BROWSER_FLAGS: JSON.stringify(browserFlags),
		E2E_FOLDER: folder,
		E2E_PICTURES: pictures,
	},
});
const code = await Promise.race([exited, server.failed.then(() => undefined)]);
if (code === undefined) console.error(`the VS Code server ended\n${server.log().split('\n').slice(-30).join('\n')}`);
await server.end();
process.exit(code ?? 1);
