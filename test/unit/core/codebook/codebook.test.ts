import assert from 'node:assert/strict';
import { type Codebook, parseCodebook } from '../../../../src/core/codebook/codebook';
import { codePalette } from '../../../../src/core/codebook/codeColours';
import { insertCode } from '../../../../src/core/codebook/insertCode';

const read = (text: string): Codebook => parseCodebook(text, 'codebook.yaml');
const added = (text: string, id: string, parent: string | null): string => {
	const result = insertCode(read(text), { id, name: 'New: one' }, parent);
	assert.ok(result.ok, result.ok ? '' : result.problem.message);
	assert.equal(result.value.codebook.find(id)?.parent, parent);
	return result.value.codebook.text;
};

const book = `# agreed in May
version: 1
codes:
  - id: water          # the first
    name: Water use
    definition: |
      What is drawn, by whom.
    when: A volume is named.
    whenNot: Rain.
    examples: ["the mills drew 3 litres"]
    colour: "#112233"
    terms: [water, intake]
    children:
      - id: intake
        was: [withdrawal, "1990"]
      - { id: leakage, name: Leakage }
  - id: 煤炭
    theirs: kept
`;

suite('codebook', () => {
	test('reads the tree, former ids, and own and default colours', () => {
		const codebook = read(book);
		assert.deepEqual(codebook.problems, []);
		assert.deepEqual(
			codebook.codes.map(({ id, name, parent, depth }) => [id, name, parent, depth]),
			[
				['water', 'Water use', null, 0],
				['intake', 'intake', 'water', 1],
				['leakage', 'Leakage', 'water', 1],
				['煤炭', '煤炭', null, 0],
			],
		);
		assert.equal(codebook.find('withdrawal')?.id, 'intake');
		assert.equal(codebook.find('1990')?.id, 'intake');
		assert.equal(codebook.find('rain'), undefined);
		assert.equal(codebook.find('water')?.colour, '#112233');
		assert.deepEqual(codebook.find('water')?.terms, ['water', 'intake']);
		assert.deepEqual(
			codebook.childrenOf('water').map((code) => code.id),
			['intake', 'leakage'],
		);
		const leakage = codebook.find('leakage');
		assert.deepEqual(leakage && codebook.pathOf(leakage).map((code) => code.id), ['water', 'leakage']);
	});
	test('default colours differ while the palette lasts, and stay when codes are added behind', () => {
		const list = (n: number): string => `codes:\n${Array.from({ length: n }, (_, i) => `  - id: c${i}\n`).join('')}`;
		const colours = (n: number): string[] => read(list(n)).codes.map((code) => code.colour);
		assert.equal(new Set(colours(codePalette.length)).size, codePalette.length);
		assert.deepEqual(colours(30).slice(0, 9), colours(9));
	});
	test('a broken code hides no other, and each flaw has its line', () => {
		const codebook = read(`codes:
  - id: a b
    children:
      - id: c
  - id: d
    colour: teal
  - name: nameless
  - id: e
    was: [c]
  - id: c
  - word
`);
		assert.deepEqual(
			codebook.codes.map((code) => code.id),
			['c', 'e', 'c'],
		);
		assert.deepEqual(
			codebook.problems.map((p) => `${p.line} ${p.code}`),
			['2 schema', '6 schema', '7 schema', '8 duplicate-id', '10 duplicate-id', '11 schema'],
		);
		assert.equal(read('codes: [\n').unwritable?.code, 'yaml-syntax');
		assert.equal(read('version: 9\ncodes: []\n').unwritable?.code, 'newer-version');
		assert.equal(read('codes: many\n').problems[0]?.code, 'schema');
		assert.deepEqual([read('').problems, read('# soon\n').codes], [[], []]);
	});
	test('a key that two codes name is said at the second one, and both codes count', () => {
		const codebook = read('codes:\n  - id: a\n    key: w\n  - id: b\n    children:\n      - id: c\n        key: w\n');
		const [problem] = codebook.problems;
		assert.equal(codebook.problems.length, 1);
		assert.deepEqual(
			[problem?.line, problem?.column, problem?.code, problem?.severity],
			[7, 14, 'duplicate-key', 'warning'],
		);
		assert.equal(codebook.codes.length, 3);
	});
	test('a code is added in the style of its siblings', () => {
		assert.equal(added(book, 'new', null), `${book}  - id: new\n    name: "New: one"\n`);
		const leakage = '      - { id: leakage, name: Leakage }\n';
		const below = '      - id: new\n        name: "New: one"\n';
		assert.equal(added(book, 'new', 'water'), book.replace(leakage, leakage + below));
		assert.equal(
			added(book, 'new', 'leakage'),
			book.replace('name: Leakage }', 'name: Leakage, children: [{ id: new, name: "New: one" }] }'),
		);
		const intake = '        was: [withdrawal, "1990"]\n';
		const deep = '        children:\n          - id: new\n            name: "New: one"\n';
		assert.equal(added(book, 'new', 'intake'), book.replace(intake, intake + deep));
	});
	test('a code is added to every form of an empty or flow list', () => {
		for (const text of [
			'',
			'# soon\n',
			'version: 1',
			'codes:',
			'codes: []\n',
			'codes: # none\nversion: 1\n',
			'{"codes":[]}',
		]) {
			assert.ok(added(text, 'new', null).includes('new'), text);
		}
		assert.equal(added('codes: [{id: a}]\n', 'new', null), 'codes: [{id: a}, { id: new, name: "New: one" }]\n');
		const crlf = 'codes:\r\n\r\n- id: a\r\n\r\n- id: b';
		assert.equal(added(crlf, 'new', null), `${crlf}\r\n\r\n- id: new\r\n  name: "New: one"`);
	});
	test('taken ids, unknown parents and broken files are refused', () => {
		const refusal = (text: string, id: string, parent: string | null): string => {
			const result = insertCode(read(text), { id }, parent);
			return result.ok ? '' : result.problem.code;
		};
		assert.equal(refusal(book, 'water', null), 'duplicate-id');
		assert.equal(refusal(book, 'withdrawal', null), 'duplicate-id');
		assert.equal(refusal(book, 'x', 'y'), 'unknown-code');
		assert.equal(refusal('codes: [', 'x', null), 'yaml-syntax');
	});
});
