import assert from 'node:assert/strict';
import { figuresOf } from './figuresOf';

/** Figures of a text as `span | kind | value | unit | modifier`, the last left out when it is `exact`. */
const read = (text: string): string[] =>
	figuresOf(text).map((f) =>
		[text.slice(f.start, f.end), f.kind, f.value, f.unit, f.modifier]
			.slice(0, f.modifier === 'exact' ? 4 : 5)
			.join(' | '),
	);

suite('figures', () => {
	test('counted things: the whole noun phrase is the unit', () => {
		assert.deepEqual(read('The county runs 14 municipal water treatment plants with new pumps.'), [
			'14 municipal water treatment plants | count | 14 | municipal water treatment plants',
		]);
		assert.deepEqual(
			read('Nearly 2.5 million\nfarmers signed up, and over 300 Oakville-made tools and machines were shown.'),
			[
				'Nearly 2.5 million\nfarmers | count | 2500000 | farmers | nearly',
				'over 300 Oakville-made tools and machines | count | 300 | Oakville-made tools and machines | over',
			],
		);
	});
	test('quantities with compound units', () => {
		assert.deepEqual(read('It fell to 12 micrograms per cubic meter, while a 6-inch pipe carried 40 kg/m3.'), [
			'12 micrograms per cubic meter | quantity | 12 | ug/m3',
			'6-inch | quantity | 6 | [in_i]',
			'40 kg/m3 | quantity | 40 | kg/m3',
		]);
	});
});
