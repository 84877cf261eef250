import assert from 'node:assert/strict';
import { contrast, seenOn } from '../../../../src/extension/painting/seenColours';

suite('colours of codes on dark and light ground', () => {
	test('one that stands out stays as it is', () => {
		assert.equal(seenOn('dark', '#56b4e9'), '#56b4e9');
		assert.equal(seenOn('light', '#332288'), '#332288');
	});

	test('one that does not is made lighter or darker until it does, in its hue', () => {
		const indigo = seenOn('dark', '#332288');
		assert.match(indigo, /^#[67]/);
		assert.ok(
			Number.parseInt(indigo.slice(5), 16) > Number.parseInt(indigo.slice(1, 3), 16),
			'still more blue than red',
		);
		assert.notEqual(seenOn('light', '#e69f00'), '#e69f00');
		assert.equal(seenOn('light', 'no colour'), '#808080');
		assert.notEqual(seenOn('dark', '#000000'), '#000000');
		assert.notEqual(seenOn('light', '#ffffff'), '#ffffff');
	});

	test('the contrast is that of WCAG', () => {
		assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
		assert.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
	});
});
