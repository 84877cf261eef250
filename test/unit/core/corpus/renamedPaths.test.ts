import assert from 'node:assert/strict';
import { renamedPaths } from '../../../../src/core/corpus/renamedPaths';
import { applySplices } from '../../../../src/core/model/splice';

suite('corpus: paths of texts that are renamed', () => {
	const after = (text: string): string =>
		applySplices(
			text,
			renamedPaths(text, (path) => (path === 'a.txt' ? 'sub/new: a.txt' : null)),
		);

	test('change wherever a corpus names texts, and nothing else does', () => {
		const corpus = [
			'title: a.txt # not a path',
			'include: [a.txt]',
			'works:',
			'  - title: a.txt',
			'    parts: [b.txt, a.txt] # in order',
			'  - title: Other',
			'    parts:',
			"      - 'a.txt' # first",
			'      - b.txt',
			'speakers:',
			'  - { name: a.txt, texts: [ "a.txt" ] }',
			'joins:',
			'  - kind: figure',
			'    places:',
			'      - { text: a.txt, exact: a.txt }',
			'      - text: ba.txt',
			'own: { parts: [a.txt] }',
			'',
		].join('\r\n');
		const named = '"sub/new: a.txt"';
		const wanted = corpus
			.replace('b.txt, a.txt', `b.txt, ${named}`)
			.replace("'a.txt'", named)
			.replace('texts: [ "a.txt" ]', `texts: [ ${named} ]`)
			.replace('text: a.txt,', `text: ${named},`);
		assert.equal(after(corpus), wanted);
	});

	test('change in a record, and not where the file cannot be read', () => {
		const record = 'title: a.txt\ntranslation:\n  of: a.txt # the original\n  kind: agency\n';
		assert.equal(after(record), record.replace('of: a.txt', 'of: "sub/new: a.txt"'));
		assert.equal(after('translation: { of: a.txt'), 'translation: { of: a.txt');
		assert.equal(after(''), '');
	});
});
