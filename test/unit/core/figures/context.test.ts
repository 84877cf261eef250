import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { Figure } from '../../../../src/core/model/document';
import { figuresOf } from './figuresOf';

/** The one figure whose words are `words`. */
function figure(text: string, words: string): Figure {
	const found = analyse(text).figures.find((f) => text.slice(f.start, f.end) === words);
	assert.ok(found, `${words} is no figure of: ${text}`);
	return found;
}

const change = (text: string): string[] =>
	figuresOf(text)
		.filter((f) => f.change !== null)
		.map((f) => `${text.slice(f.start, f.end)} ${f.change} ${f.changeForm}`);

suite('figures: change', () => {
	test('amount and level in one clause', () => {
		assert.deepEqual(change('Incomes were up 5 percent in towns and 7 percent in villages.').slice(0, 1), [
			'5 percent increase by',
		]);
		assert.deepEqual(change('Incomes were up 5.4 percent and 6.7 percent respectively.'), [
			'5.4 percent increase by',
			'6.7 percent increase by',
		]);
		assert.deepEqual(change('Exports edged up to $2.3 billion, and the trip was shortened to 3 hours.'), [
			'$2.3 billion increase to',
			'3 hours decrease to',
		]);
		assert.deepEqual(change('Exports were up 8 percent to $2.3 billion.'), [
			'8 percent increase by',
			'$2.3 billion increase to',
		]);
		assert.deepEqual(change('Output fell 3.1 percent year on year to 41.2 million tons.'), [
			'3.1 percent decrease by',
			'41.2 million tons decrease to',
		]);
	});
	test('a cue far before "by" and "to"', () => {
		assert.deepEqual(
			change(
				'We worked to increase the share of rail in freight and the share of barges in exports by more than 1 percentage point.',
			),
			['more than 1 percentage point increase by'],
		);
		assert.deepEqual(change('The yearly mean of dust in the air has decreased to 37 micrograms per cubic meter.'), [
			'37 micrograms per cubic meter decrease to',
		]);
	});
	test('counts compared in time, and an amount between two', () => {
		assert.deepEqual(
			change('It stood 0.3 points higher than a month earlier, and 12 boats more than the port holds.'),
			['0.3 points increase by'],
		);
		assert.deepEqual(change('Fares will go up by between 3 and 5 percent.'), ['3 and 5 percent increase by']);
	});
	test('nouns and comparatives', () => {
		assert.deepEqual(change('An 8 percent drop followed growth of 6.3 percent; wages were 4% higher.'), [
			'8 percent decrease by',
			'6.3 percent increase by',
			'4% increase by',
		]);
	});
	test('particles of other verbs and plain comparisons are no change', () => {
		assert.deepEqual(change('They signed up 500 people, who make up 20 percent of 2,500 members.'), []);
		assert.deepEqual(change('Debt takes up more than a fifth of the budget.'), []);
		assert.deepEqual(change('It costs more than 5 percent of the budget and lost 3 ferries.'), []);
	});
});

