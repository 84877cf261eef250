// Starts VS Code's own server: the workbench in a browser, with the Node extension host.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, startGroup } from '../processes.mjs';

/** Our environment without what another VS Code, npm or a debugger left in it, and with `extra`. */
export function cleanEnvironment(extra = {}) {
	const foreign = ([name]) => /^(VSCODE_|CODE_SERVER_|ELECTRON_|npm_)/.test(name) || name === 'NODE_OPTIONS';
	return { ...Object.fromEntries(Object.entries(process.env).filter((entry) => !foreign(entry))), ...extra };
}

/** The server's flags that say where its data live. */
const dataFlags = (folder) => [
	`--server-data-dir=${folder}`,
	`--user-data-dir=${join(folder, 'data')}`,
	`--extensions-dir=${join(folder, 'extensions')}`,
	'--telemetry-level=off',
	'--accept-server-license-terms',
];

/** Installs a VSIX for servers on `folder`; throws with the server's words if that fails. */
export async function installExtension({ node, main }, folder, vsix) {
	const args = [main, ...dataFlags(folder), '--install-extension', vsix, '--force'];
	const { code, output } = await run(node, args, { env: cleanEnvironment(), limit: 120_000 });
	if (code !== 0 || !output.includes('successfully installed')) throw new Error(`installing ${vsix}: ${output}`);
}

/**
 * Starts the server on 127.0.0.1 with its data in `folder`. `settings` become the user's unless there are some already.
 * `token`: the connection token, or undefined for none. `port`: 0 for any free one. `driver`: take tests to run from the
 * page's address (a built workbench ignores them otherwise; notifications do not show then). `grace`: seconds for which
 * the extension host of a closed window waits for its return (three hours by default).
 * Returns `{ port, origin, remote(path), log(), failed, end() }`; `failed` resolves when it ends by itself.
 */
export async function startServer(
	{ node, main },
	{ folder, settings, token, port = 0, driver = false, grace, env = {} },
) {
	const user = join(folder, 'data', 'User');
	mkdirSync(user, { recursive: true });
	if (!existsSync(join(user, 'settings.json')))
		writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, undefined, '\t'));
	const args = [
		main,
		...dataFlags(folder),
		'--host=127.0.0.1',
		`--port=${port}`,
		token ? `--connection-token=${token}` : '--without-connection-token',
		...(driver ? ['--enable-smoke-test-driver'] : []),
		...(grace === undefined ? [] : [`--reconnection-grace-time=${grace}`]),
	];
	const { child, failed, end } = startGroup(node, args, {
		env: cleanEnvironment(env),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let log = '';
	const listening = new Promise((done, fail) => {
		const read = (bytes) => {
			log += bytes;
			const found = /listening on (\d+)/.exec(log);
			if (found) done(Number(found[1]));
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		void failed.then((code) => fail(new Error(`the VS Code server ended with ${code}\n${log}`)));
		setTimeout(() => fail(new Error(`the VS Code server did not start within two minutes\n${log}`)), 120_000).unref();
	});
	try {
		const bound = await listening;
		const remote = (path) => `vscode-remote://127.0.0.1:${bound}${path}`;
		return { port: bound, origin: `http://127.0.0.1:${bound}`, remote, log: () => log, failed, end };
	} catch (error) {
		await end();
		throw error;
	}
}
