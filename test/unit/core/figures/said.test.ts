import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { Figure } from '../../../../src/core/model/document';

/** The figure that starts with `words`, with what is asked of it. */
function of(text: string, words: string, ...keys: (keyof Figure)[]): unknown[] {
	const found = analyse(text).figures.find((f) => text.slice(f.start, f.end).startsWith(words));
	assert.ok(found, `${words} is no figure of: ${text}`);
	return keys.map((key) => found[key]);
}

suite('figures: what releases say of a figure', () => {
	test('an amount of change and the level reached behind "of"', () => {
		const text = 'It reflected a decrease in the goods deficit of $18.0 billion to $85.6 billion.';
		assert.deepEqual(of(text, '$18.0', 'value', 'change', 'changeForm'), [18e9, 'decrease', 'by']);
		assert.deepEqual(of(text, '$85.6', 'value', 'change', 'changeForm'), [856e8, 'decrease', 'to']);
		assert.deepEqual(of('We see a rise of $2 billion to $3 billion.', '$2', 'kind'), ['range']);
	});
	test('what is added, and the total that it brings', () => {
		const text = 'The town added 2 parks, which brings the total to 14.';
		assert.deepEqual(of(text, '2 parks', 'change', 'changeForm', 'measure'), ['increase', 'by', 'parks']);
		assert.deepEqual(of(text, '14', 'change', 'changeForm'), ['increase', 'to']);
		assert.deepEqual(of('He added 12 people were hurt.', '12', 'change'), [null]);
		assert.deepEqual(of('A storm surge of 2.5 metres came.', '2.5', 'change'), [null]);
	});
	test('growth of something of so much, lost thirds, and points lower than at another time', () => {
		const growth = 'We aim at growth of gross domestic product of 5 to 6 percent.';
		assert.deepEqual(of(growth, '5 to', 'change', 'changeForm'), ['increase', 'by']);
		assert.deepEqual(of('The school lost more than a third of its pupils.', 'more', 'change'), ['decrease']);
		const pay = 'Pay growth was 5.9%, 0.3 points lower than in the three months to October.';
		assert.deepEqual(of(pay, '0.3', 'change'), ['decrease']);
	});
	test('years before their quarter, as of a day, and times in brackets', () => {
		assert.deepEqual(of('GDP grew 0.4% in 2024 Q4.', '0.4', 'timeISO'), ['2024-10/2024-12']);
		assert.deepEqual(of('As of 3 March 2025, 312 samples were read.', '312', 'timeISO'), ['2025-03-03']);
		const sales = 'Sales rose to £5m (H1 2024: £4m) and profit to £1m (2024: £2m).';
		assert.deepEqual(of(sales, '£5m', 'timeISO'), [null]);
		assert.deepEqual(of(sales, '£4m', 'timeISO'), ['2024-01/2024-06']);
		assert.deepEqual(of(sales, '£2m', 'timeISO'), ['2024']);
	});
	test('periods in short', () => {
		assert.deepEqual(of('Prices rose 3.9% y/y.', '3.9', 'period'), ['y/y']);
		assert.deepEqual(of('Output fell 2% yoy.', '2%', 'period'), ['yoy']);
		assert.deepEqual(of('She gave 5% to her mom.', '5%', 'period'), [null]);
		assert.deepEqual(of('They get 7 litres per person per day.', '7', 'period'), ['per person per day']);
	});
	test('a sum goes on with the currency of the sentence before, and with the unit of the same verb', () => {
		assert.deepEqual(of('The plan needs 260 million euros. The chamber reckons with 395 million.', '395', 'unit'), [
			'EUR',
		]);
		assert.deepEqual(of('The fair cost 2 million euros. It drew 3 million.', '3', 'unit'), [null]);
		assert.deepEqual(of('They planned to restore 1,100 hectares and restored 870.', '870', 'unit'), ['har']);
	});
});
