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
	test('what is put in between subject and verb is no part of it', () => {
		assert.deepEqual(measures('Core inflation, which leaves out food, slowed to 2.6 percent.'), [
			'2.6 percent | Core inflation',
		]);
		assert.deepEqual(measures('The port index (PI) stood at 118.3 percent.'), ['118.3 percent | port index']);
		assert.deepEqual(measures('Each barge displaces 420 tonnes, is 61 metres long.')[1], '61 metres | barge');
	});
	test('the length of a life is no measure of those who live it', () => {
		assert.deepEqual(measures('Time at sea was 7.8 years for mates.'), ['7.8 years | Time at sea']);
	});
	test('the part and the whole count one thing; a time and a means measure nothing', () => {
		assert.deepEqual(measures("Some 4 million of the island's 7 million registered voters came."), [
			'Some 4 million | registered voters',
			'7 million registered voters | registered voters',
		]);
		assert.equal(measures('Debt is 74% of income, compared with 58% a decade earlier.')[1], '58% | Debt');
		assert.equal(measures('Some 310,000 wrote by mail, up 70,000.')[1], '70,000 | null');
		assert.equal(measures('Trade grew 0.8%, and inflation is running at 6.1%.')[1], '6.1% | inflation');
	});
	test('nobody is counted, and no amount measures another', () => {
		assert.equal(measures('In 26 days of building nobody came.')[0], '26 days | building');
		assert.equal(measures('It set aside 90 million crowns in loans at 2 percent.').at(-1), '2 percent | null');
	});
	test('a price each measures nothing called so', () => {
		assert.deepEqual(measures('They cost 35 million euros apiece.'), ['35 million euros | null']);
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

suite('figures: no measure', () => {
	test('people who are paid or own', () => {
		assert.deepEqual(measures('The fund sent it 18.4 billion euros.'), ['18.4 billion euros | null']);
		assert.deepEqual(measures('Mayor Lindholm received 2.4 million euros.'), ['2.4 million euros | null']);
		assert.deepEqual(measures('Ms. Orvik paid 300 euros.'), ['300 euros | null']);
		assert.deepEqual(measures("Mayor Lindholm's pension reached 300 euros."), ["300 euros | Mayor Lindholm's pension"]);
	});
});

suite('figures: what money is spent on', () => {
	test('rather than who spends it', () => {
		assert.deepEqual(measures('The state spent 3.1 billion euros on roads and 2.2 billion on schools.'), [
			'3.1 billion euros | roads',
			'2.2 billion | schools',
		]);
		assert.deepEqual(measures('The firm invested $40 million in ferries last year.'), ['$40 million | ferries']);
		assert.deepEqual(measures('Some 3 million pounds was spent on dredging.'), ['Some 3 million pounds | dredging']);
	});
});

suite('figures: amount of change and level', () => {
	test('"a rise in" a thing "of" an amount', () => {
		const changes = (text: string): string[] => figuresOf(text).map((f) => `${f.change}/${f.changeForm} ${f.measure}`);
		assert.deepEqual(changes('The council reported a rise in rents of 12 percent.'), ['increase/by rents']);
		assert.deepEqual(changes('A fall in the number of ferries of more than 30 was noted.'), [
			'decrease/by number of ferries',
		]);
		assert.deepEqual(changes('Growth of 6 percent was reported.'), ['increase/by null']);
		assert.deepEqual(changes('The rise of Marrowdale has a population of 12,000.'), ['null/null population']);
	});
	test('"less than a year earlier" behind an amount is no length of time', () => {
		const [only, ...more] = figuresOf('Output was 3.6 percent less than a year earlier.');
		assert.deepEqual(more, []);
		assert.deepEqual([only?.value, only?.change, only?.changeForm], [3.6, 'decrease', 'by']);
		assert.deepEqual(summary('Profits were lower than a year ago.'), []);
		assert.deepEqual(summary('Founded less than a year ago, it closed.'), [
			'less than a year | duration | 1 | a | less-than',
		]);
	});
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
	test('possessives, and what opens a phrase', () => {
		assert.deepEqual(measures("A drought cut this year's wheat harvest by 12 percent."), [
			'12 percent | wheat harvest',
		]);
		assert.deepEqual(measures('Trade grew nearly eightfold, to 1.2 billion dollars.'), ['1.2 billion dollars | Trade']);
		assert.deepEqual(measures('Imports fell, leaving a surplus of $22.8 billion.').at(-1), '$22.8 billion | surplus');
		assert.deepEqual(measures('The added value of firms above designated size rose by 7.4%.'), [
			'7.4% | added value of firms above designated size',
		]);
		assert.deepEqual(measures('Dust averaged 31 micrograms, down 4.1 percent.').at(-1), '4.1 percent | Dust');
		assert.deepEqual(measures('Belvane has pledged 45 million euros.'), ['45 million euros | null']);
		assert.equal(figuresOf("Loans are less than 10 percent of the islands' debt.")[0]?.of, "the islands' debt");
	});
	test('what comes before the noun is none of it', () => {
		assert.deepEqual(measures('Jobs grew, well above expectations of 150,000.'), ['150,000 | expectations']);
		assert.deepEqual(measures('Unemployment ticked down to 3.8 percent.'), ['3.8 percent | Unemployment']);
	});
});

suite('figures: measures that are nouns', () => {
	const first = (text: string): string | null => figuresOf(text)[0]?.measure ?? null;
	test('no verb, adverb or day is what is measured', () => {
		assert.equal(first('Some 13 percent supporting him left.'), null);
		assert.equal(first('Just 50 percent believe that.'), null);
		assert.equal(first('They were 100 percent certainly there.'), null);
		assert.equal(first('About 15 percent backed Senator Roy.'), null);
		assert.equal(first('He spent 22 million euros buying shares.'), null);
		assert.equal(first('It sat there on Friday at 12 percent.'), null);
	});
	test('a measure ends before the verb of its plural or name', () => {
		assert.equal(first('More than half of voters spend their evenings there.'), 'voters');
		assert.equal(first('Two-thirds of deaths occurred at home.'), 'deaths');
		assert.equal(first('It holds 320 hectares of farmland and plans to add more.'), 'farmland');
		assert.equal(first('A bag of rice costs 300 euros.'), 'bag of rice');
	});
	test('a phrase with a preposition belongs to the noun before it', () => {
		assert.equal(first('The profit before tax was 5 million euros.'), 'profit before tax');
		assert.equal(first('The death rate among patients was 0.6%.'), 'death rate among patients');
		assert.equal(first('The stock of bonds held for reserves will be cut by 9 million euros.'), 'stock of bonds');
		assert.deepEqual(measures('Stocks at the end of June stood at 3 tons.')[1], '3 tons | Stocks at the end of June');
		assert.equal(
			first('The output of firms, including steel and cloth, represents 80% of the total.'),
			'output of firms',
		);
	});
	test('verbs of amount that are taken for modifiers, and scores', () => {
		assert.equal(first('Car sales topped 17 million in 2024.'), 'Car sales');
		assert.equal(first('The index averaged 126.4 points.'), 'index');
		assert.equal(first('The birth rate was 3.6 children per woman.'), 'birth rate');
		assert.equal(first('Yields are expected to average 18 tons.'), 'Yields');
	});
	test('who foresees growth does not grow, and a verb said once has two subjects', () => {
		assert.equal(first('Staff expect growth of 2%.'), null);
		assert.equal(first('We now expect capital spending of 90 million euros.'), 'capital spending');
		assert.deepEqual(measures('Receipts came to 34 million euros and outlays to 50 million euros.'), [
			'34 million euros | Receipts',
			'50 million euros | outlays',
		]);
		assert.equal(figuresOf('tested there (positivity of samples: 48%)')[0]?.measure, 'positivity of samples');
	});
});
