// Finds an installed desktop VS Code, and runs it as a child of ours: its own program, not the `code` command, which
// leaves at once and would have to be found again to be ended.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { startGroup } from '../processes.mjs';
import { oldest } from '../provision/versions.mjs';
import { cleanEnvironment } from './server.mjs';

const onPath = (names) =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.filter(existsSync);

function onLinux() {
	const commands = onPath(['code', 'codium']).map((command) => dirname(dirname(realpathSync(command))));
	const standard = [
		'/usr/share/code',
		'/opt/visual-studio-code',
		'/snap/code/current/usr/share/code',
		'/usr/share/codium',
	];
	return [...commands, ...standard].flatMap((folder) => [join(folder, 'code'), join(folder, 'codium')]);
}

function onMac() {
	const apps = ['Visual Studio Code.app', 'VSCodium.app'];
	return ['/Applications', join(homedir(), 'Applications')]
		.flatMap((folder) => apps.map((app) => join(folder, app, 'Contents/MacOS')))
		.filter(existsSync)
		.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
}

function onWindows() {
	const commands = onPath(['code.cmd']).map((command) => dirname(dirname(command)));
	const { LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
	const standard = [join(LOCALAPPDATA, 'Programs/Microsoft VS Code'), join(ProgramFiles, 'Microsoft VS Code')];
	return [...commands, ...standard].map((folder) => join(folder, 'Code.exe'));
}

/** Whether it is new enough; one whose version cannot be read gets the benefit of the doubt. */
function newEnough(program) {
	const resources = process.platform === 'darwin' ? '../Resources' : 'resources';
	try {
		const manifest = JSON.parse(readFileSync(join(dirname(program), resources, 'app/package.json'), 'utf8'));
		return Number(manifest.version.split('.')[1]) >= Number(oldest.vscode.split('.')[1]);
	} catch {
		return true;
	}
}

/** The program of a desktop VS Code that can be shown here and is new enough, else undefined. */
export function findDesktop() {
	const { platform, env } = process;
	if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
	// Under WSL `code` is the one of Windows, to which paths of this side mean nothing.
	if (env.WSL_DISTRO_NAME) return undefined;
	const programs = { linux: onLinux, darwin: onMac, win32: onWindows }[platform]?.() ?? [];
	return programs.find((program) => existsSync(program) && newEnough(program));
}

/** Opens `paths` (a folder, then files) with the extension from `development`, all of its data in `data`. */
export function startDesktop(program, { paths, development, data, settings }) {
	const user = join(data, 'user', 'User');
	mkdirSync(user, { recursive: true });
	if (!existsSync(join(user, 'settings.json')))
		writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, undefined, '\t'));
	const args = [
		...paths,
		'--new-window',
		`--extensionDevelopmentPath=${development}`,
		`--user-data-dir=${join(data, 'user')}`,
		`--extensions-dir=${join(data, 'extensions')}`,
		'--disable-workspace-trust',
		'--skip-welcome',
		'--skip-release-notes',
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	];
	return startGroup(program, args, { env: cleanEnvironment(), stdio: 'ignore' });
}
