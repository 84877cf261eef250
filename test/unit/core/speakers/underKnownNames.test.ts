import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import { underKnownNames } from '../../../../src/core/speakers/underKnownNames';

const text =
	'"We close the mill," said Mayor Lena Marsk on Monday. "The mill stays," said Odo Harl. "It rains," said Lena Marsk.\n';

suite('speakers of a text under the names that the corpus file gives', () => {
	const found = analyse(text);
	const speakersOf = (known: Parameters<typeof underKnownNames>[1], path = 'a.txt') => {
		const named = underKnownNames(found, known, path);
		assert.deepEqual(
			named.quotations.map(({ start, end, kind }) => ({ start, end, kind })),
			found.quotations.map(({ start, end, kind }) => ({ start, end, kind })),
		);
		return named;
	};

	test('finds and speakers bear one name, and those who become one are listed once', () => {
		const { quotations, speakers } = speakersOf([{ name: 'Lena Marsk-Harl', aliases: ['Lena Marsk', 'odo harl'] }]);
		assert.deepEqual(
			quotations.map(({ speaker }) => speaker),
			['Lena Marsk-Harl', 'Lena Marsk-Harl', 'Lena Marsk-Harl'],
		);
		const [only, ...others] = speakers;
		assert.deepEqual(others, []);
		assert.ok(only);
		assert.ok(only.aliases.includes('Odo Harl') && only.aliases.includes('Lena Marsk'));
		const starts = only.mentions.map(({ start }) => start);
		assert.deepEqual(
			starts,
			[...starts].sort((a, b) => a - b),
		);
		assert.equal(starts.length, found.speakers.flatMap(({ mentions }) => mentions).length);
	});
	test('a namesake is another only in the texts that are named', () => {
		const known = [{ name: 'Lena Marsk the Younger', aliases: ['Lena Marsk'], texts: ['b.txt'] }];
		assert.equal(speakersOf(known, 'b.txt').quotations[0]?.speaker, 'Lena Marsk the Younger');
		assert.equal(speakersOf(known).quotations[0]?.speaker, 'Lena Marsk');
	});
	test('where nobody is known beforehand everything stays as it is', () => {
		assert.equal(underKnownNames(found, [], 'a.txt'), found);
		assert.equal(underKnownNames(found, [{ name: 'Somebody Else', aliases: [] }], 'a.txt'), found);
	});
});
