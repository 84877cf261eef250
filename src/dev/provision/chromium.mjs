// A browser to drive the workbench with: one that is installed, else one that we can install.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../processes.mjs';
import { provideNode } from './node.mjs';
import { npm } from './npm.mjs';
import { provide } from './provide.mjs';
import { chromiumPackage, newest } from './versions.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'];
const places = {
	linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/usr/lib/chromium'].flatMap((folder) =>
		names.map((name) => join(folder, name)),
	),
	darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
		(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
	),
	win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].flatMap(
		(folder) =>
			folder ? ['Google/Chrome', 'Microsoft/Edge'].flatMap((name) => programs(join(folder, name, 'Application'))) : [],
	),
};

function programs(folder) {
	return [join(folder, 'chrome.exe'), join(folder, 'msedge.exe')];
}

function executable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function installed() {
	const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	const wanted = process.env.CHROMIUM ? [process.env.CHROMIUM] : [...onPath, ...(places[process.platform] ?? [])];
	return wanted.find(executable);
}

async function fromDebian() {
	console.log('installing Chromium with apt-get, once');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
	const first = await run('apt-get', install, { env });
	if (first.code === 0) return;
	await run('apt-get', ['update'], { env });
	const second = await run('apt-get', install, { env });
	if (second.code !== 0) console.log(second.output.trim().split('\n').slice(-3).join('\n'));
}

async function fromNpm() {
	const folder = await provide('chromium', 'Chromium from npm', async (place) => {
		await npm(['init', '-y'], { cwd: place });
		await npm(['install', '--ignore-scripts', chromiumPackage], { cwd: place });
		const node = await provideNode(newest.node);
		const unpack = "import('@sparticuz/chromium').then((m) => m.default.executablePath())";
		const env = { ...process.env, TMPDIR: place };
		const { code, output } = await run(node, ['-e', unpack], { cwd: place, env });
		if (code !== 0 || !existsSync(join(place, 'chromium'))) throw new Error(output || readdirSync(place).join(' '));
	});
	return join(folder, 'chromium');
}

async function starts(path) {
	const { code, output } = await run(path, ['--version', '--no-sandbox'], { limit: 60_000 });
	return code === 0 && /\d+\.\d+/.test(output);
}

/** The path of a Chromium that starts. CHROMIUM in the environment names one. Throws with advice when there is none. */
export async function provideChromium() {
	const found = installed();
	if (found) return found;
	if (process.platform === 'linux') {
		if (process.getuid() === 0 && executable('/usr/bin/apt-get')) {
			await fromDebian();
			const fresh = installed();
			if (fresh) return fresh;
		}
		const unpacked = await fromNpm();
		if (await starts(unpacked)) return unpacked;
	}
	throw new Error(
		'No browser was found to drive the tests with. Install Chromium, Chrome or Edge (Debian and Ubuntu: sudo apt-get ' +
			'install chromium), or name one: CHROMIUM=/path/to/chrome npm test',
	);
}
