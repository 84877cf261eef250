import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/figures/figures';
import { english } from '../../../../src/core/language/en/vocabulary';
import { findSentences } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';

/** Processor time of one reading in milliseconds, the best of several. */
function cost(text: string): number {
	const tokens = tokenise(text, english);
	const sentences = findSentences(tokens);
	let best = Number.POSITIVE_INFINITY;
	for (let run = 0; run < 5; run += 1) {
		const before = process.cpuUsage();
		findFigures(tokens, sentences);
		const used = process.cpuUsage(before);
		best = Math.min(best, (used.user + used.system) / 1000);
	}
	return best;
}

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
			const text = piece.repeat(6_000 / piece.length);
			cost(text);
			const ratio = cost(text.repeat(4)) / Math.max(0.5, cost(text));
			assert.ok(ratio < 10, `four times the text took ${ratio.toFixed(1)} times as long`);
		});
	}
	test('text without numbers yields nothing', () => {
		const tokens = tokenise('The harbour was quiet and the ferries lay at the pier.', english);
		assert.deepEqual(findFigures(tokens, findSentences(tokens)), []);
	});
});
