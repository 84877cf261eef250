// The project's own packages. Node built-ins only: this runs before anything is installed.
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { npm } from './npm.mjs';

const oldestNode = 20;

/** Whether node_modules was installed from the lock file as it is now; npm leaves its own copy of it there. */
function upToDate() {
	const folder = join(root, 'node_modules');
	const kept = join(folder, '.package-lock.json');
	if (!existsSync(kept)) return false;
	const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
	const installed = packages(kept);
	return Object.entries(packages(join(root, 'package-lock.json'))).every(
		([path, { version, optional, peer }]) => path === '' || optional || peer || installed[path]?.version === version,
	);
}

/** Installs what package-lock.json lists, unless it is there; no package's install script is run. */
export async function provideDependencies() {
	if (Number(process.versions.node.split('.')[0]) < oldestNode)
		throw new Error(`Node ${oldestNode} or newer is needed; this is ${process.version}`);
	if (upToDate()) return;
	// A linked folder belongs to another checkout: installing through it would pull it away from under that one.
	if (existsSync(join(root, 'node_modules')) && lstatSync(join(root, 'node_modules')).isSymbolicLink()) return;
	console.log('installing packages with npm ci, once');
	await npm(['ci', '--ignore-scripts'], { cwd: root });
}
