import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CorrectJoinsRequest, JoinsRequest, WordingsRequest } from '../../../../src/protocol/joins';
import { UndoRequest } from '../../../../src/protocol/protocol';
import { until } from '../../../support/until';
import { rangeOf, ServerSession } from '../support/serverSession';

const corpus = '# Of ports.\nversion: 1 # the first\n';
const quoted = (words: string): string =>
	`MIRRAM, March 3, 2025 (Courier) -- The port of Mirram is busy.\n\n"${words}," said Mayor Oona Brandis.\n`;
const first = quoted('A port without a railway is a bucket without a rope');
const second = quoted('A port without any railway is a bucket without a rope');

suite('server: joins by hand', () => {
	let session: ServerSession;
	setup(async () => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'first.txt': first, 'second.txt': second },
			{ coder: 'ann' },
		);
	});
	teardown(() => session.end());
	const place = (path: string, content: string, words: string) => {
		const at = content.indexOf(words);
		return { uri: session.uri(path), position: rangeOf(content, at, at).start };
	};
	const wordings = async (): Promise<number> =>
		(await session.ask(WordingsRequest, place('first.txt', first, 'A port')))?.wordings.length ?? 0;
	const onDisk = (): string => readFileSync(session.path('corpus.yaml'), 'utf8');

	test('wordings are parted, kept in corpus.yaml beside its comments, and together again after an undo', async () => {
		const at = place('first.txt', first, 'A port');
		const found = await session.ask(JoinsRequest, at);
		assert.equal(found?.kind, 'utterance');
		assert.deepEqual(
			found.offers.map(({ text, joined }) => [text, joined]),
			[['second.txt', true]],
		);
		assert.deepEqual(await session.ask(CorrectJoinsRequest, { ...at, join: [], part: found.offers }), { ok: true });
		assert.ok(onDisk().startsWith(corpus), onDisk());
		assert.match(onDisk(), /kind: utterance\n {4}as: apart\n[^]*by: ann/);
		await until('they are apart', async () => (await wordings()) === 1);
		const again = await session.ask(JoinsRequest, at);
		assert.deepEqual(
			again?.offers.map(({ text, joined }) => [text, joined]),
			[['second.txt', false]],
		);
		await session.ask(UndoRequest, { uri: at.uri, redo: false });
		await until('they are together', async () => (await wordings()) === 2);
		assert.equal(onDisk(), corpus);
	});

	test('where nothing stands, nothing is offered', async () => {
		assert.equal(await session.ask(JoinsRequest, place('first.txt', first, 'The port of')), null);
	});
});
