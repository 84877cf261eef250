import assert from 'node:assert/strict';
import { english } from '../../../../src/core/language/en/vocabulary';
import { pairMarks } from '../../../../src/core/quotations/pairs';
import { tokenise } from '../../../../src/core/text/tokens';
import { assertLinear } from '../../support/linear';

const quoted = (text: string): string[] => {
	const tokens = tokenise(text, english);
	return pairMarks(tokens).pairs.map(
		({ open, behind, closed }) => text.slice(tokens.start[open], tokens.end[behind - 1]) + (closed ? '' : ' (open)'),
	);
};

suite('pairing of quotation marks', () => {
	test('straight, curly, angled and corner marks', () => {
		assert.deepEqual(quoted('He said "yes" and “no”, «peut-être» and 「はい」.'), [
			'"yes"',
			'“no”',
			'«peut-être»',
			'「はい」',
		]);
	});
	test('two single marks are one double mark', () => {
		assert.deepEqual(quoted("''It's over,'' she said. ''He said 'no.'''"), ["''It's over,''", "''He said 'no.'''"]);
	});
	test('single marks count where they surely quote', () => {
		assert.deepEqual(quoted("The council’s ‘green belt’ isn't new, the mayors' offices said."), ['‘green belt’']);
		assert.deepEqual(quoted("In the '90s the workers' union sang rock 'n' roll."), []);
	});
	test('single marks within double ones belong to the quotation', () => {
		assert.deepEqual(quoted('“They called it ‘low-end’ for years,” Marlow said.'), [
			'“They called it ‘low-end’ for years,”',
		]);
	});
	test('a blank before the closing mark does no harm', () => {
		assert.deepEqual(quoted('She praised "steel so soft ." Then "more" came.'), ['"steel so soft ."', '"more"']);
	});
	test('inches are no quotations', () => {
		assert.deepEqual(quoted('A 12" pipe of "good" make, 6\'2" long.'), ['"good"']);
	});
	test('values of markup attributes are no quotations', () => {
		assert.deepEqual(quoted('<a href="x.html" title="y">He said "yes"</a>'), ['"yes"']);
	});
	test('a lost mark costs its own quotation only', () => {
		assert.deepEqual(quoted('“One is here. “Two,” he said. “Three.”'), [
			'“One is here. “Two,” he said. “Three.” (open)',
			'“Two,”',
			'“Three.”',
		]);
	});
	test('curly marks set the wrong way round are understood by their blanks', () => {
		assert.deepEqual(quoted('“It is odd,“ said Orla Venn. “Very odd.”'), ['“It is odd,“', '“Very odd.”']);
	});
	test('a quotation that the paragraph leaves open runs to its end', () => {
		assert.deepEqual(quoted('He went on: “First of all, thanks.'), ['“First of all, thanks. (open)']);
	});
	test('the time for a text of nothing but marks grows with its length', function () {
		this.timeout(30_000);
		for (const sign of ['"', '“', "'", '‘’', '" ', '="', '“ ']) {
			assertLinear((count) => tokenise(sign.repeat(count), english), pairMarks);
		}
	});
});
