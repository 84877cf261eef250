import assert from 'node:assert/strict';
import type { Figure } from '../../../src/core/model/document';
import { conversion, unitName } from '../../../src/server/text/figureText';

const figure = (value: number, unit: string): Figure => ({
	start: 0,
	end: 1,
	kind: 'quantity',
	value,
	unit,
	modifier: 'exact',
	change: null,
	changeForm: null,
	of: null,
	period: null,
	measure: null,
	place: null,
	time: null,
	timeISO: null,
	speaker: null,
	source: null,
	voice: 'narration',
});

suite('figures in words', () => {
	test('every unit of measurement has words', () => {
		const name = (unit: string): string => unitName(figure(1, unit));
		assert.equal(name('mm'), 'millimetres');
		assert.equal(name('km2'), 'square kilometres');
		assert.equal(name('[smi_us]'), 'square miles');
		assert.equal(name('ug/m3'), 'micrograms per cubic metre');
		assert.equal(name('kWh'), 'kilowatt-hours');
		assert.equal(name('Cel'), 'degrees Celsius');
		assert.equal(name('[ppm]'), 'parts per million');
		assert.equal(name('Mt{CO2e}'), 'MtCO2e');
		assert.equal(name('mL'), 'millilitres');
	});
	test('what is counted, money and shares keep their own', () => {
		assert.equal(unitName(figure(1, 'villages')), 'villages');
		assert.equal(unitName(figure(1, 'CNY')), 'CNY');
		assert.equal(unitName(figure(1, 'percentage point')), 'percentage points');
	});
	test('a value is given in the unit of other readers too', () => {
		assert.equal(conversion(figure(100, 'km')), '62.1 miles');
		assert.equal(conversion(figure(30, 'Cel')), '86 degrees Fahrenheit');
		assert.equal(conversion(figure(3, 'har')), '7.4 acres');
		assert.equal(conversion(figure(30, '[mu]')), '2 hectares');
		assert.equal(conversion(figure(3, 'villages')), null);
		assert.equal(conversion(figure(3, 'constructor')), null);
	});
});
