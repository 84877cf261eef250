import assert from 'node:assert/strict';
import { coefficientText } from '../../../../src/core/agreement/coefficient';
import { cohensKappa, NominalTally, percentAgreement } from '../../../../src/core/agreement/nominal';

/** The tally of two coders whose values stand side by side. */
function tallyOf(first: string, second: string): NominalTally {
	const tally = new NominalTally(2);
	Array.from(first).forEach((value, i) => tally.add([value, second[i] ?? null]));
	return tally;
}

suite('agreement on a nominal scale', () => {
	test('Cohen 1960: 200 cases in three categories', () => {
		const tally = new NominalTally(2);
		const table = [
			[88, 14, 18],
			[10, 40, 10],
			[2, 6, 12],
		];
		table.forEach((row, a) => {
			row.forEach((weight, b) => tally.add([String(a), String(b)], weight));
		});
		assert.equal(percentAgreement(tally.table(0, 1)).value, 0.7);
		assert.equal(cohensKappa(tally.table(0, 1)).value?.toFixed(3), '0.492');
		assert.equal(tally.kappa.value?.toFixed(3), '0.492');
		assert.equal(tally.units, 200);
	});
	test('Krippendorff: binary data of two coders', () => {
		const tally = tallyOf('1100000000', '0110010100');
		assert.equal(tally.alpha.value?.toFixed(3), '0.095');
		assert.equal(tally.percent.value, 0.6);
	});
	test('Krippendorff: nominal data of four coders, with units that some of them left out', () => {
		const coders = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
		const tally = new NominalTally(4);
		for (let unit = 0; unit < 12; unit += 1)
			tally.add(coders.map((values) => (values[unit] === '.' ? null : (values[unit] ?? null))));
		// The last unit has one value and is compared with nothing.
		assert.equal(tally.alpha.value?.toFixed(3), '0.743');
		assert.equal(tally.units, 11);
	});
	test('values that never vary leave coefficients undefined, and say so', () => {
		const tally = tallyOf('0000', '0000');
		assert.equal(coefficientText(tally.kappa), 'undefined: no variation');
		assert.equal(coefficientText(tally.alpha), 'undefined: no variation');
		assert.equal(tally.percent.value, 1);
	});
	test('coders who use different values throughout agree on nothing', () => {
		assert.equal(tallyOf('0000', '1111').kappa.value, 0);
		assert.ok((tallyOf('0000', '1111').alpha.value ?? 0) < 0);
	});
	test('nothing to compare is undefined', () => {
		const tally = new NominalTally(2);
		tally.add(['1', null], 5);
		for (const value of [tally.kappa, tally.alpha, tally.percent])
			assert.equal(coefficientText(value), 'undefined: nothing to compare');
	});
	test('kappa of several coders is the mean of their pairs', () => {
		const tally = new NominalTally(3);
		for (const [a, b, c] of ['110', '110', '001', '000', '011']) tally.add([a ?? null, b ?? null, c ?? null]);
		const pairs = [tally.table(0, 1), tally.table(0, 2), tally.table(1, 2)].map(
			(table) => cohensKappa(table).value ?? 0,
		);
		assert.equal(tally.kappa.value, pairs.reduce((a, b) => a + b) / 3);
		assert.notEqual(pairs[0], pairs[1]);
	});
	test('a weight counts as so many units', () => {
		const one = tallyOf('1100', '1010');
		const many = new NominalTally(2);
		many.add(['1', '1'], 1);
		many.add(['1', '0'], 1);
		many.add(['0', '1'], 0.5);
		many.add(['0', '1'], 0.5);
		many.add(['0', '0'], 1);
		assert.deepEqual([one.kappa, one.alpha, one.percent], [many.kappa, many.alpha, many.percent]);
	});
});
