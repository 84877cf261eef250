import { createHash } from 'node:crypto';
import { link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Milliseconds after which a lock counts as left behind, whatever its process does. */
const STALE = 20_000;
/** Milliseconds that we wait for another process before giving up. */
const PATIENCE = 15_000;
const folder = join(tmpdir(), 'policy-annotator-locks');
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other work on the same path runs, in this process or in another of ours on this machine. Locks are
 * files in the temporary folder, so nothing appears beside the user's files; the lock of a process that died is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	const key = resolve(path);
	const before = queues.get(key) ?? Promise.resolve();
	const run = before.then(async () => {
		const lock = await acquire(key);
		try {
			return await work();
		} finally {
			await unlink(lock).catch(() => undefined);
		}
	});
	const settled = run.then(
		() => undefined,
		() => undefined,
	);
	queues.set(key, settled);
	return run.finally(() => {
		if (queues.get(key) === settled) queues.delete(key);
	});
}

async function acquire(key: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	const lock = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.lock`);
	const end = Date.now() + PATIENCE;
	for (;;) {
		try {
			await writeFile(lock, String(process.pid), { flag: 'wx' });
			return lock;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		}
		if (await isLeftBehind(lock)) await takeAway(lock);
		else if (Date.now() > end) throw new Error('another window is writing this file and does not finish; try again');
		else await new Promise((done) => setTimeout(done, 5 + Math.random() * 20));
	}
}

async function isLeftBehind(lock: string): Promise<boolean> {
	try {
		const { mtimeMs } = await stat(lock);
		if (Date.now() - mtimeMs > STALE) return true;
		const pid = Number(await readFile(lock, 'utf8'));
		// Empty: its process is just about to write its number.
		return pid > 0 && !isAlive(pid);
	} catch {
		return false;
	}
}

/**
 * Renaming is atomic: of two processes that see the same lock left behind, one takes it away. The other may then take the
 * lock that the first has just made: it sees that this one is alive and puts it back.
 */
async function takeAway(lock: string): Promise<void> {
	const aside = `${lock}.${process.pid}.${Date.now()}`;
	try {
		await rename(lock, aside);
		if (!(await isLeftBehind(aside))) await link(aside, lock).catch(() => undefined);
		await unlink(aside);
	} catch {
		// Somebody else was quicker.
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
