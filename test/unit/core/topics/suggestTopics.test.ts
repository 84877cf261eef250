import assert from 'node:assert/strict';
import { suggestTopics, type SuggestionText } from '../../../../src/core/topics/suggestTopics';

const plain = (text: string): SuggestionText => ({ text, analysis: { boilerplate: [], speakers: [], turns: [] } });
const terms = (texts: readonly SuggestionText[]): string[] => suggestTopics(texts).map(({ term }) => term);

const TOPIC = 'The harbour needs flood barriers. He said that flood barriers cost money, and a flood barrier is late.';

suite('suggested topics', () => {
	test('phrases of several texts, singular and plural as one, the longer before its parts', () => {
		const [first] = suggestTopics([1, 2, 3, 4].map(() => plain(TOPIC)));
		assert.deepEqual(first, { term: 'flood barriers', texts: 4, mentions: 12 });
		assert.ok(!terms([1, 2, 3, 4].map(() => plain(TOPIC))).includes('flood'));
	});
	test('no phrase of one text alone in a larger corpus', () => {
		const others = ['River traffic grew. River traffic is slow.', 'River traffic fell, river traffic rose.'];
		const found = terms([TOPIC, ...others, 'Nothing much was said here.'].map(plain));
		assert.ok(found.includes('river traffic'));
		assert.ok(!found.includes('flood barriers'));
	});
	test('no names, furniture, labels or general words', () => {
		const text = 'Flood barriers share this page\n\nOld Tam Brewer: It was a good day, and Tam Brewer left.\n\n';
		const texts = [1, 2, 3, 4].map((): SuggestionText => {
			const label = { start: 32, end: 46 };
			const speakers = [
				{ name: 'Tam Brewer', role: null, aliases: [], mentions: [{ start: 72, end: 82, pronoun: false }] },
			];
			const turns = [{ start: 32, end: text.length, kind: 'speaker', speaker: 'Tam Brewer', label } as const];
			return { text, analysis: { boilerplate: [{ start: 0, end: 30, kind: 'nav' }], speakers, turns } };
		});
		assert.deepEqual(terms(texts), []);
	});
	test('Chinese phrases that stand in many surroundings', () => {
		const texts = [
			'我们推动绿色能源，支持绿色能源。',
			'发展绿色能源产业；大力绿色能源。',
			'绿色能源很好。',
			'城市需要绿色能源吗？',
		];
		assert.deepEqual(terms(texts.map(plain)), ['绿色能源']);
	});
	test('no more than asked for', () => {
		assert.equal(suggestTopics([plain(TOPIC.repeat(3) + 'Steel works made steel works of steel works.')], 1).length, 1);
	});
});
