// A real VS Code (workbench, server, Node extension host) from npm alone.
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { provideNode } from './node.mjs';
import { npm } from './npm.mjs';
import { provide } from './provide.mjs';

/**
 * Fetches the VS Code of an entry of versions.mjs: `{ node, main }`, the Node to run and the server script to give it.
 * No install script runs and nothing is compiled. The shrinkwrap in lib/vscode disagrees with its package.json, which
 * `npm ci` refuses, therefore `npm install`.
 */
export async function provideVSCode(version) {
	const node = await provideNode(version.node);
	const what = `VS Code ${version.vscode} (about 640 MB on disk)`;
	const folder = await provide(`code-${version.codeServer}`, what, async (place) => {
		await npm(['pack', `code-server@${version.codeServer}`], { cwd: place });
		const archive = readdirSync(place).find((file) => file.endsWith('.tgz'));
		const { code, output } = await run('tar', ['-xzf', archive, 'package/lib/vscode'], { cwd: place });
		if (code !== 0) throw new Error(`tar: ${output}`);
		rmSync(join(place, archive));
		renameSync(join(place, 'package/lib/vscode'), join(place, 'vscode'));
		rmSync(join(place, 'package'), { recursive: true });
		await npm(['install', '--omit=dev', '--ignore-scripts'], { cwd: join(place, 'vscode') });
		const assistants = join(place, 'vscode/node_modules/@github');
		rmSync(assistants, { recursive: true, force: true });
	});
	return { node, main: join(folder, 'vscode/out/server-main.js') };
}
