import assert from 'node:assert/strict';
import { figuresOf, summary } from './figuresOf';

/** `figure | measure` of each figure. */
const measures = (text: string): string[] =>
	figuresOf(text).map((f) => `${text.slice(f.start, f.end)} | ${String(f.measure)}`);

suite('figures: measure', () => {
	test('the subject of a verb of amount', () => {
		assert.deepEqual(measures('Road freight stood at 6.1 million tons.'), ['6.1 million tons | Road freight']);
		assert.deepEqual(measures('The Tarn flows for 310 kilometers through the valley.'), ['310 kilometers | Tarn']);
		assert.deepEqual(measures('Spending on harbours came to 1.7 percent of income.'), [
			'1.7 percent | Spending on harbours',
		]);
		assert.deepEqual(measures('Ferry traffic, which stood at 62 million tons, grew.'), [
			'62 million tons | Ferry traffic',
		]);
		assert.deepEqual(measures('Child mortality, at 3.7 per thousand, fell.')[0], '3.7 | Child mortality');
	});
	test('a time in front is no part of it', () => {
		assert.deepEqual(measures('Last year the fish catch grew by 5 percent.'), ['5 percent | fish catch']);
	});
	test('the words before the colon of a line', () => {
		assert.deepEqual(
			measures('- Ferry passengers carried since 2019: 214,000.').at(-1),
			'214,000 | Ferry passengers carried',
		);
		assert.deepEqual(measures('- Power sent to the Lower Coast: 17 billion kilowatt-hours.'), [
			'17 billion kilowatt-hours | Power sent to the Lower Coast',
		]);
	});
	test('a part of the same unit keeps the thing and adds where it goes', () => {
		assert.deepEqual(
			measures(
				'We sent 44 billion kilowatt-hours of power abroad, including 18 billion kilowatt-hours to the Lower Coast.',
			),
			['44 billion kilowatt-hours | power', '18 billion kilowatt-hours | power to the Lower Coast'],
		);
	});
	test('the thing counted behind "of"', () => {
		assert.deepEqual(measures('We closed seven of our 16 sawmills.')[0], 'seven | sawmills');
		assert.deepEqual(measures('We asked 500 of them.'), ['500 | null']);
	});
	test('both ends of a movement, and the change behind a level', () => {
		assert.deepEqual(measures('The number of ferries rose from 36 to 41.'), [
			'36 | number of ferries',
			'41 | number of ferries',
		]);
		assert.deepEqual(measures('Retail sales reached 17 billion euros, an increase of 4.9 percent.'), [
			'17 billion euros | Retail sales',
			'4.9 percent | Retail sales',
		]);
	});
});

suite('figures: amount of change and level', () => {
	test('"by" and "to" are no range, "edged up to" is no bound', () => {
		assert.deepEqual(summary('The number of ferries rose by 41 to 367.'), [
			'41 | count | 41 | null',
			'367 | count | 367 | null',
		]);
		assert.deepEqual(summary('Exports edged up to 5.8 billion euros.'), [
			'5.8 billion euros | money | 5800000000 | EUR',
		]);
	});
	test('the number in the name of a mine or paper is no figure', () => {
		assert.deepEqual(summary('Mine No. 4 in Lower Tarn was closed.'), []);
		assert.deepEqual(summary('They read Document No. 17 again.'), []);
	});
});
