import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

const LEAD =
	'\n\nVELM, March 3, 2031 (Norland News) -- The mine at Rulle will close, Energy Minister Ana Roy said on Tuesday. The union was not asked, and nobody was told before.\n\nThe miners left the town hall in silence after the session on Tuesday.';

/** `speaker: content` of what the title tells. */
const told = (title: string): string[] =>
	analyse(title + LEAD)
		.reported.filter(({ start }) => start < title.length)
		.map(({ speaker, start, end, cue }) => `${speaker}: ${title.slice(start, end)}${cue === null ? '' : ' (cue)'}`);

suite('headlines with a source and a colon', () => {
	test('a person of the text, an office, a paper and a body before the colon', () => {
		assert.deepEqual(told('Roy: Mine at Rulle will close'), ['Ana Roy: Mine at Rulle will close']);
		assert.deepEqual(told('Minister: Mine at Rulle will close'), ['Minister: Mine at Rulle will close']);
		assert.deepEqual(told('Study: Half of all mines unsafe'), ['Study: Half of all mines unsafe']);
		assert.deepEqual(told('Roy on mines: We will close the worst'), ['Ana Roy: We will close the worst']);
	});
	test('behind it', () => {
		assert.deepEqual(told('Mine at Rulle to close this year: ministry'), [
			'ministry: Mine at Rulle to close this year',
		]);
		assert.deepEqual(told('Mine at Rulle to close this year: Ana Roy'), ['Ana Roy: Mine at Rulle to close this year']);
	});
	test('topics, columns and what is made of persons tell nothing', () => {
		assert.deepEqual(told('Mines: a hundred years of coal at Rulle'), []);
		assert.deepEqual(told('Energy Watch: the mine at Rulle will close'), []);
		assert.deepEqual(told('Big day for Ana Roy: mine at Rulle closes'), []);
		assert.deepEqual(told('The mine at Rulle: what is next'), []);
	});
	test('words in marks in it are those of the source', () => {
		const [first] = analyse(`Mine at Rulle 'dead on arrival': union chief${LEAD}`).quotations;
		assert.equal(first?.kind, 'partial');
		assert.equal(first?.speaker, 'union chief');
	});
	test('the label of a turn is no source of a headline', () => {
		const text =
			'Roy: The mine at Rulle will close.\n\nHolt: Why is that?\n\nRoy: I told you last week.\n\nHolt: You did not.';
		assert.deepEqual(
			analyse(text).reported.map(({ start, end }) => text.slice(start, end)),
			[],
		);
	});
});
