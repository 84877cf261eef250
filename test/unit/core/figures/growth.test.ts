import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/figures/figures';
import { english } from '../../../../src/core/language/en/vocabulary';
import { findSentences } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';
import { assertLinear } from '../../support/linear';

suite('figures: cost', () => {
	const endless: Readonly<Record<string, string>> = {
		digits: '1',
		'digits apart': '1 ',
		'number words': 'one hundred ',
		'signs of money': '$',
		hyphens: '1-',
		strokes: '1/',
		'a list of numbers': '12, ',
		percentages: '5% ',
		'changes without an end': 'rose by 5 percent ',
		references: '(Lee, 2011, ',
		'joined words': 'five-',
	};
	for (const [name, piece] of Object.entries(endless)) {
		test(`grows like a line: ${name}`, function () {
			this.timeout(60_000);
			assertLinear(
				(count) => {
					const tokens = tokenise(piece.repeat(Math.ceil(count / piece.length)), english);
					return { tokens, sentences: findSentences(tokens) };
				},
				({ tokens, sentences }) => findFigures(tokens, sentences),
				12_000,
			);
		});
	}
	test('text without numbers yields nothing', () => {
		const tokens = tokenise('The harbour was quiet and the ferries lay at the pier.', english);
		assert.deepEqual(findFigures(tokens, findSentences(tokens)), []);
	});
});
