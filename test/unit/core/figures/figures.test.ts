import assert from 'node:assert/strict';
import { summary } from './figuresOf';

const check = (text: string, ...expected: string[]): void => assert.deepEqual(summary(text), expected);

suite('figures: counted things', () => {
	test('the whole noun phrase is the unit', () => {
		check(
			'The county runs 14 municipal water treatment plants with new pumps.',
			'14 municipal water treatment plants | count | 14 | municipal water treatment plants',
		);
		check(
			'Nearly 2.5 million\nfarmers signed up, and over 300 Oakville-made tools and machines were shown.',
			'Nearly 2.5 million\nfarmers | count | 2500000 | farmers | nearly',
			'over 300 Oakville-made tools and machines | count | 300 | Oakville-made tools and machines | over',
		);
		check(
			'It has 212 Orla’s Corner Bakery outlets and two town police officers.',
			'212 Orla’s Corner Bakery outlets | count | 212 | Orla’s Corner Bakery outlets',
			'two town police officers | count | 2 | town police officers',
		);
		check(
			'About 6 million low- and middle-income Norlanders gain; 80 votes decide.',
			'About 6 million low- and middle-income Norlanders | count | 6000000 | low- and middle-income Norlanders | about',
			'80 votes | count | 80 | votes',
		);
	});
	test('torn hyphens of translating machines, second verbs, and what there is more of', () => {
		check('It has 16 open -air mines.', '16 open -air mines | count | 16 | open -air mines');
		check('It makes 18 billion kilowatt -hours.', '18 billion kilowatt -hours | quantity | 18000000000 | kWh');
		check(
			'It holds 64 patents and exports a third of its gear.',
			'64 patents | count | 64 | patents',
			'a third | fraction | 0.3333333333333333 | 1',
		);
		check('We closed 37 more outfalls.', '37 more outfalls | count | 37 | outfalls');
	});
	test('a unit behind a hyphen', () => {
		check(
			'A 120-member council used a 6-inch pipe.',
			'120-member | count | 120 | member',
			'6-inch | quantity | 6 | [in_i]',
		);
	});
	test('markup stands inside a figure, not at its edge', () => {
		check(
			'for the nearly [12 million\nvillagers](https://example.org/2031/04/a) there',
			'nearly [12 million\nvillagers | count | 12000000 | villagers | nearly',
		);
	});
	test('numbers left open', () => {
		check(
			'Several hundred people, dozens of wells, tens of millions of dollars, hundreds of kilometers.',
			'Several hundred people | count | null | people | about',
			'dozens of wells | count | null | wells | about',
			'tens of millions of dollars | money | null | USD | about',
			'hundreds of kilometers | quantity | null | km | about',
		);
	});
});