suite('figures: in their document', () => {
	const dated = 'KESSAND, July 10, 2031 -- The province opened a port.\n\n';
	test('times resolve against the date of the text', () => {
		assert.equal(figure(`${dated}Last year, the port shipped 5 million tons.`, '5 million tons').timeISO, '2030');
		assert.equal(figure(`${dated}In 2024, freight rose by 8 percent year on year.`, '8 percent').timeISO, '2024');
		assert.equal(figure(`${dated}It will employ 300 people by the end of October.`, '300 people').timeISO, '2031-10');
		assert.equal(figure(`${dated}It will open in 100 towns by the end of the year.`, '100 towns').timeISO, '2031');
	});
	test('a time that a value is compared with is not its own', () => {
		assert.equal(figure(`${dated}Wages were 4% higher than in 2022.`, '4%').time, null);
		assert.equal(figure(`${dated}Catches were down 12 percent from last year.`, '12 percent').time, null);
	});
	test('a measure says something or is left out', () => {
		assert.equal(figure(`${dated}Grain output rose to 41 million tons.`, '41 million tons').measure, 'Grain output');
		assert.equal(figure(`${dated}It was 5 percent higher.`, '5 percent').measure, null);
	});
	test('a time is not carried over a full stop', () => {
		assert.equal(
			figure(`${dated}Last year was dry. The dam held 5 million cubic meters.`, '5 million cubic meters').time,
			null,
		);
	});
	test('a place holds for its clause, a name in capitals is none, and a hyphen makes an adjective', () => {
		const place = (text: string, words: string): string | null => figure(text, words).place;
		assert.equal(place('In Corva, as in all hill towns, rents rose to 410 marks.', '410 marks'), 'Corva');
		assert.equal(place('They planted trees in Corva, cleaned 7 rivers and left.', '7 rivers'), null);
		assert.equal(place('The share of trade in GDP grew by 2 percentage points.', '2 percentage points'), null);
		assert.equal(place('A crane of 550 tons shows made-in-Corva goods.', '550 tons'), null);
		assert.equal(place('It opened in Corva and at the 6th fair in Sele.', '6th'), 'Sele');
		assert.equal(
			place('A yard in the Corva Economic and Technological Zone has 40 cranes.', '40 cranes'),
			'Corva Economic and Technological Zone',
		);
	});
	test('the size of a thing does not change, a span over which something changes is no amount', () => {
		assert.equal(figure('New furnaces grow 8-inch crystals.', '8-inch').change, null);
		assert.deepEqual(
			figuresOf('Exports rose by 8% over a year.').map((f) => [f.value, f.change, f.period]),
			[[8, 'increase', 'a year']],
		);
		assert.equal(figuresOf('It stood empty for over a year.').length, 1);
	});
	test('a part is an amount where something changes by it', () => {
		const changed = (text: string): unknown[] => figuresOf(text).map((f) => [f.value, f.changeForm, f.modifier]);
		assert.deepEqual(changed('The new line cuts the time by nearly half.'), [[0.5, 'by', 'nearly']]);
		assert.deepEqual(changed('Catches fell by more than a third.'), [[1 / 3, 'by', 'more-than']]);
		assert.deepEqual(changed('They met by half past.'), []);
	});
	test('dates without a year are completed', () => {
		assert.equal(figure(`${dated}She visited in March.`, 'March').value, '2031-03');
		assert.equal(figure(`${dated}She visited in May last year.`, 'May last year').value, '2030-05');
		assert.equal(figure(`${dated}She came from July 7 to 8.`, 'July 7 to 8').value, '2031-07-07/2031-07-08');
	});
	test('the address of a link dates the month it stands on', () => {
		const text = 'In [April](https://example.org/2029/04/17/readout/), ministers met.';
		assert.equal(figure(text, 'April').value, '2029-04');
	});
	test('who is named as author of the value', () => {
		assert.equal(figure('According to the Harbour Board, 40 ships called.', '40 ships').source, 'Harbour Board');
	});
});

suite('figures: times', () => {
	const time = (text: string, words: string): string => {
		const { time, timeISO, period } = figure(`Orrin Gazette, March 14, 2025\n\n${text}`, words);
		return [time, timeISO, period].join(' | ');
	};
	test('quarters and halves in short, the last one where no year is said', () => {
		assert.equal(time('Output grew 0.4 percent in Q4 2023.', '0.4 percent'), 'in Q4 2023 | 2023-10/2023-12 | ');
		assert.equal(time('Output grew 0.1 percent in Q3.', '0.1 percent'), 'in Q3 | 2024-07/2024-09 | ');
		assert.equal(time('Wages rose 2 percent in the fourth quarter.', '2 percent').split(' | ')[1], '2024-10/2024-12');
	});
	test('a time that is compared with is not its own', () => {
		assert.equal(time('Debt stood at 41 percent, its lowest level since 2012.', '41 percent'), ' |  | ');
		assert.equal(time('There was a 25 percent rise on April 2023.', '25 percent'), ' |  | ');
		assert.equal(time('It takes 900 trucks, twice as many as in 2010.', '900 trucks'), ' |  | ');
		assert.equal(
			time('Waits averaged 22 minutes at noon, compared to 35 minutes last summer.', '22 minutes'),
			' |  | ',
		);
	});
	test('parts of today, and a verb that looks like a time', () => {
		assert.equal(time('The Orm stood at 7.8 metres this morning.', '7.8 metres'), 'this morning | 2025-03-14 | ');
		assert.equal(
			time('The dam, made to last 90 years, held 18 million cubic metres.', '18 million cubic metres'),
			' |  | ',
		);
		assert.equal(time('It rose 31 metres higher than the mark set in 1997.', '31 metres'), ' |  | ');
	});
	test('another value that is compared with is no period', () => {
		assert.equal(time('It stood at 11.8 percent, compared with 12.9 percent a year ago.', '11.8 percent'), ' |  | ');
	});
});

