import assert from 'node:assert/strict';
import { SpeakerNames } from '../../../../src/core/speakers/acrossTexts';

suite('names of speakers across texts', () => {
	test('a short name stands for the one fuller name that holds it, first or last', () => {
		const names = new SpeakerNames([], ['Ilmar Dovrek', 'Dovrek', 'Sun Weilan', 'Sun', 'DOVREK']);
		assert.equal(names.of('Dovrek'), 'Ilmar Dovrek');
		assert.equal(names.of('DOVREK'), 'Ilmar Dovrek');
		assert.equal(names.of('Sun'), 'Sun Weilan');
	});
	test('where two would do, nothing is merged', () => {
		const names = new SpeakerNames([], ['Ilmar Dovrek', 'Hanna Dovrek']);
		assert.equal(names.of('Dovrek'), 'Dovrek');
		assert.equal(names.of('Hanna Dovrek'), 'Hanna Dovrek');
	});
	test('the corpus file has the last word', () => {
		const names = new SpeakerNames([{ name: 'Ilmar Dovrek', aliases: ['Governor Dovrek'] }], ['Hanna Dovrek']);
		assert.equal(names.of('Governor Dovrek'), 'Ilmar Dovrek');
		assert.equal(names.of('Dovrek'), 'Dovrek');
	});
});
