import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { keyOf, SpeakerNames } from '../../../../src/core/speakers/acrossTexts';

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

	test('spellings share a key whatever their case, their blanks and a leading article', () => {
		const words = fc.constantFrom('the', 'The', 'Ilmar', 'DOVREK', 'é', '水', '');
		const blanks = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0', '\u3000', '');
		fc.assert(
			fc.property(fc.array(fc.oneof(words, blanks), { maxLength: 8 }), (parts) => {
				const name = parts.join('');
				const plain = name.toLowerCase().replace(/^the /, '').trim().split(/\s+/).join(' ');
				assert.equal(keyOf(name), plain);
			}),
			{ numRuns: 500 },
		);
	});
});
