import { createHash } from 'node:crypto';
import { link, mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FileStore, StoredFile } from '../../core/files/fileStore';
import { failed, type Problem, type Result } from '../../core/model/problem';
import { withLock } from './fileLock';

/** Files of the local disk behind `file:` URIs. */
export const nodeFileStore: FileStore = {
	async read(uri) {
		try {
			const bytes = await readFile(fileURLToPath(uri));
			if (bytes.length > 0) return decoded(uri, bytes);
			// An empty file may be one that another program is just about to fill: look again before believing it.
			await pause(60);
			return decoded(uri, await readFile(fileURLToPath(uri)));
		} catch (error) {
			return codeOf(error) === 'ENOENT' ? { ok: true, value: null } : failed(problem(uri, error));
		}
	},

	async replace(uri, text, expected) {
		let temporary = '';
		try {
			const path = await behindLinks(fileURLToPath(uri));
			await refuseReadOnly(path);
			temporary = temporaryName(path);
			await write(temporary, path, (expected?.byteOrderMark ? '\ufeff' : '') + text);
			const replaced =
				expected === null ? await create(temporary, path) : await exchange(uri, temporary, path, expected);
			return { ok: true, value: replaced };
		} catch (error) {
			return failed(problem(uri, error));
		} finally {
			if (temporary !== '') await unlink(temporary).catch(() => undefined);
		}
	},

	async remove(uri, expected) {
		try {
			const path = fileURLToPath(uri);
			await refuseReadOnly(path);
			if (!isAs(await nodeFileStore.read(uri), expected)) return { ok: true, value: false };
			// Under a name of its own first: what somebody writes at this moment is seen there, and put back.
			const aside = temporaryName(path);
			await renameOver(path, aside);
			const same = isAs(await readPath(uri, aside), expected);
			if (same) await unlink(aside);
			else await renameOver(aside, path);
			return { ok: true, value: same };
		} catch (error) {
			return failed(problem(uri, error));
		}
	},

	async makeFolderOf(uri) {
		try {
			await mkdir(dirname(fileURLToPath(uri)), { recursive: true });
			return { ok: true, value: null };
		} catch (error) {
			return failed(problem(uri, error));
		}
	},

	async exclusively(uri, work) {
		try {
			return await withLock(fileURLToPath(uri), work);
		} catch (error) {
			return failed(problem(uri, error));
		}
	},
};

/** One name for each file and machine: what a killed process leaves is written over by the next one. */
function temporaryName(path: string): string {
	const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
	return join(dirname(path), `.${basename(path)}.${machine}.tmp`);
}

/** The file that a path leads to, so that a link stays one. */
async function behindLinks(path: string): Promise<string> {
	return realpath(path).catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return path;
		throw error;
	});
}

/** A file that nobody may write is not replaced, though its folder would allow it. */
async function refuseReadOnly(path: string): Promise<void> {
	const mode = await stat(path).then(
		(s) => s.mode,
		() => 0o666,
	);
	if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
}

/** Puts the new content in place in one step; on Windows a virus scanner may hold the file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			await rename(from, to);
			return;
		} catch (error) {
			const held = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error));
			if (!held || attempt === 5) throw error;
			await pause(20 * attempt);
		}
	}
}

/** Writes the new content to a file of its own, down to the disk, with the permissions of the file it will replace. */
async function write(temporary: string, path: string, text: string): Promise<void> {
	const mode = await stat(path).then(
		(s) => s.mode & 0o777,
		() => 0o666,
	);
	const file = await open(temporary, 'w', mode);
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** Puts a new file in place unless one has appeared there; `link` fails where `rename` would write over it. */
async function create(temporary: string, path: string): Promise<boolean> {
	try {
		await link(temporary, path);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(error))) throw error;
	}
	// A disk without hard links.
	if (
		await stat(path).then(
			() => true,
			() => false,
		)
	)
		return false;
	await renameOver(temporary, path);
	return true;
}

async function exchange(uri: string, temporary: string, path: string, expected: StoredFile): Promise<boolean> {
	const now = await nodeFileStore.read(uri);
	if (!isAs(now, expected)) return false;
	// Somebody may write in the moment between that look and the renaming: a second name keeps what was replaced.
	const replaced = `${temporary}.old`;
	await unlink(replaced).catch(() => undefined);
	const kept = await link(path, replaced).then(
		() => true,
		() => false,
	);
	await renameOver(temporary, path);
	if (!kept) return true;
	try {
		if (isAs(await readPath(uri, replaced), expected)) return true;
		// Theirs is put back, and our change made again on top of it.
		await renameOver(replaced, path);
		return false;
	} finally {
		await unlink(replaced).catch(() => undefined);
	}
}

function isAs(now: Result<StoredFile | null>, expected: StoredFile): boolean {
	return now.ok && now.value?.text === expected.text && now.value.byteOrderMark === expected.byteOrderMark;
}

async function readPath(uri: string, path: string): Promise<Result<StoredFile>> {
	return decoded(uri, await readFile(path));
}

function decoded(uri: string, bytes: Buffer): Result<StoredFile> {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const byteOrderMark = text.startsWith('\ufeff');
		return { ok: true, value: { text: byteOrderMark ? text.slice(1) : text, byteOrderMark } };
	} catch {
		const message = 'this file is not UTF-8 text; it is left as it is. Save it as UTF-8 and try again';
		return failed({ severity: 'error', code: 'encoding', message, file: uri, line: 1, column: 1 });
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'the folder is no longer there',
	ENOTDIR: 'the folder is no longer there',
	EACCES: 'you may not write here: look at the permissions of the file and its folder',
	EPERM: 'you may not write here: look at the permissions of the file and its folder',
	EROFS: 'the disk is read-only: copy the corpus to a place where you may write',
	ENOSPC: 'the disk is full: nothing was changed',
	EISDIR: 'a folder stands where the file should be',
	ENAMETOOLONG: 'the file name is too long for this disk',
};

function problem(uri: string, error: unknown): Problem {
	const code = codeOf(error);
	const message = reasons[code] ?? (error instanceof Error ? error.message : String(error));
	return { severity: 'error', code: 'file-access', message, file: uri, line: 1, column: 1 };
}
