import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sample, Shipped } from './support/shipped';

suite('the command line: analyze', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	suiteSetup(() => {
		shipped = new Shipped();
	});
	suiteTeardown(() => shipped.dispose());

	test('every format, a list from the standard input, and a text that cannot be read', () => {
		const one = join(sample, '2025-04-16-fact-sheet.txt');
		const object = JSON.parse(shipped.run(['analyze', one]).out) as { file: string; topics: unknown[] };
		assert.equal(object.file, one);
		assert.ok(object.topics.length > 0, 'a file alone is read with the codebook of its corpus');
		assert.deepEqual(JSON.parse(shipped.run(['analyze', '--format', 'json', one]).out), [object]);
		const csv = shipped.run(['analyze', '--format', 'csv', '--rows', 'figures', one]).out.split('\r\n');
		assert.match(csv[0] ?? '', /^file,start,end,words,kind,value,unit/);
		assert.ok(csv.length > 10);
		const missing = join(shipped.folder, 'no.txt');
		const listed = shipped.run(['analyze', '--list', '-'], `${one}\n${missing}\r\n`);
		assert.deepEqual(
			listed.out
				.trim()
				.split('\n')
				.map((line) =>
					Object.keys(JSON.parse(line) as object)
						.slice(0, 2)
						.join(),
				),
			['file,length', 'file,error'],
		);
		assert.equal(listed.code, 1);
	});
});
