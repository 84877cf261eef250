import assert from 'node:assert/strict';
import { summary } from './figuresOf';

const check = (text: string, ...expected: string[]): void => assert.deepEqual(summary(text), expected);

suite('figures: money', () => {
	test('scales leave no noise', () => {
		check('It reached 1.09 trillion euros.', '1.09 trillion euros | money | 1090000000000 | EUR');
		check('It costs 9 crowns per hectare.', '9 crowns per hectare | money | 9 | crowns');
	});
	test('plus or minus is no sign, a mark behind a number word no inch, and groups apart by a blank are one number', () => {
		check(
			'It costs $210 million, plus or minus $10 million.',
			'$210 million | money | 210000000 | USD',
			'$10 million | money | 10000000 | USD',
		);
		check('They warned that "one in five" would fall.', 'one in five | fraction | 0.2 | 1');
		check('They received 1 217 replies.', '1 217 replies | count | 1217 | replies');
		check('In group 1 217 patients fell ill.', '217 patients | count | 217 | patients');
	});
	test('crowns and other money of no one country, pence and cents in short', () => {
		check('They cost 4,000 crowns.', '4,000 crowns | money | 4000 | crowns');
		check('They cost 4,000 Czech crowns.', '4,000 Czech crowns | money | 4000 | CZK');
		check('They saw three crowns.', 'three crowns | count | 3 | crowns');
		check('It pays 3p a share, up by 50c.', '3p a share | money | 0.03 | GBP', '50c | money | 0.5 | USD');
		check('See Section 4c.');
	});
	test('signs, codes and names', () => {
		check('$3.4 million', '$3.4 million | money | 3400000 | USD');
		check(
			'US$70.5 million, HK$12bn, C$3.2 million',
			'US$70.5 million | money | 70500000 | USD',
			'HK$12bn | money | 12000000000 | HKD',
			'C$3.2 million | money | 3200000 | CAD',
		);
		check(
			'RMB500 million or 1.44 trillion yuan',
			'RMB500 million | money | 500000000 | CNY',
			'1.44 trillion yuan | money | 1440000000000 | CNY',
		);
		check(
			'EUR 125 and 40 million Swiss francs',
			'EUR 125 | money | 125 | EUR',
			'40 million Swiss francs | money | 40000000 | CHF',
		);
		check(
			'£3.5m, €10B, 323 million euros',
			'£3.5m | money | 3500000 | GBP',
			'€10B | money | 10000000000 | EUR',
			'323 million euros | money | 323000000 | EUR',
		);
		check(
			'It cost 20 million pounds and weighs 20 pounds.',
			'20 million pounds | money | 20000000 | GBP',
			'20 pounds | quantity | 20 | [lb_av]',
		);
	});
	test('cents are a fraction', () => {
		check('50 cents', '50 cents | money | 0.5 | USD');
		check('60 pence a kilo', '60 pence a kilo | money | 0.6 | GBP');
		check('3 dollars and fifty cents', '3 dollars and fifty cents | money | 3.5 | USD');
	});
	test('what is paid for belongs to the amount', () => {
		check('as much as $310 per pair', 'as much as $310 per pair | money | 310 | USD | at-most');
		check('$15.40/hour or $80 a share', '$15.40/hour | money | 15.4 | USD', '$80 a share | money | 80 | USD');
		check('from $200 to $800 a\n    pair', '$200 to $800 a\n    pair | range | 200/800 | USD');
	});
});

suite('figures: percent, ranges, modifiers', () => {
	test('percent and percentage points', () => {
		check(
			'7.5%, 8 per cent, over 80 percent',
			'7.5% | percent | 7.5 | percent',
			'8 per cent | percent | 8 | percent',
			'over 80 percent | percent | 80 | percent | over',
		);
		check(
			'a 10-percentage-point gap, 30 basis points',
			'10-percentage-point | percent | 10 | percentage point',
			'30 basis points | percent | 30 | basis point',
		);
	});
	test('ranges share their unit and scale', () => {
		check('30 to 40 percent', '30 to 40 percent | range | 30/40 | percent');
		check('between 2 and 3 million tons', '2 and 3 million tons | range | 2000000/3000000 | t');
		check('1.5–2.6 m, 8- to 16-meter', '1.5–2.6 m | range | 1.5/2.6 | m', '8- to 16-meter | range | 8/16 | m');
		check('−18 °C to −34 °C', '−18 °C to −34 °C | range | -34/-18 | Cel');
		check('from 5 percent to 25 percent', '5 percent to 25 percent | range | 5/25 | percent');
	});
	test('a start and a level reached are no range', () => {
		check('Output rose from 5 tons to 8 tons.', '5 tons | quantity | 5 | t', '8 tons | quantity | 8 | t');
	});
	test('modifiers on both sides', () => {
		check('no more than 12 boats', 'no more than 12 boats | count | 12 | boats | at-most');
		check('just over 5 GW', 'just over 5 GW | quantity | 5 | GW | over');
		check(
			'≥7.0 mmol/L, <0.5 m, ~3 km',
			'≥7.0 mmol/L | quantity | 7 | mmol/L | at-least',
			'<0.5 m | quantity | 0.5 | m | less-than',
			'~3 km | quantity | 3 | km | about',
		);
		check('a score of 5 or more', '5 or more | count | 5 | null | at-least');
		check('close to 40 villages', 'close to 40 villages | count | 40 | villages | nearly');
	});
	test('"over" is no modifier of a span of time or behind a particle verb', () => {
		check(
			'It will spend $4 billion over 10 years.',
			'$4 billion | money | 4000000000 | USD',
			'10 years | duration | 10 | a',
		);
		check('She led it for over 10 years.', 'over 10 years | duration | 10 | a | over');
		check('They handed over 20 trucks.', '20 trucks | count | 20 | trucks');
	});
});

