import assert from 'node:assert/strict';
import { figuresOf } from './figuresOf';

const sources = (text: string): (string | null)[] => figuresOf(text).map((f) => f.source);

suite('figures: who is credited', () => {
	test('"according to", up to the end of the name', () => {
		assert.deepEqual(sources('According to the ministry 45 percent of wells are dry.'), ['ministry']);
		assert.deepEqual(sources('Some 45 percent of wells are dry, according to the Alliance to Restore Rivers.'), [
			'Alliance to Restore Rivers',
		]);
	});
	test('the publisher of a record', () => {
		assert.deepEqual(
			sources('Some 45 percent are dry, according to data released by the Ministry of Rivers on Monday.'),
			['Ministry of Rivers'],
		);
		assert.deepEqual(sources('Data from the statistics office showed exports rose 4 percent.'), ['statistics office']);
		assert.deepEqual(sources('A report by the Lowland Institute put the cost at 3 billion euros.'), [
			'Lowland Institute',
		]);
		assert.deepEqual(sources("The loss was 12 percent, the Water Board's figures show."), ['Water Board']);
	});
	test('who reckons', () => {
		assert.deepEqual(sources('The Harbour Board estimates the damage at 40 million dollars.'), ['Harbour Board']);
		assert.deepEqual(sources("The bridge cost 4 million euros, by the board's count."), ['board']);
		assert.deepEqual(sources('Orvik, citing the Harbour Board, put the number at 310.'), ['Harbour Board']);
		assert.deepEqual(sources('The number of wells is 310, as estimated by the Water Board.'), ['Water Board']);
	});
	test('nobody, where a price is set or a reason is given', () => {
		assert.deepEqual(sources('The shop put its best boats at 310 dollars.'), [null]);
		assert.deepEqual(sources('They closed 12 wells, citing a lack of rain.'), [null]);
	});
	test('each half of a sentence has its own', () => {
		assert.deepEqual(sources('According to the ministry 45 wells are dry; the board puts the number at 60.'), [
			'ministry',
			'board',
		]);
	});
});
