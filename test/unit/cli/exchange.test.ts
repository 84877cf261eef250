import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Shipped } from './support/shipped';

suite('the command line: export and import', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('export and import: there and back, what is not carried on the error output, nothing written over', () => {
		const text = 'The dam holds, said Mayor Lena Marsk.\n';
		const corpus = shipped.write({
			'a.txt': text,
			'codebook.yaml': 'codes:\n  - id: water\n',
			'a.txt.ann.annotations.yaml':
				'version: 1\nannotations:\n  - id: one\n    codes: [water]\n    exact: The dam holds\n    position: { start: 0, end: 13 }\n',
		});
		const project = join(shipped.folder, 'there.qdpx');
		const exported = shipped.run(['export', corpus, '--out', project]);
		assert.deepEqual([exported.code, exported.out], [0, '']);
		assert.match(exported.error, /1 text, \d+ bytes in .*there\.qdpx/);
		assert.match(exported.error, /^not carried: 1 quotations and reports that/m);
		assert.match(
			shipped.run(['export', corpus, '--format', 'csv']).out,
			/^\ufeffid,text,title,quote,[^\n]*\r\none,a\.txt,/,
		);
		for (const wrong of [
			['export', corpus],
			['export', corpus, '--out', join(corpus, 'a.txt'), '--format', 'csv'],
		])
			assert.equal(shipped.run(wrong).code, 2, wrong.join(' '));
		assert.equal(readFileSync(join(corpus, 'a.txt'), 'utf8'), text);
		writeFileSync(join(corpus, 'broken.txt'), Buffer.from([0, 1, 2, 0, 255, 254]));
		const partly = shipped.run(['export', corpus, '--out', join(shipped.folder, 'partly.csv')]);
		assert.equal(partly.code, 1);
		assert.match(partly.error, /broken\.txt:1: error: this is no text\n1 text, \d+ bytes in /);
		const other = shipped.write({ 'a.txt': text });
		const plan = shipped.run(['import', project, other, '--dry-run']);
		assert.deepEqual([plan.code, readdirSync(other)], [0, ['a.txt']]);
		assert.match(plan.out, /^would be added: 1 annotation, 1 code \(water\), 0 texts$/m);
		assert.match(shipped.run(['import', project, other]).out, /^added: 1 annotation, 1 code \(water\), 0 texts$/m);
		assert.match(shipped.run(['import', project, other]).out, /^there already: 1 annotation$/m);
		assert.match(readFileSync(join(other, 'a.txt.ann.annotations.yaml'), 'utf8'), /exact: The dam holds\n/);
		assert.equal(shipped.run(['import', join(shipped.folder, 'no.qdpx'), other]).code, 2);
		writeFileSync(join(shipped.folder, 'broken.qdpx'), 'no archive');
		assert.equal(shipped.run(['import', join(shipped.folder, 'broken.qdpx'), other]).code, 1);
	});
});