suite('figures: numbers in words', () => {
	test('cardinals', () => {
		check('Twenty-one ministers came.', 'Twenty-one ministers | count | 21 | ministers');
		check('They sent one hundred and five delegates.', 'one hundred and five delegates | count | 105 | delegates');
		check('It has one thousand two hundred staff.', 'one thousand two hundred staff | count | 1200 | staff');
		check('A hundred and two pupils sat.', 'A hundred and two pupils | count | 102 | pupils');
		check('between one hundred and two hundred boats', 'one hundred and two hundred boats | range | 100/200 | boats');
	});
	test('powers, groups, signs and dozens', () => {
		check(
			'It moved 1.5e-3 km, then 12e+14 km.',
			'1.5e-3 km | quantity | 0.0015 | km',
			'12e+14 km | quantity | 1200000000000000 | km',
		);
		check('The population is 1 414 021 100 now.', '1 414 021 100 | count | 1414021100 | null');
		check('The answer is minus 5.', 'minus 5 | count | -5 | null');
		check('They own three dozens of boats.', 'three dozens | count | 36 | null');
		check(
			'Two thirds of a million people left.',
			'Two thirds of a million people | count | 666666.6666666666 | people',
		);
		check('3 million and a half stayed.', '3 million and a half | count | 3500000 | null');
		check('It came to two hundred point seventy-one.', 'two hundred point seventy-one | count | 200.71 | null');
		check('The result was ($5.2 million).', '$5.2 million | money | -5200000 | USD');
		check('The tower J1149.5+6663 stands, and he came 21st.', '21st | ordinal | 21 | ordinal');
	});
	test('halves and scales', () => {
		check('It took two and a half hours.', 'two and a half hours | duration | 2.5 | h');
		check(
			'Half a million people and a dozen towns',
			'Half a million people | count | 500000 | people',
			'a dozen towns | count | 12 | towns',
		);
		check('two point five million hectares', 'two point five million hectares | quantity | 2500000 | har');
	});
	test('fractions and their base', () => {
		check('Nearly one-fifth of the canal leaks.', 'Nearly one-fifth | fraction | 0.2 | 1 | nearly');
		check(
			'Half of the villages and two thirds of farms',
			'Half | fraction | 0.5 | 1',
			'two thirds | fraction | 0.6666666666666666 | 1',
		);
		check(
			'One in four homes; nine out of ten pupils',
			'One in four | fraction | 0.25 | 1',
			'nine out of ten | fraction | 0.9 | 1',
		);
		check('a 2½-year term, 10 1/2 miles', '2½-year | duration | 2.5 | a', '10 1/2 miles | quantity | 10.5 | [mi_i]');
	});
	test('ordinals', () => {
		check('the 31st session and the seventh dam', '31st | ordinal | 31 | ordinal', 'seventh | ordinal | 7 | ordinal');
		check(
			'On this second anniversary, for the first time',
			'second anniversary | ordinal | 2 | ordinal',
			'first time | ordinal | 1 | ordinal',
		);
	});
});

suite('figures: what is none', () => {
	test('names, codes and labels', () => {
		check('The 5G network, A4 paper, PM2.5, COVID-19, F-16 jets, the G7 and Boeing 737.');
		check('Under Article 12(3), Section 4.2, Annex 5, Fig. 7A and Regulation 2016/679, see page 14.');
		check('Call 1-800-555-0134, licence No. 20130021.');
		check('See https://example.org/2031/12/05/report-77.pdf and [12] or (3).');
		check('Law n° 2004-12, house n ° 4 and № 7 of the series.');
		check('They sail at half past six.');
		check('Flood update no. 7: call 0800 112 113.');
		check('The bill (No. 118 of 2023) waits.', '2023 | year | 2023 | year');
		check('At Mine No. 4 a phase-one trial began.');
		check('The Seven Hills Treaty and the Hundred-Lakes Plan were signed.');
	});
	test('parts of figures and numbers of days, samples and versions behind their labels', () => {
		check('See Figures 3A and 3C, Figs. 1I–1M and Tables 2, 4 and 5.');
		check('On days 3 and 4 it rained; by day 14 of the trial, in month 7, it was dry.');
		check('Fractions 4 and 5 went to release-0.90.');
		check('On that day 40 people came.', '40 people | count | 40 | people');
		check('In the past month 3,000 left.', '3,000 | count | 3000 | null');
	});
	test('both parts of a ratio, a scale without its number, sides and dimensions', () => {
		check('A 1:10 slope, odds of 5:1.');
		check('Samples of Fe, Ni, Mn and Ti were taken.');
		check('A two-dimensional map of a two-sided argument to a depth of 1/e.');
	});
	test('idioms, pronouns and links between sentences', () => {
		check('First, one must act; no one wants a one-size-fits-all plan or a one-stop shop.');
		check('On the one hand this, on the other that. One of them left one by one.');
		check('The gulls were first spotted there. At first it was quiet.');
	});
	test('votes, odds and events', () => {
		check('It passed 52-48, by a two-to-one margin, after 9/11, and runs 24/7.');
	});
	test('pages and references to literature', () => {
		check('1  2  3  4  5  >');
		check('Silt is rising (Okafor et al., 2011; Lind, 1998a) as Okafor and Lind (2003) say.');
	});
});
