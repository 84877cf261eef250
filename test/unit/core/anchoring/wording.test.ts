import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isProtectedWord, sameProtectedWords } from '../../../../src/core/anchoring/protectedWords';
import { compareWording } from '../../../../src/core/anchoring/wording';
import { wordTokens } from '../../../../src/core/anchoring/wordTokens';

const all = (pairs: readonly (readonly [string, string])[], wanted: string): void => {
	for (const [a, b] of pairs) {
		assert.equal(compareWording(a, b), wanted, `${a} | ${b}`);
		assert.equal(compareWording(b, a), wanted, `${b} | ${a}`);
	}
};

suite('wording', () => {
	test('tokens keep numbers whole, and signs that count', () => {
		assert.deepEqual(wordTokens('Up 5.2% to US$1,500–1,700, “not” PM2.5'), [
			'Up',
			'5.2',
			'%',
			'to',
			'US',
			'$',
			'1,500-1,700',
			'not',
			'PM2.5',
		]);
		assert.deepEqual(wordTokens('minus −5 °C, a well-known café’s'), [
			'minus',
			'-',
			'5',
			'°',
			'C',
			'a',
			'well',
			'known',
			"café's",
		]);
		assert.deepEqual(wordTokens('用水量15亿。'), ['用', '水', '量', '15', '亿']);
	});
	test('the quick way for ASCII yields what the full one does', () => {
		const piece = fc.constantFrom(
			...'aBt5s0.,:/-\'" \n$%+&(~|x'.split(''),
			'per cent',
			"don't",
			'U.S.',
			'5.2',
			'- 7',
			"'s",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const text = pieces.join('');
				// A letter of another script sends the whole passage the long way.
				assert.deepEqual(wordTokens(text), wordTokens(`${text} é`).slice(0, -1), JSON.stringify(text));
			}),
			{ numRuns: 500 },
		);
	});
	test('spacing, punctuation and known spellings are respelled', () => {
		all(
			[
				['the mills drew water', 'the  mills\n drew\u00a0water'],
				['“clean water”, he said', '"clean water" he said'],
				['a long-term plan', 'a long term plan'],
				['5 per cent of homes', '5 percent of homes'],
				['the labour market', 'the labor market'],
				['we analyse and organise', 'we analyze and organize'],
				['the theatre programme', 'the theater program'],
				['they travelled by canal', 'they traveled by canal'],
				['to accommodate them', 'to accomodate them'],
				['to overinstall pumps', 'to overinstal pumps'],
				['the policy maker wrote', 'the policymaker wrote'],
				['U.S. mills', 'US mills'],
				['nine metres of pipe', 'nine meters of pipe'],
				['cafe\u0301 owners', 'café owners'],
				['用水量，十五亿', '用水量、十五亿。'],
				['１５ mills', '15 mills'],
				['5–7 mills', '5-7 mills'],
			],
			'respelled',
		);
	});
	test('figures, units, directions, negations, modifiers, names and unknown swaps are changed', () => {
		all(
			[
				['up 5.2 percent', 'up 4.8 percent'],
				['5.2 percent', '52 percent'],
				['1,500 mills', '1.500 mills'],
				['1,5 mills', '15 mills'],
				['-5 degrees', '5 degrees'],
				['from 5 - 7 mills', 'from 5 7 mills'],
				['5 percent', '5 percentage'],
				['5 million', '5 billion'],
				['5 km', '5 miles'],
				['$5', '€5'],
				['10² tonnes', '102 tonnes'],
				['up sharply', 'down sharply'],
				['exports rose', 'exports fell'],
				['will ratify', 'will not ratify'],
				['is able to pay', 'is unable to pay'],
				['not able to pay', 'notable to pay'],
				['a typical mill', 'atypical mill'],
				['now here to stay', 'nowhere to stay'],
				['more than 5', 'less than 5'],
				['about 5', '5'],
				['may join', 'must join'],
				['Minister Lind', 'Minister Lund'],
				['China may act', 'China May act'],
				['Labour won', 'Labor won'],
				['four principles', 'three principles'],
				['it complied', 'it compiled'],
				['a discreet act', 'a discrete act'],
				['to prescribe', 'to proscribe'],
				['dessert mills', 'desert mills'],
				['the programme ended', 'the programmee ended'],
				['for us', 'four us'],
				['用水量十五亿', '用水量十六亿'],
				['增加', '减少'],
				['the mill', ''],
				['the mill', 'the mill burned'],
				['and/or', 'and or'],
				["we're here", 'were here'],
			],
			'changed',
		);
	});
	test('random respacing and punctuation never count as a change; a swapped word always does', () => {
		const word = fc.constantFrom('water', 'mills', 'river', 'valley', 'Lind', '5.2', 'percent', 'not', 'rose', '2024');
		const gap = fc.constantFrom(' ', '  ', '\n', ', ', '; ', '\u00a0', ' “', '” ');
		fc.assert(
			fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 9 }), fc.nat(8), (parts, at) => {
				const spaced = parts.map(([one, space]) => one + space).join('');
				const plain = parts.map(([one]) => one).join(' ');
				assert.notEqual(compareWording(plain, spaced), 'changed', spaced);
				const swapped = parts.map(([one], i) => (i === at % parts.length ? 'other' : one)).join(' ');
				assert.equal(compareWording(spaced, swapped), 'changed');
			}),
		);
	});
});

suite('protected words', () => {
	test('claims are protected, ordinary words are not', () => {
		for (const word of [
			'5',
			'2.5%',
			'seven',
			'tonnes',
			'rising',
			'grew',
			'not',
			'Not',
			"don't",
			'nearly',
			'shall',
			'Lind',
			'PM2.5',
			'亿',
		]) {
			assert.ok(isProtectedWord(word), word);
		}
		for (const word of ['river', 'the', 'The', 'mill', 'said', 'policy', 'In', 'it'])
			assert.ok(!isProtectedWord(word), word);
	});
	test('an edit of ordinary words keeps them, one of a claim does not', () => {
		const same = (a: string, b: string, wanted: boolean): void =>
			assert.equal(sameProtectedWords(a, b), wanted, `${a} | ${b}`);
		same('the mills drew 5 litres', 'the old-fashioned mills drew 5 litres', false);
		same('the mills drew 5 litres', 'the mills then drew 5 litres', true);
		same('the mills drew 5 litres', 'the mills drew 6 litres', false);
		same('it is acceptable to Lind', 'it is unacceptable to Lind', false);
		same('a careful plan by Lind', 'a careless plan by Lind', false);
		same('a harmful plan', 'a harmless plan', false);
		same('rose by 5, fell by 4', 'fell by 5, rose by 4', false);
		same('the river is wide', 'this river is quite broad', true);
	});
});
