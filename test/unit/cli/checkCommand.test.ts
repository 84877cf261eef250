import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sample, Shipped } from './support/shipped';

suite('the command line: check', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('the sample corpus is without a flaw', () => {
		const { code, out } = shipped.run(['check', '--format', 'jsonl', sample]);
		assert.equal(code, 0);
		const lines = out
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { annotations: { state: string }[]; problems: unknown[] });
		assert.ok(lines.length >= 2);
		for (const { annotations, problems } of lines) {
			assert.deepEqual(problems, []);
			assert.ok(annotations.every(({ state }) => state === 'exact'));
		}
	});
	test('as GitHub shows it, as rows, of a list, and as grave as one asks for', () => {
		const corpus = shipped.write({
			'a, b.txt': 'The lake holds 5 million tonnes of water in 2024.\n',
			'a, b.txt.ann.annotations.yaml':
				'version: 1\nannotations:\n  - id: a\n    codes: [lake]\n    exact: The lake holds 6 million tonnes\n',
			'c.txt': 'The lake holds 7 million tonnes of water in 2024.\n',
			'codebook.yaml': 'codes:\n  - id: lake\n',
		});
		const github = shipped.run(['check', '--format', 'github', corpus]);
		assert.equal(github.code, 0);
		assert.match(
			github.out,
			/^::warning file=[^:]*a%2C b\.txt\.ann\.annotations\.yaml,line=3,col=\d+,title=changed::[^\n]+\n$/,
		);
		assert.equal(shipped.run(['check', '--fail-on', 'warning', corpus]).code, 1);
		const [header, row, ...more] = shipped.run(['check', '--format', 'csv', corpus]).out.trim().split('\r\n');
		assert.deepEqual([header, more], ['severity,file,line,column,code,message', []]);
		assert.match(row ?? '', /^warning,/);
		assert.match(shipped.run(['check', '--rows', 'annotations', corpus]).out, /changed +a /);
		const listed = shipped.run(
			['check', '--format', 'json', '--list', '-'],
			`${join(corpus, 'a, b.txt')}\n${join(corpus, 'no.txt')}\n`,
		);
		assert.equal(listed.code, 1);
		assert.deepEqual(
			(JSON.parse(listed.out) as { file: string; problems: { code: string }[] }[]).map(
				({ problems }) => problems[0]?.code,
			),
			['changed', 'no-such-file'],
		);
		assert.ok(!github.out.includes('conflict'));
		const conflicts = shipped.run(['check', '--conflicts', '--format', 'csv', '--fail-on', 'warning', sample]);
		assert.equal(conflicts.code, 1);
		assert.deepEqual(conflicts.out.match(/“[\d.]+ billion kilowatt-hours” here, “[\d.]+/g), [
			'“17.9 billion kilowatt-hours” here, “18.4',
			'“18.4 billion kilowatt-hours” here, “17.9',
		]);
	});
});
