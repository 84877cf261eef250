// Child processes that never outlive us: each may be given a process group of its own, which is ended as a whole.
import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
const groups = new Set();

function signalGroup(child, signal) {
	if (child.pid === undefined) return;
	if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
	else
		try {
			process.kill(-child.pid, signal);
		} catch {
			// The whole group is gone already.
		}
}

// Reached on a normal end, on an uncaught error, and through endOnSignals; it must not wait, hence the hard signal.
process.on('exit', () => {
	for (const { child } of groups) signalGroup(child, 'SIGKILL');
});

/**
 * Turns the signals that end a program (Ctrl+C, a closed terminal, kill) into an ordinary exit, after the groups that we
 * started had time to end theirs and `tidy` has run.
 */
export function endOnSignals(tidy = () => undefined) {
	const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
	let ending = false;
	for (const [signal, number] of Object.entries(numbers))
		process.on(signal, () => {
			// The second one comes from an impatient person, or from npm, which passes on what the terminal sent us already.
			if (ending) return;
			ending = true;
			const all = [...groups].map(({ end }) => end());
			void Promise.allSettled([...all, Promise.resolve().then(tidy)]).then(() => process.exit(128 + number));
		});
}

/**
 * Starts a program in a process group of its own.
 * Returns the child; `exited`, a promise of its exit code (null when a signal ended it); `failed`, the same but only for an
 * end that nobody asked for; and `end`, which ends the whole group: politely first, after `patience` milliseconds by force.
 */
export function startGroup(command, args, { patience = 3000, ...options } = {}) {
	const child = spawn(command, args, { ...options, detached: !windows });
	const exited = new Promise((done) => {
		child.once('exit', (code) => done(code));
		child.once('error', () => done(null));
	});
	let asked = false;
	const failed = exited.then((code) => (asked ? new Promise(() => undefined) : code));
	const end = async () => {
		asked = true;
		signalGroup(child, 'SIGTERM');
		await Promise.race([exited, new Promise((done) => setTimeout(done, patience).unref())]);
		// Members of the group may outlive its leader, so the hard signal follows in any case.
		signalGroup(child, 'SIGKILL');
		groups.delete(group);
	};
	const group = { child, exited, failed, end };
	groups.add(group);
	return group;
}

/**
 * Runs a program to its end and collects what it prints (both streams, in order of arrival).
 * `live` shows it while it runs. After `limit` milliseconds the program's group is ended and `code` is null.
 */
export async function run(command, args, { live = false, limit = 600_000, ...options } = {}) {
	const { child, exited, end } = startGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	const collect = (stream, to) =>
		stream?.setEncoding('utf8').on('data', (text) => {
			output += text;
			if (live) to.write(text);
		});
	collect(child.stdout, process.stdout);
	collect(child.stderr, process.stderr);
	child.once('error', (error) => {
		output += `${error.message}\n`;
	});
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		void end();
	}, limit);
	const code = await exited;
	clearTimeout(timer);
	await end();
	if (late) output += `\nended after ${limit / 1000} s\n`;
	return { code: late ? null : code, output };
}
