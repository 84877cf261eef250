import assert from 'node:assert/strict';
import { summary } from './figuresOf';

const check = (text: string, ...expected: string[]): void => assert.deepEqual(summary(text), expected);

suite('figures: how banks, companies and laws write', () => {
	test('basis points in short, and parts of a percentage point', () => {
		check('The rate rose 12bp.', '12bp | percent | 12 | basis point');
		check('The margin is up 40bps.', '40bps | percent | 40 | basis point');
		check('A line of 9600 bps failed.', '9600 bps | count | 9600 | bps');
		check(
			'It was cut by a quarter of a percentage point.',
			'a quarter of a percentage point | percent | 0.25 | percentage point',
		);
		check('A half-point cut is likely.', 'A half-point | percent | 0.5 | percentage point');
	});
	test('the letter of the second amount scales both', () => {
		check('It will spend £90-100m.', '£90-100m | range | 90000000/100000000 | GBP');
		check('It cost €5–10 bn.', '€5–10 bn | range | 5000000000/10000000000 | EUR');
		check('It cost £1m–£2m.', '£1m–£2m | range | 1000000/2000000 | GBP');
	});
	test('pence, rupees and codes that touch their amount', () => {
		check(
			'Dividend 4.6p per share (last year: 4.2p).',
			'4.6p per share | money | 0.046 | GBP',
			'4.2p | money | 0.042 | GBP',
		);
		check('The lower rate of 10p in the pound stays.', '10p | money | 0.1 | GBP');
		check('The limit is Rs. 7 lakh.', 'Rs. 7 lakh | money | 700000 | INR');
		check('We spend Rs.2,15,000 crore.', 'Rs.2,15,000 crore | money | 2150000000000 | INR');
		check('It owes Rmb3bn.', 'Rmb3bn | money | 3000000000 | CNY');
		check('See page 12p.');
	});
	test('times, open ends and odd ones', () => {
		check('Debt is 1.8x earnings.', '1.8x | count | 1.8 | times');
		check('It took 10+ years.', '10+ years | duration | 10 | a | at-least');
		check('There are 200-plus ports.', '200-plus ports | count | 200 | ports | at-least');
		check('It made 600-odd jobs.', '600-odd jobs | count | 600 | jobs | about');
		check('They need 43 seats, 4 short of a majority.', '43 seats | count | 43 | seats', '4 | count | 4 | null');
	});
	test('paragraphs, statutes, trains and filings are names', () => {
		check('Section 401(k) and 12(3)(b) apply.');
		check('See 42 U.S.C. § 7401 and 5 CFR 1320.');
		check('Directive 2000/60/EC and ECLI:XY:C:2019:622 apply.');
		check('Train 4417 leaves at noon. Bus 47, too. A 10-K filing.');
		check('Train 300 teachers.', '300 teachers | count | 300 | teachers');
	});
	test('groups of digits as they are written elsewhere', () => {
		check("It cost 1'250'000 francs.", "1'250'000 francs | money | 1250000 | CHF");
		check('It made 12 345,6 tonnes.', '12 345,6 tonnes | quantity | 12345.6 | t');
		check('Of these, 1 130 (25%) came.', '1 130 | count | 1130 | null', '25% | percent | 25 | percent');
	});
	test('long numbers in words, ages with a spread, and over that is no modifier', () => {
		check(
			'One hundred and twenty thousand pupils came.',
			'One hundred and twenty thousand pupils | count | 120000 | pupils',
		);
		check('It grew by 5.2 percent1 in May.', '5.2 percent1 | percent | 5.2 | percent', 'May | date | --05 | null');
		check('adults (mean age 54.3 ± 11.2 years)', 'age 54.3 ± 11.2 years | age | 54.3 | a');
		check('those aged 65 years and over 4.9%', '65 years | age | 65 | a', '4.9% | percent | 4.9 | percent');
		check('given over 3 to 6 hours', '3 to 6 hours | range | 3/6 | h');
		check('It rained on 41 of 90 days.', '41 | count | 41 | null', '90 days | duration | 90 | d');
	});
});

suite('figures: how trades and timetables write', () => {
	test('oil, gas, freight and harvests', () => {
		check('Demand is 113 to 115 mb/d.', '113 to 115 mb/d | range | 113000000/115000000 | [bbl_us]/d');
		check('Output was 7.4 million bpd.', '7.4 million bpd | quantity | 7400000 | [bbl_us]/d');
		check('It sold 300 bcm.', '300 bcm | quantity | 300000000000 | m3');
		check('It moved 10.2bn tonne-kilometres.', '10.2bn tonne-kilometres | quantity | 10200000000 | t.km');
		check('It moved 3 million passenger-km.', '3 million passenger-km | count | 3000000 | passenger-km');
		check(
			'It yields 186 bushels per harvested acre.',
			'186 bushels per harvested acre | quantity | 186 | [bu_us]/[acr_us]',
		);
		check('It stores 0.4 t C ha−1 yr−1.', '0.4 t C ha−1 yr−1 | quantity | 0.4 | t/har/a');
		check('They keep 9 million head.', '9 million head | count | 9000000 | head');
	});
	test('clocks with a point, noon and hours of four digits', () => {
		check('The train leaves at 05.42.', '05.42 | date | T05:42 | null');
		check('It opens at 12.00 noon.', '12.00 noon | date | T12:00 | null');
		check('The flight left at 1310 hrs.', '1310 hrs | date | T13:10 | null');
		check('It flew 1310 hours.', '1310 hours | duration | 1310 | h');
	});
	test('millions of which, degrees that are no years, and old things counted', () => {
		check('of which 1.1m are let', '1.1m | count | 1100000 | null');
		check('It melts before 1200 °C since then.', '1200 °C | quantity | 1200 | Cel');
		check(
			'We mended 540 old urban residential blocks.',
			'540 old urban residential blocks | count | 540 | old urban residential blocks',
		);
	});
	test('ages that set a group apart, and quarters of a year', () => {
		check('The share of people 60 and older rose.', '60 and older | age | 60 | a | at-least');
		check('They help children under 5.', 'under 5 | age | 5 | a | less-than');
		check('a table of 15 and above', '15 and above | count | 15 | null | at-least');
		check(
			'In the first three quarters it grew.',
			'first | ordinal | 1 | ordinal',
			'three quarters | count | 3 | quarters',
		);
	});
});
