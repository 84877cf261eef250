import assert from 'node:assert/strict';
import { inlineTextWorkers } from '../../../../src/platform/node/textWorkers';
import { CorpusText } from '../../../../src/server/corpus/corpusText';
import { noIndexStore } from '../../../../src/server/corpus/indexStore';
import { KeptFinds } from '../../../../src/server/corpus/keptFinds';
import { keptBytes } from '../../../../src/server/corpus/textOnDisk';
import { TopicMentions } from '../../../../src/server/corpus/topicMentions';

suite('server: mentions of topics', () => {
	const disk = (words: string): ReturnType<typeof keptBytes> =>
		keptBytes({ bytes: new TextEncoder().encode(words), encoding: 'utf-8' });
	const text = (path: string, words: string): CorpusText => new CorpusText(`file:///${path}`, path, disk(words));

	test('are counted for all codes at once, of texts that are known as they are', async () => {
		const codes = [
			{ id: 'ferry', terms: ['ferry'] },
			{ id: 'weir', terms: ['weir', 'dam'] },
			{ id: 'mill', terms: ['mill'] },
		];
		const a = text('a.txt', 'The ferry waits. The ferry is old, and so is the weir.\n');
		const b = text('b.txt', 'The dam holds.\n');
		const mentions = new TopicMentions(codes, inlineTextWorkers, new KeptFinds(() => noIndexStore));
		const shown = (): unknown =>
			[...mentions.counts([a, b])].map(([code, counts]) => [code, counts.map((each) => [each.text.path, each.count])]);
		await mentions.prepare([a, b]);
		const known = ['a.txt', 'b.txt'].map((path) => [path, 1]);
		assert.deepEqual(shown(), [
			['ferry', [['a.txt', 2]]],
			['weir', known],
			['mill', []],
		]);
		b.replaced(disk('The mill holds.\n'), null, null);
		assert.deepEqual(shown(), [
			['ferry', [['a.txt', 2]]],
			['weir', [['a.txt', 1]]],
			['mill', []],
		]);
	});
});
