// Short-lived folders for servers and copies of workspaces.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = [];
process.on('exit', () => {
	if (process.env.KEEP !== undefined) return;
	for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** A new folder with a short path (sockets are made in it); removed when the process ends, however it ends. */
export function temporaryFolder() {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pa-')));
	folders.push(folder);
	return folder;
}

/** A copy of a workspace in a new folder, since tests write into theirs. */
export function copyOf(workspace) {
	const copy = join(temporaryFolder(), 'workspace');
	cpSync(workspace, copy, { recursive: true });
	return copy;
}

/** Environment that keeps a server's temporary files and sockets in `folder`; a socket's path may hold 107 bytes. */
export const within = (folder) => ({ TMPDIR: folder, XDG_RUNTIME_DIR: folder });
