import assert from 'node:assert/strict';
import type { JoinChoice } from '../../../../src/core/corpus/corpusSchema';
import { Choices } from '../../../../src/core/joins/choices';
import type { FigureStatement, UtteranceStatement } from '../../../../src/core/joins/statements';
import { Joined } from './joined';

const said = (words: string, who = 'Mayor Oona Brandis'): string =>
	`MIRRAM, March 3, 2025 (Courier) -- The port of Mirram is busy.\n\n"${words}," said ${who}.\n`;
const texts = {
	a: said('A port without a railway is a bucket without a rope'),
	b: said('A port without any railway is a bucket without a rope'),
	c: said('We need rails'),
};

function withChoices(joined: Joined, choices: readonly JoinChoice[]): Joined {
	const kinds = new Choices<UtteranceStatement>(joined.texts, ({ statements }) => statements.utterances);
	kinds.use(choices.map((choice) => ({ choice, keyOf: (path) => path })));
	joined.utterances.choices = kinds;
	return joined;
}
const choice = (as: JoinChoice['as'], ...places: readonly (readonly [text: string, exact: string])[]): JoinChoice => ({
	kind: 'utterance',
	as,
	places: places.map(([text, exact]) => ({ text, exact })),
});
const A = ['a', '"A port without a railway is a bucket without a rope,"'] as const;
const B = ['b', '"A port without any railway is\na bucket without a rope,"'] as const;
const C = ['c', '"We need rails,"'] as const;

suite('joins: by hand', () => {
	test('what was parted stays apart, seen from either side', () => {
		const joined = withChoices(new Joined(texts), [choice('apart', B, A)]);
		assert.equal(joined.wordings('a', 'A port').length, 1);
		assert.equal(joined.wordings('b', 'A port').length, 1);
	});

	test('what was joined is together, and leads on to the others', () => {
		const joined = withChoices(new Joined(texts), [choice('one', C, A)]);
		for (const [key, start] of [
			['c', 'We need'],
			['b', 'A port'],
		] as const)
			assert.equal(joined.wordings(key, start).length, 3, key);
	});

	test('of two that contradict, the later one holds', () => {
		const joined = withChoices(new Joined(texts), [choice('apart', A, B), choice('one', A, B)]);
		assert.equal(joined.wordings('a', 'A port').length, 2);
	});

	test('of equal words the one named by its count is meant', () => {
		const line = 'Cargo handled by the port of Mirram came to 41 tonnes in 2024.';
		const joined = new Joined({ a: `${line} ${line}\n`, b: `${line}\n` });
		const kinds = new Choices<FigureStatement>(joined.texts, ({ statements }) => statements.figures);
		const places = [
			{ text: 'b', exact: '41 tonnes' },
			{ text: 'a', exact: '41 tonnes', occurrence: 2 },
		];
		kinds.use([{ choice: { kind: 'figure', as: 'apart', places }, keyOf: (path) => path }]);
		joined.figures.choices = kinds;
		const others = joined.figures.others(joined.figure('b', '41 tonnes'));
		assert.equal(others.length, 1);
		assert.equal(others[0]?.statement.start, joined.figure('a', '41 tonnes').statement.start);
	});
});
