import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import { TextAnalysis } from '../../../../src/core/analysis/textAnalysis';
import { assertLinear, leastTime } from '../../support/linear';

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
	'lines of labels': 'Q: \n',
	'lines of one letter': 'a\n',
	'headings of one letter': '# A\n\n',
	'full-width colons': '：',
	'full-width labels': '李明：好\n',
	'closing brackets': ')]',
	'lines of dates': '2031-03-12\n',
	'short items': '- a b 5\n',
	'blanks and tabs': ' \t',
} as const;

/** Texts of which every stretch is like every other. */
const ALIKE = {
	prose: 'Mayor Rada Tolm said that the port had handled 12 ships. "We are pleased," she added.\n\n',
	'labels before the words':
		'MS. TOLM:  Thank you. The port handled 12 ships, and we are pleased.\n\nQ    Why did you say so?\n\n',
	'labels on lines of their own':
		'Rada Tolm:\n\nThank you. The port handled 12 ships.\n\nHarbour Radio:\n\nDo you want more of them?\n\n',
} as const;

suite('cost of a keystroke', function () {
	this.timeout(60_000);
	for (const [name, unit] of Object.entries(ALIKE)) {
		test(`does not grow with the text: ${name}`, () => {
			const typing = (size: number): (() => void) => {
				const text = unit.repeat(Math.ceil(size / unit.length));
				const open = new TextAnalysis(text);
				const at = text.indexOf('handled', text.length / 2);
				return () => {
					for (let k = 0; k < 20; k += 1) {
						open.edit({ start: at, end: at, text: 'e' });
						open.paintedIn({ start: at, end: at + 2000 });
					}
				};
			};
			const [small, large] = [typing(100_000), typing(800_000)];
			let ratio = Number.POSITIVE_INFINITY;
			for (let round = 0; round < 4 && ratio >= 3; round += 1)
				ratio = leastTime(large) / Math.max(0.5, leastTime(small));
			assert.ok(ratio < 3, `in eight times the text a keystroke cost ${ratio.toFixed(1)} times as much`);
		});
	}
});

suite('cost of the whole analysis', function () {
	this.timeout(60_000);
	for (const [name, unit] of Object.entries(ENDLESS)) {
		test(`grows with the text and not with its square: ${name}`, () => {
			assertLinear((count) => unit.repeat(Math.ceil(count / unit.length)), analyse, 2_400);
		});
	}
});
