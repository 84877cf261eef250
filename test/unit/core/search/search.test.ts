import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { ExpressionRunner } from '../../../../src/core/search/expressionRunner';
import type { Scope, Wanted } from '../../../../src/core/search/query';
import { Search } from '../../../../src/core/search/search';
import { stem } from '../../../../src/core/search/stem';
import { assertLinear } from '../../support/linear';

const report =
	'Harbour report\n\nOSTAVA, March 3, 2024 -- Ilka Brenn, the mayor, said the harbour’s two piers were built by crews who build well.\n\n' +
	'"We will go on building a new harbour," said Mayor Ilka Brenn. "The pier-builders\nrose early."\n\n' +
	'Nobody else spoke. The co-op’s harbour fees were paid. 港口建设需要建设者。\n';

const runner: ExpressionRunner = {
	find: (_expression, _text, { milliseconds }) => Promise.resolve([milliseconds, milliseconds + 1]),
	dispose: () => Promise.resolve(),
};

async function found(wanted: Partial<Wanted>, scope: Partial<Scope> = {}, text = report): Promise<string[]> {
	const search = new Search(
		{ words: '', mode: 'words', matchCase: false, ...wanted },
		{ in: 'texts', ...scope },
		{ runner, timeLimit: 7 },
	);
	const hits = await search.hitsIn({
		words: text,
		analysis: analyse(text),
		passages: () => [
			{ codes: ['water'], span: { start: text.indexOf('Nobody'), end: text.indexOf('fees') + 4 } },
			{ codes: ['other'], span: { start: 0, end: 7 } },
		],
		mentions: () => [{ start: text.indexOf('piers'), end: text.indexOf('piers') + 5 }],
	});
	return hits.map(({ start, end }) => text.slice(start, end));
}

suite('search in a text', () => {
	test('words: any case, any white space, the quotation marks and hyphens of other keyboards', async () => {
		assert.equal((await found({ words: 'harbour' })).length, 4);
		assert.equal((await found({ words: 'harbour', matchCase: true })).length, 3);
		assert.deepEqual(await found({ words: "harbour's two" }), ['harbour’s two']);
		assert.deepEqual(await found({ words: 'builders rose' }), ['builders\nrose']);
		assert.deepEqual(await found({ words: 'co-op' }), ['co-op']);
		assert.deepEqual(await found({ words: 'a.c' }), []);
	});

	test('whole words, which Chinese has none of to tell', async () => {
		assert.deepEqual(await found({ words: 'build', wholeWords: true }), ['build']);
		assert.equal((await found({ words: '建设', wholeWords: true })).length, 2);
	});

	test('forms: regular and irregular ones, of every word of a phrase, across a hyphen or a line', async () => {
		assert.deepEqual(await found({ words: 'build', mode: 'forms' }), ['built', 'build', 'building']);
		assert.deepEqual(await found({ words: 'built', mode: 'forms' }), ['built', 'build', 'building']);
		assert.deepEqual(await found({ words: 'pier builder', mode: 'forms' }), ['pier-builders']);
		assert.deepEqual(await found({ words: 'builder rises', mode: 'forms' }), ['builders\nrose']);
		assert.deepEqual(await found({ words: 'crew who builds', mode: 'forms' }), ['crews who build']);
		assert.deepEqual(await found({ words: '?!', mode: 'forms' }), []);
	});

	test('stems join the forms of a word and part words that only look alike', () => {
		for (const family of [
			'policy policies',
			'develop develops developed developing',
			'industrialize industrialized industrializing',
			'invest invested investing invests',
			'modernization modernize modernized',
			'agree agreed agreeing',
			'cut cuts cutting',
			'tax taxes taxed taxing',
		]) {
			const stems = new Set(family.split(' ').map(stem));
			assert.equal(stems.size, 1, `${family}: ${[...stems].join(', ')}`);
		}
		assert.notEqual(stem('police'), stem('policy'));
		assert.notEqual(stem('port'), stem('portal'));
		assert.equal(stem('año'), 'año');
	});

	test('an expression is given to the runner with its limit, and a flawed one is told at once', async () => {
		assert.deepEqual(await found({ words: 'h.*', mode: 'expression' }), [report.charAt(7)]);
		await assert.rejects(found({ words: '(', mode: 'expression' }), SyntaxError);
	});

	test('scopes: quotations, a speaker, coded passages, paragraphs of a topic; empty words find whole stretches', async () => {
		assert.equal((await found({ words: 'harbour' }, { in: 'quotations' })).length, 1);
		assert.equal((await found({ words: 'harbour' }, { speaker: (name) => name === 'Ilka Brenn' })).length, 2);
		assert.deepEqual(await found({ words: 'harbour' }, { code: (id) => id === 'water' }), ['harbour']);
		assert.equal((await found({ words: 'harbour' }, { topic: true })).length, 1);
		assert.deepEqual(await found({}, { in: 'passages', code: (id) => id === 'other' }), ['Harbour']);
		assert.equal((await found({}, { in: 'quotations' })).length, 2);
		assert.deepEqual(await found({ words: 'harbour' }, { in: 'passages', code: () => false }), []);
	});

	test('words and forms stay linear in a text that is one endless line', () =>
		assertLinear(
			(size) => 'the builders of piers '.repeat(size / 22),
			(text) => {
				const search = new Search(
					{ words: 'piers the missing', mode: 'forms', matchCase: false },
					{ in: 'texts' },
					{ runner, timeLimit: 1 },
				);
				const nothing = { quotations: [], reported: [], turns: [], figures: [] };
				void search.hitsIn({ words: text, analysis: nothing, passages: () => [], mentions: () => [] });
			},
		));
});
