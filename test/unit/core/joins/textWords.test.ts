import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import { statementsOf } from '../../../../src/core/joins/statementsOf';
import { TextWords } from '../../../../src/core/joins/textWords';
import { NAMES_FIRST, NUMERAL, TELLS_TIME } from '../../../../src/core/joins/wordClasses';
import { numberOf, stem } from '../../../../src/core/joins/words';

const words = new TextWords();

/** The words of a stretch of what was read last. */
function wordsIn(start: number, end: number): string[] {
	const found: string[] = [];
	words.over(start, end);
	while (words.next()) found.push(words.text.slice(words.start, words.end));
	return found;
}

/** The sentence around what stands between brackets. */
function sentenceAround(marked: string): string {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	words.read(marked.replace(/[[\]]/g, ''));
	const sentence = words.sentences.around(words.text, { start, end });
	return words.text.slice(sentence.start, sentence.end);
}

suite('words of a text', () => {
	test('any stretch can be gone through, in any order; a word that it cuts counts as what is left', () => {
		words.read('The ferry to Dovrek left at 7, said the harbour master.');
		assert.deepEqual(wordsIn(4, 20), ['ferry', 'to', 'Dovrek']);
		assert.deepEqual(wordsIn(6, 16), ['rry', 'to', 'Dov']);
		assert.equal(words.content, numberOf('dov'));
		assert.deepEqual(wordsIn(0, 9), ['The', 'ferry']);
		assert.deepEqual(wordsIn(30, 30), []);
	});

	test('the words that tell something are those met word by word, at the ends of a stretch too', () => {
		words.read('In May the ferry left Dovrek 水电站 on Monday for Mayfield, in 2031');
		const { length } = words.text;
		for (let start = 0; start < length; start += 1)
			for (let end = start; end <= length; end += 1)
				for (const bits of [TELLS_TIME, NAMES_FIRST, NUMERAL]) {
					const one: number[] = [];
					words.over(start, end);
					while (words.next()) if ((words.classes & bits) !== 0) one.push(words.start, words.end, words.all);
					const other: number[] = [];
					words.over(start, end);
					while (words.nextTelling(bits)) other.push(words.start, words.end, words.all);
					assert.deepEqual(other, one, words.text.slice(start, end));
				}
	});

	test('sentences are found in any order', () => {
		words.read('The mill closed in autumn. The ferry left at seven! Who saw it? Nobody did, said the harbour master.');
		const around = (start: number): string => {
			const sentence = words.sentences.around(words.text, { start, end: start + 1 });
			return words.text.slice(sentence.start, sentence.end);
		};
		const places = [...words.text.matchAll(/\w+/g)].map(({ index }) => index);
		const forwards = places.map(around);
		assert.equal(new Set(forwards).size, 4);
		assert.deepEqual(places.toReversed().map(around).toReversed(), forwards);
		const leaps = places.map((_, i) => (i * 7) % places.length);
		assert.deepEqual(
			leaps.map((i) => around(places[i] as number)),
			leaps.map((i) => forwards[i]),
		);
	});

	test('Han script counts by pairs within the stretch', () => {
		words.read('水电站 a 水');
		assert.deepEqual(wordsIn(0, 7), ['水电', '电站', 'a', '水']);
		assert.deepEqual(wordsIn(0, 1), ['水']);
		assert.deepEqual(wordsIn(1, 3), ['电站']);
		assert.deepEqual(wordsIn(2, 5), ['站', 'a']);
	});

	test('however many different words a text has, each keeps its number', () => {
		const many = Array.from({ length: 150_000 }, (_, i) => `w${i.toString(36)}x`);
		words.read(many.join(' '));
		let i = 0;
		while (words.next()) {
			assert.equal(words.all, numberOf(stem(many[i] as string)));
			i += 1;
		}
		assert.equal(i, many.length);
	});

	test('a sentence ends at its sign or its line, not behind short words with a capital', () => {
		assert.equal(
			sentenceAround('It rained. Mr. Orva of No. 5 St. Ann said [9] mills closed. It rained.'),
			'Mr. Orva of No. 5 St. Ann said 9 mills closed.',
		);
		assert.equal(sentenceAround('One.\n“Two” ([3]) and four\nFive.'), '“Two” (3) and four');
		assert.equal(sentenceAround('He left.” She said [3.5] were sold! Then'), 'She said 3.5 were sold!');
		assert.equal(sentenceAround('下雨。共有[三]座桥；天晴。'), '共有三座桥；');
		assert.equal(sentenceAround(`${'x '.repeat(900)}[5]${' y'.repeat(900)}`).length, 801);
	});

	test('a line without an end costs its length, not its square', () => {
		const text = '. '.repeat(200_000);
		const before = performance.now();
		words.read(text);
		for (let i = 0; i < 20_000; i += 1) words.sentences.around(text, { start: 10 * i, end: 10 * i + 1 });
		assert.ok(performance.now() - before < 2000);
	});

	test('what is planned, aimed at or reckoned is told from what is', () => {
		const expected = (sentence: string): readonly boolean[] =>
			[...statementsOf(analyse(sentence), sentence).figures].map((figure) => figure.expected);
		for (const sentence of [
			'The town will build 40 wind turbines at the harbour.',
			'The turbines at the harbour are to supply 40 megawatts.',
			'The fund set aside 12 million euros for the harbour mill.',
			'The harbour supplies 40 megawatts of wind power by 2035.',
			'到明年该市计划新增3万吨焊接钢管产能。',
		])
			assert.deepEqual([...new Set(expected(sentence))], [true], sentence);
		for (const sentence of [
			'The turbines at the harbour supply 40 megawatts of power.',
			'Those are today 40 wind turbines, up to now, and they set out a plan aside.',
			'The harbour supplied 40 megawatts of wind power by 2025.',
		])
			assert.deepEqual([...new Set(expected(sentence))], [false], sentence);
	});
});
