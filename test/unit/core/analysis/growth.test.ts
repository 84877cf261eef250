import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

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
const SMALL = 2_400;
const TIMES = 8;

/** Processor time of an analysis in ms, the best of some. */
function cost(text: string): number {
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < 2; run += 1) {
		const before = process.cpuUsage();
		analyse(text);
		best = Math.min(best, process.cpuUsage(before).user / 1000);
	}
	return best;
}

suite('cost of the whole analysis', function () {
	this.timeout(60_000);
	for (const [name, unit] of Object.entries(ENDLESS)) {
		test(`grows with the text and not with its square: ${name}`, () => {
			const text = unit.repeat(SMALL / unit.length);
			cost(text);
			const small = Math.max(1, cost(text));
			const large = cost(text.repeat(TIMES));
			assert.ok(large < small * TIMES * 3, `${TIMES} times the text took ${(large / small).toFixed(1)} times as long`);
		});
	}
});
