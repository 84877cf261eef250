import assert from 'node:assert/strict';
import { summary } from './figuresOf';

const check = (text: string, ...expected: string[]): void => assert.deepEqual(summary(text), expected);

suite('figures: a unit said once', () => {
	test('both ends of a movement', () => {
		assert.deepEqual(summary('Investment rose from 640 million to 910 million euros.'), [
			'640 million | money | 640000000 | EUR',
			'910 million euros | money | 910000000 | EUR',
		]);
		assert.deepEqual(summary('The share went from 12 in 2001 to 15 percent.')[0], '12 | percent | 12 | percent');
		assert.deepEqual(
			summary('The budget grew by 4 million, to 19 million dollars.')[0],
			'4 million | money | 4000000 | USD',
		);
		assert.deepEqual(
			summary('The line grew from 3 million crowns in spring to 41 kilometres.').at(-1),
			'41 kilometres | quantity | 41 | km',
		);
	});
	test('a scale said once', () => {
		assert.deepEqual(summary('Costs rose from 600 to 800 million, and exports from 1.2 to 1.9 billion.'), [
			'600 | count | 600000000 | null',
			'800 million | count | 800000000 | null',
			'1.2 | count | 1200000000 | null',
			'1.9 billion | count | 1900000000 | null',
		]);
		assert.deepEqual(summary('Aid rose from $600 to $800 million.')[0], '$600 | money | 600000000 | USD');
		assert.deepEqual(summary('Losses fell from 900 to 1.2 million.')[0], '900 | count | 900 | null');
		assert.deepEqual(summary('The fleet grew from 3 to 2 dozen.')[0], '3 | count | 3 | null');
	});
	test('durations told in parallel, and the target of a share', () => {
		assert.deepEqual(summary('A term was 8.5 years for judges and 4.1 for mayors.')[1], '4.1 | duration | 4.1 | a');
		assert.deepEqual(
			summary('Punctuality was 94.2 percent, against a target of 95.')[1],
			'95 | percent | 95 | percent',
		);
		assert.equal(summary('It yields 5.8 tonnes, against a world average of 3.5.')[1], '3.5 | quantity | 3.5 | t');
		assert.equal(summary('A berth is 350 metres long and 14 deep.')[1], '14 | quantity | 14 | m');
	});
	test('what is counted goes on, an amount converted in brackets does not', () => {
		assert.equal(
			summary('The gap widened to 31 billion crowns ($2.7 billion) in spring from 19 billion in autumn.')[2],
			'19 billion | money | 19000000000 | crowns',
		);
		assert.equal(summary('There were 31 boats, up from 19.')[1], '19 | count | 19 | null');
	});
	test('a part, and a value compared with', () => {
		assert.deepEqual(
			summary('The port earned 17.4 billion euros, of which 6.2 billion came from freight.')[1],
			'6.2 billion | money | 6200000000 | EUR',
		);
		assert.deepEqual(
			summary('Revenue was 19.3 billion euros, compared with 17.9 billion a year earlier.')[1],
			'17.9 billion | money | 17900000000 | EUR',
		);
		assert.deepEqual(
			summary('Profit was $4.5 billion, up from 3.2 billion.')[1],
			'3.2 billion | money | 3200000000 | USD',
		);
		assert.deepEqual(
			summary('Imports climbed 4.2 percent, compared with 5.1 in April.')[1],
			'5.1 | percent | 5.1 | percent',
		);
		assert.deepEqual(
			summary('The tram cost 300 million dollars, 40 million more than planned.')[1],
			'40 million | money | 40000000 | USD',
		);
	});
	test('the rest of a row', () => {
		assert.deepEqual(
			summary('They spent 3.1 billion euros on roads and 2.2 billion on schools.')[1],
			'2.2 billion | money | 2200000000 | EUR',
		);
		assert.deepEqual(
			summary('The bank holds 640 million in bonds and 12 billion euros in cash.')[0],
			'640 million | money | 640000000 | EUR',
		);
		assert.deepEqual(summary('Rates of 5, 8 and 12 percent apply.').slice(0, 2), [
			'5 | percent | 5 | percent',
			'8 | percent | 8 | percent',
		]);
	});
	test('not to what counts something else', () => {
		// Another clause, another size, a number without a sign that it goes on.
		assert.deepEqual(
			summary('It cost 3 billion euros; up from 2 billion.')[1],
			'2 billion | count | 2000000000 | null',
		);
		assert.deepEqual(summary('It cost 19.3 billion euros, up from 17.9.')[1], '17.9 | count | 17.9 | null');
		assert.deepEqual(summary('With 3 billion euros it served 2.2 million.')[1], '2.2 million | count | 2200000 | null');
	});
	test('"a year" before "earlier" is no rate', () => {
		assert.deepEqual(summary('Fares rose to $12 from $9 a year earlier.')[1], '$9 | money | 9 | USD');
		assert.deepEqual(summary('They pay $9 a year.'), ['$9 a year | money | 9 | USD']);
		assert.deepEqual(summary('Catch fell from 5 tons a year ago.')[0], '5 tons | quantity | 5 | t');
	});
});

