import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Joined } from './joined';

const PAGE = '2025-04-16-press-conference-page-4.txt';
const SHEET = '2025-04-16-fact-sheet.txt';

suite('joins: the sample corpus', () => {
	const sample = Joined.ofFolder('media/sample');

	test('the electricity sent to the capital agrees in four other texts and is in conflict in one', () => {
		const others = sample.others(PAGE, '18.4 billion kilowatt-hours');
		assert.deepEqual(
			others.filter((other) => /^(?:agrees|conflict)/.test(other)),
			[
				'agrees: 18.4 billion kilowatt-hours, 2025-01-21-government-work-report.txt',
				'agrees: 18.4 billion kilowatt-hours, 2025-03-12-corvapress-kessand-visit.txt',
				'agrees: 18.4 billion kilowatt -hours, 2025-03-14-machine-translation-kessand-visit.txt',
				'agrees: 184亿千瓦时, 2025-04-14-notice-zh.txt',
				`conflict: 17.9 billion kilowatt-hours, ${SHEET}`,
			],
		);
	});

	test('that is the only conflict', () => {
		assert.deepEqual(sample.conflicts(), [
			`17.9 billion kilowatt-hours, ${SHEET} / 18.4 billion kilowatt-hours, ${PAGE}`,
		]);
	});

	test('a paragraph that was reprinted and others that cite the same study are one origin', () => {
		assert.match(sample.count(SHEET, 'more than 25 kilometers'), /^[3-9] statements, 1 origins$/);
	});
});

suite('joins: utterances of the sample corpus', () => {
	const sample = Joined.ofFolder('media/sample');

	test('what the president said of mines and towns is one family, the machine translation last', () => {
		const wordings = sample
			.wordings('2025-03-12-corvapress-kessand-visit.txt', 'A mine may close')
			.map((each) => each.slice(0, 24));
		assert.deepEqual(wordings, [
			'2025-03-12-corvapress-ke',
			SHEET.slice(0, 24),
			'2025-04-16-press-confere',
			'2025-03-opinion-a-town-m',
			'2025-03-14-machine-trans',
		]);
	});

	test('a fragment, a whole and one told by another are one; a short name is the same speaker', () => {
		const wordings = sample.wordings(PAGE, 'Bring the bench');
		assert.equal(wordings.length, 4, wordings.join('\n'));
		assert.match(wordings[0] ?? '', /^2025-03-12-corvapress/);
	});
});

const real = resolve('..', 'shared', 'corpus');
if (existsSync(real)) {
	suite('joins: five texts of the press', () => {
		const texts = Joined.ofFolder(real);
		const key = (start: string): string => [...texts.texts.all()].find((text) => text.key.startsWith(start))?.key ?? '';

		test('there is no conflict', () => {
			assert.deepEqual(texts.conflicts(), []);
		});

		test('two pages of one press conference are one work and one origin', () => {
			const [first, last] = ['002', '001'].map((start) => texts.texts.get(key(start)));
			assert.ok(first?.work);
			assert.equal(first.work, last?.work);
			assert.equal(texts.count(key('001'), '71 industrial development zones'), '2 statements, 1 origins');
		});

		test('an article and the translation of another are joined where they say the same', () => {
			assert.deepEqual(texts.others(key('003'), 'about 80 percent'), [`compatible: almost 80%, ${key('004')}`]);
			assert.deepEqual(texts.others(key('004'), '8%'), [`agrees: 8 percent, ${key('003')}`]);
			assert.equal(texts.count(key('003'), '8 percent'), '2 statements, 1 origins');
			assert.equal(texts.count(key('003'), 'about 80 percent'), '2 statements, 1 origins');
		});

		test('two families that look alike stay two', () => {
			const economy = texts.wordings(key('000'), 'the real economy should');
			assert.deepEqual(
				economy.map((wording) => wording.slice(0, 3)),
				['000', '003'],
			);
			const forces = texts.wordings(key('003'), 'does not mean neglecting');
			assert.deepEqual(
				forces.map((wording) => wording.slice(0, 3)),
				['003', '004'],
			);
			assert.ok(economy.every((wording) => !forces.includes(wording)));
			const theme = texts.themes(key('003'), 'does not mean neglecting');
			assert.ok(
				economy.every((wording) => theme.includes(wording)),
				theme.join('\n'),
			);
		});

		test('a machine translation is never the first wording, whenever it was printed', () => {
			assert.match(texts.wordings(key('004'), 'The port has not only')[0] ?? '', /^003/);
		});
	});
}
