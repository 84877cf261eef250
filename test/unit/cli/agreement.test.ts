import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Shipped } from './support/shipped';

suite('the command line: agreement', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('only texts marked done, undefined said, the passages listed, a limit for scripts', () => {
		const text = 'The dam is old. It leaks at night.\n\nThe town is new and large.\n';
		const sidecar = (status: string, exact: string, codes = 'water'): string =>
			`version: 1\ncoding: { status: ${status} }\nannotations:\n  - id: ${exact.replaceAll(' ', '')}${codes}\n    codes: [${codes}]\n    exact: ${exact}\n    position: { start: ${text.indexOf(exact)}, end: ${text.indexOf(exact) + exact.length} }\n`;
		const corpus = shipped.write({
			'a.txt': text,
			'a.txt.ann.annotations.yaml': sidecar('done', 'The dam is old'),
			'a.txt.bo.annotations.yaml': sidecar('done', 'The dam is old', 'aqua'),
			'a.txt.cy.annotations.yaml': sidecar('in-progress', 'The town'),
			'b.txt': text,
			'b.txt.ann.annotations.yaml': sidecar('done', 'The town'),
			'b.txt.bo.annotations.yaml': sidecar('in-progress', 'The town'),
			'corpus.yaml': 'version: 1\n',
			'codebook.yaml': 'version: 1\ncodes:\n  - id: water\n    was: [aqua]\n    name: Water\n',
		});
		const rows = JSON.parse(shipped.run(['agreement', '--format', 'json', corpus]).out) as Record<string, unknown>[];
		const water = rows.find((row) => row['code'] === 'water' && row['unit'] === 'sentence');
		assert.deepEqual([water?.['units'], water?.['kappa'], water?.['alpha']], [3, 1, 1]);
		const table = shipped.run(['agreement', corpus]);
		assert.match(table.error, /Coders: ann, bo\. 1 text that at least two of them marked done/);
		const printed = (format: string): string => shipped.run(['agreement', '--format', format, corpus]).out;
		assert.deepEqual(
			printed('jsonl')
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as unknown),
			rows,
		);
		const [header = '', ...cells] = printed('csv').trim().split('\r\n');
		assert.deepEqual([header.split(',')[0], cells.length], ['code', rows.length]);
		assert.match(printed('md'), /^\| code \| [^\n]*\n\| -[^\n]*\n(\| all codes [^\n]*\n)+\| Water /m);
		const page = printed('html');
		assert.ok(page.includes('>Water</td>') && !page.includes('<script'));
		assert.equal(shipped.run(['agreement', '--at-least', '0.8', corpus]).code, 0);
		writeFileSync(join(corpus, 'b.txt.bo.annotations.yaml'), sidecar('done', 'The town is new'));
		const list = shipped.run(['agreement', '--disagreements', '--format', 'jsonl', corpus]).out.trim().split('\n');
		assert.equal(list.length, 1);
		const { file, line, kind, codings } = JSON.parse(list[0] ?? '') as Record<string, string & number>;
		assert.deepEqual([file, line, kind], [join(corpus, 'b.txt'), 3, 'bounds']);
		assert.equal(codings, 'ann: water “The town” | bo: water');
		assert.equal(shipped.run(['agreement', '--at-least', '0.99', corpus]).code, 1);
		for (const name of ['a', 'b'])
			for (const coder of ['ann', 'bo'])
				writeFileSync(
					join(corpus, `${name}.txt.${coder}.annotations.yaml`),
					'version: 1\ncoding: { status: done }\nannotations: []\n',
				);
		assert.match(
			shipped.run(['agreement', corpus]).out,
			/all codes +character +\d+ +100\.0 % +undefined: no variation/,
		);
	});
});