suite('figures: a measure in several units', () => {
	test('hours and minutes, feet and inches', () => {
		assert.deepEqual(summary('The debate lasted three hours and forty minutes.'), [
			'three hours and forty minutes | duration | 220 | min',
		]);
		assert.deepEqual(summary('It takes 2 hours, 15 minutes and 30 seconds.'), [
			'2 hours, 15 minutes and 30 seconds | duration | 8130 | s',
		]);
		assert.deepEqual(summary('The wall is 5 feet 8 inches high.'), ['5 feet 8 inches | quantity | 68 | [in_i]']);
	});
	test('not what does not go into the larger one, or measures something else', () => {
		assert.deepEqual(summary('It took 2 months and 14 days.').length, 2);
		assert.deepEqual(summary('It took 2 hours and 90 minutes.').length, 2);
		assert.deepEqual(summary('It runs 5 kilometres and 20 minutes.').length, 2);
	});
	test('billions in short are of the money that the sentence speaks of, and a level is in the unit of what it was', () => {
		assert.deepEqual(summary('Revenue is put at 412 billion rand, up from 389bn this year, and costs at 441bn.'), [
			'412 billion rand | money | 412000000000 | ZAR',
			'389bn | money | 389000000000 | ZAR',
			'441bn | money | 441000000000 | ZAR',
		]);
		assert.deepEqual(summary('The gap will narrow to 6.4 from 7.1 per cent.'), [
			'6.4 | percent | 6.4 | percent',
			'7.1 per cent | percent | 7.1 | percent',
		]);
		assert.deepEqual(
			summary('It cost 5 million euros and reached 2 million listeners.')[1],
			'2 million listeners | count | 2000000 | listeners',
		);
	});
	test('a second verb of the same subject, a sum of money, and parts of what the sentence before told', () => {
		check(
			'Capacity is to rise to 8 million kilowatts this year and to reach 9 million soon.',
			'8 million kilowatts | quantity | 8000000 | kW',
			'9 million | quantity | 9000000 | kW',
		);
		check(
			'We set aside 24 million euros last year and will set aside 27 million this year.',
			'24 million euros | money | 24000000 | EUR',
			'27 million | money | 27000000 | EUR',
		);
		check(
			'It took 7 million euros, or 8 percent of the budget of 90 million.',
			'7 million euros | money | 7000000 | EUR',
			'8 percent | percent | 8 | percent',
			'90 million | money | 90000000 | EUR',
		);
		check(
			'The work costs 395 million euros. Of this, the guilds owe 220 million.',
			'395 million euros | money | 395000000 | EUR',
			'220 million | money | 220000000 | EUR',
		);
		check(
			'The farm covers 300 hectares and feeds 3 million.',
			'300 hectares | quantity | 300 | har',
			'3 million | count | 3000000 | null',
		);
	});
	test('a number and its share are no list', () => {
		check(
			'Of the rivers 51, or 88 percent, were clean.',
			'51 | count | 51 | null',
			'88 percent | percent | 88 | percent',
		);
	});
});
