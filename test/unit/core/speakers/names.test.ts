import assert from 'node:assert/strict';
import { english } from '../../../../src/core/language/en/vocabulary';
import { NameKind } from '../../../../src/core/speakers/nameFacts';
import { findNames } from '../../../../src/core/speakers/names';
import { tokenise } from '../../../../src/core/text/tokens';
import { assertLinear } from '../../support/linear';

const KINDS = ['person', 'unknown', 'body', 'place', 'office', 'thing'];
const names = (text: string): string[] =>
	findNames(tokenise(text, english)).map((name) => `${KINDS[name.kind]}: ${name.words.join(' ')}`);
const mentions = (text: string): string[] => {
	const tokens = tokenise(text, english);
	return findNames(tokens)
		.filter((name) => name.kind === NameKind.Person)
		.map((name) => text.slice(tokens.start[name.from], tokens.end[name.to - 1]));
};

suite('names', () => {
	test('given names, initials, particles and suffixes', () => {
		assert.deepEqual(names('Then Robert J. Marlow Jr. met Pieter van der Veen.'), [
			'person: Robert J Marlow Jr',
			'person: Pieter van der Veen',
		]);
	});
	test('honorifics and offices before a name belong to the mention, not to the name', () => {
		assert.deepEqual(mentions('On Monday Mr. Quill and Vice President Orla Venn met Sen. Tarn.'), [
			'Mr. Quill',
			'Vice President Orla Venn',
			'Sen. Tarn',
		]);
		assert.deepEqual(mentions('It was Norland Trade Council CFO Anne Harrow who met former mayor Peter Dunn.'), [
			'Norland Trade Council CFO Anne Harrow',
			'former mayor Peter Dunn',
		]);
	});
	test('titles of offices that are seldom heard of', () => {
		assert.deepEqual(mentions('Traffic rose, said Harbour Master Oona Brandis and Town Clerk Tove Ruud.'), [
			'Harbour Master Oona Brandis',
			'Town Clerk Tove Ruud',
		]);
	});
	test('family names first', () => {
		assert.deepEqual(names('Officials met Zhao Minghua and Choi Jin-soo.').slice(1), [
			'person: Zhao Minghua',
			'person: Choi Jin-soo',
		]);
	});
	test('the possessive stays outside', () => {
		assert.deepEqual(mentions('President Tarn’s visit'), ['President Tarn']);
	});
	test('bodies with "of" and "and"', () => {
		assert.deepEqual(names('He joined the Ministry of Health and Welfare and the Norland Institute for Water.'), [
			'body: Ministry of Health and Welfare',
			'body: Norland Institute for Water',
		]);
	});
	test('places, peoples and laws are no persons', () => {
		assert.deepEqual(names('In New Zealand the Clean Harbor Act pleased Kenyan Democrats.'), [
			'place: New Zealand',
			'thing: Clean Harbor Act',
			'thing: Kenyan Democrats',
		]);
	});
	test('an office with an article stands for its holder', () => {
		assert.deepEqual(names('Later the Vice President thanked the prime minister.'), [
			'office: Vice President',
			'office: prime minister',
		]);
		assert.deepEqual(names('the president elect of a club'), ['office: president']);
	});
	test('the time for a text of capitals grows with its length', function () {
		this.timeout(30_000);
		for (const word of ['Abc ', 'John ', 'Mr. ', 'President ', 'Wang ', 'Bank of ', 'J. ', 'de ', 'A-']) {
			assertLinear((count) => tokenise(word.repeat(count), english), findNames, 2_000);
		}
	});
});
