import assert from 'node:assert/strict';
import { english } from '../../../../src/core/language/en/vocabulary';
import { findSentences, LONGEST_SENTENCE, sentenceAt } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';

/** The text cut at its sentences; `|` stands between two. */
function cut(text: string): string {
	const tokens = tokenise(text, english);
	const { count, start, end } = findSentences(tokens);
	return Array.from({ length: count }, (_, i) =>
		text.slice(tokens.start[start[i] as number], tokens.end[(end[i] as number) - 1]),
	).join('|');
}

/** Asserts that `marked` is cut where its bars stand, each bar being in place of a blank. */
const same = (marked: string): void => assert.equal(cut(marked.replaceAll('|', ' ')), marked);

suite('sentences', () => {
	test('full stops, questions, exclamations', () => {
		same('The dam held.|Was it luck?|No!|It was built well...|Then it rained.');
	});
	test('titles, initials and acronyms go on', () => {
		same('Mr. Tarn met Gov. Lise B. Okoro and Dr. Vey in the U.S. Capitol.|Sen. Abel spoke.');
		same('They left the U.S. The talks went on.'.replace('U.S. The', 'U.S.|The'));
	});
	test('companies, numbers and months', () => {
		same('Orvel Steel Co., Ltd. Chairman Pim signed No. 5 on Sept. 3 for Brill Inc.|The price fell.');
		same('Did he agree?|No.|He left.');
	});
	test('decimal points and list numbers', () => {
		same('It grew 4.5 percent in 2024.|Output rose.');
		same('1. Build the road.|2. Pay for it.');
	});
	test('closing marks belong to the sentence they close', () => {
		same('He said, "We will go."|Then he left.');
		same('“We will go.”|(It was late.)|Then he left .”|So did they.');
		same('"Why now?" he asked.|"Because," she said, "it is late."|They went.');
	});
	test('addresses and glued sentences', () => {
		same('See Corva.org.cv for more.|It is free.');
		assert.equal(cut('The road is open.Cars pass.'), 'The road is open.|Cars pass.');
	});
	test('Chinese', () => {
		assert.equal(cut('他来了。她走了！“好吗？”再见；完。'), '他来了。|她走了！|“好吗？”|再见；|完。');
	});
	test('an endless sentence is cut', () => {
		const tokens = tokenise('word '.repeat(10_000), english);
		const { count, start, end } = findSentences(tokens);
		assert.equal(end[count - 1], tokens.count);
		for (let i = 0; i < count; i += 1) assert.ok((end[i] as number) - (start[i] as number) <= LONGEST_SENTENCE);
	});
	test('the sentence of a token', () => {
		const sentences = findSentences(tokenise('One two. Three four. Five.', english));
		assert.deepEqual(
			[0, 2, 3, 5, 6, 7].map((token) => sentenceAt(sentences, token)),
			[0, 0, 1, 1, 2, 2],
		);
	});
});
