import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { leastTime } from '../../support/linear';
import { compileTopics, findTopics, type TopicCode } from '../../../../src/core/topics/topics';

/** What is found, as `topic: words`. */
const found = (codes: readonly TopicCode[], text: string): string[] =>
	findTopics(text, compileTopics(codes)).map(({ start, end, topic }) => `${topic}: ${text.slice(start, end)}`);
const code = (id: string, ...terms: string[]): TopicCode => ({ id, terms });

suite('topics of a codebook', () => {
	test('whole words, any case', () => {
		assert.deepEqual(found([code('coal', 'coal')], 'Coal, COAL and coalition; charcoal (coal).'), [
			'coal: Coal',
			'coal: COAL',
			'coal: coal',
		]);
	});
	test('hyphen, blank and line end between words are one', () => {
		const text =
			'high-quality development, High Quality\n Development, high‑quality  development, highquality development';
		assert.equal(found([code('hqd', 'high-quality development')], text).length, 4);
		assert.equal(found([code('hqd', 'high quality development')], text).length, 3);
		assert.deepEqual(found([code('hqd', 'high quality')], 'high, quality'), []);
	});
	test('singular and plural of the head noun', () => {
		const codes = [code('a', 'industrial policy', 'ministers of trade', 'sluices', 'tax')];
		assert.deepEqual(found(codes, 'Industrial policies; the minister of trade; a sluice; taxes; policy'), [
			'a: Industrial policies',
			'a: minister of trade',
			'a: sluice',
			'a: taxes',
		]);
	});
	test('a possessive ends a term', () => {
		assert.deepEqual(found([code('a', 'port authority')], "the port authority's plan, the port authority’s"), [
			'a: port authority',
			'a: port authority',
		]);
	});
	test('acronyms are read in capitals alone', () => {
		assert.deepEqual(found([code('aid', 'AIDS')], 'AIDS aids Aids'), ['aid: AIDS']);
	});
	test('the leftmost and longest of one topic; topics may overlap', () => {
		const codes = [code('energy', 'energy', 'clean energy', 'energy storage'), code('tech', 'energy storage')];
		assert.deepEqual(found(codes, 'clean energy storage'), ['energy: clean energy', 'tech: energy storage']);
	});
	test('a term is found behind the end of another that failed', () => {
		assert.deepEqual(found([code('a', 'new energy plan'), code('b', 'energy plant')], 'a new energy plant'), [
			'b: energy plant',
		]);
	});
	test('Chinese terms are found anywhere, with Latin letters in them', () => {
		const codes = [code('ai', '人工智能', '智能'), code('5g', '5G基站'), code('q', '高质量发展')];
		assert.deepEqual(found(codes, '推动人工智能和5g基站高质量发展。'), ['ai: 人工智能', '5g: 5g基站', 'q: 高质量发展']);
	});
	test('signs inside terms', () => {
		const codes = [code('rd', 'R&D'), code('pm', 'PM2.5'), code('w', "women's rights")];
		assert.deepEqual(found(codes, '(R&D) PM2.5. Women’s rights, PM2.55'), [
			'rd: R&D',
			'pm: PM2.5',
			'w: Women’s rights',
		]);
	});
	test('five thousand terms take about as long as fifty, in all their forms', () => {
		const term = (i: number): string =>
			`clause ${String.fromCharCode(97 + (i % 26), 97 + ((i / 26) % 26), 97 + ((i / 676) % 26))} item`;
		const codes = (count: number): TopicCode[] => Array.from({ length: count }, (_, i) => code(String(i), term(i)));
		const text = Array.from({ length: 20_000 }, (_, i) => `The ${term(i % 40)}s and other words of the text.`).join(
			' ',
		);
		const [few, many] = [compileTopics(codes(50)), compileTopics(codes(5000))];
		assert.equal(findTopics(text, few).length, 20_000);
		assert.equal(findTopics(text, many).length, 20_000);
		const one = leastTime(() => findTopics(text, few));
		const other = leastTime(() => findTopics(text, many));
		assert.ok(other < 4 * one + 20, `${one} ms with few terms, ${other} ms with many`);
	});
	test('agrees with a plain search on any text', () => {
		const letters = fc.constantFrom('a', 'b', 'B', ' ', '-', '.', '(');
		const word = fc.stringMatching(/^[ab]{1,3}$/);
		const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), fc.array(letters), (terms, chars) => {
				const text = chars.join('');
				const codes = terms.map((t, i) => code(String(i), t));
				for (const [i, t] of terms.entries()) {
					const pattern = new RegExp(`(?<![ab])${t.replaceAll(' ', '[- ]+')}s?(?![ab])`, 'gi');
					const expected = [...text.matchAll(pattern)].map((m) => [m.index, m.index + m[0].length]);
					const actual = findTopics(text, compileTopics(codes))
						.filter((m) => m.topic === String(i))
						.map((m) => [m.start, m.end]);
					assert.deepEqual(actual, expected);
				}
			}),
		);
	});
});
