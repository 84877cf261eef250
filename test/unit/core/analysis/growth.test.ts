import { analyse } from '../../../../src/core/analysis/analyse';
import { assertLinear } from '../../support/linear';

/** Texts of one thing over and over, on which a rule that looks back or ahead without a bound would never end. */
const ENDLESS = {
	'quotation marks': '"',
	'opening marks': '“',
	digits: '7',
	'numbers with stops': '1.2.',
	capitals: 'A',
	'one line of words': 'word ',
	'reporting verbs': 'said said ',
	'names that speak': 'Ann Lee said ',
	newlines: '\n',
	brackets: '([',
	'wrapped lines': 'the quick brown fox jumps over the lazy dog and runs on and\n',
	labels: 'Q: ',
} as const;

suite('cost of the whole analysis', function () {
	this.timeout(60_000);
	for (const [name, unit] of Object.entries(ENDLESS)) {
		test(`grows with the text and not with its square: ${name}`, () => {
			assertLinear((count) => unit.repeat(Math.ceil(count / unit.length)), analyse, 2_400);
		});
	}
});
