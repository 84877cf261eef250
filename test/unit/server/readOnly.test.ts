import assert from 'node:assert/strict';
import { chmodSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

/** A user whom the permissions of files hold for; the administrator is let through everywhere. */
const NOBODY = 65_534;

suite('server: a folder that may not be written to', () => {
	let session: ServerSession | undefined;
	let folder = '';
	const administrator = process.getuid?.() === 0;

	setup(async function () {
		// Windows keeps no such right for folders.
		if (process.platform === 'win32') this.skip();
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'weir.txt': report() });
		folder = session.folders[0] ?? '';
		chmodSync(folder, 0o555);
		chmodSync(dirname(folder), 0o755);
		if (administrator) process.seteuid?.(NOBODY);
	});
	teardown(async () => {
		if (administrator) process.seteuid?.(0);
		if (folder !== '') chmodSync(folder, 0o755);
		await session?.end();
	});

	test('is read, and refuses a tag with the file and the reason', async () => {
		assert.ok(session);
		assert.match((await session.labels('documents')).join(), /repairs its weir/);
		await session.open('weir.txt', report());
		assert.ok(((await session.marks('weir.txt'))?.finds.figure.length ?? 0) > 0);
		const refusal = await session.tag('weir.txt', report(), 'the weir');
		assert.match(refusal, /weir\.txt/);
		assert.match(refusal, /permission|read-only|not allowed/i);
		assert.deepEqual(readdirSync(folder).sort(), ['corpus.yaml', 'weir.txt']);
	});
});
