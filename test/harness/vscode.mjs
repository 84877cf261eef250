#!/usr/bin/env node
// Stands in for VS Code's executable where VS Code itself cannot be downloaded: takes the same command line, runs the
// suite it names inside the Node extension host of a real workbench, and ends with the suite's exit code.
//   vscode.mjs FOLDER|WORKSPACE --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
// WORKBENCH_VERSION: newest or oldest. UNTRUSTED=1: a workspace that nobody has trusted. VERBOSE=1: everything that the workbench logs. SCREENSHOT=FILE: a last look.
// KEYS_OF: linux, mac or windows: the workbench takes its default keys from this system, which it tells by the browser.
import { format, parseArgs } from 'node:util';
import { endOnSignals } from '../../src/dev/processes.mjs';
import { provideChromium } from '../../src/dev/provision/chromium.mjs';
import { provideVSCode } from '../../src/dev/provision/codeServer.mjs';
import { versionNamed } from '../../src/dev/provision/versions.mjs';
import { openBrowser } from '../../src/dev/workbench/browser.mjs';
import { startServer } from '../../src/dev/workbench/server.mjs';
import { asking, still } from '../../src/dev/workbench/settings.mjs';
import { temporaryFolder, within } from './temporary.mjs';

const { values, positionals } = parseArgs({
	options: {
		extensionDevelopmentPath: { type: 'string' },
		extensionTestsPath: { type: 'string' },
	},
	allowPositionals: true,
	strict: false,
});
const limit = Number(process.env.SUITE_LIMIT ?? 480_000);
endOnSignals();
const executable = await provideChromium();
const vscode = await provideVSCode(versionNamed(process.env.WORKBENCH_VERSION ?? 'newest'));
const folder = temporaryFolder();
const server = await startServer(vscode, {
	folder,
	settings: process.env.UNTRUSTED ? asking : still,
	driver: true,
	env: { ...within(folder), MARK_TEST_LINES: '1' },
});
const browser = await openBrowser(executable);

function watch(page) {
	return new Promise((done, fail) => {
		// The log of the whole workbench comes through here; the suite marks its own lines.
		const log = (_type, args) => {
			const line = format(...args);
			if (line.startsWith('[mocha] ')) console.log(line.slice(8));
			else if (process.env.VERBOSE) console.log(line);
		};
		const ready = [page.exposeFunction('codeAutomationLog', log), page.exposeFunction('codeAutomationExit', done)];
		Promise.all(ready).catch(fail);
		page.on('crash', () => fail(new Error('the page crashed')));
		void server.failed.then(() => fail(new Error('the server ended')));
		setTimeout(() => fail(new Error(`no result within ${limit / 1000} s`)), limit).unref();
	});
}

let code = 1;
let page;
try {
	const system = { mac: 'Macintosh; Intel Mac OS X 10_15_7', windows: 'Windows NT 10.0; Win64; x64' }[
		process.env.KEYS_OF
	];
	page = await browser.newPage({
		viewport: { width: 1280, height: 800 },
		...(system && { userAgent: `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0` }),
	});
	const finished = watch(page);
	const payload = JSON.stringify([
		['extensionDevelopmentPath', server.remote(values.extensionDevelopmentPath)],
		['extensionTestsPath', server.remote(values.extensionTestsPath)],
		['enableProposedApi', ''],
	]);
	const [opened] = positionals;
	const query = new URLSearchParams({ [opened.endsWith('.code-workspace') ? 'workspace' : 'folder']: opened, payload });
	const loaded = page.goto(`${server.origin}/?${query}`, { timeout: 120_000 });
	code = await Promise.race([finished, loaded.then(() => finished)]);
} catch (error) {
	console.error(String(error));
	console.error(server.log().split('\n').slice(-30).join('\n'));
	const picture = process.env.SCREENSHOT;
	if (picture) await page?.screenshot({ path: picture }).catch(() => undefined);
} finally {
	await browser.close().catch(() => undefined);
	await server.end();
}
process.exit(code);
