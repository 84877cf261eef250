import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { withEvenBlanks } from '../../../../src/core/text/blanks';

suite('even blanks', () => {
	test('are what the expression for white space makes of a text', () => {
		const sign = fc.constantFrom(
			' ',
			'  ',
			'a',
			'é',
			'’',
			'\t',
			'\n',
			'\u00a0',
			'\u2009',
			'\u200b',
			'\u3000',
			'\ufeff',
			'汉',
		);
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
				const text = signs.join('');
				assert.equal(withEvenBlanks(text), text.replace(/\s+/g, ' '));
			}),
		);
	});
});
