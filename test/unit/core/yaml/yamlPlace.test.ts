import assert from 'node:assert/strict';
import { yamlPlace } from '../../../../src/core/yaml/yamlPlace';

/** The place of the mark `¦`, in short: path, what may stand there, and the word. */
function at(marked: string): string | null {
	const offset = marked.indexOf('¦');
	const text = marked.replace('¦', '');
	const place = yamlPlace(text, offset);
	if (place === null) return null;
	const siblings = place.siblings.length > 0 ? ` (${[...place.siblings].sort().join(' ')})` : '';
	return `${place.path.join('/')} ${place.kind} “${text.slice(place.word.start, place.word.end)}”${siblings}`;
}

const sidecar = (middle: string): string => `version: 1
coding: { status: in-progress }
annotations:
  - id: A1
    codes: [coal]
    exact: some words
${middle}
  - id: A3
    codes:
      - claim
    note: |
      codes: no key
`;

suite('yaml: what an offset means', () => {
	test('keys and values of block mappings, half-typed ones too', () => {
		assert.equal(at('¦'), ' key “”');
		assert.equal(at('ver¦'), ' key “ver”');
		assert.equal(at('version: 1\nco¦\nannotations: []\n'), ' key “co” (annotations version)');
		assert.equal(at('version: ¦'), 'version value “”');
		assert.equal(at('version: 1¦ # the first'), 'version value “1”');
		assert.equal(at('title: "Weirs ¦and mills"'), 'title value “Weirs and mills”');
		assert.equal(at('ver¦sion: 1\n'), ' key “version”');
		assert.equal(at('coders:\n  ann:\n    na¦\n'), 'coders/ann key “na”');
		assert.equal(at('coders:\n  ann:\n    name: A\n    ¦\n'), 'coders/ann key “” (name)');
	});

	test('items of lists, with and without keys', () => {
		assert.equal(at(sidecar('    ¦')), 'annotations/- key “” (codes exact id)');
		assert.equal(at(sidecar('  - ¦')), 'annotations/- value “”');
		assert.equal(at(sidecar('  - id: A2\n    codes:\n      - co¦al')), 'annotations/-/codes/- value “coal”');
		assert.equal(at(sidecar('  - id: A2\n    codes:\n    - ¦')), 'annotations/-/codes/- value “”');
		assert.equal(at(sidecar('  - id: A2\n    codes: [coal, cl¦]')), 'annotations/-/codes/- value “cl”');
		assert.equal(at(sidecar('  - id: A2\n    codes: [co¦al, claim]')), 'annotations/-/codes/- value “coal”');
		assert.equal(at(sidecar('  - id: A2\n    codes: [¦')), 'annotations/-/codes/- value “”');
		assert.equal(at('codes:\n- id: a\n  ¦\n'), 'codes/- key “” (id)');
		assert.equal(at('codes:\n  -\n    id: a\n    na¦\n'), 'codes/- key “na” (id)');
	});

	test('codes below codes', () => {
		const book = 'codes:\n  - id: a\n    children:\n      - id: b\n        name: B\n      - id: ¦\n  - id: c\n';
		assert.equal(at(book), 'codes/-/children/-/id value “”');
		assert.equal(
			at(book.replace('- id: ¦', '- id: d\n        ¦')),
			'codes/-/children/-/ key “”'.replace('-/ ', '- ') + ' (id)',
		);
	});

	test('flow mappings, over several lines too', () => {
		assert.equal(at('coding: { ¦'), 'coding key “”');
		assert.equal(at('coding: { status: do¦ }'), 'coding/status value “do”');
		assert.equal(at('codes:\n  - { id: a, na¦ }\n'), 'codes/- key “na” (id)');
		assert.equal(at('codes:\n  - { id: a, was: [b, "c¦"] }\n'), 'codes/-/was/- value “c”');
		assert.equal(
			at('annotations:\n  - id: A\n    codes: [coal,\n      cl¦aim]\n'),
			'annotations/-/codes/- value “claim”',
		);
	});

	test('an unclosed list does not swallow the keys below it', () => {
		assert.equal(
			at('annotations:\n  - id: A\n    codes: [coal\n    exact: wo¦rds\n'),
			'annotations/-/exact value “words”',
		);
	});

	test('nothing in comments and blocks of text', () => {
		assert.equal(at('version: 1 # a com¦ment'), null);
		assert.equal(at('# com¦ment'), null);
		assert.equal(at(sidecar('').replace('no key', 'no¦ key')), null);
		assert.equal(at('a:\n  note: >-\n    co¦des\n'), null);
	});

	test('line ends of Windows are no part of a word', () => {
		assert.equal(at('version: 1\r\nannotations:\r\n  - id: A¦\r\n    codes: [x]\r\n'), 'annotations/-/id value “A”');
	});
});
