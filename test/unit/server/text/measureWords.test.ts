import { strict as assert } from 'node:assert';
import { measureWords } from '../../../../src/server/text/measureWords';

suite('the words of a measure', () => {
	test('are the same whichever way round it is named', () => {
		const pairs = [
			['Output of lignite', 'lignite output'],
			['the rate of growth of exports', 'export growth rate'],
			["the harbour's total revenue", 'harbour revenue'],
		] as const;
		for (const [one, other] of pairs) assert.deepEqual(measureWords(one), measureWords(other));
	});

	test('differ where other words go together', () => {
		assert.notDeepEqual(measureWords('exports of Corvane to Dorrow'), measureWords('exports of Dorrow to Corvane'));
		assert.notDeepEqual(measureWords('lignite output'), measureWords('lignite price'));
	});
});