suite('figures: clocks', () => {
	test('times of a zone without a colon', () => {
		assert.deepEqual(
			figuresOf('It began at 16.12 GMT (1840 local time) and ended at 0030 UTC; 16.12 tons and 1840 were left.').map(
				({ kind, value }) => `${kind} ${String(value)}`,
			),
			['date T16:12Z', 'date T18:40', 'date T00:30Z', 'quantity 16.12', 'year 1840'],
		);
	});
});

suite('figures: dates', () => {
	const values = (text: string): unknown[] => figuresOf(text).map((f) => [f.kind, f.value]);
	test('full dates and clock times', () => {
		assert.deepEqual(values('08:37, July 11, 2025'), [['date', '2025-07-11T08:37']]);
		assert.deepEqual(values('2025-07-11 and 12 March 2024'), [
			['date', '2025-07-11'],
			['date', '2024-03-12'],
		]);
		assert.deepEqual(values('at 8:30 p.m. EST'), [['date', 'T20:30-05:00']]);
		assert.deepEqual(values("by 6 o'clock"), [['date', 'T06:00']]);
	});
	test('intervals', () => {
		assert.deepEqual(values('from August 1940 to January 1941'), [['range', '1940-08/1941-01']]);
		assert.deepEqual(values('the 2021-2025 plan'), [['range', '2021/2025']]);
		assert.deepEqual(values('July 15-18, 2024'), [['range', '2024-07-15/2024-07-18']]);
	});
	test('years, and numbers that only look like years', () => {
		assert.deepEqual(values('In 2019, the Harbour Act of 2003'), [
			['year', 2019],
			['year', 2003],
		]);
		assert.deepEqual(values('2000 people came'), [['count', 2000]]);
		assert.deepEqual(values('below 2005 levels'), [['year', 2005]]);
		assert.deepEqual(values('1000–2000 K'), [['range', '1000/2000']]);
	});
	test('months that are words or names', () => {
		assert.deepEqual(values('May Corrigan may march on April Fields.'), []);
		assert.deepEqual(values('his April speech in May'), [
			['date', '--04'],
			['date', '--05'],
		]);
	});
	test('a sign in brackets, and another verb between the change and the level', () => {
		assert.deepEqual(change('Exports came to 61 billion yuan (+9.8%).'), ['9.8% increase by']);
		assert.deepEqual(change('The reserve, which fell in May, would be restored to 150,000 tons.'), []);
	});
	test('what a value was once has its own time, and no other figure has its period', () => {
		const text = 'The reserve has fallen to 41,000 tonnes from a peak of 180,000 tonnes in 2011.';
		assert.deepEqual([figure(text, '41,000 tonnes').time, figure(text, '180,000 tonnes').time], [null, 'in 2011']);
		const premiums = 'Premiums have risen 38 percent, to an average of $3,150 a year.';
		assert.equal(figure(premiums, '38 percent').period, null);
		const dust = 'Dust averaged 31 micrograms per cubic meter, down 4.1 percent year on year.';
		assert.equal(figure(dust, '31 micrograms per cubic meter').period, null);
		assert.equal(figure(dust, '4.1 percent').period, 'year on year');
		const drought = "They will spend 620 million crowns on it, after a drought cut this year's harvest by a fifth.";
		assert.equal(analyse(drought).figures.find(({ value }) => value === 620_000_000)?.time, null);
	});
	test('the first months of a year, and a day with hyphens', () => {
		const text = 'In the first five months of 2031, exports rose 3.4 percent.';
		assert.deepEqual(
			[figure(text, '3.4 percent').time, figure(text, '3.4 percent').timeISO],
			['In the first five months of 2031', '2031-01/2031-05'],
		);
		const nine = 'Exports rose 3.4 percent in the first three quarters of 2031.';
		assert.equal(figure(nine, '3.4 percent').timeISO, '2031-01/2031-09');
		assert.equal(figure('It opened on 02-Feb-2031.', '02-Feb-2031').value, '2031-02-02');
	});
});
