import assert from 'node:assert/strict';
import { convert, describeUnit } from '../../../../src/core/figures/units/conversion';

const near = (actual: number | null, expected: number): void => {
	assert.ok(
		actual !== null && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
		`${actual} is not ${expected}`,
	);
};

suite('units', () => {
	test('values convert within a dimension', () => {
		near(convert(1, '[mi_i]', 'km'), 1.609344);
		near(convert(3, 'km2', 'har'), 300);
		near(convert(37, 'ug/m3', 'mg/m3'), 0.037);
		near(convert(36, 'km/h', 'm/s'), 10);
		near(convert(1, 'kWh', 'MJ'), 3.6);
		near(convert(15, '[mu]', 'har'), 1);
	});
	test('temperatures convert as temperatures', () => {
		near(convert(100, 'Cel', '[degF]'), 212);
		near(convert(0, 'K', 'Cel'), -273.15);
	});
	test('what measures different things or is unknown does not convert', () => {
		assert.equal(convert(1, 'km', 'kg'), null);
		assert.equal(convert(1, 'villages', 'km'), null);
		assert.equal(convert(1, 'Cel/h', 'K/h'), null);
	});
	test('a unit is described by its dimension', () => {
		assert.equal(describeUnit('ug/m3')?.dimension, 'density');
		assert.equal(describeUnit('GWh')?.dimension, 'energy');
		assert.equal(describeUnit('villages'), null);
	});
});
