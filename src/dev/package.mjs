// Packs the extension into dist/policy-annotator.vsix. A warning of the packer is a failure, and so is a fat package.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './processes.mjs';
import { root } from './root.mjs';

const vsix = join(root, 'dist', 'policy-annotator.vsix');
const sizeLimit = 2_000_000;

/** Builds what ships and packs it; throws with the packer's words when it has to complain. Returns its path and size in bytes. */
export async function packExtension() {
	const built = await run(process.execPath, ['src/dev/build.mjs', '--only=extension,server,cli'], { cwd: root });
	if (built.code !== 0) throw new Error(built.output);
	const args = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix];
	const { code, output } = await run(process.execPath, args, { cwd: root });
	if (code !== 0 || /\bwarn/i.test(output)) throw new Error(output);
	const { size } = statSync(vsix);
	if (size > sizeLimit) throw new Error(`the package has ${size} bytes, more than ${sizeLimit}\n${output}`);
	return { vsix, size };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		const { size } = await packExtension();
		console.log(`${vsix}: ${Math.round(size / 1000)} kB`);
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
