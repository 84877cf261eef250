// A Node of the wanted version: ours if it will do, else from npm, where every build of Node is a package.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { provide } from './provide.mjs';

/** The path of a Node of the same major version as `version`. */
export async function provideNode(version) {
	if (process.versions.node.split('.')[0] === version.split('.')[0]) return process.execPath;
	const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const folder = await provide(`node-${version}`, `Node ${version}`, async (place) => {
		writeFileSync(join(place, 'package.json'), '{"private":true}');
		await npm(['install', '--ignore-scripts', `${name}@${version}`], { cwd: place });
	});
	return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
