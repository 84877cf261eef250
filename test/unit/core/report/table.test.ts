import assert from 'node:assert/strict';
import { csvLine, htmlPage, htmlTable, markdownTable, plainLines, type Table } from '../../../../src/core/report/table';

const table = (...rows: Table['rows']): Table => ({ name: 't', title: 'A & B', note: '', columns: ['who', 'n'], rows });

suite('tables', () => {
	test('CSV: nothing becomes a formula, and numbers stay numbers', () => {
		assert.equal(csvLine(['=1+1', '+1', '-1', '@x', ' =1', '\uff1d1']), "'=1+1,'+1,'-1,'@x,' =1,'\uff1d1");
		assert.equal(csvLine([-5, 1.5, null]), '-5,1.5,');
	});
	test('CSV: quotation marks, commas and line ends', () => {
		assert.equal(csvLine(['a"b', 'a,b', 'a\nb', 'plain']), '"a""b","a,b","a\nb",plain');
	});
	test('HTML: what texts say is never markup, and there is no script', () => {
		const page = htmlPage('<script>', 'a "b"', [table(['<img src=x onerror=alert(1)>', 1])]);
		assert.ok(!page.includes('<script') && !page.includes('<img'));
		assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;') && page.includes("default-src 'none'"));
		assert.ok(htmlTable(table()).includes('<p>None.</p>'));
	});
	test('Markdown: signs of a cell neither end it nor are read as markup', () => {
		const text = markdownTable(table(['a|b *c*\nd', 2]));
		assert.ok(text.includes('| a\\|b \\*c\\* d | 2 |'));
		assert.ok(text.includes('| --- | ---: |'));
	});
	test('for the eye: numbers to the right, Chinese signs two wide', () => {
		assert.deepEqual(
			plainLines(
				['who', 'n'],
				[
					['水', 5],
					['abc', 10],
				],
			),
			['who   n', '水    5', 'abc  10'],
		);
		assert.deepEqual(
			plainLines(
				['l', 'm'],
				[
					['a', 'x'],
					['bb', 'y'],
				],
				['l'],
			),
			[' l  m', ' a  x', 'bb  y'],
		);
	});
});