suite('figures: quantities and ages', () => {
	test('compound units', () => {
		check('12 micrograms per cubic meter', '12 micrograms per cubic meter | quantity | 12 | ug/m3');
		check(
			'40 kg/m3, 6 kg s−1, 45 μg/m³',
			'40 kg/m3 | quantity | 40 | kg/m3',
			'6 kg s−1 | quantity | 6 | kg/s',
			'45 μg/m³ | quantity | 45 | ug/m3',
		);
		check(
			'350 km/h and 188 miles an hour',
			'350 km/h | quantity | 350 | km/h',
			'188 miles an hour | quantity | 188 | [mi_i]/h',
		);
		check(
			'3.2 square kilometers, 12,000 square feet',
			'3.2 square kilometers | quantity | 3.2 | km2',
			'12,000 square feet | quantity | 12000 | [sft_i]',
		);
	});
	test('case decides between symbols', () => {
		check('5 MW, 5 mW', '5 MW | quantity | 5 | MW', '5 mW | quantity | 5 | mW');
	});
	test('powers and tolerances', () => {
		check('2.48×10−5 m', '2.48×10−5 m | quantity | 0.0000248 | m'.replace('0.0000248', String(2.48e-5)));
		check('43.6% ± 4.3%', '43.6% ± 4.3% | percent | 43.6 | percent');
	});
	test('durations', () => {
		check(
			'two consecutive years, more than two decades',
			'two consecutive years | duration | 2 | a',
			'more than two decades | duration | 20 | a | more-than',
		);
	});
	test('one of a unit where a modifier says that it counts', () => {
		check(
			'It took nearly a year; the care lasted over half a century.',
			'nearly a year | duration | 1 | a | nearly',
			'over half a century | duration | 50 | a | over',
		);
		check('once a year');
	});
	test('ages', () => {
		check('a 64-year-old miner, aged 16 to 24', '64-year-old | age | 64 | a', '16 to 24 | range | 16/24 | a');
		check('people over the age of 15', 'over the age of 15 | age | 15 | a | over');
		check('adults under age 60', 'under age 60 | age | 60 | a | less-than');
		check('Mira Halloran, 34, said so; a century-old mill', '34 | age | 34 | a', 'century-old | age | 100 | a');
		check('The mayor, 48, spoke.', '48 | age | 48 | a');
		check('So said the master, Ines Talbrook, 47.', '47 | age | 47 | a');
	});
	test('a number behind another with its own modifier, and a change with the level reached', () => {
		check(
			'640 guards and over 3,000 nurses',
			'640 guards | count | 640 | guards',
			'over 3,000 nurses | count | 3000 | nurses | over',
		);
		check('Rates went up by 35 to 40 percent.', '35 to 40 percent | range | 35/40 | percent');
		check('It lay above sea level and 31 centimetres higher.', '31 centimetres | quantity | 31 | cm');
		check('The crown fell 1.2% to 11.43.', '1.2% | percent | 1.2 | percent', '11.43 | count | 11.43 | null');
	});
	test('half a percentage point; no amount is cut in two, and a time compared with is none', () => {
		assert.deepEqual(summary('Rates rose by half a percentage point.'), [
			'half a percentage point | percent | 0.5 | percentage point',
		]);
		assert.deepEqual(summary('The grant is R2,310 now.'), []);
		assert.deepEqual(summary('Prices were far above a year earlier.'), []);
	});
});

suite('figures: where a number ends and what it is', () => {
	test('an age takes its unit along', () => {
		check('a mean age of 54.8 years', 'age of 54.8 years | age | 54.8 | a');
		check('before the age of 65 years', 'the age of 65 years | age | 65 | a');
		check('women aged 30.5 years', '30.5 years | age | 30.5 | a');
		check('at age 6 months', 'age 6 months | age | 6 | mo');
	});
	test('numbers below one without the nought', () => {
		check('p < .001', '< .001 | count | 0.001 | null | less-than');
		check('1/100th of the total', '1/100th | fraction | 0.01 | 1');
	});
	test('"spread over" says where, and not how many at least', () => {
		check('spread over 7 districts', '7 districts | count | 7 | districts');
		check('built over 7 districts', 'over 7 districts | count | 7 | districts | over');
	});
	test('what one thing does is no part of its name', () => {
		check('one clinic treating burns', 'one clinic | count | 1 | clinic');
		check('one manufacturing plant', 'one manufacturing plant | count | 1 | manufacturing plant');
	});
});
