import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which a lock counts as left behind, whatever its process does: no write takes as long. */
const STALE = 20_000;
/** Milliseconds after which a lock without a name in it, or the right to take one over, counts as left behind. */
const STALE_STEP = 3_000;
/** Milliseconds that we wait for another process before giving up. */
const PATIENCE = 15_000;
/** One folder a user, since another user's could not be written to. */
const folder = join(tmpdir(), `policy-annotator-${userInfo().username}`);
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other work on the same path runs, in this process or in another of ours on this machine. Locks are
 * files in the temporary folder, so nothing appears beside the user's files; the lock of a process that died is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	const key = resolve(path);
	const before = queues.get(key) ?? Promise.resolve();
	const run = before.then(async () => {
		const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
		const lock = await acquire(key, mine);
		try {
			return await work();
		} finally {
			// Had it been taken over, it would be the lock of somebody else by now.
			if ((await contentOf(lock)) === mine) await remove(lock);
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

async function acquire(key: string, mine: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	const lock = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.lock`);
	const end = Date.now() + PATIENCE;
	while (!(await create(lock, mine))) {
		if (await takenAway(lock)) continue;
		if (Date.now() > end) throw new Error('another window is writing this file and does not finish; try again');
		await pause(5 + Math.random() * 20);
	}
	return lock;
}

/** Creates a file with a content; false when there is one already. */
async function create(path: string, content: string): Promise<boolean> {
	try {
		const file = await open(path, 'wx');
		try {
			await file.writeFile(content);
		} finally {
			await file.close();
		}
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * Removes a lock that was left behind; true when there is none any more. Only who creates the file named after this very
 * lock may remove it: otherwise two processes could see the same lock left behind, and the slower one remove the new
 * lock of the quicker one.
 */
async function takenAway(lock: string): Promise<boolean> {
	const held = await contentOf(lock);
	if (held === null) return true;
	if (!(await isLeftBehind(lock, held))) return false;
	const right = `${lock}.${createHash('sha256').update(held).digest('hex').slice(0, 12)}`;
	if (!(await create(right, ''))) {
		if ((await ageOf(right)) > STALE_STEP) await remove(right);
		return false;
	}
	try {
		if ((await contentOf(lock)) === held) await remove(lock);
		return true;
	} finally {
		await remove(right);
	}
}

async function isLeftBehind(lock: string, held: string): Promise<boolean> {
	const age = await ageOf(lock);
	// Empty: its process is just about to write its name, or died before it could.
	if (held === '') return age > STALE_STEP;
	const [pid, host] = held.split(' ');
	return age > STALE || (host === hostname() && !isAlive(Number(pid)));
}

async function contentOf(path: string): Promise<string | null> {
	return readFile(path, 'utf8').catch(() => null);
}

/** Milliseconds since a file was written; 0 when it is not there. */
async function ageOf(path: string): Promise<number> {
	return stat(path).then(
		({ mtimeMs }) => Date.now() - mtimeMs,
		() => 0,
	);
}

async function remove(path: string): Promise<void> {
	// That somebody else has removed it is what was wanted.
	await unlink(path).catch(() => undefined);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
