import assert from 'node:assert/strict';
import { checkedOutCommit } from '../../../../src/core/exchange/commit';

const hash = '0123456789abcdef0123456789abcdef01234567';
const commit = (files: Readonly<Record<string, string>>) => checkedOutCommit(async (path) => files[path] ?? null);

suite('the commit checked out', () => {
	test('is found above the folder, loose, packed or detached', async () => {
		assert.equal(
			await commit({ '../.git/HEAD': 'ref: refs/heads/main\n', '../.git/refs/heads/main': `${hash}\n` }),
			hash,
		);
		assert.equal(
			await commit({ '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': `# pack\n${hash} refs/heads/main\n` }),
			hash,
		);
		assert.equal(await commit({ '.git/HEAD': `${hash}\n` }), hash);
	});
	test('is found in a linked worktree', async () => {
		const files = {
			'.git': 'gitdir: /r/.git/worktrees/w\n',
			'/r/.git/worktrees/w/HEAD': 'ref: refs/heads/w\n',
			'/r/.git/worktrees/w/commondir': '../..\n',
			'/r/.git/worktrees/w/../../refs/heads/w': hash,
		};
		assert.equal(await commit(files), hash);
	});
	test('is null outside of git', async () => assert.equal(await commit({}), null));
});
