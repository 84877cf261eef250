// Opens the extension, built from these sources, on the sample corpus or another folder, in a VS Code of its own.
//   npm start [-- FOLDER] [-- --fresh] [-- --port N] [-- --browser]
// --fresh: a new copy of the sample corpus. --port: of the workbench in the browser. --browser: even if there is a
// desktop VS Code. Node built-ins only until the packages are there.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endOnSignals } from './processes.mjs';
import { provideDependencies } from './provision/dependencies.mjs';
import { cache, root } from './root.mjs';

const usualPort = 8127;
const firstText = '2025-04-16-press-conference-page-1.txt';

function options() {
	const { values, positionals } = parseArgs({
		options: { fresh: { type: 'boolean' }, port: { type: 'string' }, browser: { type: 'boolean' } },
		allowPositionals: true,
	});
	const port = values.port === undefined ? undefined : Number(values.port);
	if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
		throw new Error(`${values.port} is no port`);
	if (positionals.length > 1) throw new Error('one folder at a time');
	const [folder] = positionals;
	if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
		throw new Error(`${folder} is no folder`);
	return { ...values, port, folder: folder && resolve(folder) };
}

/** A copy of the sample to work in, kept between starts, so that what was tagged is there the next time. */
function sample(fresh) {
	const copy = join(cache, 'sample');
	if (fresh) rmSync(copy, { recursive: true, force: true });
	if (!existsSync(copy)) cpSync(join(root, 'media', 'sample'), copy, { recursive: true });
	return copy;
}

/** The usual port, since the browser remembers the layout by address; any other when that one is taken. */
const freePort = () =>
	new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(0));
		probe.listen(usualPort, '127.0.0.1', () => probe.close(() => done(usualPort)));
	});

/** Shows an address in the person's browser if there is one; the address is printed in any case. */
function show(address) {
	const commands = { darwin: ['open', [address]], win32: ['cmd', ['/c', 'start', '', address.replaceAll('&', '^&')]] };
	const [command, args] = commands[process.platform] ?? ['xdg-open', [address]];
	const found = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
	const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (process.platform === 'linux' && !(found && screen)) return;
	const child = spawn(command, args, { stdio: 'ignore', detached: true });
	child.once('error', () => undefined);
	child.unref();
}

/** Resolves with an exit code when the person has closed the window. */
async function onDesktop(program, folder, files) {
	const { forTrying } = await import('./workbench/settings.mjs');
	const { startDesktop } = await import('./workbench/desktop.mjs');
	const data = join(cache, 'desktop');
	const { exited } = startDesktop(program, { paths: [folder, ...files], development: root, data, settings: forTrying });
	console.log(`${folder} is open in ${program}. Close its window, or press Ctrl+C, to end.`);
	return (await exited) ?? 1;
}

/** Resolves only when the server ends by itself, which is a failure. */
async function inBrowser(vsix, folder, files, wantedPort) {
	const { forTrying } = await import('./workbench/settings.mjs');
	const { installExtension, startServer } = await import('./workbench/server.mjs');
	const { provideVSCode } = await import('./provision/codeServer.mjs');
	const { newest } = await import('./provision/versions.mjs');
	const vscode = await provideVSCode(newest);
	const data = join(cache, 'workbench');
	await installExtension(vscode, data, vsix);
	const token = randomBytes(20).toString('hex');
	const port = wantedPort ?? (await freePort());
	const server = await startServer(vscode, { folder: data, settings: forTrying, token, port });
	const query = new URLSearchParams({ tkn: token, folder });
	if (files.length > 0) query.set('payload', JSON.stringify(files.map((file) => ['openFile', server.remote(file)])));
	const address = `${server.origin}/?${query}`;
	console.log(`\n${folder} is open at\n\n  ${address}\n\nPress Ctrl+C to end.`);
	show(address);
	await server.failed;
	console.error(`the VS Code server ended\n${server.log().split('\n').slice(-30).join('\n')}`);
	return 1;
}

/** Where VS Code itself can be had, a desktop without it gets one of ours. */
async function downloaded() {
	if (process.platform === 'linux') return undefined;
	const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
	const { newest } = await import('./provision/versions.mjs');
	const cachePath = join(cache, 'vscode', 'electron');
	return downloadAndUnzipVSCode({ version: newest.vscode, cachePath }).catch(() => undefined);
}

endOnSignals();
try {
	const { folder, fresh, port, browser } = options();
	await provideDependencies();
	const { packExtension } = await import('./package.mjs');
	const { findDesktop } = await import('./workbench/desktop.mjs');
	console.log('building the extension');
	const { vsix } = await packExtension();
	const opened = folder ?? sample(fresh);
	const files = folder ? [] : [join(opened, firstText)].filter(existsSync);
	const program = browser || port !== undefined ? undefined : (findDesktop() ?? (await downloaded()));
	process.exit(await (program ? onDesktop(program, opened, files) : inBrowser(vsix, opened, files, port)));
} catch (error) {
	console.error(error.message);
	process.exit(1);
}
