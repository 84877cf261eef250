import assert from 'node:assert/strict';
import { mergeSuggestions } from '../../../../src/core/speakers/mergeSuggestions';
import { voiceKind } from '../../../../src/core/speakers/voiceKind';

const pairs = (...names: readonly string[]): string[] =>
	mergeSuggestions(names, () => false).map(({ from, into, why }) => `${from} > ${into}: ${why}`);

suite('speakers: who may be one', () => {
	test('initials, order, spelling, a middle name, and a short name of several', () => {
		assert.deepEqual(pairs('T. Orsolec', 'Tavin Orsolec'), ['T. Orsolec > Tavin Orsolec: initial']);
		assert.deepEqual(pairs('Tavin Orsolec', 'Orsolec Tavin'), ['Orsolec Tavin > Tavin Orsolec: order']);
		assert.deepEqual(pairs('Tavin Orsolec', 'Tavin Orsolek'), ['Tavin Orsolek > Tavin Orsolec: spelling']);
		assert.deepEqual(pairs('Oona Brandis', 'Oona M. Brandis'), ['Oona Brandis > Oona M. Brandis: initial']);
		assert.deepEqual(pairs('Brandis', 'Oona Brandis', 'Aksel Brandis'), [
			'Brandis > Oona Brandis: short',
			'Brandis > Aksel Brandis: short',
		]);
	});

	test('other people, bodies and words that only look alike are left alone', () => {
		assert.deepEqual(pairs('Oona Brandis', 'Aksel Brandis', 'Oona Holm', 'Wang Wei', 'Wang Lei', 'Li Wei'), []);
		assert.deepEqual(pairs('Labour Office', 'Patent Office', 'Office', 'Labour Fund'), []);
	});

	test('what people have parted is not suggested again', () => {
		assert.deepEqual(
			mergeSuggestions(['T. Orsolec', 'Tavin Orsolec'], () => true),
			[],
		);
	});

	test('a thousand people of one family name cost no more than their number', () => {
		const names = Array.from({ length: 20_000 }, (_, i) => `N${i} Brandis`);
		const start = performance.now();
		assert.deepEqual(
			mergeSuggestions(names, () => false),
			[],
		);
		assert.ok(performance.now() - start < 2000);
	});
});

suite('speakers: what a source is', () => {
	const kinds: Readonly<Record<string, ReturnType<typeof voiceKind>>> = {
		'Tavin Orsolec': 'person',
		'Labour Office': 'body',
		'Ministry of Foreign Affairs': 'body',
		'Shanghai University of Finance and Economics': 'body',
		'government work report': 'document',
		"provincial government's work report": 'document',
		'Statistical Yearbook': 'document',
		study: 'unnamed',
		office: 'unnamed',
		'member of the opposition': 'unnamed',
		people: 'unnamed',
		"miners' union": 'unnamed',
		塔温·奥尔索莱茨: 'person',
		政府新闻局: 'body',
		泰尔德拉省政府工作报告: 'document',
	};
	for (const [name, kind] of Object.entries(kinds)) test(`${name}: ${kind}`, () => assert.equal(voiceKind(name), kind));
});
