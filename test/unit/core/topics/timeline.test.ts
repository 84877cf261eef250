import assert from 'node:assert/strict';
import { courseOf, type DatedMention, wordingsOf, yearsOf } from '../../../../src/core/topics/timeline';

const mention = (text: string, date: string | null, words: string): DatedMention => ({ text, date, words });
const all = [
	mention('b', '2023-05-01', 'High-quality growth'),
	mention('a', '2021-02-03', 'high-quality growth'),
	mention('b', '2023-05-01', 'high quality\ngrowth'),
	mention('b', '2023-05-01', 'high-quality growth'),
	mention('c', null, 'new era'),
];

suite('topics over time', () => {
	test('first and last seen, mentions and texts; texts without a date are counted and give none', () => {
		assert.deepEqual(courseOf(all), { mentions: 5, texts: 3, first: '2021-02-03', last: '2023-05-01' });
		assert.deepEqual(courseOf([]), { mentions: 0, texts: 0, first: null, last: null });
	});

	test('by year, with the share of texts and the years of silence', () => {
		const years = yearsOf(all, ['2021-02-03', '2021-09-09', '2022-01-01', '2023-05-01', null]);
		assert.deepEqual(
			years.map(({ year, mentions, texts, of }) => [year, mentions, texts, of]),
			[
				['2021', 1, 1, 2],
				['2022', 0, 0, 1],
				['2023', 3, 1, 1],
				[null, 1, 1, 1],
			],
		);
	});

	test('formulations that differ in case, hyphens and line ends are one, spelled as most often', () => {
		assert.deepEqual(
			wordingsOf(all).map(({ words, mentions, first }) => [words, mentions, first]),
			[
				['high-quality growth', 4, '2021-02-03'],
				['new era', 1, null],
			],
		);
	});
});
