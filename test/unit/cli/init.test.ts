import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Shipped } from './support/shipped';

suite('the command line: init', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('writes what is missing and nothing over what is there', () => {
		const corpus = shipped.write({ 'codebook.yaml': 'codes: []\n' });
		const first = shipped.run(['init', corpus, '--title', 'Rivers: "old"']);
		assert.equal(first.code, 0);
		assert.match(first.error, /codebook\.yaml is there already/);
		assert.equal(readFileSync(join(corpus, 'codebook.yaml'), 'utf8'), 'codes: []\n');
		assert.match(readFileSync(join(corpus, 'corpus.yaml'), 'utf8'), /title: "Rivers: \\"old\\""/);
		assert.equal(shipped.run(['init', corpus]).code, 1);
		assert.equal(shipped.run(['init', join(corpus, 'deep/er')]).code, 0);
		assert.ok(existsSync(join(corpus, 'deep/er/codebook.yaml')));
		assert.equal(shipped.run(['check', '--format', 'jsonl', join(corpus, 'deep/er')]).code, 0);
	});
});
