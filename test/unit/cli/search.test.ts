import assert from 'node:assert/strict';
import { sample, Shipped } from './support/shipped';

suite('the command line: search', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('words, expressions, and only what somebody says', () => {
		const hits = (...args: string[]) =>
			shipped
				.run(['search', '--format', 'jsonl', ...args, sample])
				.out.split('\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line) as Record<string, string & number>);
		const town = hits('A mine may close');
		assert.ok(town.length > 1);
		assert.equal(String(town[0]?.['match']).toLowerCase(), 'a mine may close');
		assert.ok(hits('a mine may CLOSE', '--case').length === 0);
		assert.ok(hits('--regex', '\\d+ percent').length > hits('--regex', '\\d+ percent', '--in', 'quotations').length);
		const said = hits('', '--in', 'quotations', '--speaker', 'orsolec');
		assert.ok(said.length > 3 && said.every((hit) => /^["“]/.test(String(hit['match']))));
		assert.equal(hits('', '--in', 'passages', '--code', 'mine-closure').length, 2);
		assert.ok(hits('', '--in', 'passages', '--code', 'transition').length > 2, 'codes below a code count');
		assert.deepEqual(
			hits('', '--in', 'passages', '--code', 'coal-output'),
			hits('', '--in', 'passages', '--code', 'lignite-output'),
		);
		assert.ok(hits('', '--topic', 'river').length > 3);
		const nothing = shipped.run(['search', 'no such words anywhere', sample]);
		assert.deepEqual([nothing.code, nothing.out], [1, '']);
	});
	test('an expression that would never end is given up', () => {
		const corpus = shipped.write({ 'a.txt': `${'a'.repeat(60)}b`, 'b.txt': `${'a'.repeat(60)}b` });
		const { code, error } = shipped.run(['search', '--regex', '(a+)+$', '--time-limit', '0.2', corpus]);
		assert.equal(code, 1);
		assert.match(error, /a\.txt: error: the expression takes more than 0\.2 s/);
		assert.ok(!error.includes('b.txt'));
	});
});
