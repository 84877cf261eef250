import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { numberOf, numberOfLetters, stem, wordsHash } from '../../../../src/core/joins/words';
import { contentWords, TextWords } from '../../../../src/core/joins/textWords';

const numbersOf = (...words: readonly string[]): number[] => words.map((word) => numberOf(stem(word)));

function wordNumbers(phrase: string): number[] {
	const numbers: number[] = [];
	const words = new TextWords();
	words.read(phrase);
	while (words.next()) numbers.push(words.all);
	return numbers;
}

suite('words as the joins compare them', () => {
	test('inflections and capitals are one word, little words count only where they are wanted', () => {
		assert.deepEqual(contentWords('The Ferries of the mill', 9), numbersOf('ferry', 'mill'));
		assert.deepEqual(wordNumbers('the ferry had closed'), [
			...numbersOf('the', 'ferry'),
			numberOf('have'),
			...numbersOf('close'),
		]);
	});

	test('numerals can be left out; words come in their order, Han script by pairs', () => {
		assert.deepEqual(contentWords('12 mills, 3 weirs', 9), numbersOf('mill', 'weir'));
		assert.deepEqual(contentWords('12 mills', 9, true), [numberOf('12'), ...numbersOf('mill')]);
		assert.deepEqual(wordNumbers('mill 水电站 水'), [
			...numbersOf('mill'),
			numberOf('水电'),
			numberOf('电站'),
			numberOf('水'),
		]);
	});

	test('distinct words are those first seen, as many as wanted', () => {
		assert.deepEqual(contentWords('mill weir mills ferry weirs town', 3), numbersOf('mill', 'weir', 'ferry'));
	});

	test('of any phrase, a word counts the same whichever words stand around it', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-zA-Zé]{1,45}$/), { maxLength: 20 }), (words) => {
				const alone = words.flatMap((word) => wordNumbers(word));
				assert.deepEqual(wordNumbers(words.join(' ')), alone);
			}),
		);
	});

	test('letters have the number of the word that they are in small ones', () => {
		assert.equal(numberOfLetters('to Dovrek, by', 3, 9), numberOf('dovrek'));
	});

	test('a hash of words does not know how they are broken into lines', () => {
		fc.assert(
			fc.property(fc.string(), (words) => {
				const plain = words.replace(/\s+/g, ' ').trim();
				assert.equal(wordsHash(words), numberOf(plain));
				assert.equal(wordsHash(`\n${words.replaceAll(' ', ' \r\n\u3000')} `), numberOf(plain));
			}),
		);
	});
});
