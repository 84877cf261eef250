import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { DecideMentionsRequest, type Mention, MentionsRequest } from '../../../src/protocol/codebook';
import { UndoRequest } from '../../../src/protocol/protocol';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

suite('server: mentions as suggestions', () => {
	let session: ServerSession;
	const codebook = 'version: 1\ncodes:\n  - id: weirs\n    name: Weirs\n    terms: [weir, ferry]\n';
	setup(async () => {
		const files = { 'corpus.yaml': corpus, 'codebook.yaml': codebook, 'a.txt': report(), 'b.txt': report('Nove') };
		session = await ServerSession.on(files, { coder: 'ann' });
	});
	teardown(() => session.end());
	const uri = (): string => session.uri('codebook.yaml');
	const open = async (): Promise<readonly Mention[]> => session.ask(MentionsRequest, { uri: uri(), code: 'weirs' });
	const decide = async (
		mentions: readonly Mention[],
		decision: 'accepted' | 'rejected',
		extent: 'words' | 'sentence',
	): Promise<number> => {
		const done = await session.ask(DecideMentionsRequest, { uri: uri(), code: 'weirs', mentions, decision, extent });
		assert.ok(done.ok, done.ok ? '' : done.message);
		return done.count;
	};
	const OWN = 'a.txt.ann.annotations.yaml';
	const onDisk = (): string => readFileSync(session.path(OWN), 'utf8');
	const undo = async (): Promise<void> => {
		const undone = await session.ask(UndoRequest, { uri: null, redo: false });
		assert.ok(undone.ok);
	};

	test('all mentions are tagged at once with where they come from, and one undo takes them back', async () => {
		const mentions = await open();
		assert.equal(mentions.length, 6);
		assert.match(mentions[1]?.context ?? '', /crowns on the weir\. The work begins/);
		assert.equal(await decide(mentions, 'accepted', 'words'), 6);
		assert.match(onDisk(), /exact: weir\n[^]*term: weir\n {4}decision: accepted\n {4}created:/);
		assert.deepEqual(await open(), []);
		await undo();
		assert.equal((await open()).length, 6);
		assert.doesNotMatch(onDisk(), /weir/);
	});

	test('the sentence is tagged once, however many mentions it has', async () => {
		const mentions = (await open()).filter(({ uri: text }) => text === session.uri('a.txt'));
		await decide(mentions.slice(1), 'accepted', 'sentence');
		assert.match(onDisk(), /exact: The work begins in spring and the ferry stays closed\./);
		assert.equal((await open()).filter(({ uri: text }) => text === session.uri('a.txt')).length, 1);
	});

	test('what is rejected is not suggested again, is no annotation, and comes back by undo', async () => {
		const [first] = await open();
		assert.ok(first);
		assert.equal(await decide([first], 'rejected', 'sentence'), 1);
		assert.match(onDisk(), /exact: weir\n[^]*decision: rejected/);
		assert.equal((await open()).length, 5);
		assert.deepEqual((await session.marks('a.txt'))?.codes, [], 'nothing is painted');
		assert.match((await session.children('topics'))[0]?.description ?? '', /coded 0 · mentioned 5/);
		await undo();
		assert.equal((await open()).length, 6);
		assert.ok(existsSync(session.path(OWN)));
	});
});
