// Packs the extension into dist/policy-annotator.vsix. A warning of the packer is a failure, and so is a fat package.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './processes.mjs';
import { root } from './root.mjs';

const vsix = join(root, 'dist', 'policy-annotator.vsix');
const readme = 'dist/README.md';
const sizeLimit = 2_000_000;

/**
 * Writes the README that ships. The page of an extension shows pictures from https alone and resolves no relative link;
 * the packer points both to a public repository. As long as the manifest names none, pictures are left out and links
 * to other files become plain words, so that nothing on the page is broken. Returns whether there is a repository.
 */
function writeReadme() {
	const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const hosted = /github\.com|gitlab\.com/.test(repository.url);
	const text = readFileSync(join(root, 'README.md'), 'utf8');
	const alone = text
		.replaceAll(/^!\[[^\]]*\]\((?!https:)[^()]+\)\n\n/gm, '')
		.replaceAll(/(?<!!)\[([^\]]+)\]\((?!\w+:|#)[^()]+\)/g, '$1');
	writeFileSync(join(root, readme), hosted ? text : alone);
	return hosted;
}

/** The files that the manifest names anywhere: main, icons, grammars, pages of the walkthrough, webviews. */
function namedFiles(value) {
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(namedFiles);
	if (typeof value !== 'string' || !/^(\.\/)?(dist|media|syntaxes|l10n)\//.test(value)) return [];
	return [posix.normalize(value)];
}

async function packer(...args) {
	const tool = ['node_modules/@vscode/vsce/vsce', ...args, '--no-dependencies', '--readme-path', readme];
	const { code, output } = await run(process.execPath, tool, { cwd: root });
	if (code !== 0 || /\bwarn/i.test(output)) throw new Error(output);
	return output;
}

/** Throws when something that the manifest names is missing, or would not ship. */
async function checkNamedFiles() {
	const ships = new Set((await packer('ls')).split('\n').map((line) => line.trim()));
	const { scripts: _scripts, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const missing = namedFiles(manifest).filter((file) => !existsSync(join(root, file)) || !ships.has(file));
	if (missing.length > 0) throw new Error(`named in package.json, but not in the package: ${missing.join(', ')}`);
}

/** Builds what ships and packs it; throws with the packer's words when it has to complain. Returns path and bytes. */
export async function packExtension() {
	const build = ['src/dev/build.mjs', '--only=extension,webview,server,cli,schemas', '--minify'];
	const built = await run(process.execPath, build, { cwd: root });
	if (built.code !== 0) throw new Error(built.output);
	const links = writeReadme() ? [] : ['--no-rewrite-relative-links'];
	await checkNamedFiles();
	const output = await packer('package', ...links, '--out', vsix);
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
