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
		commas: '1,',
		'Chinese numerals': '三千',
		'Chinese digits': '一',
		'digits and Chinese scales': '1万',
		'percent without numbers': 'percent percent ',
		'scales in a row': 'million million ',
		'numbers that lend units': 'from 5 to 6 million, ',
		'hours and minutes': '2 hours and 5 minutes, ',
		'brackets behind numbers': '1(1)',
		'groups with apostrophes': "111'",
		'rates of rates': '5 tons per person per person ',
		additions: 'added 5 boats, bringing the total to 5 boats, ',
		'times of figures': '5 boats last year and ',
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
	for (const piece of ['1', '1,', '1-', '-', 'one hundred ', 'percent percent ', 'million million ']) {
		test(`a megabyte of "${piece}" is read in seconds`, () => {
			const tokens = tokenise(piece.repeat(Math.ceil(1_000_000 / piece.length)), english);
			const sentences = findSentences(tokens);
			const before = process.cpuUsage();
			findFigures(tokens, sentences);
			const { user, system } = process.cpuUsage(before);
			assert.ok(user + system < 6_000_000, `${(user + system) / 1e6} s`);
		});
	}
	test('text without numbers yields nothing', () => {
		const tokens = tokenise('The harbour was quiet and the ferries lay at the pier.', english);
		assert.deepEqual(findFigures(tokens, findSentences(tokens)), []);
	});
});
