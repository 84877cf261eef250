// npm, run the same way on every platform and without a shell where possible.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../processes.mjs';

/** npm's own script: named in the environment of an npm script, else beside the Node that runs us. */
function npmScript() {
	const beside = dirname(process.execPath);
	const places = [
		process.env.npm_execpath,
		join(beside, 'node_modules/npm/bin/npm-cli.js'),
		join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
	];
	return places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place));
}

/** What to spawn in order to run npm: `[command, arguments, options]`. */
export function npmCommand(args) {
	const script = npmScript();
	if (script) return [process.execPath, [script, ...args], {}];
	const windows = process.platform === 'win32';
	return [windows ? 'npm.cmd' : 'npm', args, { shell: windows }];
}

/** Runs npm quietly; throws with what it printed when it fails. */
export async function npm(args, { cwd, limit = 600_000 } = {}) {
	const [command, all, options] = npmCommand([...args, '--no-audit', '--no-fund', '--loglevel=error']);
	const { code, output } = await run(command, all, { cwd, limit, ...options });
	if (code !== 0)
		throw new Error(`npm ${args.join(' ')} failed:\n${output.trim().split('\n').slice(0, 30).join('\n')}`);
}
