import assert from 'node:assert/strict';
import { referencesFor } from '../../../../src/core/joins/references';
import { saidElsewhere, shareOf } from '../../../../src/core/joins/shares';
import { Joined } from './joined';

const texts = {
	report: `MIRRAM, March 3, 2025 (Courier) -- The province of Mirram counts. Mirram is small.

In 2024 the province of Mirram sent 18.4 billion kilowatt-hours to the capital, accounting for 41% of the power it sold.
Spending on schools came to 7.62 billion euros, or 78.6 percent of the budget of 9.7 billion euros.
`,
	other: `MIRRAM, March 9, 2025 (Courier) -- The province of Mirram counts.

In 2024 the province of Mirram sold 44.9 billion kilowatt-hours of power, of which much went to the capital.
`,
};

suite('joins: shares and known values', () => {
	const joined = new Joined(texts);

	test('the whole of a share is computed from its part, and found where it is said', () => {
		const side = joined.figure('report', '18.4 billion kilowatt-hours');
		const share = shareOf(side);
		assert.equal(share?.computed?.what, 'whole');
		assert.ok(Math.abs((share.computed?.value ?? 0) - 44.878e9) < 1e6, String(share.computed?.value));
		const said = saidElsewhere(side, share, joined.texts.all());
		assert.ok(said);
		assert.equal(joined.wordsOf(said), '44.9 billion kilowatt-hours');
		assert.equal(shareOf(joined.figure('report', '41%'))?.part?.start, side.statement.start);
	});

	test('where part and whole are said nothing is computed', () => {
		const share = shareOf(joined.figure('report', '78.6 percent'));
		assert.equal(share?.part?.start, joined.figure('report', '7.62 billion euros').statement.start);
		assert.equal(share.base?.start, joined.figure('report', '9.7 billion euros').statement.start);
		assert.equal(share.computed, null);
	});

	test('a known value of the same measure, place and year is found in another unit; one of another place is not', () => {
		const known = {
			measure: 'power sold',
			value: 44_878,
			unit: 'GW.h',
			place: 'Mirram',
			time: '2024',
			source: 'yearbook',
		};
		const side = joined.figure('other', '44.9 billion kilowatt-hours');
		const [found] = referencesFor(side, [{ ...known, value: 44_878e6, unit: 'kWh' }]);
		assert.ok(found?.same);
		assert.ok(Math.abs(found.ratio - 1.0005) < 0.0001);
		for (const other of [{ place: 'Tarvik' }, { time: '2019' }, { unit: 't' }, { measure: 'cargo of the port' }])
			assert.deepEqual(referencesFor(side, [{ ...known, value: 44_878e6, unit: 'kWh', ...other }]), []);
	});
});
