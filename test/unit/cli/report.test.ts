import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample, Shipped } from './support/shipped';

suite('the command line: report', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('Markdown, HTML without scripts, CSV of one table; no file is written over', () => {
		const markdown = shipped.run(['report', sample]).out;
		for (const heading of ['Speakers', 'Topics', 'Figures', 'Codes by speaker and year', 'Codes that occur together'])
			assert.ok(markdown.includes(`\n## ${heading}\n`), heading);
		assert.match(markdown, /10 texts of 2024 to 2025/);
		const html = shipped.run(['report', '--format', 'html', '--title', '<b>', sample]).out;
		assert.ok(html.includes('<h1>&lt;b&gt;</h1>') && !html.includes('<script'));
		const csv = shipped.run(['report', '--format', 'csv', '--only', 'speakers', sample]).out;
		assert.match(csv, /^speaker,kind,turns,quotations,reported,figures,mentions,texts\r\nIlmar Dovrek,person,/);
		const whole = JSON.parse(shipped.run(['report', '--format', 'json', sample]).out) as {
			methods: string;
			tables: Record<string, Record<string, unknown>[]>;
		};
		assert.ok(markdown.includes(whole.methods));
		assert.deepEqual(
			whole.tables['conflicts']?.map(({ conflict, value, line }) => [conflict, value, line]),
			[
				[1, 17.9e9, 18],
				[1, 18.4e9, 15],
			],
		);
		const lines = shipped.run(['report', '--format', 'jsonl', '--only', 'conflicts', sample]).out.trim().split('\n');
		assert.deepEqual(
			lines.map((line) => JSON.parse(line) as unknown),
			whole.tables['conflicts'],
		);
		const plain = shipped.run(['report', '--format', 'table', '--only', 'years', sample]).out;
		assert.match(plain, /^10 texts of 2024 to 2025,.*\n\nTexts by year\nyear +characters +passages +texts\n2024 /);
		const out = join(shipped.folder, 'report.md');
		assert.equal(shipped.run(['report', '--out', out, sample]).code, 0);
		assert.equal(shipped.run(['report', '--out', out, '--title', 'Other', sample]).code, 2);
		assert.equal(readFileSync(out, 'utf8'), markdown);
	});
});
