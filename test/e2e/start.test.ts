import { strict as assert } from 'node:assert';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { until } from '../support/until';

/** Every process below `top`, itself included. */
function family(top: number): number[] {
	const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
	const pairs = table
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/).map(Number));
	const below = (pid: number): number[] => [
		pid,
		...pairs.filter((pair) => pair[1] === pid).flatMap(([p]) => below(p ?? 0)),
	];
	return below(top);
}

function alive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

suite('npm start', () => {
	let child: ChildProcess | undefined;

	teardown(() => child?.kill('SIGKILL'));

	test('prints an address that only its token opens, and Ctrl+C ends all it started', async function () {
		if (process.platform === 'win32') this.skip();
		child = spawn(process.execPath, ['src/dev/start.mjs', '--browser', '--port', '0', 'media/sample'], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const { pid } = child;
		assert.ok(pid);
		let printed = '';
		child.stdout?.on('data', (text) => (printed += String(text)));
		const address = new URL(await until('an address is printed', () => /http:\S+/.exec(printed)?.[0], 90_000));

		const welcome = await fetch(address, { redirect: 'manual' });
		assert.match(welcome.headers.get('set-cookie') ?? '', /vscode-tkn=/);
		assert.equal((await fetch(address.origin)).status, 403);
		assert.match(address.searchParams.get('folder') ?? '', /media\/sample$/);

		const all = family(pid);
		assert.ok(all.length > 1, 'a server runs');
		const exited = new Promise((done) => child?.once('exit', done));
		child.kill('SIGINT');
		assert.equal(await exited, 130);
		await until('all of them have ended', () => !all.some(alive));
	});
});
